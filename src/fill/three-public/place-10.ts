import { type Amount, type CellRef, formatAmount, type Localized, type WorkbookSnapshot, ZERO } from '../../core';
import type { TableAccess } from '../../relations';
import { NAMES_10, ROWS, SUMS } from './names';
import { type Entry, place, type Placed } from './place';
import type { Side } from './sides';
import type { BudgetFund, ThreePublicItem } from './types';
import { reasons } from './words';

/** Column of 表十; without a fund, 合计 over the three budgets. */
export type FundColumn = BudgetFund | undefined;
export type BudgetFigures = (item: ThreePublicItem, fund: FundColumn) => Amount | undefined;

const COLUMN: Readonly<Record<BudgetFund | 'all', string>> = {
  all: '预算数.合计',
  general: '预算数.一般公共预算',
  governmentFund: '预算数.政府性基金预算',
  stateCapital: '预算数.国有资本经营预算',
};
const FUNDS: readonly BudgetFund[] = ['general', 'governmentFund', 'stateCapital'];
/** As the form prints them. */
const ORDER: readonly ThreePublicItem[] = ['abroad', 'reception', 'cars', 'carPurchase', 'carRunning', 'total'];

/** The writes that bring a 表十 that is there to the figures. */
export function itemsFor10(workbook: WorkbookSnapshot, own: TableAccess, budget: Side, figureOf: BudgetFigures): Placed {
  const at = (item: ThreePublicItem, fund: FundColumn): Entry['place'] | undefined => {
    const row = own.row(ROWS[item]);
    const column = row && own.column(row, COLUMN[fund ?? 'all']);
    return row && column ? { row, column } : undefined;
  };
  const cells = (places: readonly (Entry['place'] | undefined)[]): readonly CellRef[] =>
    places.flatMap((each) => (each ? [own.cell(each.row, each.column)] : []));
  const entry = (item: ThreePublicItem, fund: FundColumn): readonly Entry[] => {
    const value = figureOf(item, fund);
    const where = at(item, fund);
    if (value === undefined || !where) return [];
    const down = SUMS.find(([sum]) => sum === item)?.[1] ?? [];
    const across = fund === undefined ? FUNDS.map((each) => at(item, each)) : [];
    const wholeAcross = fund === undefined && across.every((each) => each !== undefined);
    const of = cells(wholeAcross ? across : down.map((part) => at(part, fund)));
    const whole = wholeAcross || of.length === down.length;
    return [
      {
        place: where,
        name: `${NAMES_10[item].zh} ${COLUMN[fund ?? 'all'].replace('.', ' ')}`,
        value,
        reason: wholeAcross ? reasons.funds : reasonOf(item, fund, budget, figureOf),
        sumOf: whole ? of : undefined,
        alternatives: [],
      },
    ];
  };
  return place(workbook, own, ORDER.flatMap((item) => [undefined, ...FUNDS].flatMap((fund) => entry(item, fund))));
}

function reasonOf(item: ThreePublicItem, fund: FundColumn, budget: Side, figureOf: BudgetFigures): Localized {
  const parts = SUMS.find(([sum]) => sum === item)?.[1];
  if (parts) return reasons.sum(parts.map((part) => [part, formatAmount(figureOf(part, fund) ?? ZERO)] as const));
  if (fund === 'general') return reasons.general;
  return budget.get(item)?.origin.kind === 'blank' ? reasons.blank : reasons.typed;
}
