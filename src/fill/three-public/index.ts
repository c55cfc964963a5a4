import { type Amount, convert, roundHalfUp, sum, type Unit, type WorkbookSnapshot } from '../../core';
import type { TableAccess } from '../../relations';
import { boundsFrom } from './bounds';
import { budgetTable } from './budget-table';
import { lookAroundBudget } from './budget-surroundings';
import { chart09 } from './chart-forms';
import { compare } from './compare';
import { countNotes } from './counts';
import { LedgerChoice } from './ledger-choice';
import { type LedgerSource, readLedgers } from './ledger-source';
import { ITEMS, NAMES, SIDES, SUMS } from './names';
import { Notes } from './notes';
import { NOTHING_PLACED, type Placed } from './place';
import { type Alternatives, itemsFor } from './place-09';
import { type Found, lastYear, pickFromFile } from './previous';
import { leavesIn } from './read-table';
import { sentencesFor } from './sentences';
import { sheet09 } from './sheet-09';
import { type Known, leavesFrom, type Leaves, type Side, withSums } from './sides';
import { lookAround, type Surroundings, tablesIn } from './surroundings';
import { readCounts, typedLeaves } from './typed';
import type { LeafItem, ThreePublicFigure, ThreePublicForm, ThreePublicItem, ThreePublicOptions, ThreePublicProgress, ThreePublicResult } from './types';
import { money, say } from './words';

const UNIT: Unit = '万元';
const DECIMALS = 2;

/** The “三公”经费 table from a ledger, the tables of the workbook and typed figures, in slices. Nothing is written. */
export function* threePublicSteps(workbook: WorkbookSnapshot, options: ThreePublicOptions = {}): Generator<ThreePublicProgress, ThreePublicResult> {
  const notes = new Notes();
  if (options.form === 'budget/10') return yield* budgetSteps(workbook, options, notes);
  const choice = new LedgerChoice(workbook, options.ledger, notes);
  const ledgerSheets = new Set(choice.workbook === workbook ? choice.candidates.map(({ sheet }) => sheet.name) : []);
  const tables = yield* lookAround(workbook, ledgerSheets, options, notes);
  const around = withHeading(tables, choice);
  const source = yield* readLedgers(choice, around.year, notes);
  const before = yield* lookBack(workbook, around, 'final-accounts/09', options, notes);
  return finalTable(workbook, around, source, before, options, notes);
}

function* budgetSteps(workbook: WorkbookSnapshot, options: ThreePublicOptions, notes: Notes): Generator<ThreePublicProgress, ThreePublicResult> {
  const around = yield* lookAroundBudget(workbook, options, notes);
  const before = yield* lookBack(workbook, around, 'budget/10', options, notes);
  return budgetTable(workbook, around, before, options, notes);
}

/** Last year's table: in the workbook given for it, or in the open one where that holds both years. */
function* lookBack(
  workbook: WorkbookSnapshot,
  { earlier, year, organisation }: Pick<Surroundings, 'earlier' | 'year' | 'organisation'>,
  form: ThreePublicForm,
  { previous }: ThreePublicOptions,
  notes: Notes,
): Generator<ThreePublicProgress, Found | undefined> {
  const given = previous && pickFromFile(previous.name, yield* tablesIn(previous), { form, year, organisation }, notes);
  return given ?? (earlier && { from: 'workbook', workbook: workbook.name, table: earlier });
}

/** The same in one go. */
export function threePublic(workbook: WorkbookSnapshot, options: ThreePublicOptions = {}): ThreePublicResult {
  const steps = threePublicSteps(workbook, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function finalTable(
  workbook: WorkbookSnapshot,
  around: Surroundings,
  source: LedgerSource,
  before: Found | undefined,
  options: ThreePublicOptions,
  notes: Notes,
): ThreePublicResult {
  const { own, organisation, year } = around;
  const unit = own?.table.unit ?? UNIT;
  const typed = options.typed ?? {};
  const ledger = ledgerLeaves(source, unit);
  const typedActual = typedLeaves(typed.actual, SIDES.actual, unit, notes);
  const actual = withSums(leavesFrom(typedActual, ledger, standing(own, 'actual', unit)));
  const budget = withSums(leavesFrom(typedLeaves(typed.budget, SIDES.budget, unit, notes), standing(own, 'budget', unit)));
  noteDifferences(typedActual, ledger, unit, notes);
  noteNegatives(actual, unit, notes);
  noteMissing(budget, actual, notes);
  const alternatives = roundedOnce(source, actual, unit, notes);
  const last = lastYear(before, typedLeaves(typed.previous, '上年数', unit, notes), unit, NAMES, notes);
  const comparison = compare(budget, actual, actual, last.of, NAMES);
  const over = comparison.filter(({ overBudget }) => overBudget).map(({ item }) => item);
  if (over.length > 0) notes.add('overBudget', say.overBudget(over));
  const counts = readCounts(typed.counts, notes);
  countNotes(actual, counts, unit, notes);
  const known = budget.size > 0 || actual.size > 0;
  const heading = { organisation, year, formulas: options.formulas === true };
  const newSheet = !own && around.certain && known ? sheet09(budget, actual, heading) : undefined;
  return {
    form: 'final-accounts/09',
    unit,
    organisation,
    year,
    figures: [...figuresOf('budget', budget), ...figuresOf('actual', actual)],
    bounds: around.basic ? boundsFrom(around.basic, actual, unit, notes) : [],
    ...(own ? placed(itemsFor(workbook, own, 'budget', budget, new Map()), itemsFor(workbook, own, 'actual', actual, alternatives)) : NOTHING_PLACED),
    newSheet,
    newSheetWithChart: newSheet && chart09(newSheet, budget, actual, year),
    ledgers: source.found,
    hints: source.hints,
    excluded: source.excluded,
    notes: notes.list,
    comparison,
    previous: last.shown,
    sentences: sentencesFor(comparison, { form: 'final-accounts/09', year, unit, counts }),
  };
}

/** Where no table says it, the ledger's heading does. */
function withHeading(around: Surroundings, { chosen }: LedgerChoice): Surroundings {
  const headers = chosen.map(({ header }) => header);
  return {
    ...around,
    organisation: around.organisation === '' ? (headers[0]?.organisation ?? '') : around.organisation,
    year: around.year ?? headers.flatMap(({ year }) => year ?? [])[0],
  };
}

function placed(one: Placed, other: Placed): Placed {
  return { items: [...one.items, ...other.items], parts: new Map([...one.parts, ...other.parts]) };
}

function standing(own: TableAccess | undefined, side: keyof typeof SIDES, unit: Unit): Leaves {
  return own ? leavesIn(own, side, unit) : new Map<LeafItem, Known>();
}

/** Rounded once, at the very end: rows are added up as they stand in the ledger. */
function ledgerLeaves({ sums }: LedgerSource, unit: Unit): Leaves {
  return new Map(
    [...sums].map(([leaf, { entries, exact, unit: from }]): [LeafItem, Known] => [
      leaf,
      { value: roundHalfUp(convert(exact, from, unit), DECIMALS), origin: { kind: 'ledger', entries, exact, unit: from } },
    ]),
  );
}

/** Totals whose exact sum rounds to something else than the printed parts add up to. */
function roundedOnce({ sums }: LedgerSource, actual: Side, unit: Unit, notes: Notes): Alternatives {
  const other = new Map<ThreePublicItem, Amount>();
  for (const [item] of SUMS) {
    const leaves = leavesUnder(item);
    const exact = leaves.flatMap((leaf) => {
      const origin = actual.get(leaf)?.origin;
      return origin?.kind === 'ledger' ? [convert(origin.exact, origin.unit, unit)] : [];
    });
    const printed = actual.get(item)?.value;
    if (sums.size === 0 || exact.length !== leaves.length || !printed) continue;
    const once = roundHalfUp(sum(exact), DECIMALS);
    if (once.eq(printed)) continue;
    other.set(item, once);
    notes.add('roundedTotal', say.roundedTotal(item, money(printed, unit), money(once, unit)));
  }
  return other;
}

function leavesUnder(item: ThreePublicItem): readonly LeafItem[] {
  return item === 'cars' ? ['carPurchase', 'carRunning'] : ['abroad', 'carPurchase', 'carRunning', 'reception'];
}

function noteDifferences(typed: Leaves, ledger: Leaves, unit: Unit, notes: Notes): void {
  for (const [leaf, { value }] of typed) {
    const other = ledger.get(leaf);
    if (other && !other.value.eq(value)) notes.add('typedDiffers', say.typedDiffers(leaf, money(value, unit), money(other.value, unit)));
  }
}

function noteNegatives(side: Side, unit: Unit, notes: Notes): void {
  for (const [item, { value, origin }] of side) {
    if (origin.kind !== 'sum' && value.isNegative() && !value.isZero()) notes.add('negative', say.negative(NAMES[item], money(value, unit)));
  }
}

function noteMissing(budget: Side, actual: Side, notes: Notes): void {
  if (budget.size === 0) notes.add('missingFigures', say.missingFigures({ zh: SIDES.budget, en: 'budget' }));
  if (actual.size === 0) notes.add('missingFigures', say.missingFigures({ zh: SIDES.actual, en: 'spending' }));
}

function figuresOf(name: ThreePublicFigure['side'], side: Side): readonly ThreePublicFigure[] {
  return ITEMS.flatMap((item) => {
    const known = side.get(item);
    return known ? [{ item, name: NAMES[item], side: name, value: known.value, origin: known.origin }] : [];
  });
}

export { writable } from './place';
export { formFor } from './which-form';
export type * from './types';
