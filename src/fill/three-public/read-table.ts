import { type Amount, type CellRef, convert, halfUnit, isFilled, roundHalfUp, sum, type Unit, ZERO } from '../../core';
import { THREE_PUBLIC_LEAVES } from '../../subjects';
import type { TableAccess } from '../../relations';
import { COLUMNS, ITEMS, ROWS, SIDES, SUMS } from './names';
import type { Known, Leaves, Side } from './sides';
import type { LeafItem, ThreePublicForm, ThreePublicItem } from './types';

type SideName = keyof typeof SIDES;

/** What is compared from year to year: 决算数 of 09, 预算数 of 表十. */
export const COMPARED: Readonly<Record<ThreePublicForm, SideName>> = { 'final-accounts/09': 'actual', 'budget/10': 'budget' };

/** Where the figure of an item stands: 09 has one row and a column an item, 表十 a row an item. */
export function placeOf(table: TableAccess, side: SideName, item: ThreePublicItem) {
  const down = table.form.id === 'budget/10';
  const row = down ? table.row(ROWS[item]) : table.rows[0];
  const column = row && table.column(row, down ? `${SIDES[side]}.合计` : `${SIDES[side]}.${COLUMNS[item]}`);
  return row && column ? { row, column } : undefined;
}

export function cellOf(table: TableAccess, side: SideName, item: ThreePublicItem): CellRef | undefined {
  const place = placeOf(table, side, item);
  return place && table.cell(place.row, place.column);
}

/** What stands there: undefined for a cell that is blank, missing or no number. */
export function figureIn(table: TableAccess, side: SideName, item: ThreePublicItem, unit: Unit): Known | undefined {
  const place = placeOf(table, side, item);
  const figure = place && table.figure(place.row, place.column);
  if (!figure || !isFilled(figure) || figure.kind === 'unreadable' || figure.kind === 'error') return undefined;
  return { value: convert(figure.value, table.table.unit, unit), origin: { kind: 'table', no: table.form.short, cell: table.cell(place.row, place.column) } };
}

export function leavesIn(table: TableAccess, side: SideName, unit: Unit): Leaves {
  return new Map(
    THREE_PUBLIC_LEAVES.flatMap((leaf): [LeafItem, Known][] => {
      const known = figureIn(table, side, leaf, unit);
      return known ? [[leaf, known]] : [];
    }),
  );
}

const BLANK: Known = { value: ZERO, origin: { kind: 'blank' } };

/**
 * A whole side as it is printed, for comparing. Blanks beside figures, and a table declared empty, are zero – unless a
 * printed sum says that a blank one is not. A sum that is not printed is added up. Empty where the side says nothing.
 */
export function printedSide(table: TableAccess, unit: Unit): Side {
  const side = COMPARED[table.form.id === 'budget/10' ? 'budget/10' : 'final-accounts/09'];
  const { decimals } = table.form;
  const printed = new Map<ThreePublicItem, Known>(
    ITEMS.flatMap((item): [ThreePublicItem, Known][] => {
      const known = figureIn(table, side, item, unit);
      return known ? [[item, { ...known, value: roundHalfUp(known.value, decimals) }]] : [];
    }),
  );
  if (printed.size === 0 && !table.table.declaredEmpty) return printed;
  const whole = new Map<ThreePublicItem, Known>(THREE_PUBLIC_LEAVES.map((leaf) => [leaf, printed.get(leaf) ?? BLANK]));
  for (const [item, of] of SUMS) {
    whole.set(item, printed.get(item) ?? { value: sum(of.map((part) => whole.get(part)?.value ?? ZERO)), origin: { kind: 'sum', of } });
  }
  return addsUp(whole, halfUnit(decimals)) ? whole : printed;
}

/** Every sum is its parts, as far as rounding allows. */
function addsUp(side: Side, half: Amount): boolean {
  return SUMS.every(([item, of]) => {
    const parts = sum(of.map((part) => side.get(part)?.value ?? ZERO));
    return parts.minus(side.get(item)?.value ?? ZERO).abs().lte(half.times(of.length + 1));
  });
}
