import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellValue, Range, SheetSnapshot, Table, TableRow, WorkbookSnapshot } from '../../../src/core';
import { FORMS } from '../../../src/forms';
import { accessTables } from '../../../src/reading';
import { recognise } from '../../../src/recognise';
import type { TableAccess } from '../../../src/relations';
import { plainSheet } from '../plain-sheet';

export type Line = readonly CellValue[];

const NUMBER = /^-?(?:0|[1-9]\d{0,14}|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/;

/** The published text as rows of cells: a tab separates cells, figures are numbers. Texts are as printed, damage and all. */
export function publishedLines(file: string): readonly Line[] {
  const text = readFileSync(join(__dirname, '..', '..', '..', 'samples', 'sources', file), 'utf8');
  return text.split('\n').map((line) => line.split('\t').map((cell) => (cell === '' ? null : NUMBER.test(cell) ? Number(cell.replace(/,/g, '')) : cell)));
}

/** The lines of each table, from its title on. */
export function tablesIn(lines: readonly Line[], title: RegExp): readonly (readonly Line[])[] {
  const starts = lines.flatMap((line, index) => (title.test(String(line[0] ?? '')) ? [index] : []));
  return starts.map((start, index) => lines.slice(start, starts[index + 1]));
}

export function sheetOf(name: string, lines: readonly Line[], { down = 0, right = 0, merges = [] as readonly Range[] } = {}): SheetSnapshot {
  return plainSheet(name, lines, { origin: { row: down, column: right }, merges });
}

export function workbookOf(...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { name: 'test.xlsx', date1904: false, sheets };
}

export function read(workbook: WorkbookSnapshot): readonly TableAccess[] {
  const { tables, uncertain, unrecognisedSheets } = recognise(workbook, FORMS);
  expect(uncertain).toEqual([]);
  expect(unrecognisedSheets).toEqual([]);
  return accessTables(workbook, tables);
}

/** What a row says, column by column: texts as printed, figures as digits; a cell with nothing in it is left out. */
export function said(access: TableAccess, row: TableRow): Readonly<Record<string, string>> {
  const columns = access.table.columns.filter(({ part }) => part === row.part);
  return Object.fromEntries(
    columns.flatMap((column) => {
      const text = column.role === 'amount' ? figureText(access, row, column) : access.text(row, column.key);
      return text === '' ? [] : [[column.key, text]];
    }),
  );
}

function figureText(access: TableAccess, row: TableRow, column: Table['columns'][number]): string {
  const { kind, value } = access.figure(row, column);
  return kind === 'number' || kind === 'text' ? value.toString() : '';
}

/** Every row of a part with its key and what it says. */
export function partOf(access: TableAccess, part: string): Readonly<Record<string, Readonly<Record<string, string>>>> {
  return Object.fromEntries(access.rows.filter((row) => row.part === part).map((row) => [row.key, said(access, row)]));
}
