import { type Range, toA1, type Unit } from '../../core';
import type { NewCell, NewSheet, SheetChart } from '../../hosts/port';
import type { ThreePublicLayout } from './layouts';
import { NAMES, SIDES } from './names';
import { cellIn } from './sheet';
import { BLANK, chartFigure, header, label, MONEY, note } from './sheet-cells';
import type { LeafItem, SideName } from './types';

const ITEMS: readonly LeafItem[] = ['abroad', 'carPurchase', 'carRunning', 'reception'];
/** Rows the chart covers, and how high each is, so that it is as large in every host. */
const CHART_ROWS = 14;
const ROW_HEIGHT = 18;
/** 项目, then a column a series; a narrow column keeps them apart from the form. */
const GAP_WIDTH = 3;
const DATA_WIDTHS = [22, 12, 12];

interface Position {
  readonly row: number;
  readonly column: number;
}

/** 预算数, or 决算数, and where the form prints it. */
interface ChartedSide {
  readonly name: string;
  readonly cellOf: (item: LeafItem) => Position;
}

interface ChartWish {
  readonly title: string;
  readonly unit: Unit;
  readonly sides: readonly ChartedSide[];
}

/** Each side of a layout for each item; a side nobody knows is not drawn as zero. */
export function charted(sheet: NewSheet, layout: ThreePublicLayout, known: readonly SideName[], year: number | undefined): NewSheet | undefined {
  const sides = known.map((side): ChartedSide => ({ name: SIDES[side], cellOf: (item) => cellIn(layout, side, item) }));
  return withChart(sheet, { title: chartTitle(String(sheet.cells[0]?.[0]?.value ?? ''), year), unit: layout.form.unit, sides });
}

/**
 * The sheet with columns for each item below the form, on the same printed page. The form's figures do not stand side by side, and
 * charts want them so: a few cells right of the chart, which are not printed, point to them. Undefined where all is zero.
 */
function withChart(sheet: NewSheet, { title, unit, sides }: ChartWish): NewSheet | undefined {
  const drawn = sides.flatMap((side) => ITEMS.map((item) => numberAt(sheet, side.cellOf(item))));
  if (drawn.every((figure) => figure === 0)) return undefined;
  const width = Math.max(...sheet.cells.map((row) => row.length));
  const top = sheet.cells.length + 1;
  const left = width + 1;
  const data = [
    [note(`图表数据（单位：${unit}），随左边的表变动，不打印`, false)],
    ['项目', ...sides.map(({ name }) => name)].map(header),
    ...ITEMS.map((item) => [label(NAMES[item].zh, false), ...sides.map(({ cellOf }) => pointer(sheet, cellOf(item)))]),
  ];
  const first = top + 2;
  const line = (column: number): Range => ({ top: first, bottom: first + ITEMS.length - 1, left: left + column, right: left + column });
  const chart: SheetChart = {
    kind: 'column',
    title,
    valueTitle: `单位：${unit}`,
    numberFormat: MONEY,
    categories: line(0),
    series: sides.map(({ name }, index) => ({ name, values: line(index + 1) })),
    anchor: { top, left: 0, bottom: top + CHART_ROWS - 1, right: width - 1 },
  };
  const margin = Array.from({ length: left }, () => BLANK);
  return {
    ...sheet,
    cells: [...sheet.cells, [], ...data.map((row) => [...margin, ...row])],
    columnWidths: [...sheet.columnWidths, GAP_WIDTH, ...DATA_WIDTHS.slice(0, sides.length + 1)],
    rowHeights: [...Array.from({ length: top }, (_, row) => sheet.rowHeights?.[row]), ...Array.from({ length: CHART_ROWS }, () => ROW_HEIGHT)],
    ...(sheet.print && { print: { ...sheet.print, area: { top: 0, left: 0, bottom: chart.anchor.bottom, right: width - 1 } } }),
    charts: [chart],
  };
}

function pointer(sheet: NewSheet, at: Position): NewCell {
  return chartFigure(numberAt(sheet, at), `=${toA1(at.row, at.column)}`);
}

/** A blank figure of the form is zero, as on paper. */
function numberAt({ cells }: NewSheet, { row, column }: Position): number {
  const value = cells[row]?.[column]?.value ?? null;
  return typeof value === 'number' ? value : 0;
}

/** 财政拨款“三公”经费支出决算表 → 2023年度财政拨款“三公”经费支出决算. */
function chartTitle(title: string, year: number | undefined): string {
  const bare = title.replace(/表$/, '');
  return year === undefined || bare.startsWith(String(year)) ? bare : `${String(year)}年度${bare}`;
}
