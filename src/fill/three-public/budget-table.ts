import { type Amount, convert, normalize, roundHalfUp, sum, type Unit, type WorkbookSnapshot, ZERO } from '../../core';
import { THREE_PUBLIC_LEAVES } from '../../subjects';
import type { BudgetSurroundings } from './budget-surroundings';
import { chart10 } from './chart-forms';
import { compare } from './compare';
import { ITEMS, NAMES, NAMES_10, SIDES, SUMS } from './names';
import type { Notes } from './notes';
import { NOTHING_PLACED } from './place';
import { itemsFor10 } from './place-10';
import { type Found, lastYear } from './previous';
import { printedSide } from './read-table';
import { sentencesFor } from './sentences';
import { sheet10 } from './sheet-10';
import { leavesFrom, type Side, withSums } from './sides';
import { readCounts, readTyped, typedLeaves } from './typed';
import type { BudgetFund, LeafItem, ThreePublicFigure, ThreePublicItem, ThreePublicOptions, ThreePublicResult, TypedFigures } from './types';
import { budgetTitles } from './which-form';
import { money, say } from './words';

const UNIT: Unit = '万元';
const DECIMALS = 2;
const OTHER_FUNDS: readonly (readonly [Exclude<BudgetFund, 'general'>, string])[] = [
  ['governmentFund', '政府性基金预算'],
  ['stateCapital', '国有资本经营预算'],
];
const TITLE = '"三公"经费支出预算表';

/** 表十 of the budget from typed figures: what other budgets do not pay, the general public budget does. */
export function budgetTable(
  workbook: WorkbookSnapshot,
  around: BudgetSurroundings,
  before: Found | undefined,
  options: ThreePublicOptions,
  notes: Notes,
): ThreePublicResult {
  const { organisation, year, own, certain } = around;
  const unit = own?.table.unit ?? UNIT;
  const typed = options.typed ?? {};
  const typedBudget = leavesFrom(typedLeaves(typed.budget, SIDES.budget, unit, notes));
  const isTyped = typedBudget.size > 0;
  // What stands in the table is only shown and compared; it is never split over the three budgets anew.
  const budget = isTyped ? withSums(typedBudget) : own ? printedSide(own, unit) : new Map();
  const funds = isTyped ? fundsOf(budget, typed, unit, notes) : new Map();
  if (budget.size === 0) notes.add('missingFigures', say.missingFigures({ zh: SIDES.budget, en: 'budget' }));
  if (!own) noteLookAlike(workbook, year, notes);
  const last = lastYear(before, typedLeaves(typed.previous, '上年预算数', unit, notes), unit, NAMES_10, notes);
  const comparison = compare(budget, new Map(), budget, last.of, NAMES_10);
  const figureOf = (item: ThreePublicItem, fund: BudgetFund | undefined): Amount | undefined =>
    fund === undefined ? budget.get(item)?.value : funds.get(fund)?.get(item);
  const newSheet = isTyped && !own && certain ? sheet10(figureOf, { organisation, year, formulas: options.formulas === true }) : undefined;
  return {
    form: 'budget/10',
    unit,
    organisation,
    year,
    figures: figuresOf(budget, figureOf),
    bounds: [],
    ...(own && isTyped ? itemsFor10(workbook, own, budget, figureOf) : NOTHING_PLACED),
    newSheet,
    newSheetWithChart: newSheet && chart10(newSheet, year),
    ledgers: [],
    hints: [],
    excluded: [],
    notes: notes.list,
    comparison,
    previous: last.shown,
    sentences: sentencesFor(comparison, { form: 'budget/10', year, unit, counts: readCounts(undefined, notes) }),
  };
}

/** A table with the title of 表十 that was not recognised, or could be of any year. */
function noteLookAlike(workbook: WorkbookSnapshot, year: number | undefined, notes: Notes): void {
  const there = budgetTitles(workbook).find((each) => normalize(each.title).endsWith(TITLE) && (each.year === undefined || each.year === year));
  if (there) notes.add('alreadyThere', say.alreadyThere(there.sheet));
}

type FundFigures = ReadonlyMap<BudgetFund, ReadonlyMap<ThreePublicItem, Amount>>;

function fundsOf(budget: Side, typed: TypedFigures, unit: Unit, notes: Notes): FundFigures {
  const leaf = (item: LeafItem, fund: Exclude<BudgetFund, 'general'>, name: string): Amount =>
    roundHalfUp(convert(readTyped(typed.otherFunds?.[item]?.[fund], `${NAMES[item].zh}${name}`, notes) ?? ZERO, UNIT, unit), DECIMALS);
  const others = OTHER_FUNDS.map(([fund, name]) => [fund, new Map(THREE_PUBLIC_LEAVES.map((item) => [item, leaf(item, fund, name)]))] as const);
  const general = new Map(
    THREE_PUBLIC_LEAVES.map((item): [LeafItem, Amount] => {
      const rest = (budget.get(item)?.value ?? ZERO).minus(sum(others.map(([, leaves]) => leaves.get(item) ?? ZERO)));
      if (rest.isNegative() && !rest.isZero()) notes.add('negative', say.negative(generalOf(item), money(rest, unit)));
      return [item, rest];
    }),
  );
  return new Map([['general', summed(general)], ...others.map(([fund, leaves]) => [fund, summed(leaves)] as const)]);
}
function generalOf(item: LeafItem): { zh: string; en: string } {
  return { zh: `${NAMES[item].zh}一般公共预算`, en: `${NAMES[item].en}, general public budget` };
}

function summed(leaves: ReadonlyMap<LeafItem, Amount>): ReadonlyMap<ThreePublicItem, Amount> {
  const all = new Map<ThreePublicItem, Amount>(leaves);
  for (const [item, of] of SUMS) all.set(item, sum(of.map((part) => all.get(part) ?? ZERO)));
  return all;
}

function figuresOf(budget: Side, figureOf: (item: ThreePublicItem, fund: BudgetFund) => Amount | undefined): readonly ThreePublicFigure[] {
  return ITEMS.flatMap((item) => {
    const known = budget.get(item);
    if (!known) return [];
    const base = { item, name: NAMES_10[item], side: 'budget' as const };
    const byFund = (['general', 'governmentFund', 'stateCapital'] as const).flatMap((fund) => {
      const value = figureOf(item, fund);
      return value === undefined ? [] : [{ ...base, fund, value, origin: known.origin }];
    });
    return [{ ...base, value: known.value, origin: known.origin }, ...byFund];
  });
}
