import { AlignmentType, Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import { amount, formatAmount, roundHalfUp, sum } from '../../core';
import type { Chart } from '../charts';
import { face, FONTS, SIZES } from './fonts';

const SIZE = { width: 560, height: 270 };
/** Told apart in grey print too. */
const COLORS = ['2F5597', 'C55A11', 'BF9000', '548235', '7030A0', '7F7F7F', '9DB7D5', 'F4B183'];
const FONT = { name: FONTS.table };
/** In points. */
const LEGEND = 10;
const HUNDRED = amount(100);

/** A native chart with its figures in a workbook of its own, so that Word and WPS can edit it; its name stands below. */
export function chartOf(chart: Chart): readonly Paragraph[] {
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [drawn(chart)] }),
    new Paragraph({ alignment: AlignmentType.CENTER, text: chart.title, style: 'ChartTitle' }),
  ];
}

function drawn({ kind, title, unit, points }: Chart): ChartRun {
  const categories = points.map(({ name }) => name);
  const values = points.map(({ value }) => value.toNumber());
  const text = points.map(({ name, value }) => `${name} ${value.toString()} ${unit}`).join('；');
  const common = { transformation: SIZE, font: FONT, chartArea: { border: 'none' }, altText: { name: title, description: `${title}：${text}` }, categories } as const;
  const colors = points.map((_, index) => COLORS[index % COLORS.length]);
  if (kind === 'pie') {
    // Shares stand with the names: labels of small slices would lie over one another.
    const total = sum(points.map(({ value }) => value));
    const named = points.map(({ name, value }) => `${name} ${formatAmount(roundHalfUp(value.div(total).times(HUNDRED), 2))}%`);
    return new ChartRun({ ...common, categories: named, type: 'pie', series: [{ name: title, values, colors }], legend: { position: 'right', font: { ...FONT, size: LEGEND } } });
  }
  return new ChartRun({
    ...common,
    type: 'column',
    series: [{ name: `金额（${unit}）`, values, color: COLORS[0] ?? '' }],
    dataLabels: { value: true, numberFormat: '#,##0.00', position: 'outsideEnd' },
    legend: false,
    gapWidth: 120,
    valueAxis: { title: `单位：${unit}`, numberFormat: '#,##0.00' },
  });
}

export const CHART_TITLE = { id: 'ChartTitle', name: 'Chart Title', run: { font: face(FONTS.heading), size: SIZES.小四 } };
