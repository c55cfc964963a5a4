import type { Range } from '../../../../src/core';

/** A chart as it ends up in the simulated workbook. */
export interface ChartModel {
  readonly id: string;
  name: string;
  readonly type: string;
  title: string;
  legend: string;
  valueTitle: string;
  valueFormat: string;
  /** Categories from last to first. */
  reversed: boolean;
  /** Cells in hidden rows and columns are left out. */
  visibleOnly: boolean;
  readonly series: ChartSeriesModel[];
  /** The cells it was put over; undefined while it lies where Excel put it. */
  position: Range | undefined;
}

export interface ChartSeriesModel {
  name: string;
  values: Range | undefined;
  categories: Range | undefined;
  labels: boolean;
  labelFormat: string;
}
