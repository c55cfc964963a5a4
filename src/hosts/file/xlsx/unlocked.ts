import { MAX_COLUMNS, MAX_ROWS, type Range } from '../../../core';

/** Unlocked columns of a row, as runs of neighbours in ascending order. */
type Run = readonly [first: number, last: number];

/**
 * Gathers which cells of a sheet may be edited while it is protected. A cell's own style decides, else its row's,
 * else its column's; rows with the same unlocked columns one below the other become one range.
 */
export class UnlockedCells {
  private readonly columnFlags = new Uint8Array(MAX_COLUMNS);
  private columnRuns: readonly Run[] = [];
  private readonly rows = new Map<number, string>();
  private readonly runsByKey = new Map<string, readonly Run[]>();
  private cells: { column: number; unlocked: boolean }[] = [];

  setColumns(first: number, last: number, unlocked: boolean): void {
    this.columnFlags.fill(unlocked ? 1 : 0, first, last + 1);
    this.columnRuns = [];
  }

  /** To be called once the columns are known, before the first row. */
  beginRows(): void {
    const runs: Run[] = [];
    for (let column = 0; column < MAX_COLUMNS; column++) if (this.columnFlags[column] === 1) append(runs, column, column);
    this.columnRuns = runs;
  }

  cell(column: number, unlocked: boolean): void {
    this.cells.push({ column, unlocked });
  }

  endRow(row: number, rowUnlocked: boolean | undefined): void {
    const base: readonly Run[] =
      rowUnlocked === undefined ? this.columnRuns : rowUnlocked ? [[0, MAX_COLUMNS - 1]] : [];
    const runs = override(base, this.cells);
    this.cells = [];
    const key = runs.join(';');
    this.rows.set(row, key);
    if (!this.runsByKey.has(key)) this.runsByKey.set(key, runs);
  }

  ranges(): Range[] {
    const ranges: Range[] = [];
    const add = (top: number, bottom: number, runs: readonly Run[]): void => {
      if (bottom >= top) for (const [left, right] of runs) ranges.push({ top, left, bottom, right });
    };
    let top = 0;
    let current = '';
    let end = -1;
    for (const [row, key] of [...this.rows].sort(([a], [b]) => a - b)) {
      if (row === end + 1 && key === current && end >= 0) {
        end = row;
        continue;
      }
      if (end >= 0) add(top, end, this.runsByKey.get(current) ?? []);
      add(end + 1, row - 1, this.columnRuns);
      top = end = row;
      current = key;
    }
    if (end >= 0) add(top, end, this.runsByKey.get(current) ?? []);
    add(end + 1, MAX_ROWS - 1, this.columnRuns);
    return ranges;
  }
}

/** The runs of a row after its cells (in ascending order) have had their say. */
function override(base: readonly Run[], cells: readonly { column: number; unlocked: boolean }[]): Run[] {
  const runs: Run[] = [];
  let index = 0;
  let from = 0;
  const copyUntil = (end: number): void => {
    for (let run = base[index]; run && run[0] < end; run = base[++index]) {
      if (run[1] >= from) append(runs, Math.max(run[0], from), Math.min(run[1], end - 1));
      if (run[1] >= end) return;
    }
  };
  for (const { column, unlocked } of cells) {
    copyUntil(column);
    if (unlocked) append(runs, column, column);
    from = column + 1;
  }
  copyUntil(MAX_COLUMNS);
  return runs;
}

function append(runs: Run[], first: number, last: number): void {
  if (last < first) return;
  const previous = runs[runs.length - 1];
  if (previous && previous[1] === first - 1) runs[runs.length - 1] = [previous[0], last];
  else runs.push([first, last]);
}
