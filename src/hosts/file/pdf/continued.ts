import type { PlacedCell } from '../document/blocks';

/** A table of one page, or of several that go on. */
export interface RuledTable {
  readonly cells: readonly PlacedCell[];
  readonly pages: readonly number[];
  /** Edges of its columns. */
  readonly xs: readonly number[];
  readonly width: number;
  readonly doubtful: boolean;
}

/** Edges of the columns may wander by this share of the width from page to page. */
const DRIFT = 0.015;
const MOST_HEADER_ROWS = 6;
const TITLE = /表\s*(?:[(（][^)）]*[)）])?\s*$/;

/** True where `next` stands at the head of the next page and has the very columns of `first`. */
export function continues(first: RuledTable, next: RuledTable): boolean {
  const width = (first.xs.at(-1) ?? 0) - (first.xs[0] ?? 0);
  const [left, other] = [first.xs[0] ?? 0, next.xs[0] ?? 0];
  if (first.xs.length !== next.xs.length || first.width !== next.width) return false;
  if (!first.xs.every((x, index) => Math.abs(x - left - ((next.xs[index] ?? 0) - other)) <= width * DRIFT)) return false;
  const head = next.cells.filter(({ row }) => row === 0);
  const [only] = head;
  return !(head.length === 1 && only && TITLE.test(only.text) && only.text !== first.cells[0]?.text);
}

/** One table; a header printed again is left out. */
export function join(first: RuledTable, next: RuledTable): RuledTable {
  const again = headerAgain(first, next);
  const height = first.pages.length;
  const rest = next.cells.filter(({ row }) => row >= again).map((cell) => ({ ...cell, row: cell.row - again + height }));
  return { cells: [...first.cells, ...rest], pages: [...first.pages, ...next.pages.slice(again)], xs: first.xs, width: first.width, doubtful: first.doubtful || next.doubtful };
}

/** Rows at the head of `next` that are the first rows of the table once more; some of them must be a header, which holds no amounts. */
function headerAgain(first: RuledTable, next: RuledTable): number {
  let rows = 0;
  while (rows < Math.min(MOST_HEADER_ROWS, next.pages.length - 1) && rowText(first, rows) === rowText(next, rows) && rowText(next, rows) !== '') rows++;
  return rows;
}

function rowText({ cells }: RuledTable, row: number): string {
  return cells
    .filter((cell) => cell.row === row)
    .map(({ column, columns, text }) => `${column} ${columns} ${text.replace(/\s+/g, '')}`)
    .join('|');
}
