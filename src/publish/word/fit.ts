import type { PrintedCell, PrintedTable } from '../printed/printed-table';
import { type Paper, roomOf, UPRIGHT_TABLE, WIDE_TABLE } from './paper';

/** How a table is laid on paper: which way the page lies, how large the letters and how wide the columns are. */
export interface Fit {
  readonly paper: Paper;
  /** In points. */
  readonly letters: number;
  /** In millimetres. */
  readonly columns: readonly number[];
  /** Least height of a row, in millimetres. */
  readonly row: number;
}

const MM_PER_POINT = 25.4 / 72;
/** Between the letters of a cell and its lines, both sides together. */
const PADDING = 3.4;
const LARGEST = 10.5;
const LETTERS = [LARGEST, 9, 8, 7.5];
/** A label wraps where it is longer; a header is set in this many lines at most. */
const LONGEST_LABEL = 15;
const LONGEST_TEXT = 30;
const HEADER_LINES = 3;
/** Letters of a header on a line, as a rule. */
const LONGEST_HEADER = 8;
const ROWS = { least: 4.6, most: 7.2 };
/** What stands around the rows: a title, a line of caption or note, and a header line more than one. */
const TITLE = 15;
const LINE = 7;
const HEADER_LINE = 4;
/** Letters of a note on a line of an upright page. */
const NOTE_LETTERS = 44;
/** Rows of a table that goes on on another page anyway. */
const COMFORTABLE = 5.8;
/** Of the page: what takes a line more in another face must not go over it. */
const SLACK = 0.96;
/** A heading of a part over the table. */
const PART_TITLE = 22;

/** The page that takes the table on the fewest sheets, then in the largest letters; upright where both ways are as good. `opening`: a part begins above it. */
export function fit(table: PrintedTable, opening = false): Fit {
  const wishes = wishesOf(table);
  const around = aroundOf(table) + (opening ? PART_TITLE : 0);
  const ways = LETTERS.flatMap((letters) => [UPRIGHT_TABLE, WIDE_TABLE].map((paper) => ({ paper, letters })));
  const fitting = ways.filter(({ paper, letters }) => sumOf(wishes.map((wish) => widthIn(wish, letters))) <= roomOf(paper).width);
  const sheets = (paper: Paper): number => Math.ceil((table.rows.length * ROWS.least + around) / (roomOf(paper).height * SLACK));
  const [best = { paper: WIDE_TABLE, letters: LETTERS[LETTERS.length - 1] ?? LARGEST }] = fitting.sort(
    (a, b) => sheets(a.paper) - sheets(b.paper) || b.letters - a.letters || a.paper.width - b.paper.width,
  );
  const { width, height } = roomOf(best.paper);
  const widths = wishes.map((wish) => widthIn(wish, best.letters));
  const share = (height * SLACK - around) / Math.max(1, table.rows.length);
  return { ...best, columns: widths.map((each) => (each / sumOf(widths)) * width), row: sheets(best.paper) > 1 ? COMFORTABLE : Math.max(ROWS.least, Math.min(ROWS.most, share)) };
}

function aroundOf({ captions, notes, rows, headerRows }: PrintedTable): number {
  const header = rows.slice(0, headerRows).reduce((most, { cells }) => Math.max(most, ...cells.map(({ text }) => Math.ceil(widthOf(text) / LONGEST_HEADER))), 1);
  return TITLE + LINE * (captions.length + sumOf(notes.map((note) => Math.ceil(widthOf(note) / NOTE_LETTERS)))) + HEADER_LINE * (header - 1);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function widthIn(wish: number, letters: number): number {
  return wish * letters * MM_PER_POINT + PADDING;
}

/** Letters a column wants on a line: a figure all of them, a label or a header as many as it does not wrap at. */
function wishesOf({ rows, columns }: PrintedTable): readonly number[] {
  const wishes = Array.from({ length: columns }, () => 2);
  for (const { cells } of rows) {
    for (const cell of cells) {
      const share = wishOf(cell) / cell.columnSpan;
      for (let at = cell.column; at < cell.column + cell.columnSpan; at += 1) wishes[at] = Math.max(wishes[at] ?? 0, share);
    }
  }
  return wishes;
}

function wishOf({ text, kind }: PrintedCell): number {
  const length = widthOf(text);
  if (kind === 'figure') return length;
  if (kind === 'header') return Math.max(2, Math.ceil(length / HEADER_LINES), ...text.split(/\s+/).map((word) => Math.min(widthOf(word), 4)));
  return Math.min(length, kind === 'text' ? LONGEST_TEXT : LONGEST_LABEL);
}

const FULL_WIDTH = /[\u2e80-\uffef“”‘’—…·]/;
/** Of a letter or digit, against a Chinese character. */
const HALF = 0.55;

/** How many Chinese characters wide the text is. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (FULL_WIDTH.test(letter) ? 1 : HALF), 0);
}
