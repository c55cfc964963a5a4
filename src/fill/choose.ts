import { covers, type PlannedWrite, rangesIn, toQualified } from '../core';
import type { FillItem } from './plan';

export type WriteAs = 'formulas' | 'values';

/**
 * The writes of the items that were chosen. A formula is written only where every proposed cell it reads is written
 * too: left empty, such a cell would turn the formula into another figure than the one shown.
 */
export function chosenWrites(items: readonly FillItem[], isChosen: (item: FillItem) => boolean, as: WriteAs): readonly PlannedWrite[] {
  const left = items.filter((item) => !isChosen(item)).map((item) => item.write.cell);
  return items.filter(isChosen).map(({ write, formula }) => {
    if (as === 'values' || !formula?.formula) return write;
    const read = rangesIn(formula.formula, write.cell.sheet);
    return left.some((cell) => read.some((range) => covers(range, cell))) ? write : { ...write, next: formula };
  });
}

/** The same cell has the same id in every plan. */
export function itemId(item: FillItem): string {
  return toQualified(item.write.cell);
}
