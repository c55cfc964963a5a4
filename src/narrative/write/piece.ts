import { type Amount, type CellRef, formatAmount } from '../../core';
import type { DraftFigure, GivenWords } from './draft';

/** Words with the figures in them. */
export interface Piece {
  readonly text: string;
  readonly figures: readonly DraftFigure[];
  readonly given: readonly GivenWords[];
}

export const NOTHING: Piece = { text: '', figures: [], given: [] };

export function plain(text: string): Piece {
  return { ...NOTHING, text };
}

/** Words whose every number comes from these cells: of 增加543.16万元，增长18.44% both. */
export function sourced(text: string, cells: readonly CellRef[], previous: readonly CellRef[] = []): Piece {
  const [cell] = cells;
  const numbers = [...text.replace(/（.*?）/g, (aside) => ' '.repeat(aside.length)).matchAll(/-?\d[\d,]*(?:\.\d+)?/g)];
  return { text, given: [], figures: cell ? numbers.map(({ index, 0: digits }) => ({ from: index, to: index + digits.length, cell, cells, previous })) : [] };
}

/** Words a person gave. */
export function typed(text: string, key: string): Piece {
  return { text, figures: [], given: [{ from: 0, to: text.length, key }] };
}

export function joined(pieces: readonly Piece[]): Piece {
  let text = '';
  const figures: DraftFigure[] = [];
  const given: GivenWords[] = [];
  for (const piece of pieces) {
    figures.push(...piece.figures.map((each) => moved(each, text.length)));
    given.push(...piece.given.map((each) => moved(each, text.length)));
    text += piece.text;
  }
  return { text, figures, given };
}

function moved<Span extends { readonly from: number; readonly to: number }>(span: Span, by: number): Span {
  return { ...span, from: span.from + by, to: span.to + by };
}

/** The piece without what it ends with, or with something else instead. */
export function ending(piece: Piece, end: RegExp, instead: string): Piece {
  return { ...piece, text: piece.text.replace(end, instead) };
}

/** Money keeps two places and its thousands, nought is 0. */
export function moneyText(value: Amount): string {
  return value.isZero() ? '0' : formatAmount(value, 2);
}

/** Counts have no places; an area keeps those it was given with. */
export function countText(value: Amount): string {
  return formatAmount(value, 0);
}
