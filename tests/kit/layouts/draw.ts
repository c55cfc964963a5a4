import type { Published } from '../../recognise/published';
import { type Cell, EMPTY } from '../../recognise/sheets';
import type { Line } from './figures';

/** What one column of a layout holds: the row's code (or a piece of it), its name, a figure, or nothing. */
export type ColumnOf = 'code' | 'class' | 'group' | 'item' | 'name' | 'line' | 'blank' | { readonly key: string };

export interface Lane {
  readonly columns: readonly ColumnOf[];
  readonly lines: readonly Line[];
}

export interface Drawing {
  readonly no: string;
  /** Title, code, unit, organisation: one line each, cells as given. */
  readonly heading: readonly (readonly string[])[];
  readonly header: readonly (readonly string[])[];
  readonly lanes: readonly Lane[];
  /** Codes over several columns: each column its own digits, or everything down to it. */
  readonly split?: 'parts' | 'cumulated';
  /** Words the layout prints in the total row instead of what belongs there; by column of the drawing. */
  readonly overTotal?: Readonly<Record<number, string>>;
  /** Where 合计 is written. */
  readonly totalIn?: 'code' | 'name';
  readonly notes?: readonly string[];
}

export const figure = (key: string): ColumnOf => ({ key });
export const figures = (...keys: readonly string[]): ColumnOf[] => keys.map(figure);

const LEVELS = { class: [0, 3], group: [3, 5], item: [5, 7] } as const;

/** Draws lines of figures in a layout; every figure remembers `part/row/column` as its origin. */
export function draw(drawing: Drawing): Published {
  const height = Math.max(...drawing.lanes.map(({ lines }) => lines.length));
  const body = Array.from({ length: height }, (_, row) => {
    const cells = drawing.lanes.flatMap(({ columns, lines }) => columns.map((column) => cellOf(drawing, column, lines[row])));
    const isTotal = drawing.lanes.some(({ lines }) => lines[row]?.label === '合计' && lines[row].code === '');
    return isTotal ? cells.map((cell, at) => (drawing.overTotal?.[at] === undefined ? cell : { value: drawing.overTotal[at] })) : cells;
  });
  const plain = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map((value): Cell => (value === '' ? EMPTY : { value })));
  const notes = plain((drawing.notes ?? []).map((note) => [note]));
  const header = drawing.heading.length;
  const start = header + drawing.header.length;
  return {
    no: drawing.no,
    draft: { rows: [...plain(drawing.heading), ...plain(drawing.header), ...body, ...notes], merges: [] },
    title: 0,
    code: Math.min(1, header - 1),
    unit: header - 1,
    header,
    headerRows: drawing.header.length,
    body: start,
    note: start + height,
  };
}

function cellOf(drawing: Drawing, column: ColumnOf, line: Line | undefined): Cell {
  if (!line || line.key === '' || column === 'blank' || column === 'line') return EMPTY;
  if (typeof column === 'object') {
    const value = line.figures[column.key] ?? '';
    return { value: value === '' ? null : value, origin: `${line.part}/${line.key}/${keyOf(line, column.key)}` };
  }
  const text = wordOf(drawing, column, line);
  return text === '' ? EMPTY : { value: text };
}

/** 06 names its one column by the part it stands in. */
function keyOf(line: Line, key: string): string {
  return key === '决算数' ? `${line.part}.决算数` : key;
}

function wordOf({ split, totalIn }: Drawing, column: Exclude<ColumnOf, object>, line: Line): string {
  const isTotal = line.code === '';
  if (isTotal) return column === (totalIn ?? 'name') || (column === 'class' && totalIn === 'code') ? line.label : '';
  if (column === 'code') return line.code;
  if (column === 'name') return line.label;
  if (column === 'line' || column === 'blank') return '';
  const [from, to] = LEVELS[column];
  if (line.code.length <= from) return '';
  return split === 'cumulated' ? line.code.slice(0, to) : line.code.slice(from, to);
}
