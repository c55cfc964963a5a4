import { type CellRef, contains, type Range } from '../../../core';
import type { Reads } from './references';
import { keyOf } from './sheet-scan';

/** A formula and the cells that hold its results: one, or all of an array formula. */
export interface FormulaNode {
  readonly cells: readonly CellRef[];
  readonly reads: Reads;
}

interface Reading<Node> {
  readonly area: Range;
  readonly node: Node;
}

/** Ranges are found by blocks of rows; those over many blocks are looked through one by one. */
const BLOCK = 64;
const MOST_BLOCKS = 64;

/** Formulas by what they read. One that was found once is not looked for again. */
class Readers<Node> {
  private readonly blocks = new Map<number, Reading<Node>[]>();
  private tall: Reading<Node>[] = [];

  add(reading: Reading<Node>): void {
    const first = Math.floor(reading.area.top / BLOCK);
    const last = Math.floor(reading.area.bottom / BLOCK);
    if (last - first >= MOST_BLOCKS) {
      this.tall.push(reading);
      return;
    }
    for (let block = first; block <= last; block++) {
      const list = this.blocks.get(block);
      if (list) list.push(reading);
      else this.blocks.set(block, [reading]);
    }
  }

  take({ row, column }: CellRef): Node[] {
    const hits = ({ area }: Reading<Node>): boolean => contains(area, row, column);
    const block = Math.floor(row / BLOCK);
    const near = this.blocks.get(block) ?? [];
    const found = [...near.filter(hits), ...this.tall.filter(hits)];
    if (found.length === 0) return [];
    this.blocks.set(block, near.filter((reading) => !hits(reading)));
    this.tall = this.tall.filter((reading) => !hits(reading));
    return found.map(({ node }) => node);
  }
}

/** The formulas whose results may differ once these cells have changed, directly or through other formulas. */
export function dependants<Node extends FormulaNode>(nodes: readonly Node[], changed: readonly CellRef[]): Node[] {
  if (changed.length === 0) return [];
  const readers = new Map<string, Readers<Node>>();
  for (const node of nodes) {
    for (const { sheet, area } of node.reads.areas) {
      const known = readers.get(sheet) ?? new Readers<Node>();
      readers.set(sheet, known);
      known.add({ area, node });
    }
  }
  const stale = new Set<Node>();
  const queue = [...changed];
  const add = (node: Node): void => {
    if (stale.has(node)) return;
    stale.add(node);
    for (const cell of node.cells) queue.push(cell);
  };
  for (const node of nodes) if (node.reads.anything) add(node);
  const seen = new Map<string, Set<number>>();
  for (let cell = queue.pop(); cell; cell = queue.pop()) {
    const cells = seen.get(cell.sheet) ?? new Set<number>();
    seen.set(cell.sheet, cells);
    const key = keyOf(cell.row, cell.column);
    if (cells.has(key)) continue;
    cells.add(key);
    readers.get(cell.sheet)?.take(cell).forEach(add);
  }
  return nodes.filter((node) => stale.has(node));
}
