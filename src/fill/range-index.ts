import { type CellRef, MAX_ROWS, covers, type SheetRange } from '../core';

/** A range over more columns is kept apart: it would stand in the tree of each. */
const WIDEST = 64;

interface Entry<Item> {
  readonly range: SheetRange;
  readonly item: Item;
}

/**
 * Items by the ranges they belong to, each given out once. A tree over the rows of every column: a range lies in about twenty nodes, a cell is under
 * as many, and a node that was looked at is empty afterwards – so a long chain of formulas costs what its links cost, not their square.
 */
export class RangeIndex<Item> {
  /** Entries looked at so far. */
  visited = 0;
  private readonly columns = new Map<string, Map<number, Item[]>>();
  private wide: Entry<Item>[] = [];

  add(range: SheetRange, item: Item): void {
    if (range.right - range.left >= WIDEST) {
      this.wide.push({ range, item });
      return;
    }
    for (let column = range.left; column <= range.right; column += 1) this.insert(`${range.sheet}!${column}`, range, item);
  }

  /** The items of ranges over the cell that were not given out before; an item with several ranges may come several times. */
  take(cell: CellRef): readonly Item[] {
    const found: Item[] = [];
    const nodes = this.columns.get(`${cell.sheet}!${cell.column}`);
    for (let node = cell.row + MAX_ROWS; nodes && node > 0; node >>= 1) {
      const items = nodes.get(node);
      if (!items) continue;
      this.visited += items.length;
      found.push(...items);
      nodes.delete(node);
    }
    this.visited += this.wide.length;
    const hit = this.wide.filter(({ range }) => covers(range, cell));
    if (hit.length > 0) this.wide = this.wide.filter((entry) => !hit.includes(entry));
    return [...found, ...hit.map(({ item }) => item)];
  }

  private insert(column: string, { top, bottom }: SheetRange, item: Item): void {
    const nodes = this.columns.get(column) ?? new Map<number, Item[]>();
    this.columns.set(column, nodes);
    const put = (node: number): void => {
      const items = nodes.get(node);
      if (items) items.push(item);
      else nodes.set(node, [item]);
    };
    for (let low = top + MAX_ROWS, high = bottom + MAX_ROWS + 1; low < high; low >>= 1, high >>= 1) {
      if (low & 1) put(low++);
      if (high & 1) put(--high);
    }
  }
}
