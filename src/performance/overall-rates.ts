import { type Amount, amount, type CellRef, halfUnit, type TableRow, ZERO } from '../core';
import type { TableAccess } from '../relations';

/** A rate worked out from figures of a table, in percent, with how far their rounding may have moved it. */
export interface WorkedRate {
  readonly low: Amount;
  readonly exact: Amount;
  readonly high: Amount;
  /** `19÷18`. */
  readonly how: string;
  readonly cells: readonly CellRef[];
  /** Another reading of the indicator is as usual: its points are only asked about. */
  readonly loose: boolean;
}

/** [row, column] of a figure. */
type Place = readonly [row: string, column: string];

interface Recipe {
  readonly part: '财政供养人员' | '经费控制情况' | '楼堂馆所';
  readonly over: Place;
  readonly under: Place;
  /** What is taken off the numerator: a change is (this year − before) ÷ before. */
  readonly less?: Place;
  readonly loose?: true;
}

const SPENT = '本年决算数';
const BUDGET = '本年预算数';

/** What the 基础表 says of each indicator, by the name schemes use. */
const RECIPES: Readonly<Record<string, Recipe>> = {
  在职人员控制率: { part: '财政供养人员', over: ['', '实际在职人数'], under: ['', '编制数'] },
  // Many places compare the budgets of two years; the base table has last year’s accounts only.
  三公经费变动率: { part: '经费控制情况', over: ['三公经费', SPENT], less: ['三公经费', '上年决算数'], under: ['三公经费', '上年决算数'], loose: true },
  预算控制率: { part: '经费控制情况', over: ['部门整体支出预算调整', SPENT], less: ['部门整体支出预算调整', BUDGET], under: ['部门整体支出预算调整', BUDGET] },
  公用经费控制率: { part: '经费控制情况', over: ['公用经费', SPENT], under: ['公用经费', BUDGET] },
  三公经费控制率: { part: '经费控制情况', over: ['三公经费', SPENT], under: ['三公经费', BUDGET] },
  政府采购执行率: { part: '经费控制情况', over: ['政府采购金额', SPENT], under: ['政府采购金额', BUDGET] },
  楼堂馆所面积控制率: { part: '楼堂馆所', over: ['', '实际规模'], under: ['', '批复规模'] },
  楼堂馆所投资概算控制率: { part: '楼堂馆所', over: ['', '实际投资'], under: ['', '预算投资'] },
};

/** The rate of an indicator from the base table; undefined where a figure of it is missing or nothing was planned. */
export function rateFromBase(base: TableAccess, indicator: string): WorkedRate | undefined {
  const recipe = RECIPES[indicator];
  if (!recipe) return undefined;
  const figure = ([key, column]: Place): Read | undefined => {
    const rows = base.rows.filter((row) => row.part === recipe.part && (key === '' || row.key === key));
    return rows.length === 1 && rows[0] ? readAt(base, rows[0], column) : undefined;
  };
  const [over, under, less] = [figure(recipe.over), figure(recipe.under), recipe.less && figure(recipe.less)];
  if (!over || !under || (recipe.less && !less) || !under.value.gt(under.spread)) return undefined;
  const top = less ? over.value.minus(less.value) : over.value;
  const moved = over.spread.plus(less?.spread ?? ZERO);
  const at = (numerator: Amount, denominator: Amount): Amount => numerator.div(denominator).times(100);
  const ends = [top.minus(moved), top.plus(moved)].flatMap((end) => [at(end, under.value.minus(under.spread)), at(end, under.value.plus(under.spread))]);
  return {
    low: ends.reduce((a, b) => (b.lt(a) ? b : a)),
    exact: at(top, under.value),
    high: ends.reduce((a, b) => (b.gt(a) ? b : a)),
    how: less ? `(${over.value.toString()}－${less.value.toString()})÷${under.value.toString()}` : `${over.value.toString()}÷${under.value.toString()}`,
    cells: [over.cell, under.cell],
    loose: recipe.loose ?? false,
  };
}

interface Read {
  readonly value: Amount;
  readonly spread: Amount;
  readonly cell: CellRef;
}

function readAt(access: TableAccess, row: TableRow, key: string): Read | undefined {
  const column = access.column(row, key);
  if (!column) return undefined;
  const { kind, value } = access.figure(row, column);
  if (kind !== 'number' && kind !== 'text') return undefined;
  const exact = column.measure === 'count' ? amount(0) : halfUnit(Math.max(2, value.decimalPlaces()));
  return { value, spread: exact, cell: access.cell(row, column) };
}
