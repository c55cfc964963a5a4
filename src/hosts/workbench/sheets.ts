import { BooleanNumber, type ICellData, type IColumnData, type IStyleData, type IWorksheetData, WrapStrategy } from '@univerjs/core';
import { freeName } from '../sheet-name';
import type { NewCell, NewSheet } from '../port';
import { type Book, ours } from './book';
import { constant } from './cell';
import { columnPixels } from './pixels';

const SPARE_ROWS = 50;
const LEAST_COLUMNS = 20;

/** Adds the sheet after the last one; the grid would go to it unasked. */
export function addSheet(book: Book, sheet: NewSheet): string {
  const { workbook } = book;
  const name = freeName(sheet.name, book.sheets().map((each) => each.getSheetName()));
  const active = workbook.getActiveSheet();
  const added = ours(book.grid, () => workbook.insertSheet(name, { index: book.sheets().length, sheet: worksheetData(sheet) }));
  book.added.set(added.getSheetId(), sheet);
  if (!sheet.activate) workbook.setActiveSheet(active);
  return name;
}

export function removeSheet(book: Book, name: string): void {
  ours(book.grid, () => book.workbook.deleteSheet(book.sheet(name)));
}

function worksheetData({ cells, columnWidths, merges, freezeRows }: NewSheet): Partial<IWorksheetData> {
  const width = Math.max(columnWidths.length, ...cells.map((row) => row.length));
  const columnData: Record<number, Partial<IColumnData>> = {};
  columnWidths.forEach((characters, column) => (columnData[column] = { w: columnPixels(characters) }));
  const cellData: Record<number, Record<number, ICellData>> = {};
  cells.forEach((row, r) => {
    const line: Record<number, ICellData> = {};
    row.forEach((cell, c) => (line[c] = { ...constant(cell.value), s: styleOf(cell) }));
    cellData[r] = line;
  });
  return {
    rowCount: cells.length + SPARE_ROWS,
    columnCount: Math.max(width, LEAST_COLUMNS),
    cellData,
    columnData,
    mergeData: merges.map(({ top, left, bottom, right }) => ({ startRow: top, startColumn: left, endRow: bottom, endColumn: right })),
    freeze: { xSplit: 0, ySplit: freezeRows, startRow: freezeRows > 0 ? freezeRows : -1, startColumn: -1 },
  };
}

function styleOf({ bold, wrap, numberFormat }: NewCell): IStyleData {
  return {
    ...(bold === true && { bl: BooleanNumber.TRUE }),
    ...(wrap === true && { tb: WrapStrategy.WRAP }),
    ...(numberFormat !== undefined && { n: { pattern: numberFormat } }),
  };
}
