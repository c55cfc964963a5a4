import { type CellRef, type CellValue, type Figure, isCellError, sheetOfRow, type Table, type TableColumn, type TableRow } from '../../core';
import type { TableAccess } from '../../relations';

/** A cell in which the form expects a figure, with what stands there. */
export interface AmountCell {
  readonly row: TableRow;
  readonly column: TableColumn;
  readonly cell: CellRef;
  readonly figure: Figure;
}

const amounts = new WeakMap<TableAccess, readonly AmountCell[]>();

/** The amount cells of the rows of the form, in reading order; rows of no known name are left out. */
export function amountCells(access: TableAccess): readonly AmountCell[] {
  const known = amounts.get(access);
  if (known) return known;
  const cells = access.rows
    .flatMap((row) =>
      access.amountColumns(row).map((column) => ({ row, column, cell: access.cell(row, column), figure: access.figure(row, column) })),
    )
    .sort((a, b) => readingOrder(a.cell, b.cell));
  amounts.set(access, cells);
  return cells;
}

export function readingOrder(a: CellRef, b: CellRef): number {
  return a.row - b.row || a.column - b.column;
}

/** Where a row says what it is. */
export function labelCell(table: Table, row: TableRow): CellRef {
  return { sheet: sheetOfRow(table, row.page), row: row.row, column: row.labelColumn };
}

export function topLeft(table: Table): CellRef {
  return { sheet: table.sheet, row: table.range.top, column: table.range.left };
}

/** A figure that says something other than zero. */
export function isNonZero({ kind, value }: Figure): boolean {
  return (kind === 'number' || kind === 'text') && !value.isZero();
}

const LONGEST_QUOTE = 20;

/** A cell's content as a message quotes it. */
export function quoted(value: CellValue): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const text = String(value).replace(/\s+/g, ' ').trim();
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}
