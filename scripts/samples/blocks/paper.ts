/** A printed form of blocks – labels beside values, lists under headers, merged side columns – row by row. */

export type PieceKind = 'label' | 'value' | 'text' | 'figure';

export interface Piece {
  /** First and last column, from zero. */
  readonly at: number;
  readonly to: number;
  /** Rows it spans downwards; one where nothing is merged. */
  readonly down: number;
  readonly text: string;
  readonly kind: PieceKind;
}

export type PaperRow = readonly Piece[];

export interface Paper {
  /** Name of the sheet. */
  readonly name: string;
  readonly title: string;
  /** Lines between title and grid, `填报单位：…`, `(2022 年度)`; text and where it stands. */
  readonly lines: readonly PaperLine[];
  readonly widths: readonly number[];
  readonly rows: readonly PaperRow[];
  /** Lines under the grid. */
  readonly notes: readonly string[];
  readonly landscape: boolean;
}

export interface PaperLine {
  readonly text: string;
  readonly align: 'left' | 'center' | 'right';
}

type Where = number | readonly [number, number];

function piece(kind: PieceKind, where: Where, text: string, down: number): Piece {
  const [at, to] = typeof where === 'number' ? [where, where] : where;
  return { at, to, down, text, kind };
}

export const label = (where: Where, text: string, down = 1): Piece => piece('label', where, text, down);
export const value = (where: Where, text: string, down = 1): Piece => piece('value', where, text, down);
export const text = (where: Where, words: string, down = 1): Piece => piece('text', where, words, down);
/** A printed figure is stored as a number under a format that shows its digits as printed. */
export const figure = (where: Where, printed: string, down = 1): Piece => piece('figure', where, printed, down);

/** Side labels that belong to several rows: for each row where a label begins, how far down it runs. */
export function runs<T>(rows: readonly T[], key: (row: T) => string): readonly number[] {
  return rows.map((row, index) => {
    const name = key(row);
    if (index > 0 && key(rows[index - 1] ?? row) === name) return 0;
    const end = rows.findIndex((other, at) => at > index && key(other) !== name);
    return (end < 0 ? rows.length : end) - index;
  });
}

const WORDS_MARKUP = /<\/?(?:p|br)\s*\/?>/g;

/** The words of a cell without the marks a conversion from a web page left in it. */
export function words(cell: string | undefined): string {
  return (cell ?? '').replace(WORDS_MARKUP, '').trim();
}

/** A label without the gaps that line breaks left in it. */
export function compact(cell: string | undefined): string {
  return words(cell).replace(/\s/g, '').replace(/（/g, '(').replace(/）/g, ')').replace(/：/g, ':');
}

const UNSAFE = /[\\/?*[\]:：'’“”"]/g;
const LONGEST_NAME = 28;

/** `01安全检查费用`: a number and as much of the name as a sheet may be called. */
export function sheetName(index: number, name: string): string {
  return `${String(index + 1).padStart(2, '0')}${name.replace(UNSAFE, '').replace(/\s/g, '').slice(0, LONGEST_NAME - 2)}`;
}

/** Index of the last item that passes; -1 where none does. */
export function lastIndex<T>(items: readonly T[], passes: (item: T, index: number) => boolean): number {
  for (let index = items.length - 1; index >= 0; index--) if (passes(items[index] as T, index)) return index;
  return -1;
}

/** The last item that passes. */
export function lastOf<T>(items: readonly T[], passes: (item: T) => boolean): T | undefined {
  return items[lastIndex(items, passes)];
}
