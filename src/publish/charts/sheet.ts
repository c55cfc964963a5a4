import { amount, roundHalfUp, sum, toQualified } from '../../core';
import type { NewCell, NewSheet, SheetChart } from '../../hosts/port';
import type { Chart } from './types';

const MONEY = '#,##0.00';
const SHARE = '0.00%';
const NAME = '公开图表';
/** A chart covers this many rows beside its figures, from this column on. */
const CHART_ROWS = 16;
const CHART_LEFT = 4;
const CHART_RIGHT = 11;
/** In points. */
const ROW_HEIGHT = 18;
const WIDTHS = [30, 16, 12, 3, 10, 10, 10, 10, 10, 10, 10, 10];
/** Of a share, as a fraction. */
const PLACES = 4;

/**
 * A sheet with the charts of the published document: beside each its names, its figures as formulas that point to the tables, and
 * their shares. What the document draws as a pie is bars here, which show small shares as well. Undefined where there is none.
 */
export function chartSheet(charts: readonly Chart[]): NewSheet | undefined {
  if (charts.length === 0) return undefined;
  const blocks: (readonly NewCell[])[] = [];
  const drawn: SheetChart[] = [];
  for (const chart of charts) {
    const top = blocks.length;
    const first = top + 2;
    const last = first + chart.points.length - 1;
    const height = Math.max(chart.points.length + 4, CHART_ROWS + 1);
    const rows = rowsOf(chart, first, last);
    blocks.push(...rows, ...Array.from({ length: height - rows.length }, () => []));
    const line = (column: number) => ({ top: first, bottom: last, left: column, right: column });
    drawn.push({
      kind: chart.kind === 'pie' ? 'bar' : 'column',
      title: chart.title,
      valueTitle: `单位：${chart.unit}`,
      numberFormat: MONEY,
      categories: line(0),
      series: [{ name: '金额', values: line(1) }],
      anchor: { top, left: CHART_LEFT, bottom: top + CHART_ROWS - 1, right: CHART_RIGHT },
    });
  }
  return { name: NAME, cells: blocks, columnWidths: WIDTHS, rowHeights: blocks.map(() => ROW_HEIGHT), merges: [], freezeRows: 0, activate: false, print: { landscape: true, onePage: false }, charts: drawn };
}

function rowsOf({ title, unit, points }: Chart, first: number, last: number): readonly (readonly NewCell[])[] {
  const total = sum(points.map(({ value }) => value));
  const head = (value: string): NewCell => ({ value, bold: true, align: 'center', border: true });
  const share = (value: (typeof points)[number]['value']): number => (total.isZero() ? 0 : roundHalfUp(value.div(total), PLACES).toNumber());
  const whole = `SUM(B${first + 1}:B${last + 1})`;
  return [
    [{ value: title, bold: true }],
    [head('项目'), head(`金额（${unit}）`), head('占比')],
    ...points.map(({ name, value, cell }, index): readonly NewCell[] => [
      { value: name, border: true },
      { value: value.toNumber(), formula: `=${toQualified(cell)}`, numberFormat: MONEY, align: 'right', border: true },
      { value: share(value), formula: `=IF(${whole}=0,0,B${first + index + 1}/${whole})`, numberFormat: SHARE, align: 'right', border: true },
    ]),
    [
      { value: '合计', bold: true, border: true },
      { value: total.toNumber(), formula: `=${whole}`, numberFormat: MONEY, align: 'right', border: true },
      { value: amount(total.isZero() ? 0 : 1).toNumber(), formula: `=IF(B${last + 2}=0,0,1)`, numberFormat: SHARE, align: 'right', border: true },
    ],
  ];
}
