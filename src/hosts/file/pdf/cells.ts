import type { PlacedCell } from '../document/blocks';
import { columnsOf } from '../document/columns';
import { middle, type Words } from './content';
import type { Lattice } from './lattice';
import { linesOf } from './lines';

export interface ReadCells {
  readonly cells: readonly PlacedCell[];
  readonly width: number;
  /** Rules are missing, or a figure stands across one: nobody knows where it belongs. */
  readonly doubtful: boolean;
}

const TWIPS = 20;
/** Figures on one line of a cell: the rule between them is missing. */
const SEVERAL_FIGURES = /(?:^|\n)-?[\d,]+\.\d+[ \t]+-?[\d,]+\.\d+/;
/** A line that fills this share of its cell was broken because it was full. */
const FULL = 0.7;
/** Half a figure: it goes on in the next line of the cell. */
const HALF_FIGURE = /^-?[\d,]*\d*[\d,.]$/;
const FIGURE_GOES_ON = /^[\d,]*\.?\d+$/;
const WHOLE_FIGURE = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)\.\d{2}$/;

/** Puts words into the cells they stand in. */
export function cellsOf({ xs, ys, cells, owner }: Lattice, words: readonly Words[]): ReadCells {
  const inside = cells.map((): Words[] => []);
  const unsure = new Set<number>();
  for (const each of words) {
    const row = indexIn(ys, middle(each));
    if (row === undefined) continue;
    let before: number | undefined;
    for (const { cell, cutsFigure, words: piece } of piecesOf(each, xs, (column) => owner[row]?.[column])) {
      if (cell !== undefined) inside[cell]?.push(piece);
      if (cutsFigure) for (const cut of [before, cell]) if (cut !== undefined) unsure.add(cut);
      before = cell;
    }
  }
  const widths = xs.slice(1).map((x, index) => (x - (xs[index] ?? 0)) * TWIPS);
  const columns = columnsOf(widths, cells.map(({ column, columns: span }) => ({ start: column, end: column + span })));
  const placed = cells.map(({ row, rows, column, columns: span, broken }, index): PlacedCell => {
    const text = textIn(inside[index] ?? [], (xs[column + span] ?? 0) - (xs[column] ?? 0));
    const [from = column, to = column + span] = [columns[column], columns[column + span]];
    const guessed = unsure.has(index) || (broken && /\d/.test(text)) || SEVERAL_FIGURES.test(text);
    return { row, rows, column: from, columns: to - from, text, ...(guessed && { unsure: true }) };
  });
  return { cells: placed, width: columns.at(-1) ?? 0, doubtful: placed.some((cell) => cell.unsure === true) || cells.some(({ broken }) => broken) };
}

interface Piece {
  readonly words: Words;
  readonly cell: number | undefined;
  readonly cutsFigure: boolean;
}

/** What runs over a rule is two stretches that the file prints in one; letters are as wide as letters usually are. */
function piecesOf(words: Words, xs: readonly number[], cellAt: (column: number) => number | undefined): readonly Piece[] {
  const letters = Array.from(words.text);
  const widths = letters.map((letter) => ((letter.codePointAt(0) ?? 0) > 0xff ? 1 : 0.52));
  const scale = (words.right - words.left) / Math.max(widths.reduce((sum, width) => sum + width, 0), 0.1);
  const pieces: { text: string; left: number; right: number; cell: number | undefined; cutsFigure: boolean }[] = [];
  let at = words.left;
  letters.forEach((letter, index) => {
    const right = at + (widths[index] ?? 1) * scale;
    const column = indexIn(xs, (at + right) / 2);
    const cell = column === undefined ? undefined : cellAt(column);
    const last = pieces.at(-1);
    if (last && (last.cell === cell || isOverhang(words, xs, at))) {
      last.text += letter;
      last.right = right;
    } else pieces.push({ text: letter, left: at, right, cell, cutsFigure: last !== undefined && /[\d.,]$/.test(last.text) && /[\d.,]/.test(letter) });
    at = right;
  });
  return pieces.map(({ text, left, right, cell, cutsFigure }) => ({ words: { ...words, text, left, right }, cell, cutsFigure }));
}

/** Less than a letter beyond the edge is letters wider than thought. */
function isOverhang({ right, size }: Words, xs: readonly number[], at: number): boolean {
  return right - at < size * 0.7 && xs.some((x) => Math.abs(x - at) < size * 0.7);
}

function indexIn(places: readonly number[], at: number): number | undefined {
  for (let index = 0; index + 1 < places.length; index++) if (at >= (places[index] ?? 0) && at < (places[index + 1] ?? 0)) return index;
  return undefined;
}

/** Lines of a cell: one that was full goes on in the next, and so does half a figure. */
function textIn(words: readonly Words[], width: number): string {
  let text = '';
  let before: { readonly text: string; readonly full: boolean } | undefined;
  for (const line of linesOf(words)) {
    const own = line.text.replace(/\t/g, ' ');
    const goesOn = before && !WHOLE_FIGURE.test(before.text) && HALF_FIGURE.test(before.text) && FIGURE_GOES_ON.test(own);
    const joins = before && (goesOn === true || (before.full && !/\d$/.test(before.text)) || (before.full && !/^\d/.test(own)));
    text += before === undefined ? own : joins ? own : `\n${own}`;
    before = { text: own, full: line.right - line.left >= width * FULL };
  }
  return text;
}
