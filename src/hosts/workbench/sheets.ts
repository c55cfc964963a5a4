import { BooleanNumber, type ICellData, type IColumnData, type IRowData, type IStyleData, type IWorksheetData } from '@univerjs/core';
import { freeName } from '../sheet-name';
import { HostError, type NewCell, type NewSheet } from '../port';
import { type Book, GENERAL, ours } from './book';
import { constant, toCell } from './cell';
import { gridStyle } from './cell-style';
import { inOneStep } from './one-step';
import { columnPixels, rowPixels } from './pixels';

const SPARE_ROWS = 50;
const LEAST_COLUMNS = 20;

const INSERT = 'sheet.command.insert-sheet';
const REMOVED = 'sheet.mutation.remove-sheet';

/** Adds the sheet after the last one, or leaves everything as it was. */
export function addSheet(book: Book, sheet: NewSheet): string {
  const { workbook } = book;
  const name = freeName(sheet.name, book.sheets().map((each) => each.getSheetName()));
  const active = workbook.getActiveSheet();
  const add = (): void => {
    const params = { unitId: book.id, index: book.sheets().length, sheet: { ...worksheetData(sheet), name } };
    if (!book.grid.api.syncExecuteCommand(INSERT, params)) throw new HostError('unknown', REFUSED);
    const added = book.sheet(name);
    workbook.setActiveSheet(sheet.activate ? added : active);
    book.added.set(added.getSheetId(), sheet);
  };
  const takeAway = (): void => {
    const half = workbook.getSheetByName(name)?.getSheetId();
    if (half !== undefined) book.grid.api.syncExecuteCommand(REMOVED, { unitId: book.id, subUnitId: half, subUnitName: name });
    workbook.setActiveSheet(active);
  };
  inOneStep(book, add, takeAway, REFUSED);
  return name;
}

const REFUSED = '没有新建成工作表，工作簿保持原样。请再试一次。';

export function removeSheet(book: Book, name: string): void {
  const sheet = book.sheet(name);
  const removed = ours(book.grid, () => book.workbook.deleteSheet(sheet));
  if (!removed) throw new HostError('unknown', `工作表“${name}”没有删除成功。请再试一次。`);
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

/** A formula shows what it gives at once; the grid calculates it a moment later. */
function contentOf({ formula, value }: NewCell): ICellData {
  return formula === undefined ? toCell({ formula: null, value }) : { ...toCell({ formula, value }), ...constant(value) };
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
