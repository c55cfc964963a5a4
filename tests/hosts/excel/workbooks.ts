import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/core';

/** Workbooks made of plain sheets, for tests that count requests and bytes. */
export function workbookOf(sheets: number, rows = 30, columns = 8): WorkbookSnapshot {
  return {
    name: '多表.xlsx',
    date1904: false,
    sheets: Array.from({ length: sheets }, (_, index) => plainSheet(`表${index + 1}`, rows, columns)),
  };
}

export function plainSheet(name: string, rows: number, columns: number): SheetSnapshot {
  const grid = <T>(cell: (row: number, column: number) => T): T[][] =>
    Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_unused, column) => cell(row, column)));
  return {
    name,
    visible: true,
    origin: { row: 0, column: 0 },
    values: grid((row, column) => (column === 0 ? `项目${row}` : row + column / 100)),
    formulas: grid(() => null),
    numberFormats: grid((_, column) => (column === 0 ? 'General' : '#,##0.00')),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    protected: false,
    unlocked: [],
  };
}
