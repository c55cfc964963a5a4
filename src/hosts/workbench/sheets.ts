import { BooleanNumber, type ICellData, type IColumnData, type IRowData, type IStyleData, type IWorksheetData } from '@univerjs/core';
import { freeName } from '../sheet-name';
import type { NewCell, NewSheet } from '../port';
import { type Book, GENERAL, ours } from './book';
import { toCell } from './cell';
import { gridStyle } from './cell-style';
import { columnPixels, rowPixels } from './pixels';

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

function worksheetData({ cells, columnWidths, merges, freezeRows, rowHeights = [] }: NewSheet): Partial<IWorksheetData> {
  const width = Math.max(columnWidths.length, ...cells.map((row) => row.length));
  const columnData: Record<number, Partial<IColumnData>> = {};
  columnWidths.forEach((characters, column) => (columnData[column] = { w: columnPixels(characters) }));
  const rowData: Record<number, Partial<IRowData>> = {};
  rowHeights.forEach((points, row) => {
    if (points !== undefined) rowData[row] = { h: rowPixels(points), ia: BooleanNumber.FALSE };
  });
  const cellData: Record<number, Record<number, ICellData>> = {};
  cells.forEach((row, r) => {
    const line: Record<number, ICellData> = {};
    row.forEach((cell, c) => (line[c] = { ...contentOf(cell), s: styleOf(cell) }));
    cellData[r] = line;
  });
  return {
    rowCount: cells.length + SPARE_ROWS,
    columnCount: Math.max(width, LEAST_COLUMNS),
    cellData,
    columnData,
    rowData,
    mergeData: merges.map(({ top, left, bottom, right }) => ({ startRow: top, startColumn: left, endRow: bottom, endColumn: right })),
    freeze: { xSplit: 0, ySplit: freezeRows, startRow: freezeRows > 0 ? freezeRows : -1, startColumn: -1 },
  };
}

function contentOf({ formula, value }: NewCell): ICellData {
  return toCell({ formula: formula ?? null, value });
}

const LINE = { style: 'thin', color: '#000000' };
const ALL_SIDES = { left: LINE, right: LINE, top: LINE, bottom: LINE };

function styleOf({ bold, wrap, numberFormat, align, middle, border, font }: NewCell): IStyleData {
  return gridStyle({
    font: { ...(font && { name: font.name, size: font.size }), ...(bold === true && { bold }) },
    fill: undefined,
    borders: border === true ? ALL_SIDES : {},
    alignment: {
      ...(align !== undefined && { horizontal: align }),
      ...(middle === true && { vertical: 'center' }),
      ...(wrap === true && { wrap }),
    },
    numberFormat: numberFormat ?? GENERAL,
  });
}
