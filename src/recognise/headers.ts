import { contains } from '../core';
import { byFit, Candidates } from './candidates';
import { type ColumnMatch, type HeaderColumn } from './columns';
import { Evidence } from './evidence';
import type { Grid } from './grid';
import { readColumns } from './header-columns';
import { hasWords, headerRows, LEAST_WORDS, MOST_ROWS, wordsOf } from './header-rows';
import { type Span, overlaps } from './span';
import { isTotalLabel } from './synonyms';
import type { CompiledForm, Vocabulary } from './vocabulary';
import { headerLabel } from './words';

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
  const cut = choose([...candidates(grid, vocabulary, row, fine, earlier), ...coarse]);
  // A cut that leaves a column unread which the whole explains has cut one table in two.
  return columnsRead(cut) < columnsRead(coarse) ? coarse : cut;
}

function columnsRead(headers: readonly Header[]): number {
  return headers.reduce((count, header) => count + matchedOf(header), 0);
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
  if (above.some((header) => row <= header.wordsTo || isTotalUnder(grid, vocabulary, row, header))) return undefined;
  const ceiling = Math.max(grid.top - 1, ...above.map((header) => header.wordsTo));
  const { rows, totalRow } = headerRows(grid, vocabulary, row, { left, right }, ceiling);
  const columns = readColumns(grid, vocabulary, { rows, totalRow }, { left, right });
  const evidence = new Evidence(vocabulary, columns);
  const forms = new Candidates(columns, plausibleForms(vocabulary, evidence, columns.length), evidence, LEAST_FIT);
  const best = forms.best(byFit);
  const first = rows[0];
  const last = rows.at(-1);
  if (!best || first === undefined || last === undefined) return undefined;
  return { top: first, bottom: last, wordsTo: totalRow ?? last, left, right, columns, candidates: forms, best };
}

/** A total row that says words of its own header once more: 合计 under 科目代码, beside it 合计 基本支出 项目支出. */
function isTotalUnder(grid: Grid, vocabulary: Vocabulary, row: number, { left, right, columns }: Header): boolean {
  const [first, ...others] = wordsOf(grid, row, left, right);
  const over = first && columns.find(({ column }) => column === first.column);
  if (!over || !isTotalLabel(first.text) || vocabulary.header.get(over.leaf)?.opening !== true) return false;
  const said = new Set(columns.flatMap(({ leaf, parents }) => [leaf, ...parents]));
  return others.every(({ text }) => isTotalLabel(text) || said.has(headerLabel(text)));
}

/** A header may be turned over, so that the leaf of the form stands above. */
function plausibleForms({ forms }: Vocabulary, { leaves }: Evidence, columns: number): readonly (CompiledForm | undefined)[] {
  const least = Math.max(LEAST_WORDS, (LEAST_FIT * columns) / 2);
  return forms.map((form, place) => ((leaves[place] ?? 0) >= least ? form : undefined));
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
