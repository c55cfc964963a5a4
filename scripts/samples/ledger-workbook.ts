import type { Style, Workbook, Worksheet } from 'exceljs';
import { HEADER, TITLE, body, information } from './styles';
import { newWorkbook } from './workbook';

const SHEET = '支出明细账';
const WIDTHS = [12, 11, 40, 32, 38, 22, 22, 15, 13, 16];
const COLUMNS = WIDTHS.length;
const FIRST_AMOUNT = 7;
const DATE_COLUMN = 0;
const LABELS = '日期';
const HEADER_ROWS = 3;
const SUBTOTAL = /^(本月合计|本年累计|过次页|承前页|上年结转|年末结转)$/;

/** A ledger as accounting software prints it: one line of the text a row, its title and header again on every page. */
export function ledgerWorkbook(lines: readonly string[]): Workbook {
  const workbook = newWorkbook('支出明细账示例（虚构）');
  const sheet = workbook.addWorksheet(SHEET);
  sheet.columns = WIDTHS.map((width) => ({ width }));
  sheet.views = [{ state: 'frozen', ySplit: HEADER_ROWS, topLeftCell: `A${HEADER_ROWS + 1}`, showGridLines: false }];
  sheet.pageSetup = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
  lines.forEach((line, index) => putLine(sheet, index + 1, line.split('\t')));
  return workbook;
}

function putLine(sheet: Worksheet, row: number, cells: readonly string[]): void {
  if (cells.length === 1) return putTitle(sheet, row, cells[0] ?? '');
  if (cells[0] === LABELS) return cells.forEach((text, column) => put(sheet, row, column, text, HEADER));
  if (cells.length < COLUMNS || !/^\d{4}-|^$/.test(cells[0] ?? '')) return putInformation(sheet, row, cells);
  const total = SUBTOTAL.test(cells[2] ?? '');
  cells.forEach((text, column) => putPosting(sheet, row, column, text, total));
}

function putTitle(sheet: Worksheet, row: number, text: string): void {
  if (text === '') return;
  put(sheet, row, 0, text, TITLE);
  sheet.mergeCells(row, 1, row, COLUMNS);
}

function putInformation(sheet: Worksheet, row: number, cells: readonly string[]): void {
  cells.forEach((text, column) => {
    if (text !== '') put(sheet, row, column, text, information(column === 0 ? 'left' : column === COLUMNS - 1 ? 'right' : 'center'));
  });
}

function putPosting(sheet: Worksheet, row: number, column: number, text: string, total: boolean): void {
  const kind = column >= FIRST_AMOUNT ? 'amount' : 'label';
  const style = body({ kind, total, indent: 0, count: false, words: false });
  if (column === DATE_COLUMN && text !== '') put(sheet, row, column, dayNumber(text), { ...style, numFmt: 'yyyy-mm-dd' });
  else put(sheet, row, column, text === '' ? null : column >= FIRST_AMOUNT ? Number(text) : text, style);
}

function put(sheet: Worksheet, row: number, column: number, value: string | number | null, style: Partial<Style>): void {
  const cell = sheet.getCell(row, column + 1);
  cell.value = value;
  cell.style = { ...style };
}

const DAY_MS = 86_400_000;

/** Dates are day numbers under a date format, as spreadsheets keep them. */
function dayNumber(text: string): number {
  return (Date.parse(`${text}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / DAY_MS;
}
