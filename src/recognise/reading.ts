import type { Table, TableRow } from '../core';

/** A form's rows laid over a body. */
export interface RowReading {
  readonly rows: readonly TableRow[];
  readonly unmatched: Table['unmatched'];
  /** Rows found, and rows the form or the body lets one expect. */
  readonly found: number;
  readonly expected: number;
  /** How well rows and form agree, 0–1. */
  readonly fit: number;
}
