import { type Amount, normalize, sum, THREE_PUBLIC_LEAVES, type Unit, type WorkbookSnapshot, ZERO } from '../../core';
import { compare } from './compare';
import { ITEMS, NAMES, SIDES, SUMS } from './names';
import type { Notes } from './notes';
import { sentencesFor } from './sentences';
import { sheet10 } from './sheet-10';
import { leavesFrom, type Side, withSums } from './sides';
import type { Surroundings } from './surroundings';
import { readCounts, readTyped, typedLeaves } from './typed';
import type { BudgetFund, LeafItem, ThreePublicFigure, ThreePublicItem, ThreePublicOptions, ThreePublicResult, TypedFigures } from './types';
import { money, say } from './words';

const UNIT: Unit = '万元';
const OTHER_FUNDS: readonly (readonly [Exclude<BudgetFund, 'general'>, string])[] = [
  ['governmentFund', '政府性基金预算'],
  ['stateCapital', '国有资本经营预算'],
];
const TITLE = '"三公"经费支出预算表';

/** 表十 of the budget from typed figures: what other budgets do not pay, the general public budget does. */
export function budgetTable(workbook: WorkbookSnapshot, around: Surroundings, options: ThreePublicOptions, notes: Notes): ThreePublicResult {
  const typed = options.typed ?? {};
  const budget = withSums(leavesFrom(typedLeaves(typed.budget, SIDES.budget, UNIT, notes)));
  const funds = fundsOf(budget, typed, notes);
  if (budget.size === 0) notes.add('missingFigures', say.missingFigures({ zh: SIDES.budget, en: 'budget' }));
  const there = workbook.sheets.find((sheet) => sheet.values.some((row) => row.some((value) => typeof value === 'string' && normalize(value).endsWith(TITLE))));
  if (there) notes.add('alreadyThere', say.alreadyThere(there.name));
  const last = withSums(leavesFrom(typedLeaves(typed.previous, '上年预算数', UNIT, notes)));
  const comparison = compare(budget, new Map(), budget, (item) => last.get(item)?.value);
  const { organisation, year } = around;
  const figureOf = (item: ThreePublicItem, fund: BudgetFund | undefined): Amount | undefined =>
    fund === undefined ? budget.get(item)?.value : funds.get(fund)?.get(item);
  return {
    form: 'budget/10',
    unit: UNIT,
    organisation,
    year,
    figures: figuresOf(budget, figureOf),
    bounds: [],
    items: [],
    newSheet: budget.size > 0 && around.certain ? sheet10(figureOf, { organisation, year, formulas: options.formulas === true }) : undefined,
    ledgers: [],
    hints: [],
    excluded: [],
    notes: notes.list,
    comparison,
    sentences: sentencesFor(comparison, { form: 'budget/10', year, unit: UNIT, counts: readCounts(undefined, notes) }),
  };
}

type FundFigures = ReadonlyMap<BudgetFund, ReadonlyMap<ThreePublicItem, Amount>>;

function fundsOf(budget: Side, typed: TypedFigures, notes: Notes): FundFigures {
  if (budget.size === 0) return new Map();
  const leaf = (item: LeafItem, fund: Exclude<BudgetFund, 'general'>, name: string): Amount =>
    readTyped(typed.otherFunds?.[item]?.[fund], `${NAMES[item].zh}${name}`, notes) ?? ZERO;
  const others = OTHER_FUNDS.map(([fund, name]) => [fund, new Map(THREE_PUBLIC_LEAVES.map((item) => [item, leaf(item, fund, name)]))] as const);
  const general = new Map(
    THREE_PUBLIC_LEAVES.map((item): [LeafItem, Amount] => {
      const rest = (budget.get(item)?.value ?? ZERO).minus(sum(others.map(([, leaves]) => leaves.get(item) ?? ZERO)));
      if (rest.isNegative() && !rest.isZero()) notes.add('negative', say.negative(generalOf(item), money(rest, UNIT)));
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
    const base = { item, name: NAMES[item], side: 'budget' as const };
    const byFund = (['general', 'governmentFund', 'stateCapital'] as const).flatMap((fund) => {
      const value = figureOf(item, fund);
      return value === undefined ? [] : [{ ...base, fund, value, origin: known.origin }];
    });
    return [{ ...base, value: known.value, origin: known.origin }, ...byFund];
  });
}
