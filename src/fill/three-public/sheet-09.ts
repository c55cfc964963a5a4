import { type Range, toA1 } from '../../core';
import { formById } from '../../forms';
import type { NewCell, NewSheet } from '../../hosts/port';
import { COLUMNS, ITEMS, SIDES, SUMS } from './names';
import { figure, header, information, note, ordinal, row, title } from './sheet-cells';
import type { Side } from './sides';
import type { ThreePublicItem } from './types';

const WIDTH = 12;
const PER_SIDE = 6;
/** 合计, 出国, 小计, 购置, 运维, 接待: each name in two lines at most. */
const COLUMN_WIDTHS = [11.5, 13, 11.5, 12, 11.5, 12.5];
const FIGURE_ROW = 7;
const HEADER_TOP = 3;
const SHEET_NAME = '09财政拨款“三公”经费支出决算表';
const NOTE =
  '注：本表反映部门本年度“三公”经费支出预决算情况。其中，预算数为“三公”经费全年预算数，反映按规定程序调整后的预算数；决算数是包括当年财政拨款和以前年度结转资金安排的实际支出。';
const EMPTY = '说明：本表无数据';

export interface SheetHeading {
  readonly organisation: string;
  readonly year: number | undefined;
  readonly formulas: boolean;
}

/** 公开09表 in the official layout: 预算数 ‖ 决算数, three header rows, 栏次 1–12, one row of figures, the note. */
export function sheet09(budget: Side, actual: Side, { organisation, year, formulas }: SheetHeading): NewSheet {
  const form = formById('final-accounts/09');
  const empty = [budget, actual].every((side) => [...side.values()].every(({ value }) => value.isZero()));
  const cells = [
    row(WIDTH, { 0: title(form.title) }),
    row(WIDTH, { [WIDTH - 1]: information(form.tableCode, 'right') }),
    row(WIDTH, {
      0: information(`部门名称：${organisation}`, 'left'),
      4: information(year === undefined ? '年度' : `${year}年度`, 'center'),
      8: information(`金额单位：${form.unit}`, 'right'),
    }),
    ...headerRows(),
    Array.from({ length: WIDTH }, (_, column) => ordinal(column + 1)),
    [...figures(budget, 0, formulas), ...figures(actual, PER_SIDE, formulas)],
    row(WIDTH, { 0: note(NOTE) }),
    ...(empty ? [row(WIDTH, { 0: note(EMPTY) })] : []),
  ];
  return {
    name: SHEET_NAME,
    cells,
    columnWidths: [...COLUMN_WIDTHS, ...COLUMN_WIDTHS],
    merges: [...HEADING_MERGES, ...headerMerges(), ...(empty ? [0, 1] : [0]).map((below) => across(FIGURE_ROW + 1 + below, 0, WIDTH - 1))],
    freezeRows: FIGURE_ROW,
    activate: true,
    rowHeights: [34, 18, 20, 22, 22, 34, 22, 24, 36, ...(empty ? [20] : [])],
    print: { landscape: true, onePage: true },
  };
}

/** Where a figure is printed. */
export function cellIn09(side: keyof typeof SIDES, item: ThreePublicItem): { readonly row: number; readonly column: number } {
  return { row: FIGURE_ROW, column: (side === 'budget' ? 0 : PER_SIDE) + ITEMS.indexOf(item) };
}

function across(at: number, left: number, right: number): Range {
  return { top: at, bottom: at, left, right };
}

const HEADING_MERGES: readonly Range[] = [across(0, 0, 11), across(2, 0, 3), across(2, 4, 7), across(2, 8, 11)];

/** 预算数 ‖ 决算数; 合计, 出国, 用车, 接待; 小计, 购置, 运维. */
function headerRows(): readonly (readonly NewCell[])[] {
  const upper = ITEMS.map((item) => COLUMNS[item].split('.'));
  const side = (texts: readonly (string | null)[]) => [...texts, ...texts].map(header);
  const first = Object.values(SIDES).flatMap((name) => [name, ...upper.slice(1).map(() => null)]);
  const seen = new Set<string>();
  const second = upper.map(([top = '']) => (seen.has(top) ? null : (seen.add(top), top)));
  return [first.map(header), side(second), side(upper.map(([, below]) => below ?? null))];
}

function headerMerges(): readonly Range[] {
  return [0, PER_SIDE].flatMap((left) => [
    across(HEADER_TOP, left, left + PER_SIDE - 1),
    across(HEADER_TOP + 1, left + 2, left + 4),
    ...[0, 1, 5].map((column) => ({ top: HEADER_TOP + 1, bottom: HEADER_TOP + 2, left: left + column, right: left + column })),
  ]);
}

function figures(side: Side, left: number, formulas: boolean): readonly NewCell[] {
  return ITEMS.map((item) => {
    const parts = SUMS.find(([sum]) => sum === item)?.[1];
    const formula = parts && formulas ? `=${parts.map((part) => toA1(FIGURE_ROW, left + ITEMS.indexOf(part))).join('+')}` : undefined;
    return figure(side.get(item)?.value, formula);
  });
}
