import { type Amount, type CellRef, pagesOf, readFigure, type Table, toA1, valueAt } from '../../core';
import type { TableAccess } from '../../relations';

/** A column in a table or beside it that holds money and is none of the form's. */
export interface UnreadColumn {
  /** What stands over it: the nearest words above its first figure, or its address. */
  readonly name: string;
  readonly cells: readonly CellRef[];
}

const LONGEST_NAME = 20;

/** Columns of the table, and right beside it, that nobody reads though money stands in them. */
export function unreadColumns(access: TableAccess): readonly UnreadColumn[] {
  return [...columnsInside(access, isMoney), ...columnsBeside(access)];
}

/** Whether a figure that nobody reads, in whatever unit, stands in the table or near it: then the table is not known to be empty. */
export function hasUnreadFigures(access: TableAccess): boolean {
  return access.unknownFigures() !== undefined || access.table.beside !== undefined || columnsInside(access, (value) => isMoney(value) || value.abs().gte(LEAST_WHOLE)).length > 0;
}

/** Whole numbers may be 行次, pieces of a code or a year. */
const isMoney = (value: Amount): boolean => !value.isInteger();
/** From here a whole number is no line and no piece of a code printed by its own digits; it may be an amount in 元. */
const LEAST_WHOLE = 1000;

function columnsInside(access: TableAccess, counts: (value: Amount) => boolean): readonly UnreadColumn[] {
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
          return (kind === 'number' || kind === 'text') && counts(value) ? [{ sheet: sheet.name, row, column }] : [];
        });
        return cells[0] ? [{ name: nameOver(sheet, page.range, cells[0]), cells }] : [];
      });
  });
}

/** A scratch sum somewhere beside the table is no part of it: a word of the header stands over what is, and no blank row above. */
function columnsBeside(access: TableAccess): readonly UnreadColumn[] {
  const { sheet: name, range, beside = [] } = access.table;
  const sheet = access.sheetOf({});
  const columns = new Map<number, UnreadColumn & { cells: CellRef[] }>();
  for (const { row, column, over } of beside) {
    const { value } = readFigure(valueAt(sheet, row, column));
    const before = columns.get(column);
    const last = before?.cells.at(-1)?.row ?? range.bottom;
    if (over === '' || !isMoney(value) || row > last + 1) continue;
    const cell = { sheet: name, row, column };
    if (before) before.cells.push(cell);
    else columns.set(column, { name: over.slice(0, LONGEST_NAME), cells: [cell] });
  }
  return [...columns.values()];
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
