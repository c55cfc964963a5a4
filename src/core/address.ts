/** Cell addresses. Rows and columns are zero-based everywhere inside; A1 text appears only at the edges. */

export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const MAX_ROWS = 1048576;
export const MAX_COLUMNS = 16384;

export function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + (letter.charCodeAt(0) - 64);
  return index - 1;
}

/** `C36`. */
export function toA1(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

/** `C3:F8`, or `C3` for one cell. */
export function rangeToA1(range: Range): string {
  const start = toA1(range.top, range.left);
  const end = toA1(range.bottom, range.right);
  return start === end ? start : `${start}:${end}`;
}

const A1 = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;

/** Undefined where the text is no A1 address inside a worksheet. */
export function parseA1(text: string): { row: number; column: number } | undefined {
  const match = A1.exec(text);
  if (!match?.[1] || !match[2]) return undefined;
  const row = Number(match[2]) - 1;
  const column = columnIndex(match[1]);
  return row < MAX_ROWS && column < MAX_COLUMNS ? { row, column } : undefined;
}

export function parseRange(text: string): Range | undefined {
  const [first = '', second = first] = text.split(':');
  const a = parseA1(first);
  const b = parseA1(second);
  if (!a || !b) return undefined;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

const PLAIN_SHEET = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

/** A sheet name as it stands in a formula: quoted unless it is a plain word that cannot be read as a cell. */
export function quoteSheet(name: string): string {
  if (PLAIN_SHEET.test(name) && !A1.test(name) && !/^[rR]?\d*[cC]?\d*$/.test(name)) return name;
  return `'${name.replace(/'/g, "''")}'`;
}

/** `'01 收支总表'!C36`: what a user can paste into the name box. */
export function toQualified(cell: CellRef): string {
  return `${quoteSheet(cell.sheet)}!${toA1(cell.row, cell.column)}`;
}

export function sameCell(a: CellRef, b: CellRef): boolean {
  return a.row === b.row && a.column === b.column && a.sheet === b.sheet;
}

export function contains(range: Range, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}
