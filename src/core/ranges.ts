import { type CellRef, parseRange, type Range } from './address';
import type { SheetSnapshot } from './snapshot';

export interface SheetRange extends Range {
  readonly sheet: string;
}

const REFERENCE = /(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)/gu;

/** Cells that a formula names; ours name all they read. */
export function rangesIn(formula: string, home: string): readonly SheetRange[] {
  return [...formula.matchAll(REFERENCE)].flatMap(([, quoted, plain, a1 = '']) => {
    const range = parseRange(a1);
    return range ? [{ sheet: quoted?.replaceAll("''", "'") ?? plain ?? home, ...range }] : [];
  });
}

export function covers(range: SheetRange, { sheet, row, column }: CellRef): boolean {
  return range.sheet === sheet && row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

/** A formula where it stands. */
export interface StandingFormula {
  readonly cell: CellRef;
  readonly formula: string;
}

export function formulasIn({ name, origin, formulas }: SheetSnapshot): readonly StandingFormula[] {
  return formulas.flatMap((row, r) =>
    row.flatMap((formula, c) => (formula === null ? [] : [{ cell: { sheet: name, row: origin.row + r, column: origin.column + c }, formula }])),
  );
}
