import { type Range, contains } from '../../core';
import type { Grid } from '../grid';
import { isNumberText } from './words';

/** A filled cell. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  /** Last column of its merge; its own where it is not merged. */
  readonly right: number;
  readonly bottom: number;
  /** Normalised; a number as its digits. */
  readonly text: string;
  /** The text is a number. */
  readonly number: boolean;
}

/** The filled cells of one sheet row, left to right. */
export interface Line {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** Every row of a sheet that holds anything, from top to bottom. */
export function linesOf(grid: Grid): readonly Line[] {
  const merges = new Map<number, Range>(grid.sheet.merges.map((merge) => [placeOf(merge.top, merge.left), merge]));
  const lines: Line[] = [];
  for (let row = grid.top; row <= grid.bottom; row++) {
    const cells: Cell[] = [];
    for (let column = grid.left; column <= grid.right; column++) {
      if (!grid.isFilled(row, column)) continue;
      const merge = merges.get(placeOf(row, column));
      const text = grid.text(row, column);
      cells.push({ row, column, right: merge?.right ?? column, bottom: merge?.bottom ?? row, text, number: isNumberText(text) });
    }
    if (cells.length > 0) lines.push({ row, cells });
  }
  return lines;
}

/** More columns than any sheet has. */
const MOST_COLUMNS = 1 << 15;

function placeOf(row: number, column: number): number {
  return row * MOST_COLUMNS + column;
}

const covers = new WeakMap<Grid, Map<number, Range[]>>();

/** The merge that covers a cell without beginning in it. */
export function coveringMerge(grid: Grid, row: number, column: number): Range | undefined {
  let byRow = covers.get(grid);
  if (!byRow) {
    byRow = new Map();
    for (const merge of grid.sheet.merges) {
      for (let at = merge.top; at <= merge.bottom; at++) byRow.set(at, [...(byRow.get(at) ?? []), merge]);
    }
    covers.set(grid, byRow);
  }
  return byRow.get(row)?.find((merge) => contains(merge, row, column) && (merge.top !== row || merge.left !== column));
}
