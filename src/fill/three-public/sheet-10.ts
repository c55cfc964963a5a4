import { type Range, toA1 } from '../../core';
import type { NewCell, NewSheet } from '../../hosts/port';
import { SUMS } from './names';
import type { BudgetFigures } from './place-10';
import type { SheetHeading } from './sheet-09';
import { figure, header, information, label, note, row, title } from './sheet-cells';
import type { BudgetFund, ThreePublicItem } from './types';

const WIDTH = 5;
const FIRST_ROW = 4;
const SHEET_NAME = '表十“三公”经费支出预算表';
const EMPTY = '注：本表无数据';

/** In the order the form prints them; 合计 is the last row. */
const ROWS: readonly (readonly [ThreePublicItem, string])[] = [
  ['abroad', '因公出国（境）费'],
  ['reception', '公务接待费'],
  ['cars', '公务用车购置及运行费'],
  ['carPurchase', '①公务用车购置费'],
  ['carRunning', '②公务用车运行维护费'],
  ['total', '合计'],
];
const FUNDS: readonly (readonly [BudgetFund, string])[] = [
  ['general', '一般公共预算'],
  ['governmentFund', '政府性基金预算'],
  ['stateCapital', '国有资本经营预算'],
];

/** 表十 of the budget: 项目 down, 合计 and the three budgets across. */
export function sheet10(figureOf: BudgetFigures, { organisation, year, formulas }: SheetHeading): NewSheet {
  const dated = year === undefined ? '' : `${year}年`;
  const empty = figureOf('total', undefined)?.isZero() ?? true;
  const cells = [
    row(WIDTH, { 0: title(`${dated}财政拨款安排“三公”经费支出预算表`) }),
    row(WIDTH, { 0: information(`单位名称：${organisation}`, 'left'), 3: information('单位：万元', 'right') }),
    ['项目', `${dated}预算数`, null, null, null].map(header),
    [null, '合计', ...FUNDS.map(([, name]) => name)].map(header),
    ...ROWS.map(([item, name], index) => figureRow(item, name, FIRST_ROW + index, figureOf, formulas)),
    ...(empty ? [row(WIDTH, { 0: note(EMPTY) })] : []),
  ];
  return {
    name: SHEET_NAME,
    cells,
    columnWidths: [30, 16, 18, 18, 20],
    merges: [
      across(0, 0, WIDTH - 1),
      across(1, 0, 2),
      across(1, 3, WIDTH - 1),
      { top: 2, bottom: 3, left: 0, right: 0 },
      across(2, 1, WIDTH - 1),
      ...(empty ? [across(FIRST_ROW + ROWS.length, 0, WIDTH - 1)] : []),
    ],
    freezeRows: FIRST_ROW,
    activate: true,
    rowHeights: [34, 20, 22, 22, ...ROWS.map(() => 22)],
    print: { landscape: true, onePage: true },
  };
}

/** Where 合计 of an item is printed. */
export function cellIn10(item: ThreePublicItem): { readonly row: number; readonly column: number } {
  return { row: FIRST_ROW + ROWS.findIndex(([each]) => each === item), column: 1 };
}

function figureRow(item: ThreePublicItem, name: string, at: number, figureOf: BudgetFigures, formulas: boolean): readonly NewCell[] {
  const total = item === 'total';
  const down = (column: number): string | undefined => {
    const parts = SUMS.find(([sum]) => sum === item)?.[1];
    const rows = parts?.map((part) => toA1(FIRST_ROW + ROWS.findIndex(([each]) => each === part), column));
    return formulas && rows ? `=${rows.join('+')}` : undefined;
  };
  const sumOfFunds = formulas ? `=${FUNDS.map((_, index) => toA1(at, index + 2)).join('+')}` : undefined;
  return [
    label(name, total),
    figure(figureOf(item, undefined), sumOfFunds),
    ...FUNDS.map(([fund], index) => figure(figureOf(item, fund), down(index + 2))),
  ];
}

function across(at: number, left: number, right: number): Range {
  return { top: at, bottom: at, left, right };
}
