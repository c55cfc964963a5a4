import { BooleanNumber, type ICellData, type Nullable } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/sheets/facade';
import type { CellValue, Range, SheetSnapshot, WorkbookSnapshot } from '../../core';
import { Pacer } from '../file/pacer';
import { Problems } from '../file/problems';
import type { ReadOptions } from '../port';
import type { Book } from './book';
import { valueOf } from './cell';
import { FormatReader } from './formats';

/** Shorter than for files: the user works in the grid meanwhile. */
const SLICE_MS = 25;
/** Rows between two looks at the clock. */
const SLICE_ROWS = 64;

type Line = Readonly<Record<number, Nullable<ICellData>>>;
type Lines = Readonly<Record<number, Line | undefined>>;

/** Row by row, giving way to the page in between. */
export async function readBook(book: Book, options: ReadOptions): Promise<WorkbookSnapshot> {
  const wanted = book.sheets().filter((sheet) => !options.sheets || options.sheets.includes(sheet.getSheetName()));
  const rows = wanted.reduce((sum, sheet) => sum + Object.keys(linesOf(sheet)).length + 1, 0);
  const pacer = new Pacer(new Problems(book.facts.name), options, rows, SLICE_MS);
  pacer.check();
  const formats = new FormatReader(book.workbook.getWorkbook().getStyles());
  const sheets: SheetSnapshot[] = [];
  for (const sheet of wanted) {
    sheets.push(await readSheet(book, sheet, formats, pacer));
    pacer.advance(1);
    await pacer.pause();
  }
  const { name, date1904, document } = book.facts;
  return { name, date1904, sheets, ...(document && { document: document.facts }) };
}

function linesOf(sheet: FWorksheet): Lines {
  return sheet.getSheet().getCellMatrix().getMatrix();
}

async function readSheet(book: Book, sheet: FWorksheet, formats: FormatReader, pacer: Pacer): Promise<SheetSnapshot> {
  const bounds = await usedRange(book, sheet, pacer);
  const contents = await cells(book, sheet, formats, bounds, pacer);
  const { rowData, columnData } = sheet.getSheet().getConfig();
  const locks = book.facts.locks.get(sheet.getSheetId());
  const name = sheet.getSheetName();
  const source = book.facts.document?.sources.get(name);
  return {
    name,
    visible: !sheet.isSheetHidden(),
    origin: { row: bounds?.top ?? 0, column: bounds?.left ?? 0 },
    ...contents,
    merges: mergesOf(sheet),
    hiddenRows: hidden(rowData, bounds?.bottom ?? -1),
    hiddenColumns: hidden(columnData, bounds?.right ?? -1),
    protected: locks !== undefined,
    unlocked: locks ?? [],
    ...(source && { source }),
  };
}

export function mergesOf(sheet: FWorksheet): Range[] {
  const { mergeData } = sheet.getSheet().getConfig();
  return mergeData.map(({ startRow, startColumn, endRow, endColumn }) => ({ top: startRow, left: startColumn, bottom: endRow, right: endColumn }));
}

async function cells(
  book: Book,
  sheet: FWorksheet,
  formats: FormatReader,
  bounds: Range | undefined,
  pacer: Pacer,
): Promise<Pick<SheetSnapshot, 'values' | 'formulas' | 'numberFormats'>> {
  const values: CellValue[][] = [];
  const formulas: (string | null)[][] = [];
  const numberFormats: string[][] = [];
  if (!bounds) return { values, formulas, numberFormats };
  const lines = linesOf(sheet);
  const spills: Lines = book.spills(sheet);
  const columns = Array.from({ length: bounds.right - bounds.left + 1 }, (_, c) => bounds.left + c);
  for (let row = bounds.top; row <= bounds.bottom; row += 1) {
    const line = lines[row] ?? {};
    const spilled = spills[row];
    values.push(columns.map((column) => valueOf(line[column]) ?? valueOf(spilled?.[column])));
    formulas.push(columns.map((column) => formulaOf(book, sheet, line, row, column)));
    numberFormats.push(columns.map((column) => formats.of(line[column])));
    if ((row - bounds.top + 1) % SLICE_ROWS !== 0) continue;
    pacer.advance(SLICE_ROWS);
    await pacer.pause();
  }
  pacer.advance((bounds.bottom - bounds.top + 1) % SLICE_ROWS);
  return { values, formulas, numberFormats };
}

function formulaOf(book: Book, sheet: FWorksheet, line: Line, row: number, column: number): string | null {
  const cell = line[column];
  return cell?.f || cell?.si ? book.formula(sheet, row, column) : null;
}

/** The smallest area that holds every cell with content. */
async function usedRange(book: Book, sheet: FWorksheet, pacer: Pacer): Promise<Range | undefined> {
  let used: Range | undefined;
  const include = (row: number, column: number): void => {
    used = {
      top: Math.min(used?.top ?? row, row),
      left: Math.min(used?.left ?? column, column),
      bottom: Math.max(used?.bottom ?? row, row),
      right: Math.max(used?.right ?? column, column),
    };
  };
  let rows = 0;
  for (const [row, line] of Object.entries(linesOf(sheet))) {
    const filled = filledColumns(line ?? {});
    if (filled) {
      include(Number(row), filled.first);
      include(Number(row), filled.last);
    }
    rows += 1;
    if (rows % SLICE_ROWS === 0) await pacer.pause();
  }
  for (const [row, line] of Object.entries(book.spills(sheet))) {
    for (const column of Object.keys(line)) include(Number(row), Number(column));
  }
  return used;
}

function filledColumns(line: Line): { readonly first: number; readonly last: number } | undefined {
  const filled = (column: number): boolean => {
    const cell = line[column];
    return Boolean(cell?.f) || Boolean(cell?.si) || valueOf(cell) !== null;
  };
  // Numeric keys come in ascending order.
  const columns = Object.keys(line).map(Number);
  const first = columns.find(filled);
  const last = columns.reverse().find(filled);
  return first === undefined || last === undefined ? undefined : { first, last };
}

function hidden(lines: Readonly<Record<number, { readonly hd?: BooleanNumber } | undefined>>, last: number): ReadonlySet<number> {
  const found = Object.entries(lines).filter(([line, data]) => data?.hd === BooleanNumber.TRUE && Number(line) <= last);
  return new Set(found.map(([line]) => Number(line)));
}
