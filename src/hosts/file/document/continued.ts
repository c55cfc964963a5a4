import type { Block, PlacedCell, TableBlock } from './blocks';

/** A table as far as going on matters. */
export interface Grid {
  readonly cells: readonly PlacedCell[];
  /** A page a row. */
  readonly pages: readonly (number | undefined)[];
  readonly width: number;
}

const MOST_HEADER_ROWS = 6;
/** Lines that may stand over a table, and so be printed again over its rest. */
const MOST_CAPTIONS = 8;
/** Edges of the columns may wander by this share of the width. */
const DRIFT = 0.015;

/** Rows of both, one below the other; a header printed again is left out. */
export function joinRows({ cells, pages }: Grid, next: Grid): Pick<TableBlock, 'cells' | 'pages'> {
  const again = headerAgain({ cells, pages, width: next.width }, next);
  const height = pages.length;
  const rest = next.cells.filter(({ row }) => row >= again).map((cell) => ({ ...cell, row: cell.row - again + height }));
  return { cells: [...cells, ...rest], pages: [...pages, ...next.pages.slice(again)] };
}

/** Rows at the head of `next` that are the first rows of the table once more. */
function headerAgain(first: Grid, next: Grid): number {
  let rows = 0;
  while (rows < Math.min(MOST_HEADER_ROWS, next.pages.length - 1) && rowText(first, rows) === rowText(next, rows) && rowText(next, rows) !== '') rows++;
  return rows;
}

function rowText({ cells }: Grid, row: number): string {
  return cells
    .filter((cell) => cell.row === row)
    .map(({ column, columns, text }) => `${column} ${columns} ${text.replace(/\s+/g, '')}`)
    .join('|');
}

export function sameEdges(first: readonly number[], next: readonly number[]): boolean {
  const width = (first.at(-1) ?? 0) - (first[0] ?? 0);
  const [left, other] = [first[0] ?? 0, next[0] ?? 0];
  return first.length === next.length && first.every((x, index) => Math.abs(x - left - ((next[index] ?? 0) - other)) <= width * DRIFT);
}

/** Lines over a table that are printed again over its rest are one line, with 续表 or without; a line that only says so is none. */
export function captionKey(text: string): string {
  return text.replace(/[(（]?[续接](?:上)?(?:表|页)?[)）]?\s*\d*/g, '').replace(/\s+/g, '');
}

/**
 * A table that its writer cut in two is one: nothing but lines printed again stands between, and the columns are the same – by their header,
 * or by their edges where the rest has none.
 */
export function joinContinued(blocks: readonly Block[]): readonly Block[] {
  const found: Block[] = [];
  for (const block of blocks) {
    const at = block.kind === 'table' ? found.map(({ kind }) => kind).lastIndexOf('table') : -1;
    const before = found[at];
    if (block.kind === 'table' && before?.kind === 'table' && goesOn(before, block, found, at)) {
      found.splice(at, found.length - at, { ...before, ...joinRows(before, block), ...((before.doubtful ?? block.doubtful) === true && { doubtful: true }) });
    } else found.push(block);
  }
  return found;
}

function goesOn(first: TableBlock, next: TableBlock, found: readonly Block[], at: number): boolean {
  if (first.width !== next.width) return false;
  const between = found.slice(at + 1);
  const captions = new Set(found.slice(Math.max(0, at - MOST_CAPTIONS), at).flatMap((block) => (block.kind === 'text' ? [captionKey(block.text)] : [])));
  if (!between.every((block) => block.kind === 'text' && (captionKey(block.text) === '' || captions.has(captionKey(block.text))))) return false;
  if (headerAgain(first, next) > 0) return true;
  // Another table would have a title over it, or in its first row; and columns of its own.
  return !hasTitle(next) && next.width >= FEWEST_COLUMNS && first.edges !== undefined && next.edges !== undefined && sameEdges(first.edges, next.edges);
}

const FEWEST_COLUMNS = 3;

function hasTitle({ cells, width }: TableBlock): boolean {
  return cells.some(({ row, columns, text }) => row === 0 && columns === width && text.trim() !== '');
}
