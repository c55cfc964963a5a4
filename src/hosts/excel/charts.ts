import { toA1 } from '../../core';
import type { SheetChart } from '../port';
import { rangeAt } from './locks';
import { once } from './run';

/** Charts of a new sheet; nothing here is above ExcelApi 1.8. */
export function queueCharts(made: Excel.Worksheet, charts: readonly SheetChart[]): void {
  for (const chart of charts) queueChart(made, chart);
}

function queueChart(made: Excel.Worksheet, { kind, title, valueTitle, numberFormat, categories, series, anchor }: SheetChart): void {
  const [first, ...others] = series;
  if (!first) return;
  const added = made.charts.add(
    kind === 'column' ? 'ColumnClustered' : 'BarClustered',
    once(rangeAt(made, first.values)),
    first.values.top === first.values.bottom ? 'Rows' : 'Columns',
  );
  added.title.text = title;
  // The cells that feed a chart may be hidden without emptying it.
  added.plotVisibleOnly = false;
  added.legend.position = 'Bottom';
  added.legend.visible = true;
  const { valueAxis, categoryAxis } = added.axes;
  valueAxis.title.text = valueTitle;
  valueAxis.numberFormat = numberFormat;
  // A bar chart counts from the bottom unless told.
  if (kind === 'bar') categoryAxis.reversePlotOrder = true;
  const drawn = [added.series.getItemAt(0), ...others.map(({ name }) => added.series.add(name))];
  drawn.forEach((one, index) => {
    const { name, values } = series[index] ?? first;
    one.name = name;
    if (index > 0) one.setValues(once(rangeAt(made, values)));
    one.setXAxisValues(once(rangeAt(made, categories)));
    one.hasDataLabels = true;
    one.dataLabels.numberFormat = numberFormat;
  });
  added.setPosition(toA1(anchor.top, anchor.left), toA1(anchor.bottom, anchor.right));
}
