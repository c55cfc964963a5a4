import { BooleanNumber } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/sheets/facade';
import type { CellValue, Range, SheetSnapshot, WorkbookSnapshot } from '../../core';
import { Pacer } from '../file/pacer';
import { Problems } from '../file/problems';
import type { ReadOptions } from '../port';
import { type Book } from './book';
import { valueOf } from './cell';

/** Sheet by sheet, giving way to the page in between. */
export async function readBook(book: Book, options: ReadOptions): Promise<WorkbookSnapshot> {
  const pacer = new Pacer(new Problems(book.facts.name), options);
  pacer.check();
  const wanted = book.sheets().filter((sheet) => !options.sheets || options.sheets.includes(sheet.getSheetName()));
  pacer.expect(wanted.length);
  const sheets: SheetSnapshot[] = [];
  for (const sheet of wanted) {
    sheets.push(readSheet(book, sheet));
    pacer.advance(1);
    await pacer.pause();
  }
  return { name: book.facts.name, date1904: book.facts.date1904, sheets };
}

function readSheet(book: Book, sheet: FWorksheet): SheetSnapshot {
  const inner = sheet.getSheet();
  const bounds = usedRange(book, sheet);
  const { rowData, columnData, mergeData } = inner.getConfig();
  const locks = book.facts.locks.get(sheet.getSheetId());
  return {
    name: sheet.getSheetName(),
    visible: !sheet.isSheetHidden(),
    origin: { row: bounds?.top ?? 0, column: bounds?.left ?? 0 },
    ...cells(book, sheet, bounds),
    merges: mergeData.map(({ startRow, startColumn, endRow, endColumn }) => ({
      top: startRow,
      left: startColumn,
      bottom: endRow,
      right: endColumn,
    })),
    hiddenRows: hidden(rowData, bounds?.bottom ?? -1),
    hiddenColumns: hidden(columnData, bounds?.right ?? -1),
    protected: locks !== undefined,
    unlocked: locks ?? [],
  };
}

function cells(book: Book, sheet: FWorksheet, bounds: Range | undefined): Pick<SheetSnapshot, 'values' | 'formulas' | 'numberFormats'> {
  const values: CellValue[][] = [];
  const formulas: (string | null)[][] = [];
  const numberFormats: string[][] = [];
  if (bounds) {
    for (let row = bounds.top; row <= bounds.bottom; row++) {
      const contents = Array.from({ length: bounds.right - bounds.left + 1 }, (_, c) => book.content(sheet, row, bounds.left + c));
      values.push(contents.map(({ value }) => value));
      formulas.push(contents.map(({ formula }) => formula));
      numberFormats.push(contents.map((_, c) => book.numberFormat(sheet, row, bounds.left + c)));
    }
  }
  return { values, formulas, numberFormats };
}

/** The smallest area that holds every cell with content. */
function usedRange(book: Book, sheet: FWorksheet): Range | undefined {
  let used: Range | undefined;
  const include = (row: number, column: number): void => {
    used = {
      top: Math.min(used?.top ?? row, row),
      left: Math.min(used?.left ?? column, column),
      bottom: Math.max(used?.bottom ?? row, row),
      right: Math.max(used?.right ?? column, column),
    };
  };
  sheet.getSheet().getCellMatrix().forValue((row, column, cell) => {
    if (cell?.f || cell?.si || valueOf(cell) !== null) include(row, column);
  });
  for (const [row, line] of Object.entries(book.spills(sheet))) {
    for (const column of Object.keys(line)) include(Number(row), Number(column));
  }
  return used;
}

function hidden(lines: Readonly<Record<number, { readonly hd?: BooleanNumber } | undefined>>, last: number): ReadonlySet<number> {
  const found = Object.entries(lines).filter(([line, data]) => data?.hd === BooleanNumber.TRUE && Number(line) <= last);
  return new Set(found.map(([line]) => Number(line)));
}
