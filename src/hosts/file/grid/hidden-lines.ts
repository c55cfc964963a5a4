import type { Range, SheetSnapshot } from '../../../core';

type Run = readonly [first: number, last: number];

/** Hidden rows and columns. Users hide everything beyond a table; only what lies up to the last used cell is listed. */
export class HiddenLines {
  private readonly rows: Run[] = [];
  private readonly columns: Run[] = [];

  addRows(first: number, last: number): void {
    this.rows.push([first, last]);
  }

  addColumns(first: number, last: number): void {
    this.columns.push([first, last]);
  }

  within(bounds: Range | undefined): Pick<SheetSnapshot, 'hiddenRows' | 'hiddenColumns'> {
    return { hiddenRows: expand(this.rows, bounds?.bottom ?? -1), hiddenColumns: expand(this.columns, bounds?.right ?? -1) };
  }
}

function expand(runs: readonly Run[], end: number): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const [first, last] of runs) for (let line = first; line <= Math.min(last, end); line++) lines.add(line);
  return lines;
}
