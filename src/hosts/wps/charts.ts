import type { SheetChart } from '../port';
import { rangeAt } from './areas';
import { ET, type EtWorksheet } from './et';

/** Native charts of a new sheet, drawn from its own cells. */
export function drawCharts(made: EtWorksheet, charts: readonly SheetChart[]): void {
  for (const chart of charts) drawChart(made, chart);
}

function drawChart(made: EtWorksheet, { kind, title, valueTitle, numberFormat, categories, series, anchor }: SheetChart): void {
  const { Left, Top, Width, Height } = rangeAt(made, anchor);
  const { Chart: chart } = made.ChartObjects().Add(Left, Top, Width, Height);
  chart.ChartType = kind === 'column' ? ET.columnClustered : ET.barClustered;
  const all = chart.SeriesCollection();
  for (const { name, values } of series) {
    const one = all.NewSeries();
    one.Name = name;
    one.Values = rangeAt(made, values);
    one.XValues = rangeAt(made, categories);
    one.HasDataLabels = true;
    one.DataLabels().NumberFormat = numberFormat;
  }
  chart.HasTitle = true;
  chart.ChartTitle.Text = title;
  chart.HasLegend = true;
  chart.Legend.Position = ET.bottom;
  // The cells that feed a chart may be hidden without emptying it.
  chart.PlotVisibleOnly = false;
  const valueAxis = chart.Axes(ET.valueAxis);
  valueAxis.HasTitle = true;
  valueAxis.AxisTitle.Text = valueTitle;
  valueAxis.TickLabels.NumberFormat = numberFormat;
  // A bar chart counts from the bottom unless told.
  if (kind === 'bar') chart.Axes(ET.categoryAxis).ReversePlotOrder = true;
}
