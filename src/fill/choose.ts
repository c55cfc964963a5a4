import { type CellRef, parseRange, type PlannedWrite, type Range, toQualified } from '../core';
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

interface SheetRange extends Range {
  readonly sheet: string;
}

const REFERENCE = /(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)/gu;

/** Cells that one of our own printed formulas reads. */
export function rangesIn(formula: string, home: string): readonly SheetRange[] {
  return [...formula.matchAll(REFERENCE)].flatMap(([, quoted, plain, a1 = '']) => {
    const range = parseRange(a1);
    return range ? [{ sheet: quoted?.replaceAll("''", "'") ?? plain ?? home, ...range }] : [];
  });
}

function covers(range: SheetRange, { sheet, row, column }: CellRef): boolean {
  return range.sheet === sheet && row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

/** The same cell has the same id in every plan. */
export function itemId(item: FillItem): string {
  return toQualified(item.write.cell);
}
