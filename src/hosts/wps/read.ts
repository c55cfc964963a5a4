import { type CellValue, type Range, type SheetSnapshot, type WorkbookSnapshot } from '../../core';
import { toFormula } from '../content';
import type { ReadOptions } from '../port';
import { missingSheet } from '../refusals';
import { areaOf, height, rangeAt, width } from './areas';
import { ET, type EtWorkbook, type EtWorksheet } from './et';
import { blocks, merges } from './probing';
import type { Et } from './program';
import { Turns } from './turns';
import { usedArea } from './used-area';
import { toMatrix, toNumberFormat, toValue } from './values';

/** Rows handed over at a time: one huge answer was seen to freeze WPS for half a minute. */
const ROWS_PER_ANSWER = 5000;

/** Sheet after sheet, each with a number of questions that depends on how it is laid out and hardly on how many cells it has. */
export async function readWorkbook(et: Et, book: EtWorkbook, options: ReadOptions): Promise<WorkbookSnapshot> {
  const turns = new Turns(options.signal);
  const sheets = chosen(worksheets(book), options.sheets);
  const read: SheetSnapshot[] = [];
  for (const [index, [name, sheet]] of sheets.entries()) {
    read.push(await readSheet(et, name, sheet, turns));
    options.onProgress?.(index + 1, sheets.length);
    await turns.pause();
  }
  return { name: book.Name, date1904: book.Date1904 === true, sheets: read };
}

export function worksheets(book: EtWorkbook): readonly (readonly [string, EtWorksheet])[] {
  const { Worksheets: list } = book;
  return Array.from({ length: list.Count }, (_, index) => {
    const sheet = list.Item(index + 1);
    return [sheet.Name, sheet] as const;
  });
}

export function worksheet(book: EtWorkbook, name: string): EtWorksheet {
  const found = worksheets(book).find(([each]) => each === name);
  if (!found) throw missingSheet(name);
  return found[1];
}

function chosen<Entry extends readonly [string, EtWorksheet]>(all: readonly Entry[], names: readonly string[] | undefined): readonly Entry[] {
  if (!names) return all;
  const missing = names.find((name) => !all.some(([each]) => each === name));
  if (missing !== undefined) throw missingSheet(missing);
  return all.filter(([name]) => names.includes(name));
}

async function readSheet(et: Et, name: string, sheet: EtWorksheet, turns: Turns): Promise<SheetSnapshot> {
  const laidOut = areaOf(sheet.UsedRange);
  const area = await turns.all(usedArea(et, sheet, laidOut));
  const cells = await readCells(sheet, area, turns);
  const guarded = sheet.ProtectContents;
  const { values, formulas } = cells;
  const filled = (part: Range): boolean =>
    someIn(part, area, (row, column) => values[row]?.[column] !== null || formulas[row]?.[column] !== null);
  const locked = guarded ? await turns.all(blocks(laidOut, { ask: (part) => asBoolean(rangeAt(sheet, part).Locked), otherwise: true })) : [];
  return {
    name,
    visible: sheet.Visible === ET.visible,
    origin: { row: area.top, column: area.left },
    ...cells,
    numberFormats: await readFormats(sheet, area, filled, turns),
    merges: await turns.all(merges(sheet, area)),
    hiddenRows: await readHidden(area, turns, (part) => rangeAt(sheet, { ...part, right: part.left }).EntireRow.Hidden, 'rows'),
    hiddenColumns: await readHidden(area, turns, (part) => rangeAt(sheet, { ...part, bottom: part.top }).EntireColumn.Hidden, 'columns'),
    protected: guarded,
    unlocked: locked.filter(({ value }) => !value).map((block) => block.area),
  };
}

async function readCells(sheet: EtWorksheet, area: Range, turns: Turns): Promise<Pick<SheetSnapshot, 'values' | 'formulas'>> {
  const values: CellValue[][] = [];
  const formulas: (string | null)[][] = [];
  for (let top = area.top; top <= area.bottom; top += ROWS_PER_ANSWER) {
    const part = { ...area, top, bottom: Math.min(area.bottom, top + ROWS_PER_ANSWER - 1) };
    const range = rangeAt(sheet, part);
    const rawValues = toMatrix(range.Value2, part);
    const rawFormulas = toMatrix(range.Formula, part);
    rawValues.forEach((row, r) => {
      values.push(row.map((value, c) => toValue(value, rawFormulas[r]?.[c])));
      formulas.push(row.map((value, c) => toFormula(rawFormulas[r]?.[c], value)));
    });
    await turns.pause();
  }
  return { values, formulas };
}

async function readFormats(sheet: EtWorksheet, area: Range, matters: (part: Range) => boolean, turns: Turns): Promise<string[][]> {
  const formats = Array.from({ length: height(area) }, () => Array.from({ length: width(area) }, () => toNumberFormat(undefined)));
  const ask = (part: Range): string | null => asText(rangeAt(sheet, part).NumberFormat);
  for (const { area: part, value } of await turns.all(blocks(area, { ask, otherwise: '', matters }))) {
    const format = toNumberFormat(value);
    for (let row = part.top; row <= part.bottom; row += 1) {
      formats[row - area.top]?.fill(format, part.left - area.left, part.right - area.left + 1);
    }
  }
  return formats;
}

/** Indexes of hidden rows or columns. */
async function readHidden(area: Range, turns: Turns, ask: (part: Range) => unknown, along: 'rows' | 'columns'): Promise<ReadonlySet<number>> {
  const line = along === 'rows' ? { ...area, right: area.left } : { ...area, bottom: area.top };
  const found = await turns.all(blocks(line, { ask: (part) => asBoolean(ask(part)), otherwise: false }));
  return new Set(
    found.filter(({ value }) => value).flatMap(({ area: { top, left, bottom, right } }) => (along === 'rows' ? lines(top, bottom) : lines(left, right))),
  );
}

function lines(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** `test` gets indexes within the area. */
function someIn(part: Range, area: Range, test: (row: number, column: number) => boolean): boolean {
  for (let row = part.top; row <= part.bottom; row += 1) {
    for (let column = part.left; column <= part.right; column += 1) if (test(row - area.top, column - area.left)) return true;
  }
  return false;
}

function asBoolean(raw: unknown): boolean | null {
  return typeof raw === 'boolean' ? raw : null;
}

function asText(raw: unknown): string | null {
  return typeof raw === 'string' ? raw : null;
}

