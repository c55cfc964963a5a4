import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/core';
import { plainSheet } from '../../kit/plain-sheet';

/** Workbooks made of plain sheets, for tests that count requests and bytes. */
export function workbookOf(sheets: number, rows = 30, columns = 8): WorkbookSnapshot {
  return {
    name: '多表.xlsx',
    date1904: false,
    sheets: Array.from({ length: sheets }, (_, index) => numberedSheet(`表${index + 1}`, rows, columns)),
  };
}

export function numberedSheet(name: string, rows: number, columns: number): SheetSnapshot {
  const grid = <T>(cell: (row: number, column: number) => T): T[][] =>
    Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_unused, column) => cell(row, column)));
  return plainSheet(
    name,
    grid((row, column) => (column === 0 ? `项目${row}` : row + column / 100)),
    { numberFormats: grid((_, column) => (column === 0 ? 'General' : '#,##0.00')) },
  );
}
