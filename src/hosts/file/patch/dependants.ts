import { type CellRef, contains, type Range } from '../../../core';
import type { Reads } from './references';
import { keyOf } from './sheet-scan';

/** A formula and the cells that hold its results: one, or all of an array formula. */
export interface FormulaNode {
  readonly sheet: string;
  readonly area: Range;
  readonly reads: Reads;
}

/** Ranges up to this high are found by row; taller ones are looked through one by one. */
const TALL = 512;

/** Formulas by what they read. */
class Readers<Node> {
  private readonly byRow = new Map<number, { area: Range; node: Node }[]>();
  private readonly tall: { area: Range; node: Node }[] = [];

  add(area: Range, node: Node): void {
    if (area.bottom - area.top > TALL) {
      this.tall.push({ area, node });
      return;
    }
    for (let row = area.top; row <= area.bottom; row++) {
      const list = this.byRow.get(row);
      if (list) list.push({ area, node });
      else this.byRow.set(row, [{ area, node }]);
    }
  }

  *of({ row, column }: CellRef): Generator<Node, void> {
    for (const { area, node } of this.byRow.get(row) ?? []) if (contains(area, row, column)) yield node;
    for (const { area, node } of this.tall) if (contains(area, row, column)) yield node;
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
      known.add(area, node);
    }
  }
  const stale = new Set(nodes.filter(({ reads }) => reads.anything));
  const seen = new Map<string, Set<number>>();
  const queue: CellRef[] = [...changed, ...[...stale].flatMap(cellsOf)];
  for (let cell = queue.pop(); cell; cell = queue.pop()) {
    const cells = seen.get(cell.sheet) ?? new Set<number>();
    seen.set(cell.sheet, cells);
    const key = keyOf(cell.row, cell.column);
    if (cells.has(key)) continue;
    cells.add(key);
    for (const node of readers.get(cell.sheet)?.of(cell) ?? []) {
      if (stale.has(node)) continue;
      stale.add(node);
      queue.push(...cellsOf(node));
    }
  }
  return nodes.filter((node) => stale.has(node));
}

export function cellsOf({ sheet, area }: Pick<FormulaNode, 'sheet' | 'area'>): CellRef[] {
  const cells: CellRef[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) cells.push({ sheet, row, column });
  }
  return cells;
}
