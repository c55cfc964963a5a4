import type { Table } from '../core';
import type { Rows } from '../forms/types';
import type { Body, BodyRow } from './body';
import { readCodeRows } from './code-rows';
import type { ColumnMatch } from './columns';
import { readFixedRows } from './fixed-rows';
import type { Grid } from './grid';
import { type Lane, isNumberRow, lanesOf } from './lanes';
import { readNameRows } from './name-rows';
import type { RowReading } from './reading';
import { readSingleRow } from './single-row';

/** Lays a form's rows over a body, which may be joined from several pages; `organisation` is the unit its heading names. */
export function readRows(grid: Grid, match: ColumnMatch, body: Body, organisation = ''): RowReading {
  const lanes = lanesOf(match);
  const kind = match.form.form.parts[0]?.rows.kind;
  const numberRows = new Set(body.rows.filter(({ row }) => isNumberRow(grid, row, lanes)));
  const rows = body.rows.filter((row) => !numberRows.has(row));
  const [numberRow] = numberRows;
  const reading =
    kind === 'names' ? readNameRows(grid, rows, lanes, body.declaredEmpty, organisation) : readKind(kind, grid, rows, lanes, body, numberRow);
  return { ...reading, unmatched: withinTable(reading, rows) };
}

function readKind(
  kind: Rows['kind'] | undefined,
  grid: Grid,
  rows: readonly BodyRow[],
  lanes: readonly Lane[],
  body: Body,
  numberRow: BodyRow | undefined,
): RowReading {
  if (kind === 'codes') return readCodeRows(grid, rows, lanes, body.declaredEmpty);
  if (kind === 'single') return readSingleRow(grid, rows, lanes, numberRow ? numberRow.row + 1 : body.left);
  return readFixedRows(grid, rows, lanes);
}

/** Lines after the last row of the form count as unmatched only while no blank row parts them from the table. */
function withinTable(reading: RowReading, rows: readonly BodyRow[]): Table['unmatched'] {
  const last = Math.max(-1, ...reading.rows.map(({ row }) => row));
  const end = rows.find(({ row, afterGap }) => row > last && afterGap)?.row ?? Infinity;
  return reading.unmatched.filter(({ row }) => row < end);
}
