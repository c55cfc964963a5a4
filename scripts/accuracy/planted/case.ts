import { type Amount, amount, type CellRef, type CellValue, type TableColumn, type TableRow, type WorkbookSnapshot } from '../../../src/core';
import type { TableAccess } from '../../../src/relations';
import { type Edit, withCells } from '../edit';
import { MISTAKES } from '../mistakes';

/** One mistake planted in one table. */
export interface Case {
  readonly what: string;
  /** Where it stands. */
  readonly cells: readonly CellRef[];
  readonly plant: (workbook: WorkbookSnapshot) => WorkbookSnapshot;
  /** Nothing else in the table contradicts it: what would have to. */
  readonly unprovable?: string;
  /** As many figures are wrong, each a mistake of its own; 1 where nothing is said. */
  readonly mistakes?: number;
}

/** A way to get a table wrong. */
export interface Kind {
  readonly name: string;
  /** Rules of the catalogue that rightly say so. */
  readonly rules: readonly string[];
  readonly of: (access: TableAccess) => readonly Case[];
}

/** A filled cell of a table with the figure it holds. */
export interface Slot {
  readonly access: TableAccess;
  readonly row: TableRow;
  readonly column: TableColumn;
  readonly cell: CellRef;
  readonly value: Amount;
}

export function slot(access: TableAccess, row: TableRow | undefined, key: string): readonly Slot[] {
  const column = row && access.column(row, key);
  const figure = column && access.figure(row, column);
  return row && column && (figure?.kind === 'number' || figure?.kind === 'text') ? [{ access, row, column, cell: access.cell(row, column), value: figure.value }] : [];
}

/** Every filled amount of a part. */
export function amountsOf(access: TableAccess, part?: string): readonly Slot[] {
  return access.rows.filter((row) => part === undefined || row.part === part).flatMap((row) => access.amountColumns(row).filter(({ measure }) => measure !== 'points' && measure !== 'percent').flatMap(({ key }) => slot(access, row, key)));
}

const DIGITS = /-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/;

/** The cell with another figure, written as the old one was. */
export function put({ access, row, column, cell, value }: Slot, next: Amount | null): Edit {
  const { span } = access.place(row, column);
  const old = access.value(row, column);
  if (span) {
    const whole = access.sheetOf(row);
    const text = String(whole.values[cell.row - whole.origin.row]?.[cell.column - whole.origin.column] ?? '');
    return { cell, value: text.slice(0, span.start) + text.slice(span.start, span.end).replace(DIGITS, next?.toString() ?? '') + text.slice(span.end) };
  }
  if (next === null) return { cell, value: null };
  if (typeof old === 'string') return { cell, value: old.replace(DIGITS, next.toString()) };
  // 1 printed as 100%.
  const scale = typeof old === 'number' && !value.isZero() ? amount(old).div(value) : amount(1);
  return { cell, value: next.times(scale).toNumber() };
}

export function edits(what: string, changes: readonly Edit[], unprovable?: string): Case {
  return { what, cells: changes.map(({ cell }) => cell), plant: (workbook) => withCells(workbook, changes), ...(unprovable !== undefined && { unprovable }) };
}

/** A figure changed, where the change makes another one of it. */
export function changed(found: Slot, what: string, change: (value: Amount) => Amount | undefined, unprovable?: string): readonly Case[] {
  const next = change(found.value);
  return next === undefined || next.eq(found.value) ? [] : [edits(`${found.row.key} ${found.column.key} ${what} ${found.value.toString()}→${next.toString()}`, [put(found, next)], unprovable)];
}

export type Change = readonly [name: string, make: (value: Amount) => Amount | undefined];

/** Ways to get an amount wrong that are measured of the accounts as well. */
export const TYPED: readonly Change[] = ['两位数字颠倒', '少一位数字', '×10', '×10,000', '正负号'].map((name) => [name, (value) => asAmount(MISTAKES.find((each) => each.name === name)?.make(value, undefined))]);
const SWAPPED = TYPED[0] ?? ['', () => undefined];

/** Ways to get points wrong. */
export const POINTS: readonly Change[] = [
  ['多 0.01', (value) => value.plus('0.01')],
  ['少 0.01', (value) => value.minus('0.01')],
  ['多 1', (value) => value.plus(1)],
  ['少 1', (value) => (value.gte(1) ? value.minus(1) : undefined)],
  ['两位数字颠倒', (value) => swapped(value)],
];

/** 18 → 81, 4.55 → 5.45; nothing where only one figure is written. */
function swapped(value: Amount): Amount | undefined {
  const text = value.toString();
  const digits = text.replace('.', '');
  return digits.replace(/0+$/, '').length < 2 ? undefined : text.includes('.') ? SWAPPED[1](value) : amount(digits.charAt(1) + digits.charAt(0) + digits.slice(2));
}

function asAmount(value: CellValue | undefined): Amount | undefined {
  return typeof value === 'number' ? amount(value) : undefined;
}

/** A text of the form with its row and column. */
export function textCell(access: TableAccess, row: TableRow | undefined, key = '内容'): { readonly cell: CellRef; readonly raw: string } | undefined {
  const column = row && access.column(row, key);
  if (!column) return undefined;
  const sheet = access.sheetOf(row);
  const cell = access.cell(row, column);
  const raw = sheet.values[cell.row - sheet.origin.row]?.[cell.column - sheet.origin.column];
  return typeof raw === 'string' && raw.trim() !== '' ? { cell, raw } : undefined;
}
