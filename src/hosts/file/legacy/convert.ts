import type { CellObject, Range as LibraryRange, WorkBook, WorkSheet } from '@e965/xlsx';
import { type CellValue, MAX_COLUMNS, MAX_ROWS, parseRange, type Range, type SheetSnapshot, type WorkbookSnapshot } from '../../../core';
import type { ReadOptions } from '../../port';
import { Budget } from '../grid/budget';
import { CellStore, GENERAL } from '../grid/cell-store';
import { HiddenLines } from '../grid/hidden-lines';
import type { Limits } from '../limits';
import type { Pacer } from '../pacer';
import type { Problems } from '../problems';

const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};

/** The library's workbook in our shape, sheet by sheet. */
export async function convertWorkbook(
  book: WorkBook,
  options: ReadOptions,
  limits: Limits,
  problems: Problems,
  pacer: Pacer,
): Promise<WorkbookSnapshot> {
  if (book.SheetNames.length > limits.sheets) {
    throw problems.tooLarge(`有 ${book.SheetNames.length} 个工作表，最多 ${limits.sheets} 个`);
  }
  if (book.SheetNames.length === 0) throw problems.damaged('里面没有可以识别的内容');
  const budget = new Budget(limits, problems);
  const sheets: SheetSnapshot[] = [];
  const visibility = book.Workbook?.Sheets ?? [];
  let worksheets = 0;
  pacer.expect(book.SheetNames.length);
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    pacer.advance(1);
    if (!sheet || (sheet['!type'] ?? 'sheet') !== 'sheet') continue;
    worksheets++;
    if (options.sheets && !options.sheets.includes(name)) continue;
    sheets.push(convertSheet(name, sheet, (visibility[index]?.Hidden ?? 0) === 0, budget));
    await pacer.pause();
  }
  if (worksheets === 0) throw problems.unsupported('里没有工作表', '请确认选对了文件。');
  return { name: problems.file, date1904: book.Workbook?.WBProps?.date1904 ?? false, sheets };
}

function convertSheet(name: string, sheet: WorkSheet, visible: boolean, budget: Budget): SheetSnapshot {
  const store = new CellStore(name, budget);
  const covered: { area: Range; formula: string }[] = [];
  const rows = sheet['!data'] ?? [];
  for (const key in rows) {
    const row = Number(key);
    const cells = rows[row];
    if (!cells || row >= MAX_ROWS) continue;
    store.beginRow(row, undefined);
    for (const columnKey in cells) {
      const column = Number(columnKey);
      const cell = cells[column];
      if (!cell || column >= MAX_COLUMNS) continue;
      const formula = formulaOf(cell);
      const area = formula === null || cell.F === undefined ? undefined : parseRange(cell.F);
      if (area && formula !== null) covered.push({ area, formula });
      store.add(column, valueOf(cell), formula, cell.z === undefined ? GENERAL : String(cell.z));
    }
  }
  for (const { area, formula } of covered) store.fillFormula(area, formula);
  const { bounds, ...arrays } = store.toArrays();
  const merges = (sheet['!merges'] ?? []).map(toRange);
  return {
    name,
    visible,
    ...arrays,
    merges,
    ...hiddenLines(sheet).within(bounds),
    protected: Boolean(sheet['!protect']),
    unlocked: [],
  };
}

function hiddenLines(sheet: WorkSheet): HiddenLines {
  const hidden = new HiddenLines();
  for (const [row, info] of (sheet['!rows'] ?? []).entries()) if (isHidden(info)) hidden.addRows(row, row);
  for (const [column, info] of (sheet['!cols'] ?? []).entries()) if (isHidden(info)) hidden.addColumns(column, column);
  return hidden;
}

/** The library leaves holes in its lists, whatever its types say. */
function isHidden(info: { hidden?: boolean } | null | undefined): boolean {
  return info?.hidden === true;
}

/** The library has no words for a data table (模拟运算表). */
const DATA_TABLE = '=TABLE(,)';

function formulaOf({ f: formula }: CellObject): string | null {
  if (formula === undefined || formula === '') return null;
  return formula === 'undefined' ? DATA_TABLE : `=${formula}`;
}

function valueOf(cell: CellObject): CellValue {
  const { v: value } = cell;
  if (cell.t === 'z' || value === undefined || value === null) return null;
  if (cell.t === 'e') return { error: ERRORS[Number(value)] ?? '#UNKNOWN!' };
  if (value instanceof Date) return null;
  return value;
}

function toRange({ s: start, e: end }: LibraryRange): Range {
  return { top: start.r, left: start.c, bottom: end.r, right: end.c };
}
