import type { WorkbookSnapshot } from '../core';
import { FORM_SETS, FORMS } from '../forms';
import { recognise } from '../recognise';
import { accessTables, bundle, finder } from '../recognise/bundles';
import { catalogueOf, equationsOf, type FindTable, type Relation, type TableAccess } from '../relations';
import { conflictsIn, itemsFor } from './items';
import type { FillPlan } from './plan';
import { solve } from './solve';
import { statesOf } from './unknowns';

export interface FillOptions {
  /** Last year's workbook, for opening balances. */
  readonly previous?: WorkbookSnapshot;
  /** Forms chosen by hand: `sheet!A1` → form id. */
  readonly chosen?: ReadonlyMap<string, string>;
}

/**
 * Everything the tables of a workbook say about each other that is not written down yet, and what is written down
 * but contradicts it. A complete and consistent workbook gives an empty plan.
 */
export function fill(workbook: WorkbookSnapshot, options: FillOptions = {}): FillPlan {
  const { tables } = recognise(workbook, FORMS, options.chosen ? { chosen: options.chosen } : {});
  const previous = options.previous && accessTables(options.previous, recognise(options.previous, FORMS).tables);
  const plans = bundle(accessTables(workbook, tables)).map((group) =>
    planFor(workbook, relationsOf(group.tables), finder(group.tables, previous)),
  );
  return { items: plans.flatMap((plan) => plan.items), conflicts: plans.flatMap((plan) => plan.conflicts) };
}

/** Hints say what is usual, not what must be: nothing is filled from them. */
function relationsOf(tables: readonly TableAccess[]): readonly Relation[] {
  const present = FORM_SETS.filter((set) => tables.some((access) => set.forms.includes(access.form)));
  return present.flatMap((set) => catalogueOf(set).relations).filter((relation) => relation.severity !== 'hint');
}

function planFor(workbook: WorkbookSnapshot, relations: readonly Relation[], find: FindTable): FillPlan {
  const equations = relations.flatMap((relation) => equationsOf(relation, find));
  const states = statesOf(equations);
  solve(equations, states);
  return { items: itemsFor(workbook, equations, states, find), conflicts: conflictsIn(states) };
}

export { type Conflict, type FillItem, type FillPlan, type Intent, INTENTS } from './plan';
