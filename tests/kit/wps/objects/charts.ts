import type { ChartModel, ChartSeriesModel } from '../../excel/model/chart';
import type { SheetModel } from '../../excel/model/sheet';
import type { EtScene } from '../scene';
import { strict } from '../strict';
import { cellsUnder } from './geometry';

const TYPES: Readonly<Record<number, string>> = { 51: 'ColumnClustered', 57: 'BarClustered' };
const BOTTOM = -4107;

export function chartObjects(scene: EtScene, sheet: SheetModel): object {
  return strict(scene, 'ChartObjects', {
    get Count() {
      return sheet.charts.length;
    },
    Add: (left: number, top: number, width: number, height: number) => {
      const model: Drawn = { ...EMPTY, id: `chart${sheet.charts.length}`, series: [], position: cellsUnder(sheet, left, top, width, height) };
      sheet.charts.push(model);
      return strict(scene, 'ChartObject', { Chart: chart(scene, sheet, model) });
    },
  });
}

type Drawn = ChartModel & { type: string };

const EMPTY = { name: '', type: 'ColumnClustered', title: '', legend: '', valueTitle: '', valueFormat: '', reversed: false, visibleOnly: true };

function chart(scene: EtScene, sheet: SheetModel, model: Drawn): object {
  const shown = { title: false, legend: false, valueTitle: false };
  return strict(scene, 'Chart', {
    set ChartType(type: number) {
      const name = TYPES[type];
      if (name === undefined) throw new Error(`chart type ${type} is not implemented in the simulated ET`);
      model.type = name;
    },
    set PlotVisibleOnly(only: boolean) {
      model.visibleOnly = only;
    },
    set HasTitle(has: boolean) {
      shown.title = has;
    },
    get ChartTitle() {
      if (!shown.title) throw new Error('ChartTitle throws unless HasTitle is true');
      return strict(scene, 'ChartTitle', {
        set Text(text: string) {
          model.title = text;
        },
      });
    },
    set HasLegend(has: boolean) {
      shown.legend = has;
    },
    get Legend() {
      if (!shown.legend) throw new Error('Legend throws unless HasLegend is true');
      return strict(scene, 'Legend', {
        set Position(position: number) {
          if (position !== BOTTOM) throw new Error('only the bottom is implemented in the simulated ET');
          model.legend = 'Bottom';
        },
      });
    },
    Axes: (type: number) => axis(scene, model, type, shown),
    SeriesCollection: () =>
      strict(scene, 'SeriesCollection', {
        NewSeries: () => {
          const one: ChartSeriesModel = { name: '', values: undefined, categories: undefined, labels: false, labelFormat: '' };
          model.series.push(one);
          return series(scene, sheet, one);
        },
      }),
  });
}

function axis(scene: EtScene, model: Drawn, type: number, shown: { valueTitle: boolean }): object {
  return strict(scene, 'Axis', {
    set HasTitle(has: boolean) {
      shown.valueTitle = has;
    },
    get AxisTitle() {
      if (type !== 2 || !shown.valueTitle) throw new Error('AxisTitle throws unless HasTitle is true');
      return strict(scene, 'AxisTitle', {
        set Text(text: string) {
          model.valueTitle = text;
        },
      });
    },
    TickLabels: strict(scene, 'TickLabels', {
      set NumberFormat(format: string) {
        model.valueFormat = format;
      },
    }),
    set ReversePlotOrder(reversed: boolean) {
      if (type === 1) model.reversed = reversed;
    },
  });
}

function series(scene: EtScene, sheet: SheetModel, model: ChartSeriesModel): object {
  const line = (range: unknown): ChartSeriesModel['values'] => {
    const { sheet: own, area } = scene.known(range);
    if (own !== sheet || (area.top !== area.bottom && area.left !== area.right)) throw new Error('a series takes one row or column of its sheet');
    return area;
  };
  return strict(scene, 'Series', {
    set Name(name: string) {
      model.name = name;
    },
    set Values(range: unknown) {
      model.values = line(range);
    },
    set XValues(range: unknown) {
      model.categories = line(range);
    },
    set HasDataLabels(has: boolean) {
      model.labels = has;
    },
    DataLabels: () => {
      if (!model.labels) throw new Error('DataLabels throws unless HasDataLabels is true');
      return strict(scene, 'DataLabels', {
        set NumberFormat(format: string) {
          model.labelFormat = format;
        },
      });
    },
  });
}
