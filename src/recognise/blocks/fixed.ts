import type { CellSpan, TableRow } from '../../core';
import type { Grid } from '../grid';
import { align } from './align';
import type { PartReading } from './fields';
import { type BlockHeader } from './header';
import type { Cell, Line } from './lines';
import type { Outline } from './outline';
import { isDashText } from './words';

/** Rows the form fixes by label, under a header of their own inside a form of blocks. Cells that were read are added to `used`. */
export function readFixed(grid: Grid, outline: Outline, header: BlockHeader, lines: readonly Line[], used: Set<Cell>): PartReading {
  const { part, slots } = header;
  const rows: TableRow[] = [];
  const amounts = slots.filter((slot) => part.columns.some((column) => column.key === slot.key && column.role !== 'label'));
  const isAmount = amounts.map(({ key }) => part.columns.find((column) => column.key === key)?.role === 'amount');
  for (const line of lines) {
    if (line.row <= header.bottom) continue;
    const label = line.cells.find((cell) => rowKey(outline, header, cell) !== undefined);
    const key = label && rowKey(outline, header, label);
    if (!label || key === undefined || rows.some((row) => row.key === key)) continue;
    const values = line.cells.filter(({ column }) => column > label.right);
    const chosen = align(values, amounts, (cell) => {
      const figure = cell.number || isDashText(cell.text);
      return isAmount.map((amount) => (amount === figure ? 2 : -4));
    });
    const places: Record<string, CellSpan> = {};
    amounts.forEach((slot, index) => {
      const cell = values.find((_, at) => chosen[at] === index);
      if (cell) used.add(cell);
      if (cell) places[slot.key] = { row: cell.row, column: cell.column };
      else if (slot.at !== undefined) places[slot.key] = { row: line.row, column: slot.at };
    });
    used.add(label);
    rows.push({ key, label: grid.printed(label.row, label.column), part: part.name, lane: 0, row: line.row, labelColumn: label.column, places });
  }
  return { rows, found: header.found + rows.length };
}

function rowKey(outline: Outline, { part }: BlockHeader, cell: Cell): string | undefined {
  const use = cell.uses(outline).find((each) => each.kind === 'row' && each.part === part);
  return use?.kind === 'row' ? use.key : undefined;
}
