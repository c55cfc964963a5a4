import { type Amount, convert, halfUnit, holdsAmount, roundHalfUp, sum, type Unit, ZERO } from '../../core';
import { THREE_PUBLIC_LEAVES } from '../../subjects';
import type { TableAccess } from '../../relations';
import type { ThreePublicLayout } from './layouts';
import { ITEMS, SUMS } from './names';
import type { Known, Leaves, Side } from './sides';
import type { BudgetFund, LeafItem, SideName, ThreePublicItem } from './types';

/** A figure of the table: a side of an item, over all budgets or of one. */
export interface Figured {
  readonly side: SideName;
  readonly item: ThreePublicItem;
  readonly fund?: BudgetFund | undefined;
}

/** Key of the column a figure stands in; undefined where the layout does not print it. */
export function columnOf({ columns }: ThreePublicLayout, { side, item, fund }: Figured): string | undefined {
  return columns.find((each) => each.side === side && each.fund === fund && (each.item ?? item) === item)?.key;
}

/** Where a figure stands in a table that is there. */
export function placeOf(table: TableAccess, layout: ThreePublicLayout, figure: Figured) {
  const row = layout.rows ? table.row(layout.rows[figure.item]) : table.rows[0];
  const key = columnOf(layout, figure);
  const column = row && key !== undefined ? table.column(row, key) : undefined;
  return row && column ? { row, column } : undefined;
}

/** What stands there: undefined for a cell that is blank, missing or no number. */
function figureIn(table: TableAccess, layout: ThreePublicLayout, wanted: Figured, unit: Unit): Known | undefined {
  const place = placeOf(table, layout, wanted);
  const figure = place && table.figure(place.row, place.column);
  if (!figure || !holdsAmount(figure)) return undefined;
  return { value: convert(figure.value, table.table.unit, unit), origin: { kind: 'table', no: table.form.short, cell: table.cell(place.row, place.column) } };
}

export function leavesIn(table: TableAccess, layout: ThreePublicLayout, side: SideName, unit: Unit): Leaves {
  return new Map(
    THREE_PUBLIC_LEAVES.flatMap((leaf): [LeafItem, Known][] => {
      const known = figureIn(table, layout, { side, item: leaf }, unit);
      return known ? [[leaf, known]] : [];
    }),
  );
}

const BLANK: Known = { value: ZERO, origin: { kind: 'blank' } };

/**
 * The side that is compared, as it is printed. Blanks beside figures, and a table declared empty, are zero – unless a
 * printed sum says that a blank one is not. A sum that is not printed is added up. Empty where the side says nothing.
 */
export function printedSide(table: TableAccess, layout: ThreePublicLayout, unit: Unit): Side {
  const { decimals } = table.form;
  const printed = new Map<ThreePublicItem, Known>(
    ITEMS.flatMap((item): [ThreePublicItem, Known][] => {
      const known = figureIn(table, layout, { side: layout.compared, item }, unit);
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
