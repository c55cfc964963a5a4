import { contains } from '../core';
import { type ColumnMatch, type HeaderColumn, matchColumns } from './columns';
import type { Grid } from './grid';
import { type Span, overlaps } from './span';
import type { CompiledForm, Vocabulary } from './vocabulary';
import { headerLabel, isNote } from './words';

/** The header of a table: some rows, a run of columns, and the forms whose columns stand in it. */
export interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly columns: readonly HeaderColumn[];
  /** Best fit first. */
  readonly matches: readonly ColumnMatch[];
}

const MOST_ROWS = 4;
const LEAST_WORDS = 2;
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
  if (above.some((header) => row <= header.bottom)) return undefined;
  const rows = headerRows(grid, vocabulary, row, { left, right }, Math.max(grid.top - 1, ...above.map((header) => header.bottom)));
  const columns = readColumns(grid, rows, { left, right });
  const matches = plausibleForms(vocabulary, columns)
    .map((form) => matchColumns(form, columns))
    .filter(({ fit }) => fit >= LEAST_FIT)
    .sort((a, b) => b.fit - a.fit);
  const first = rows[0];
  const last = rows.at(-1);
  if (matches.length === 0 || first === undefined || last === undefined) return undefined;
  return { top: first, bottom: last, left, right, columns, matches };
}

/** The seed row, parent rows directly above it, and rows of labels below it; blank rows between them do not count. */
function headerRows(grid: Grid, vocabulary: Vocabulary, seed: number, { left, right }: Span, ceiling: number): number[] {
  const rows = [seed];
  for (let row = seed - 1; row > ceiling && rows.length < MOST_ROWS; row--) {
    if (grid.isBlankRow(row, left, right)) continue;
    if (grid.hasFigure(row, left, right) || !hasParent(grid, vocabulary, row, left, right)) break;
    rows.unshift(row);
  }
  let row = grid.nextFilledRow(seed, left, right, grid.bottom);
  while (row !== undefined && rows.length < MOST_ROWS) {
    if (grid.hasFigure(row, left, right) || !hasWords(grid, vocabulary, row, left, right)) break;
    rows.push(row);
    row = grid.nextFilledRow(row, left, right, grid.bottom);
  }
  return rows;
}

/** Header paths: merges expanded, a parent that was not merged carried rightwards over its children. */
function readColumns(grid: Grid, rows: readonly number[], { left, right }: Span): HeaderColumn[] {
  const merges = grid.sheet.merges.filter((merge) => rows.some((row) => row >= merge.top && row <= merge.bottom));
  const own = (row: number, column: number): string => {
    const text = grid.words(row, column);
    if (text !== '') return headerLabel(text);
    const merge = merges.find((range) => contains(range, row, column));
    return merge ? headerLabel(grid.words(merge.top, merge.left)) : '';
  };
  const carried = rows.map(() => '');
  const columns: HeaderColumn[] = [];
  for (let column = left; column <= right; column++) {
    const texts = rows.map((row) => own(row, column));
    const path: string[] = [];
    rows.forEach((_, level) => {
      const text = texts[level] ?? '';
      if (text !== '') carried[level] = text;
      const hasChild = texts.slice(level + 1).some((below) => below !== '');
      const label = text !== '' ? text : hasChild ? (carried[level] ?? '') : '';
      if (label !== '' && label !== path.at(-1)) path.push(label);
    });
    const leaf = path.at(-1);
    if (leaf !== undefined) columns.push({ column, parents: path.slice(0, -1), leaf });
  }
  return columns;
}

function plausibleForms(vocabulary: Vocabulary, columns: readonly HeaderColumn[]): CompiledForm[] {
  const hits = new Map<CompiledForm, number>();
  for (const { leaf } of columns) {
    for (const form of vocabulary.header.get(leaf)?.leafOf ?? []) hits.set(form, (hits.get(form) ?? 0) + 1);
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
  const columns = readColumns(grid, headerRows(grid, vocabulary, seed, run, grid.top - 1), run);
  const opens = (index: number): boolean => vocabulary.header.get(columns[index]?.leaf ?? '')?.opening === true;
  const cuts = columns.flatMap(({ column }, index) => (index > 0 && opens(index) && !opens(index - 1) ? [column] : []));
  return [run.left, ...cuts].map((left, index) => ({ left, right: (cuts[index] ?? run.right + 1) - 1 }));
}

const fitOf = (header: Header): number => header.matches[0]?.fit ?? 0;
const matchedOf = (header: Header): number => header.matches[0]?.matched.length ?? 0;
