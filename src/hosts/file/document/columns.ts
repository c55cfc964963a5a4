/** In twentieths of a point, 6 mm: borders that were dragged, or rounded by the program that saved, wander by less from row to row. */
const WANDERS = 340;
/** Where the table does not say how wide a column is. */
const ORDINARY = 1000;

/**
 * Which column of the table each line of a grid begins. Lines so near that no cell stands between them are one: rows
 * whose borders do not quite meet would otherwise have slivers of columns, and figures under the wrong header.
 */
export function columnsOf(grid: readonly number[], cells: readonly { readonly start: number; readonly end: number }[]): readonly number[] {
  const count = Math.max(0, ...cells.map(({ end }) => end));
  /** For each line the nearest start of a cell that ends there. */
  const startOf = new Map<number, number>();
  for (const { start, end } of cells) startOf.set(end, Math.max(start, startOf.get(end) ?? 0));
  const columns: number[] = [0];
  let first = 0;
  let column = 0;
  let width = 0;
  for (let line = 1; line <= count; line++) {
    width += grid[line - 1] ?? ORDINARY;
    const isHeld = holdsCell(startOf, first, line);
    if (isHeld || width > WANDERS) {
      column++;
      first = line;
      width = 0;
    }
    columns.push(column);
  }
  return columns;
}

/** Whether a cell stands wholly between two lines. */
function holdsCell(startOf: ReadonlyMap<number, number>, first: number, last: number): boolean {
  for (let line = first + 1; line <= last; line++) if ((startOf.get(line) ?? -1) >= first) return true;
  return false;
}
