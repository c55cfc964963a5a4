import { type CellValue, formatAmount, lastRow, readFigure, type SheetSnapshot, type WorkbookSnapshot } from '../../src/core';

/** What finance offices do to a workbook without changing a figure. */
export type Change = (workbook: WorkbookSnapshot) => WorkbookSnapshot;

const DOWN = 3;
const ACROSS = 2;
const BETWEEN = 2;

/** Three rows down and two columns to the right. */
const shifted: Change = (workbook) => onSheets(workbook, (sheet) => ({ ...sheet, origin: { row: sheet.origin.row + DOWN, column: sheet.origin.column + ACROSS }, merges: sheet.merges.map((range) => moved(range, DOWN, ACROSS)) }));

/** Numbers stored as text, thousands parted. */
const asText: Change = (workbook) => onSheets(workbook, (sheet) => ({ ...sheet, values: sheet.values.map((row) => row.map((value) => (typeof value === 'number' ? (Number.isInteger(value) ? String(value) : formatAmount(readFigure(value).value)) : value))) }));

/** The title in the last column of its row. */
const titleRight: Change = (workbook) => withTitles(workbook, (row, width) => [[...Array.from({ length: width - 1 }, () => null), firstOf(row)]]);

/** The title in the second column, over a blank row. */
const titleIndented: Change = (workbook) => withTitles(workbook, (row, width) => [[null, firstOf(row), ...Array.from({ length: Math.max(0, width - 2) }, () => null)], Array.from({ length: width }, () => null)]);

/** All tables below one another on one sheet. */
const onOneSheet: Change = (workbook) => {
  const [first] = workbook.sheets;
  if (!first || workbook.sheets.length === 1) return workbook;
  const values: CellValue[][] = [];
  const merges: SheetSnapshot['merges'][number][] = [];
  for (const sheet of workbook.sheets) {
    merges.push(...sheet.merges.map((range) => moved(range, values.length, 0)));
    const start = values.length + sheet.origin.row;
    while (values.length < start) values.push([]);
    values.push(...sheet.values.map((row) => [...Array.from({ length: sheet.origin.column }, () => null), ...row]));
    while (values.length < start + lastRow(sheet) - sheet.origin.row + 1 + BETWEEN) values.push([]);
  }
  const width = Math.max(...values.map((row) => row.length));
  const full = values.map((row) => [...row, ...Array.from({ length: width - row.length }, () => null)]);
  const blank = <T>(value: T): T[][] => full.map((row) => row.map(() => value));
  return { ...workbook, sheets: [{ ...first, name: '汇总', origin: { row: 0, column: 0 }, values: full, formulas: blank<string | null>(null), numberFormats: blank('General'), merges }] };
};

export const CHANGES: Readonly<Record<string, Change>> = { 移位: shifted, 文本数字: asText, 题名在末栏: titleRight, 题名缩进另起: titleIndented, 贴在一张工作表上: onOneSheet };

/** Every combination of the changes, none of them first; of the two ways to move a title one. The tables are put on one sheet last. */
export function combinations(): readonly (readonly string[])[] {
  const names = Object.keys(CHANGES);
  const all = names.reduce<readonly (readonly string[])[]>((sets, name) => sets.flatMap((set) => [set, [...set, name]]), [[]]);
  return all.filter((set) => !(set.includes('题名在末栏') && set.includes('题名缩进另起')));
}

export function changed(workbook: WorkbookSnapshot, names: readonly string[]): WorkbookSnapshot {
  return names.reduce((book, name) => CHANGES[name]?.(book) ?? book, workbook);
}

function onSheets(workbook: WorkbookSnapshot, change: (sheet: SheetSnapshot) => SheetSnapshot): WorkbookSnapshot {
  return { ...workbook, sheets: workbook.sheets.map(change) };
}

function moved<R extends { top: number; bottom: number; left: number; right: number }>(range: R, down: number, right: number): R {
  return { ...range, top: range.top + down, bottom: range.bottom + down, left: range.left + right, right: range.right + right };
}

const firstOf = (row: readonly CellValue[]): CellValue => row.find((value) => value !== null) ?? null;

/** The first row of a sheet, where it holds the title alone, drawn anew. */
function withTitles(workbook: WorkbookSnapshot, draw: (row: readonly CellValue[], width: number) => CellValue[][]): WorkbookSnapshot {
  return onSheets(workbook, (sheet) => {
    const [title, ...rest] = sheet.values;
    if (!title || title.filter((value) => value !== null).length !== 1) return sheet;
    const drawn = draw(title, title.length);
    const more = drawn.length - 1;
    const blank = <T>(rows: readonly (readonly T[])[], value: T): T[][] => [...drawn.map((row) => row.map(() => value)), ...rows.slice(1).map((row) => [...row])];
    const merges = sheet.merges.filter((range) => range.top > sheet.origin.row).map((range) => moved(range, more, 0));
    return { ...sheet, values: [...drawn, ...rest], formulas: blank(sheet.formulas, null), numberFormats: blank(sheet.numberFormats, 'General'), merges };
  });
}
