import { contains, type Range, type Table } from '../core';
import type { Grid } from './grid';
import type { Header } from './headers';

/** A table as it was found, with the header it was found by. */
export interface Found {
  readonly table: Table;
  readonly header: Pick<Header, 'top' | 'bottom'>;
}

/**
 * Tables with the figures that stand beside or below them and that nothing on the sheet has taken: a half whose header was not
 * known, a row behind the notes. `others` are the ranges of everything else that was found on the sheet.
 */
export function withFiguresBeside(grid: Grid, found: readonly Found[], others: readonly Range[]): readonly Table[] {
  if (found.length === 0) return [];
  const taken = [...found.map(({ table }) => table.range), ...others];
  const beside = new Map<Found, NonNullable<Table['beside']>[number][]>();
  for (let row = Math.min(...found.map(({ header }) => header.bottom)) + 1; row <= grid.bottom; row++) {
    for (const column of figuresLeft(grid, row, taken)) {
      const owner = ownerOf(found, others, row, column);
      if (owner) beside.set(owner, [...(beside.get(owner) ?? []), { row, column, over: wordsOver(grid, owner.header, column) }]);
    }
  }
  return found.map((each) => {
    const cells = beside.get(each);
    return cells ? { ...each.table, beside: cells } : each.table;
  });
}

/** Columns of the row with a figure in no range. A whole number alone in its row is the number of a page. */
function figuresLeft(grid: Grid, row: number, taken: readonly Range[]): readonly number[] {
  const columns: number[] = [];
  let filled = 0;
  for (let column = grid.left; column <= grid.right; column++) {
    if (!grid.isFilled(row, column)) continue;
    filled++;
    if (grid.isFigure(row, column) && !taken.some((range) => contains(range, row, column))) columns.push(column);
  }
  return filled === 1 && columns.every((column) => /^\d{1,3}$/.test(grid.text(row, column))) ? [] : columns;
}

/** The table a figure belongs to if to any: the one above it that begins last; of several side by side the nearest. */
function ownerOf(found: readonly Found[], others: readonly Range[], row: number, column: number): Found | undefined {
  const above = found.filter(({ header }) => header.bottom < row);
  const top = Math.max(...above.map(({ table }) => table.range.top));
  if (others.some((range) => range.top <= row && range.top > top)) return undefined;
  const away = ({ table: { range } }: Found): number => Math.max(range.left - column, column - range.right, 0);
  return above.filter(({ table }) => table.range.top === top).sort((a, b) => away(a) - away(b))[0];
}

/** The lowest word that the rows of the header say over the column. */
function wordsOver(grid: Grid, { top, bottom }: Found['header'], column: number): string {
  for (let row = bottom; row >= top; row--) {
    const merge = grid.sheet.merges.find((range) => contains(range, row, column));
    const text = merge ? grid.words(merge.top, merge.left) : grid.words(row, column);
    if (text !== '') return text;
  }
  return '';
}
