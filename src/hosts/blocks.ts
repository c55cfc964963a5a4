import type { Range } from '../core';

export interface Position {
  readonly row: number;
  readonly column: number;
}

/** Covers the cells with few rectangles: runs along a row first, then equal runs in consecutive rows joined. */
export function rectangles(cells: readonly Position[]): Range[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const done: Range[] = [];
  let open = new Map<string, Range>();
  let row = -1;
  let runs: Range[] = [];
  const closeRow = (next: number): void => {
    const grown = new Map<string, Range>();
    for (const run of runs) {
      const key = `${run.left}:${run.right}`;
      const above = open.get(key);
      open.delete(key);
      grown.set(key, above && above.bottom === run.top - 1 ? { ...above, bottom: run.bottom } : run);
      if (above && above.bottom !== run.top - 1) done.push(above);
    }
    done.push(...open.values());
    open = grown;
    runs = [];
    row = next;
  };
  for (const cell of sorted) {
    if (cell.row !== row) closeRow(cell.row);
    const last = runs[runs.length - 1];
    if (last && cell.column <= last.right + 1) runs[runs.length - 1] = { ...last, right: Math.max(last.right, cell.column) };
    else runs.push({ top: cell.row, left: cell.column, bottom: cell.row, right: cell.column });
  }
  closeRow(-1);
  return [...done, ...open.values()].sort((a, b) => a.top - b.top || a.left - b.left);
}

/** The positions inside a rectangle, as a matrix of its shape. */
export function positions(range: Range): Position[][] {
  return Array.from({ length: range.bottom - range.top + 1 }, (_, r) =>
    Array.from({ length: range.right - range.left + 1 }, (_unused, c) => ({ row: range.top + r, column: range.left + c })),
  );
}

export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
