import type { Table, TableRow } from '../core';
import type { Rows } from '../forms/types';
import type { Body, BodyRow } from './body';
import { readCodeRows } from './code-rows';
import type { ColumnMatch } from './columns';
import { readFixedRows } from './fixed-rows';
import type { Grid } from './grid';
import { type Lane, isNumberRow, lanesOf } from './lanes';
import { readSingleRow } from './single-row';

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

/** What a reader of one kind of rows gives back. */
export interface Reading {
  readonly rows: readonly TableRow[];
  readonly unmatched: readonly { readonly row: number; readonly label: string }[];
  readonly found: number;
  readonly expected: number;
  readonly fit: number;
}

/** Lays a form's rows over a body; `body` may be joined from several pages. */
export function readRows(grid: Grid, match: ColumnMatch, body: Body): RowReading {
  const lanes = lanesOf(match);
  const kind = match.form.form.parts[0]?.rows.kind;
  const numberRow = body.rows.find(({ row }) => isNumberRow(grid, row, lanes));
  const rows = body.rows.filter(({ row }) => row === numberRow?.row || !isNumberRow(grid, row, lanes)).filter((entry) => entry !== numberRow);
  const reading = readKind(kind, grid, rows, lanes, body, numberRow);
  return { ...reading, unmatched: withinTable(reading, rows) };
}

function readKind(
  kind: Rows['kind'] | undefined,
  grid: Grid,
  rows: readonly BodyRow[],
  lanes: readonly Lane[],
  body: Body,
  numberRow: BodyRow | undefined,
): Reading {
  if (kind === 'codes') return readCodeRows(grid, rows, lanes, body.declaredEmpty);
  if (kind === 'single') return readSingleRow(grid, rows, lanes, numberRow?.row);
  return readFixedRows(grid, rows, lanes);
}

/** Lines after the last row of the form count as unmatched only while no blank row parts them from the table. */
function withinTable(reading: Reading, rows: readonly BodyRow[]): Table['unmatched'] {
  const last = Math.max(-1, ...reading.rows.map(({ row }) => row));
  const end = rows.find(({ row, afterGap }) => row > last && afterGap)?.row ?? Infinity;
  return reading.unmatched.filter(({ row }) => row < end);
}
