import { type Range, contains } from '../core';
import { byFit, Candidates } from './candidates';
import { type ColumnMatch, type HeaderColumn } from './columns';
import type { Grid } from './grid';
import { type Span, overlaps } from './span';
import type { CompiledForm, Vocabulary } from './vocabulary';
import { isCodePiece, isTotalLabel } from './synonyms';
import { headerLabel, isNote, isNumeric } from './words';

/** The header of a table: some rows, a run of columns, and the forms whose columns stand in it. */
export interface Header {
  readonly top: number;
  readonly bottom: number;
  /** Last row that says a word of the header: beyond `bottom` where the total row does. */
  readonly wordsTo: number;
  readonly left: number;
  readonly right: number;
  readonly columns: readonly HeaderColumn[];
  readonly candidates: Candidates;
  /** The candidate that fits best. */
  readonly best: ColumnMatch | undefined;
}

const MOST_ROWS = 5;
const LEAST_WORDS = 2;
const LEAST_PIECES = 2;
const CODE_LABEL = '科目代码';
const NAME_LABEL = '科目名称';
const FIRST_PIECE = '类';
/** A form is considered when its columns fit the header at least this well. */
export const LEAST_FIT = 0.5;
/** Below this a run of columns is tried again cut at every label column: two tables may stand side by side without a gap. */
const GOOD_FIT = 0.9;

/** Finds every header of the sheet, from top to bottom; side by side from left to right. */
export function findHeaders(grid: Grid, vocabulary: Vocabulary): Header[] {
  const headers: Header[] = [];
  for (let row = grid.top; row <= grid.bottom; row++) {
    if (!hasWords(grid, vocabulary, row, grid.left, grid.right)) continue;
    headers.push(...headersFrom(grid, vocabulary, row, headers));
  }
  return headers.sort((a, b) => a.top - b.top || a.left - b.left);
}

function headersFrom(grid: Grid, vocabulary: Vocabulary, row: number, earlier: readonly Header[]): Header[] {
  const runs = columnRuns(grid, row);
  const coarse = choose(candidates(grid, vocabulary, row, runs, earlier));
  const explained = coarse.length > 0 && coarse.every((header) => fitOf(header) >= GOOD_FIT);
  if (explained || coarse.length === 0) return coarse;
  const fine = runs.flatMap((run) => cutAtOpenings(grid, vocabulary, row, run));
  if (fine.length === runs.length) return coarse;
  return choose([...candidates(grid, vocabulary, row, fine, earlier), ...coarse]);
}

/** Every contiguous combination of runs, so that a blank column inside a table does not split it. */
function candidates(grid: Grid, vocabulary: Vocabulary, row: number, runs: readonly Span[], earlier: readonly Header[]): Header[] {
  const found: Header[] = [];
  runs.forEach((first, start) => {
    for (const last of runs.slice(start)) {
      const header = readHeader(grid, vocabulary, row, { left: first.left, right: last.right }, earlier);
      if (header) found.push(header);
    }
  });
  return found;
}

/** The best fitting headers that do not overlap. */
function choose(found: readonly Header[]): Header[] {
  const chosen: Header[] = [];
  const ranked = [...found].sort((a, b) => fitOf(b) - fitOf(a) || matchedOf(b) - matchedOf(a) || a.right - a.left - (b.right - b.left));
  for (const header of ranked) if (!chosen.some((other) => overlaps(other, header))) chosen.push(header);
  return chosen;
}

function readHeader(
  grid: Grid,
  vocabulary: Vocabulary,
  row: number,
  { left, right }: Span,
  earlier: readonly Header[],
): Header | undefined {
  if (!hasWords(grid, vocabulary, row, left, right) || grid.hasFigure(row, left, right)) return undefined;
  const above = earlier.filter((header) => overlaps(header, { left, right }));
  if (above.some((header) => row <= header.wordsTo)) return undefined;
  const ceiling = Math.max(grid.top - 1, ...above.map((header) => header.wordsTo));
  const { rows, totalRow } = headerRows(grid, vocabulary, row, { left, right }, ceiling);
  const columns = readColumns(grid, vocabulary, { rows, totalRow }, { left, right });
  const forms = new Candidates(columns, plausibleForms(vocabulary, columns), LEAST_FIT);
  const best = forms.best(byFit);
  const first = rows[0];
  const last = rows.at(-1);
  if (!best || first === undefined || last === undefined) return undefined;
  return { top: first, bottom: last, wordsTo: totalRow ?? last, left, right, columns, candidates: forms, best };
}

export interface HeaderRows {
  readonly rows: readonly number[];
  /** A row of the body that also says the last words of the header: 类 款 项 beside 合计, or 小计 over the figures below. */
  readonly totalRow: number | undefined;
}

/** The seed row, parent rows directly above it, and rows of labels below it; blank rows between them do not count. */
function headerRows(grid: Grid, vocabulary: Vocabulary, seed: number, span: Span, ceiling: number): HeaderRows {
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

function wordsOf(grid: Grid, row: number, left: number, right: number): { readonly text: string; readonly column: number }[] {
  const words = [];
  for (let column = left; column <= right; column++) {
    const text = grid.words(row, column);
    if (text !== '' && !isNumeric(text)) words.push({ text, column });
  }
  return words;
}

/** Header paths: merges expanded, a parent that was not merged carried rightwards over its children. */
export function readColumns(grid: Grid, vocabulary: Vocabulary, { rows: plain, totalRow }: HeaderRows, { left, right }: Span): HeaderColumn[] {
  const rows = totalRow === undefined ? plain : [...plain, totalRow];
  const merges = grid.sheet.merges.filter((merge) => rows.some((row) => row >= merge.top && row <= merge.bottom));
  const own = (row: number, column: number): string => {
    const text = grid.words(row, column);
    const label = text !== '' ? text : mergedText(grid, merges, row, column);
    if (row === totalRow && !saysHeader(vocabulary, label)) return '';
    return label === '' ? '' : headerLabel(label);
  };
  const nameOfTotal = totalRow === undefined ? undefined : wordsOf(grid, totalRow, left, right).find(({ text }) => isTotalLabel(text))?.column;
  const carried = rows.map(() => '');
  const columns: HeaderColumn[] = [];
  for (let column = left; column <= right; column++) {
    const texts = rows.map((row) => (row === totalRow && column === nameOfTotal ? '' : own(row, column)));
    const path: string[] = [];
    rows.forEach((_, level) => {
      const text = texts[level] ?? '';
      if (text !== '' && text !== carried[level]) carried.fill('', level + 1);
      if (text !== '') carried[level] = text;
      const hasChild = texts.slice(level + 1).some((below) => below !== '');
      const label = text !== '' ? text : hasChild ? (carried[level] ?? '') : '';
      if (label !== '' && label !== path.at(-1)) path.push(label);
    });
    const leaf = path.at(-1);
    if (leaf !== undefined) columns.push({ column, parents: path.slice(0, -1), leaf, pieces: [] });
  }
  return joinPieces(grid, columns, (totalRow ?? (rows.at(-1) ?? 0) + 1), right);
}

function mergedText(grid: Grid, merges: readonly Range[], row: number, column: number): string {
  const merge = merges.find((range) => contains(range, row, column));
  return merge ? grid.words(merge.top, merge.left) : '';
}

/** In a total row only words of a header that tell columns apart count. */
function saysHeader(vocabulary: Vocabulary, text: string): boolean {
  return isCodePiece(text) || (vocabulary.header.get(headerLabel(text))?.leafOf.length ?? 0) > 0;
}

/** Rows under the header in which the digits of a code printed in pieces are looked for. */
const BODY_SAMPLE = 12;

/** 类 款 项, or one 科目编码 over several columns of digits, is one code column. */
function joinPieces(grid: Grid, columns: readonly HeaderColumn[], bodyTop: number, right: number): HeaderColumn[] {
  const joined: HeaderColumn[] = [];
  for (const column of columns) {
    const before = joined.at(-1);
    const isPiece = isCodePiece(column.leaf);
    if (before?.leaf === CODE_LABEL && column.leaf === CODE_LABEL && !holdsDigits(grid, column.column, bodyTop)) {
      // 科目 beside 科目编码 is its name.
      joined.push({ ...column, leaf: NAME_LABEL });
    } else if (before && (isPiece || column.leaf === CODE_LABEL) && before.leaf === CODE_LABEL && startsPiece(before, column)) {
      joined[joined.length - 1] = { ...before, pieces: [...before.pieces, column.column] };
    } else if (isPiece) {
      joined.push({ ...column, leaf: CODE_LABEL, parents: column.parents.filter((label) => label !== CODE_LABEL) });
    } else {
      joined.push(column);
    }
  }
  return joined.map((column) => (column.leaf === CODE_LABEL ? withBareColumns(grid, column, joined, bodyTop, right) : column));
}

/** 类 begins another code; 科目编码 repeated in the next column without a name between goes on with it. */
function startsPiece(before: HeaderColumn, column: HeaderColumn): boolean {
  return column.leaf !== FIRST_PIECE && column.column === (before.pieces.at(-1) ?? before.column) + 1;
}

/** Columns right of a code that no header names and that hold digits: the header was not merged over them. */
function withBareColumns(grid: Grid, code: HeaderColumn, columns: readonly HeaderColumn[], bodyTop: number, right: number): HeaderColumn {
  const pieces = [...code.pieces];
  for (let column = (pieces.at(-1) ?? code.column) + 1; column <= right; column++) {
    if (columns.some((other) => other.column === column) || !holdsDigits(grid, column, bodyTop)) break;
    pieces.push(column);
  }
  return { ...code, pieces };
}

function holdsDigits(grid: Grid, column: number, top: number): boolean {
  const texts = Array.from({ length: BODY_SAMPLE }, (_, index) => grid.text(top + index, column)).filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => /^\d{1,7}$/.test(text));
}

function plausibleForms(vocabulary: Vocabulary, columns: readonly HeaderColumn[]): CompiledForm[] {
  const hits = new Map<CompiledForm, number>();
  for (const { leaf, parents } of columns) {
    // A header may be turned over, so that the leaf of the form stands above.
    const forms = new Set([leaf, ...parents].flatMap((label) => vocabulary.header.get(label)?.leafOf ?? []));
    for (const form of forms) hits.set(form, (hits.get(form) ?? 0) + 1);
  }
  return vocabulary.forms.filter((form) => {
    const count = hits.get(form) ?? 0;
    return count >= LEAST_WORDS && 2 * count >= LEAST_FIT * columns.length;
  });
}

/** At least two different words of some header: one word alone also occurs as a row label. */
function hasWords(grid: Grid, vocabulary: Vocabulary, row: number, left: number, right: number): boolean {
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

/** Runs of columns that hold something in the seed row or the next rows that may belong to the same header. */
function columnRuns(grid: Grid, seed: number): Span[] {
  const rows = [seed];
  for (let row = grid.nextFilledRow(seed, grid.left, grid.right, grid.bottom); row !== undefined && rows.length < MOST_ROWS; ) {
    rows.push(row);
    row = grid.nextFilledRow(row, grid.left, grid.right, grid.bottom);
  }
  const merges = grid.sheet.merges.filter((merge) => rows.includes(merge.top));
  const runs: Span[] = [];
  let start: number | undefined;
  for (let column = grid.left; column <= grid.right + 1; column++) {
    const filled = column <= grid.right && rows.some((row) => grid.isFilled(row, column) || merges.some((merge) => contains(merge, row, column)));
    if (filled) start ??= column;
    else if (start !== undefined) {
      runs.push({ left: start, right: column - 1 });
      start = undefined;
    }
  }
  return runs;
}

/** Cuts a run before each label or code column that follows a column of figures. */
function cutAtOpenings(grid: Grid, vocabulary: Vocabulary, seed: number, run: Span): Span[] {
  const columns = readColumns(grid, vocabulary, headerRows(grid, vocabulary, seed, run, grid.top - 1), run);
  const opens = (index: number): boolean => vocabulary.header.get(columns[index]?.leaf ?? '')?.opening === true;
  const cuts = columns.flatMap(({ column }, index) => (index > 0 && opens(index) && !opens(index - 1) ? [column] : []));
  return [run.left, ...cuts].map((left, index) => ({ left, right: (cuts[index] ?? run.right + 1) - 1 }));
}

const fitOf = (header: Header): number => header.best?.fit ?? 0;
const matchedOf = (header: Header): number => header.best?.matched.length ?? 0;
