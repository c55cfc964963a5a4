import type { Part } from '../../core';
import { findYear, readYearLine } from '../words';
import { type Cell, Line } from './lines';
import type { Outline } from './outline';
import { isOfOtherPeriod } from './sub-headings';

/** 得分系数 is a share of the points, not the points. */
const COEFFICIENT = '系数';

/** 2025年指标值 | 2026年指标值 | 2027年指标值. A term says nothing: 指标值（2025年-2027年）. */
const YEAR = /20\d{2}(?=年)/g;
/** 2023-2025年 says nothing of the year of the table. */
const YEARS = /20\d\d年?(?:-|—|–|~|至|到)+20\d\d/;
const LONGEST_HEADING = 60;
/** Further down a text may speak of any year. */
const HEADING_ROWS = 4;

/** The headings of a header that name a column and are of another kind, or of another year than the table. */
export interface OtherHeadings {
  readonly others: ReadonlySet<Cell>;
  /** The one of the table's own year, where several years stand side by side. */
  readonly own: ReadonlySet<Cell>;
}

/** `lines` are those of the whole table: above the header they print its year. Where they do not, the first of the years is its own. */
export function otherHeadings(outline: Outline, part: Part, cells: readonly Cell[], lines: readonly Line[]): OtherHeadings {
  const others = new Set(cells.filter(({ text }) => text.includes(COEFFICIENT) && !part.columns.some(({ key, aliases }) => [key, ...aliases].some((label) => label.includes(COEFFICIENT)))));
  for (const cell of cells) if (isOfOtherPeriod(cell.text) && !cell.uses(outline).some((use) => use.part === part)) others.add(cell);
  const own = new Set<Cell>();
  const byColumn = new Map<string, Cell[]>();
  for (const cell of cells) {
    const column = yearOf(cell.text) === undefined ? undefined : textColumnOf(outline, part, cell);
    if (column !== undefined) byColumn.set(column, [...(byColumn.get(column) ?? []), cell]);
  }
  for (const side of byColumn.values()) {
    const first = side.reduce((a, b) => (b.column < a.column ? b : a));
    if (side.every(({ text }) => yearOf(text) === yearOf(first.text))) continue;
    const year = yearIn(lines.filter(({ row }) => row < first.row && row <= (lines[0]?.row ?? 0) + HEADING_ROWS)) ?? yearOf(first.text);
    for (const cell of side) (yearOf(cell.text) === year ? own : others).add(cell);
  }
  return { others, own };
}

/** 2025年, 2026年度, （2027年目标）: the year alone, under the heading of a column. */
const YEAR_BELOW = /^\(?(20\d{2})(?:年度?)?(?:目标|指标|预期|计划)?值?\)?$/;

/** Two lines of a header where years stand under one heading: each year with the words above it, 指标值(2025年), and the heading gone. */
export function withYears(line: Line, next: Line, isColumn: (cell: Cell) => boolean): readonly [Line, Line] {
  const years = next.cells.filter(({ text }) => YEAR_BELOW.test(text));
  const over = new Map(years.map((cell) => [cell, line.cells.filter(({ column }) => column <= cell.column).at(-1)]));
  const parents = new Set([...over.values()].filter((cell) => cell !== undefined && isColumn(cell)));
  if (years.length < 2 || parents.size === 0) return [line, next];
  const joined = (cell: Cell): Cell => {
    const parent = over.get(cell);
    const year = YEAR_BELOW.exec(cell.text)?.[1] ?? '';
    return parent && parents.has(parent) ? cell.saying(`${parent.text}(${year}年)`) : cell;
  };
  return [new Line(line.row, line.cells.filter((cell) => !parents.has(cell))), new Line(next.row, next.cells.map(joined))];
}

/** Whether the line heads columns of several years. */
export function printsYears({ cells }: Line): boolean {
  let first: number | undefined;
  for (const { text } of cells) {
    const year = text.endsWith('值') || text.endsWith(')') ? yearOf(text) : undefined;
    if (year !== undefined && first !== undefined && year !== first) return true;
    first ??= year;
  }
  return false;
}

/** The year a heading prints, where it prints one alone. */
function yearOf(text: string): number | undefined {
  if (YEARS.test(text)) return undefined;
  const [year, ...more] = text.match(YEAR) ?? [];
  return year === undefined || more.length > 0 ? undefined : Number(year);
}

/** Sums of several years are columns of their own forms: 2023年决算数 | 2024年预算数. */
function textColumnOf(outline: Outline, part: Part, cell: Cell): string | undefined {
  for (const use of cell.uses(outline)) if (use.kind === 'column' && use.part === part && use.column.role === 'text') return use.column.key;
  return undefined;
}

/** The year that a heading prints: （2025年度）, 2025年…表. */
export function yearIn(lines: readonly Line[]): number | undefined {
  for (const { cells } of lines) {
    for (const { text } of cells) {
      const year = text.length > LONGEST_HEADING || YEARS.test(text) ? undefined : (readYearLine(text) ?? findYear(text));
      if (year !== undefined) return year;
    }
  }
  return undefined;
}
