import { type FormSet, setOf, type Table, type UncertainRegion, type WorkbookSnapshot } from '../core';
import type { ExpectedIn } from '../diagnose';
import { expectedPoints } from '../performance';
import { homesOf, type Opened, openSteps, type Unit, withFigures } from '../reading';
import { catalogueOf, equationsOf, type Relation } from '../relations';
import { itemId } from './choose';
import { correctionItems } from './corrections';
import { withoutCovered } from './covered';
import { conflictsIn, itemsFor } from './items';
import type { FillItem, FillPlan } from './plan';
import type { FindsFor } from './writes';
import { assume } from './assume';
import { bandItems } from './bands';
import type { BandScheme, ScoringPractice } from '../scoring';
import { solved } from './recalculation';
import { gradeItems, scoreItems } from './scores';
import { suspectsOf } from './suspects';

export interface FillOptions {
  /** Last year's workbook, for opening balances. */
  readonly previous?: WorkbookSnapshot;
  /** Forms chosen by hand: `sheet!A1` of a region, or the name of a sheet → form id. */
  readonly chosen?: ReadonlyMap<string, string>;
  /** Units chosen by hand: sheet → name. */
  readonly chosenUnits?: ReadonlyMap<string, string>;
  /** How performance is scored in the user's place. */
  readonly practice?: ScoringPractice;
  /** Bands for the indicators of an overall evaluation; else those of a sheet 评分分档, of the table, or of the unit’s place. */
  readonly bands?: BandScheme;
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
export function fill(workbook: WorkbookSnapshot, sets: readonly FormSet[], options: FillOptions = {}): FillPlan {
  const steps = fillSteps(workbook, sets, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.plan;
  }
}

/** The same in steps – a sheet recognised, a unit's tables solved –, so that a pane stays responsive and can stop. */
export function* fillSteps(workbook: WorkbookSnapshot, sets: readonly FormSet[], options: FillOptions = {}): Generator<FillProgress, Filled> {
  const opened: Opened = yield* openSteps(workbook, sets, options);
  const banded = bandItems(workbook, opened.units, { workbook, ...(options.bands && { bands: options.bands }) });
  const tables = opened.tables.map(({ table }) => table);
  const scores = withoutCovered(workbook, [...scoreItems(workbook, opened.units, options.practice), ...banded], tables);
  // Totals follow from the points as they will stand.
  const empty = scores.filter(({ kind }) => kind === 'fill');
  const scored = assume(workbook, empty.map(({ write }) => write));
  const { units } = empty.length === 0 ? opened : withFigures(opened, scored);
  const plans: FillPlan[] = [];
  for (const [index, unit] of units.entries()) {
    yield { stage: 'solve', done: index, total: units.length };
    plans.push(planFor(scored, relationsOf(unit, sets), (relation) => homesOf(relation, unit).map(({ find }) => find), (access) => expectedPoints(access, options.practice)));
  }
  const own = new Set(scores.map(itemId));
  const solvedItems = withoutCovered(workbook, plans.flatMap((each) => each.items), tables).filter((item) => !own.has(itemId(item)));
  const grades = withoutCovered(workbook, gradeItems(workbook, units, solvedItems, options.practice), tables);
  const plan = { items: [...scores, ...solvedItems, ...grades], conflicts: plans.flatMap((each) => each.conflicts) };
  return { plan, tables, uncertain: opened.uncertain };
}

function relationsOf({ tables }: Unit, sets: readonly FormSet[]): readonly Relation[] {
  const present = [...new Set(tables.map(({ form }) => setOf(form)))];
  return present.flatMap((set) => catalogueOf(sets).relations.get(set) ?? []);
}

/**
 * What may be wrong is no input: a fill must not make a mistake disappear by inventing what would make up for it. Hints say
 * what is usual, not what must be: nothing is filled from them.
 */
function planFor(workbook: WorkbookSnapshot, relations: readonly Relation[], findsFor: FindsFor, expectedIn: ExpectedIn): FillPlan {
  const equations = relations.filter(({ severity }) => severity !== 'hint').flatMap((relation) => findsFor(relation).flatMap((find) => equationsOf(relation, find)));
  const found = suspectsOf(relations, findsFor, equations, expectedIn);
  const states = solved(equations);
  const all = itemsFor(workbook, equations, states, findsFor);
  const { suspects } = found;
  const items = suspects.size === 0 ? all : agreed(all, itemsFor(workbook, equations, solved(equations, suspects), findsFor));
  return { items: correctionItems(items, found, states, workbook), conflicts: conflictsIn(equations, states) };
}

/** What follows with the suspect figures and without them: the one alone would build on a mistake, the other overlook what speaks against it. */
function agreed(all: readonly FillItem[], without: readonly FillItem[]): readonly FillItem[] {
  const figures = new Map(without.map((item) => [itemId(item), item.write.next.value]));
  return all.filter((item) => figures.get(itemId(item)) === item.write.next.value);
}

export { assume } from './assume';
export { type Conflict, type FillItem, type FillOperand, type FillPlan, type Intent, INTENTS } from './plan';
export { chosenWrites, itemId, type WriteAs } from './choose';
export * from './evaluation-summary';
export * from './three-public';
export { findLedger } from './ledger';
export type { Fund, LedgerColumn, LedgerEntry } from './ledger/types';
