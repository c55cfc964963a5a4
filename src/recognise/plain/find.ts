import { type PlainTable, type Range, toA1, type Unit } from '../../core';
import type { Grid } from '../grid';
import { findUnit, isNote, isNumberRowLabel, isTitleLike } from '../words';
import type { Span } from '../span';
import { lanesIn } from './lanes';
import { pathsOf } from './paths';

/** Rows of figures below which nothing is a table. */
const LEAST_ROWS = 2;
const MOST_HEADER_ROWS = 5;
const LEAST_WORDS = 2;
/** Figures that make a table of one row. */
const LEAST_FIGURES = 3;

/** Every table of figures outside the ranges that forms have read. Covers, texts, lists of contents and of people hold none. */
export function plainTables(grid: Grid, taken: readonly Range[]): readonly PlainTable[] {
  return bandsOf(grid, taken).flatMap((band) => read(grid, band) ?? []);
}

interface Band {
  /** Rows that hold something, in order. */
  readonly rows: readonly number[];
  readonly left: number;
  readonly right: number;
}

/** Runs of filled rows; one blank row does not end a run, a title does. */
function bandsOf(grid: Grid, taken: readonly Range[]): readonly Band[] {
  const bands: Band[] = [];
  let rows: number[] = [];
  const close = (): void => {
    const zone = rows.length > 0 ? extent(grid, rows, taken) : undefined;
    if (zone) bands.push({ rows, ...zone });
    rows = [];
  };
  for (let row = grid.top; row <= grid.bottom; row++) {
    const free = freeColumns(grid, row, taken);
    const before = rows.at(-1);
    if (free.length === 0) {
      if (taken.some((range) => row >= range.top && row <= range.bottom) || (before !== undefined && row - before > 1)) close();
      continue;
    }
    const begins = free.length === 1 && isTitleLike(grid.words(row, free[0] ?? 0));
    if (begins && rows.some((each) => grid.hasFigure(each, grid.left, grid.right))) close();
    rows.push(row);
  }
  close();
  return bands;
}

function freeColumns(grid: Grid, row: number, taken: readonly Range[]): readonly number[] {
  const columns: number[] = [];
  const beside = taken.filter(({ top, bottom }) => row >= top && row <= bottom);
  for (let column = grid.left; column <= grid.right; column++) {
    const cover = beside.find(({ left, right }) => column >= left && column <= right);
    if (cover) column = cover.right;
    else if (grid.isFilled(row, column)) columns.push(column);
  }
  return columns;
}

function extent(grid: Grid, rows: readonly number[], taken: readonly Range[]): { left: number; right: number } | undefined {
  const columns = rows.flatMap((row) => freeColumns(grid, row, taken));
  return columns.length === 0 ? undefined : { left: Math.min(...columns), right: Math.max(...columns) };
}

function read(grid: Grid, { rows, left, right }: Band): PlainTable | undefined {
  const top = rows.findIndex((row) => isHeaderRow(grid, row, left, right) || grid.hasFigure(row, left, right));
  const seed = rows[top];
  if (seed === undefined) return undefined;
  const headed = isHeaderRow(grid, seed, left, right);
  let body = top;
  while (headed && body - top < MOST_HEADER_ROWS && isHeaderRow(grid, rows[body] ?? -1, left, right)) body++;
  const header = headed ? { top: seed, bottom: rows[body - 1] ?? seed } : undefined;
  const last = rows.findIndex((row, index) => index >= body && isNote(firstText(grid, row, left, right)));
  const numbered = body < rows.length && isNumberRow(grid, rows[body] ?? -1, left, right) ? 1 : 0;
  const figures = rows.slice(body + numbered, last < 0 ? undefined : last);
  const lanes = lanesIn(grid, header, figures, { left, right });
  const filled = figures.filter((row) => lanes.some(({ columns }) => columns.some(({ column }) => grid.isFigure(row, column))));
  if ((lanes.length === 0 || filled.length < LEAST_ROWS) && !figures.some((row) => isRowOfFigures(grid, header, row, { left, right }))) return undefined;
  const heading = rows.slice(0, top);
  const unit = unitIn(grid, heading, left, right);
  const range = { top: rows[0] ?? seed, bottom: figures.at(-1) ?? seed, left, right };
  return {
    id: `${grid.sheet.name}!${toA1(range.top, range.left)}`,
    sheet: grid.sheet.name,
    range,
    title: titleOf(grid, heading, left, right),
    ...(unit && { unit }),
    ...(header && { header }),
    lanes,
  };
}

/** One row of figures, each under words of its own: “三公”经费 and its like have no other row, and no label before it. */
function isRowOfFigures(grid: Grid, header: PlainTable['header'], row: number, span: Span): boolean {
  const paths = pathsOf(grid, header, span);
  return [...paths.keys()].filter((column) => grid.isFigure(row, column)).length >= LEAST_FIGURES;
}

/** Two words and no figure: `项目 | 金额`. A line such as 单位：万元 beside a name is heading. */
function isHeaderRow(grid: Grid, row: number, left: number, right: number): boolean {
  if (row < 0 || grid.hasFigure(row, left, right)) return false;
  const words = new Set<string>();
  for (let column = left; column <= right; column++) {
    const text = grid.words(row, column);
    if (text !== '' && !text.includes(':')) words.add(`${column} ${text}`);
  }
  return words.size >= LEAST_WORDS;
}

const STEMS: ReadonlySet<string> = new Set(['甲', '乙', '丙', '丁']);

/** 栏次, or 1 2 3 … directly under the header, with 甲 乙 over the labels or nothing. */
function isNumberRow(grid: Grid, row: number, left: number, right: number): boolean {
  const numbers: number[] = [];
  for (let column = left; column <= right; column++) {
    const text = grid.text(row, column);
    if (isNumberRowLabel(text)) return true;
    if (/^\d{1,3}$/.test(text)) numbers.push(Number(text));
    else if (text !== '' && !STEMS.has(text)) return false;
  }
  return numbers.length >= 2 && numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);
}

function firstText(grid: Grid, row: number, left: number, right: number): string {
  for (let column = left; column <= right; column++) if (grid.words(row, column) !== '') return grid.words(row, column);
  return '';
}

function unitIn(grid: Grid, heading: readonly number[], left: number, right: number): Unit | undefined {
  for (const row of heading) {
    for (let column = left; column <= right; column++) {
      const unit = findUnit(grid.words(row, column))?.unit;
      if (unit !== undefined) return unit;
    }
  }
  return undefined;
}

/** The line that looks like a title, else the first line above the header. */
function titleOf(grid: Grid, heading: readonly number[], left: number, right: number): string {
  const lines = heading.flatMap((row) => Array.from({ length: right - left + 1 }, (_, index) => ({ row, column: left + index })).filter(({ column }) => grid.words(row, column) !== ''));
  const line = lines.find(({ row, column }) => isTitleLike(grid.words(row, column))) ?? lines[0];
  return line ? grid.printed(line.row, line.column) : '';
}
