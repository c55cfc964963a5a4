import type { Range } from '../../../../src/core';
import type { ChartModel, ChartSeriesModel } from '../model/chart';
import type { SheetModel } from '../model/sheet';
import { invalidArgument, notImplemented, ProtocolError, type Json } from '../protocol';
import { integer, isTrue, readOnly, ServerObject, text, type Argument, type Members } from '../server-object';
import { readAddress } from './areas';
import { requireUnprotected } from './cells';

/** What a range handed over as an argument stands for; undefined for anything that is no range. */
export type AreaOf = (argument: Argument | undefined) => { readonly sheet: SheetModel; readonly area: Range } | undefined;

const TYPES = ['ColumnClustered', 'BarClustered'];
let nextId = 1;

export function chartsObject(sheet: SheetModel, areaOf: AreaOf): ServerObject {
  const named = (name: string): ChartModel | undefined => sheet.charts.find((chart) => chart.name === name);
  const required = (chart: ChartModel | undefined): ServerObject => {
    if (!chart) throw new ProtocolError('ItemNotFound', 'No such chart.', 'ChartCollection.getItem');
    return chartObject(sheet, chart, areaOf);
  };
  return new ServerObject('ChartCollection', {
    scalars: { Count: readOnly(() => sheet.charts.length) },
    items: () => sheet.charts.map((chart) => chartObject(sheet, chart, areaOf)),
    item: (id) => required(sheet.charts.find((chart) => chart.id === text(id))),
    methods: {
      Add: ([type, source, seriesBy]) => chartObject(sheet, add(sheet, text(type), lineOf(areaOf, source, sheet, 'ChartCollection.add'), text(seriesBy, 'Auto')), areaOf),
      GetCount: () => sheet.charts.length,
      GetItem: ([name]) => required(named(text(name))),
      GetItemAt: ([index]) => required(sheet.charts[integer(index)]),
    },
  });
}

/** Excel makes series out of any block; only a single row or column, which is one series, is simulated. */
function add(sheet: SheetModel, type: string, source: Range, seriesBy: string): ChartModel {
  requireUnprotected(sheet, 'ChartCollection.add');
  if (!TYPES.includes(type)) throw notImplemented(`a chart of type ${type}`);
  if (seriesBy !== (source.top === source.bottom ? 'Rows' : 'Columns')) throw notImplemented(`a chart with its series by ${seriesBy}`);
  const id = `{CH${String(nextId++).padStart(6, '0')}}`;
  const name = `图表 ${sheet.charts.length + 1}`;
  const chart: ChartModel = { id, name, type, title: '', legend: 'Right', valueTitle: '', valueFormat: '', reversed: false, visibleOnly: true, series: [newSeries(1, source)], position: undefined };
  sheet.charts.push(chart);
  return chart;
}

function newSeries(number: number, values?: Range): ChartSeriesModel {
  return { name: `系列${number}`, values, categories: undefined, labels: false, labelFormat: 'General' };
}

function chartObject(sheet: SheetModel, chart: ChartModel, areaOf: AreaOf): ServerObject {
  return new ServerObject('Chart', {
    id: chart.id,
    scalars: {
      Id: readOnly(() => chart.id),
      Name: settable(() => chart.name, (value) => (chart.name = value)),
      PlotVisibleOnly: { get: () => chart.visibleOnly, set: (value) => void (chart.visibleOnly = isTrue(value)) },
    },
    links: {
      Title: () => withText('ChartTitle', () => chart.title, (value) => (chart.title = value)),
      Legend: () =>
        new ServerObject('ChartLegend', {
          scalars: {
            Position: settable(() => chart.legend, (value) => (chart.legend = value)),
            Visible: { get: () => chart.legend !== '', set: (value) => void (chart.legend = value === true ? chart.legend : '') },
          },
        }),
      Axes: () => axesObject(chart),
      Series: () => seriesCollection(sheet, chart, areaOf),
    },
    methods: {
      SetPosition: ([from, to]) => {
        const corner = (cell: Argument | undefined): Range => areaOf(cell)?.area ?? readAddress(text(cell), 'Chart.setPosition');
        const [start, end] = [corner(from), corner(to ?? from)];
        if (end.bottom < start.top || end.right < start.left) throw invalidArgument('Chart.setPosition', 'The end is before the start.');
        chart.position = { top: start.top, left: start.left, bottom: end.bottom, right: end.right };
        return undefined;
      },
      Delete: () => {
        sheet.charts.splice(sheet.charts.indexOf(chart), 1);
        return undefined;
      },
    },
  });
}

function axesObject(chart: ChartModel): ServerObject {
  const axis = (members: Members): ServerObject => new ServerObject('ChartAxis', members);
  return new ServerObject('ChartAxes', {
    links: {
      ValueAxis: () =>
        axis({
          scalars: { NumberFormat: settable(() => chart.valueFormat, (value) => (chart.valueFormat = value)) },
          links: { Title: () => withText('ChartAxisTitle', () => chart.valueTitle, (value) => (chart.valueTitle = value)) },
        }),
      CategoryAxis: () => axis({ scalars: { ReversePlotOrder: { get: () => chart.reversed, set: (value) => void (chart.reversed = isTrue(value)) } } }),
    },
  });
}

function seriesCollection(sheet: SheetModel, chart: ChartModel, areaOf: AreaOf): ServerObject {
  const object = (series: ChartSeriesModel | undefined): ServerObject => {
    if (!series) throw invalidArgument('ChartSeriesCollection.getItemAt', 'No such series.');
    return seriesObject(sheet, series, areaOf);
  };
  return new ServerObject('ChartSeriesCollection', {
    scalars: { Count: readOnly(() => chart.series.length) },
    items: () => chart.series.map(object),
    methods: {
      Add: ([name]) => {
        const series = newSeries(chart.series.length + 1);
        if (typeof name === 'string') series.name = name;
        chart.series.push(series);
        return object(series);
      },
      GetCount: () => chart.series.length,
      GetItemAt: ([index]) => object(chart.series[integer(index)]),
    },
  });
}

function seriesObject(sheet: SheetModel, series: ChartSeriesModel, areaOf: AreaOf): ServerObject {
  return new ServerObject('ChartSeries', {
    scalars: {
      Name: settable(() => series.name, (value) => (series.name = value)),
      HasDataLabels: { get: () => series.labels, set: (value) => void (series.labels = isTrue(value)) },
    },
    links: {
      DataLabels: () =>
        new ServerObject('ChartDataLabels', {
          scalars: {
            NumberFormat: settable(
              () => series.labelFormat,
              (value) => {
                if (!series.labels) throw new ProtocolError('InvalidOperation', 'The series has no data labels.', 'ChartDataLabels.numberFormat');
                series.labelFormat = value;
              },
            ),
          },
        }),
    },
    methods: {
      SetValues: ([source]) => {
        series.values = lineOf(areaOf, source, sheet, 'ChartSeries.setValues');
        return undefined;
      },
      SetXAxisValues: ([source]) => {
        series.categories = lineOf(areaOf, source, sheet, 'ChartSeries.setXAxisValues');
        return undefined;
      },
    },
  });
}

/** A part of one row or column of the chart's own sheet. */
function lineOf(areaOf: AreaOf, argument: Argument | undefined, sheet: SheetModel, location: string): Range {
  const found = areaOf(argument);
  if (!found) throw invalidArgument(location, 'A range is needed.');
  if (found.sheet !== sheet) throw notImplemented(`${location} with cells of another sheet`);
  const { top, left, bottom, right } = found.area;
  if (top !== bottom && left !== right) throw notImplemented(`${location} with a block of cells`);
  return found.area;
}

function withText(type: string, get: () => string, set: (value: string) => void): ServerObject {
  return new ServerObject(type, { scalars: { Text: settable(get, set) } });
}

function settable(get: () => string, set: (value: string) => void): { get: () => Json; set: (value: Json) => void } {
  return { get, set: (value) => set(text(value)) };
}
