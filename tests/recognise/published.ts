import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cell, Draft } from './sheets';

/** The ten published tables, one line of print a row, as plain text in column A onwards. */
export interface Published {
  readonly no: string;
  readonly draft: Draft;
  /** Row of the title, first header row, first row of the body (栏次 row included), first note. */
  readonly title: number;
  readonly code: number;
  readonly unit: number;
  readonly header: number;
  readonly headerRows: number;
  readonly body: number;
  readonly note: number;
}

const HEADER_ROWS: Readonly<Record<string, number>> = {
  '01': 2, '02': 2, '03': 2, '04': 2, '05': 2, '06': 2, '07': 2, '08': 2, '09': 3, '10': 2,
};

const text = readFileSync(join(__dirname, 'fixtures', 'final-accounts-2023.txt'), 'utf8');

export const PUBLISHED: readonly Published[] = read(text);

export function published(no: string): Published {
  const found = PUBLISHED.find((table) => table.no === no);
  if (!found) throw new Error(`no table ${no}`);
  return found;
}

function read(all: string): Published[] {
  const lines = all.split('\n').filter((line) => line !== '');
  const starts = lines.flatMap((line, index) => (/^公开\d\d表$/.test(line) ? [index - 1] : []));
  return starts.map((start, index) => readTable(lines.slice(start, starts[index + 1])));
}

function readTable(lines: readonly string[]): Published {
  const no = /^公开(\d\d)表$/.exec(lines[1] ?? '')?.[1] ?? '';
  const rows = lines.map((line, row) => line.split('\t').map((value, column): Cell => cell(no, value, row, column)));
  const header = lines.findIndex((line) => line.includes('\t'));
  const headerRows = HEADER_ROWS[no] ?? 0;
  const note = lines.findIndex((line) => line.startsWith('注：'));
  return { no, draft: { rows, merges: [] }, title: 0, code: 1, unit: header - 1, header, headerRows, body: header + headerRows, note };
}

function cell(no: string, value: string, row: number, column: number): Cell {
  return value === '' ? { value: null, origin: `${no}:${row}:${column}` } : { value, origin: `${no}:${row}:${column}` };
}
