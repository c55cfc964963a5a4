import { type CellRef, pagesOf, readFigure, type Table, toA1, valueAt } from '../../core';
import type { TableAccess } from '../../relations';

/** A column inside a table that holds money and is none of the form's. */
export interface UnreadColumn {
  /** What stands over it: the nearest words above its first figure, or its address. */
  readonly name: string;
  readonly cells: readonly CellRef[];
}

const LONGEST_NAME = 20;

/** Columns of the table that nobody reads though money stands in them. Whole numbers may be 行次, pieces of a code or a year. */
export function unreadColumns(access: TableAccess): readonly UnreadColumn[] {
  const { table } = access;
  if (table.rows.some(({ places }) => places !== undefined)) return [];
  return pagesOf(table).flatMap((page) => {
    const sheet = access.sheetOf(page);
    const known = new Set(table.columns.filter((each) => each.page === page.page).map(({ column }) => column));
    return columnsIn(page.range)
      .filter((column) => !known.has(column))
      .flatMap((column): UnreadColumn[] => {
        const cells = rowsIn(page.range).flatMap((row): CellRef[] => {
          const { kind, value } = readFigure(valueAt(sheet, row, column));
          return (kind === 'number' || kind === 'text') && !value.isInteger() ? [{ sheet: sheet.name, row, column }] : [];
        });
        return cells[0] ? [{ name: nameOver(sheet, page.range, cells[0]), cells }] : [];
      });
  });
}

function nameOver(sheet: Parameters<typeof valueAt>[0], { top }: Table['range'], { row, column }: CellRef): string {
  for (let at = row - 1; at >= top; at--) {
    const value = valueAt(sheet, at, column);
    if (typeof value === 'string' && value.trim() !== '') return value.replace(/\s+/g, '').slice(0, LONGEST_NAME);
  }
  return toA1(row, column);
}

function columnsIn({ left, right }: Table['range']): readonly number[] {
  return Array.from({ length: right - left + 1 }, (_, index) => left + index);
}

function rowsIn({ top, bottom }: Table['range']): readonly number[] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
}
