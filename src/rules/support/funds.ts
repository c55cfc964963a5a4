import type { Amount, CellRef } from '../../core';
import type { TableAccess } from '../../relations';

/** A figure of a row by its column; undefined where none is printed. */
export function amountAt(access: TableAccess, rowKey: string, columnKey: string): { readonly value: Amount; readonly cell: CellRef } | undefined {
  const row = access.row(rowKey);
  const column = row && access.column(row, columnKey);
  const figure = column && access.figure(row, column);
  return column && (figure?.kind === 'number' || figure?.kind === 'text') ? { value: figure.value, cell: access.cell(row, column) } : undefined;
}
