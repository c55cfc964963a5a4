import type { TableRow } from '../core';
import type { BodyRow } from './body';
import type { Grid } from './grid';
import { type Lane, hasFigures } from './lanes';
import type { RowReading } from './reading';

const EMPTY = 0.7;

/** The one row of figures under the header; where it is empty, the row that is left for it: under the 栏次 row, else under the header. */
export function readSingleRow(grid: Grid, body: readonly BodyRow[], lanes: readonly Lane[], left: number | undefined): RowReading {
  const first = lanes[0];
  const labelColumn = first?.amounts[0]?.column;
  if (first?.part.rows.kind !== 'single' || labelColumn === undefined) return { rows: [], unmatched: [], found: 0, expected: 1, fit: 0 };
  const filled = body.find(({ row }) => lanes.some((lane) => hasFigures(grid, row, lane)))?.row;
  const row = filled ?? left;
  const { key } = first.part.rows;
  const rows: TableRow[] = row === undefined ? [] : [{ key, label: '', part: first.part.name, lane: 0, row, labelColumn }];
  const unmatched = body
    .filter((other) => other.row !== row)
    .map((other) => ({ row: other.row, label: grid.printed(other.row, labelColumn) }));
  return { rows, unmatched, found: rows.length, expected: 1, fit: filled === undefined ? EMPTY : 1 / (1 + unmatched.length) };
}
