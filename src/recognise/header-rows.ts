import type { Grid } from './grid';
import type { Span } from './span';
import { isCodePiece, isTotalLabel } from './synonyms';
import type { Vocabulary } from './vocabulary';
import { headerLabel, isNote, isNumeric } from './words';

/** Rows a header may have, parents and words in the total row apart. */
export const MOST_ROWS = 5;
export const LEAST_WORDS = 2;
const LEAST_PIECES = 2;
export const CODE_LABEL = '科目代码';
export const NAME_LABEL = '科目名称';

export interface HeaderRows {
  readonly rows: readonly number[];
  /** A row of the body that also says the last words of the header: 类 款 项 beside 合计, or 小计 over the figures below. */
  readonly totalRow: number | undefined;
}

/** The seed row, parent rows directly above it, and rows of labels below it; blank rows between them do not count. */
export function headerRows(grid: Grid, vocabulary: Vocabulary, seed: number, span: Span, ceiling: number): HeaderRows {
  const { left, right } = span;
  const rows = [seed];
  for (let row = seed - 1; row > ceiling && rows.length < MOST_ROWS; row--) {
    if (grid.isBlankRow(row, left, right)) continue;
    if (grid.hasFigure(row, left, right) || !hasParent(grid, vocabulary, row, left, right)) break;
    rows.unshift(row);
  }
  for (let row = grid.nextFilledRow(seed, left, right, grid.bottom); row !== undefined && rows.length < MOST_ROWS; ) {
    if (isTotalRow(grid, vocabulary, row, rows, span)) return { rows, totalRow: row };
    const words = !grid.hasFigure(row, left, right) && (hasWords(grid, vocabulary, row, left, right) || namesCode(grid, row, span));
    if (!words) break;
    rows.push(row);
    row = grid.nextFilledRow(row, left, right, grid.bottom);
  }
  return { rows, totalRow: undefined };
}

/** 科目编码 under 支出功能分类, 科目名称 beside it, or 类 款 项 below: a header row though it may name one column only. */
function namesCode(grid: Grid, row: number, { left, right }: Span): boolean {
  const words = wordsOf(grid, row, left, right).map(({ text }) => headerLabel(text));
  return words.some((word) => word === CODE_LABEL || word === NAME_LABEL) || (words.length > 0 && words.every(isCodePiece));
}

/** 合计 under 科目编码 or 科目名称, in a row that also says 类 款 项 or at least two other words of the header. */
function isTotalRow(grid: Grid, vocabulary: Vocabulary, row: number, above: readonly number[], { left, right }: Span): boolean {
  const words = wordsOf(grid, row, left, right);
  const total = words.find(({ text, column }) => isTotalLabel(text) && above.some((each) => opensRow(grid, vocabulary, each, column)));
  if (!total) return false;
  const others = words.filter((word) => word !== total && !isCodePiece(word.text));
  const pieces = words.length - others.length - 1;
  const known = others.filter(({ text }) => saysHeader(vocabulary, text));
  return known.length === others.length && (pieces >= LEAST_PIECES || new Set(known.map(({ text }) => text)).size >= LEAST_WORDS);
}

function opensRow(grid: Grid, vocabulary: Vocabulary, row: number, column: number): boolean {
  return vocabulary.header.get(headerLabel(grid.words(row, column)))?.opening === true;
}

export function wordsOf(grid: Grid, row: number, left: number, right: number): { readonly text: string; readonly column: number }[] {
  const words = [];
  for (let column = left; column <= right; column++) {
    const text = grid.words(row, column);
    if (text !== '' && !isNumeric(text)) words.push({ text, column });
  }
  return words;
}

/** In a total row only words of a header that tell columns apart count. */
export function saysHeader(vocabulary: Vocabulary, text: string): boolean {
  return isCodePiece(text) || (vocabulary.header.get(headerLabel(text))?.leafOf.length ?? 0) > 0;
}

/** At least two different words of some header: one word alone also occurs as a row label. */
export function hasWords(grid: Grid, vocabulary: Vocabulary, row: number, left: number, right: number): boolean {
  let first: string | undefined;
  for (let column = left; column <= right; column++) {
    const text = grid.words(row, column);
    if (text === '') continue;
    const label = headerLabel(text);
    if (!vocabulary.header.has(label)) continue;
    if (first === undefined) first = label;
    else if (first !== label) return true;
  }
  return false;
}

function hasParent(grid: Grid, vocabulary: Vocabulary, row: number, left: number, right: number): boolean {
  for (let column = left; column <= right; column++) {
    const text = grid.words(row, column);
    if (isNote(text)) return false;
    if (text !== '' && vocabulary.header.get(headerLabel(text))?.parent === true) return true;
  }
  return false;
}
