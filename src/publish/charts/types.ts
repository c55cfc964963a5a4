import type { Amount, CellRef, Unit } from '../../core';

/** A chart of the published documents as data: what it draws, and behind which section of the text it stands. */
export interface ChartForm {
  /** Unique among the charts. */
  readonly id: string;
  /** Set id. */
  readonly set: string;
  /** As the document prints it under the chart; the year goes before it. */
  readonly title: string;
  readonly kind: 'pie' | 'column';
  /** What the heading of the section it belongs to says. */
  readonly section: RegExp;
  readonly points: readonly ChartPointForm[] | ChartRowsForm;
}

export interface ChartPointForm {
  readonly name: string;
  /** Table, row and column by their names: `表二.合计.一般公共预算`. Forms print one or the other of several names. */
  readonly figure: string;
}

/** A point for every 类 (a code of three digits) of a table. */
export interface ChartRowsForm {
  readonly table: string;
  readonly column: string;
}

export interface Chart {
  readonly id: string;
  readonly title: string;
  readonly kind: 'pie' | 'column';
  readonly unit: Unit;
  readonly section: RegExp;
  readonly points: readonly ChartPoint[];
}

export interface ChartPoint {
  readonly name: string;
  readonly value: Amount;
  readonly cell: CellRef;
}
