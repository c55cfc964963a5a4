import type { Table, UncertainRegion, WorkbookSnapshot } from '../core';
import { FORM_SETS, FORMS } from '../forms';
import { type Recognition, recogniseSteps } from '../recognise';
import { accessTables, bundle, finder } from '../recognise/bundles';
import { catalogueOf, equationsOf, type FindTable, type Relation, type TableAccess } from '../relations';
import { conflictsIn, itemsFor } from './items';
import type { FillPlan } from './plan';
import { solved } from './recalculation';

export interface FillOptions {
  /** Last year's workbook, for opening balances. */
  readonly previous?: WorkbookSnapshot;
  /** Forms chosen by hand: `sheet!A1` → form id. */
  readonly chosen?: ReadonlyMap<string, string>;
}

export interface FillProgress {
  readonly stage: 'recognise' | 'solve';
  readonly done: number;
  readonly total: number;
}

/** A plan with the tables it is about, in the order of the set. */
export interface Filled {
  readonly plan: FillPlan;
  readonly tables: readonly Table[];
  readonly uncertain: readonly UncertainRegion[];
}

/**
 * Everything the tables of a workbook say about each other that is not written down yet, and what is written down
 * but contradicts it. A complete and consistent workbook gives an empty plan.
 */
export function fill(workbook: WorkbookSnapshot, options: FillOptions = {}): FillPlan {
  const steps = fillSteps(workbook, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.plan;
  }
}

/** The same in steps – a sheet recognised, a unit's tables solved –, so that a pane stays responsive and can stop. */
export function* fillSteps(workbook: WorkbookSnapshot, options: FillOptions = {}): Generator<FillProgress, Filled> {
  const { tables, uncertain } = yield* recogniseBySheet(workbook, options.chosen);
  const previous = options.previous && accessTables(options.previous, (yield* recogniseBySheet(options.previous, undefined)).tables);
  const bundles = bundle(accessTables(workbook, tables));
  const plans: FillPlan[] = [];
  for (const [index, group] of bundles.entries()) {
    yield { stage: 'solve', done: index, total: bundles.length };
    plans.push(planFor(workbook, relationsOf(group.tables), finder(group.tables, previous)));
  }
  const plan = { items: plans.flatMap((each) => each.items), conflicts: plans.flatMap((each) => each.conflicts) };
  return { plan, tables: inSetOrder(tables), uncertain };
}

function* recogniseBySheet(workbook: WorkbookSnapshot, chosen: FillOptions['chosen']): Generator<FillProgress, Recognition> {
  const steps = recogniseSteps(workbook, FORMS, chosen ? { chosen } : {});
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield { stage: 'recognise', ...step.value };
  }
}

function inSetOrder(tables: readonly Table[]): readonly Table[] {
  const order = new Map(FORMS.map((form, index) => [form.id, index]));
  return [...tables].sort((a, b) => (order.get(a.form) ?? 0) - (order.get(b.form) ?? 0));
}

/** Hints say what is usual, not what must be: nothing is filled from them. */
function relationsOf(tables: readonly TableAccess[]): readonly Relation[] {
  const present = FORM_SETS.filter((set) => tables.some((access) => set.forms.includes(access.form)));
  return present.flatMap((set) => catalogueOf(set).relations).filter((relation) => relation.severity !== 'hint');
}

function planFor(workbook: WorkbookSnapshot, relations: readonly Relation[], find: FindTable): FillPlan {
  const equations = relations.flatMap((relation) => equationsOf(relation, find));
  const states = solved(equations);
  return { items: itemsFor(workbook, equations, states, find), conflicts: conflictsIn(equations, states) };
}

export { assume } from './assume';
export { type Conflict, type FillItem, type FillOperand, type FillPlan, type Intent, INTENTS } from './plan';
export { chosenWrites, itemId, type WriteAs } from './choose';
export { rangesIn } from './ranges';
export * from './three-public';
export { findLedger } from './ledger';
export type { Fund, LedgerColumn, LedgerEntry } from './ledger/types';
