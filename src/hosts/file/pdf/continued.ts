import { joinRows, sameEdges } from '../document/continued';
import type { PlacedCell } from '../document/blocks';

/** A table of one page, or of several that go on. */
export interface RuledTable {
  readonly cells: readonly PlacedCell[];
  readonly pages: readonly (number | undefined)[];
  /** Edges of its columns. */
  readonly xs: readonly number[];
  readonly width: number;
  readonly doubtful: boolean;
}

const TITLE = /表\s*(?:[(（][^)）]*[)）])?\s*$/;

/** True where `next` stands at the head of the next page and has the very columns of `first`. */
export function continues(first: RuledTable, next: RuledTable): boolean {
  if (first.width !== next.width || !sameEdges(first.xs, next.xs)) return false;
  const head = next.cells.filter(({ row }) => row === 0);
  const [only] = head;
  return !(head.length === 1 && only && TITLE.test(only.text) && only.text !== first.cells[0]?.text);
}

/** One table; a header printed again is left out. */
export function join(first: RuledTable, next: RuledTable): RuledTable {
  return { ...joinRows(first, next), xs: first.xs, width: first.width, doubtful: first.doubtful || next.doubtful };
}
