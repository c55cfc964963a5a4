import { type Amount, type CellRef, formatAmount, holdsAmount, isFilled, type Localized, toA1, toQualified, type WorkbookSnapshot } from '../../core';
import type { TableAccess } from '../../relations';
import { withoutCovered } from '../covered';
import type { FillItem, FillOperand } from '../plan';
import { reading } from '../reading';
import { writeOf } from '../writes';
import type { placeOf } from './read-table';

type Place = NonNullable<ReturnType<typeof placeOf>>;

/** A figure with the cell of the table it belongs into. */
export interface Entry {
  readonly place: Place;
  readonly name: string;
  readonly value: Amount;
  readonly reason: Localized;
  /** Cells it is the sum of; empty for a figure of its own, undefined where one of them has no cell. */
  readonly sumOf: readonly CellRef[] | undefined;
  readonly alternatives: FillItem['alternatives'];
}

/** Writes that bring a table to the figures, and which of them others are the sum of. */
export interface Placed {
  readonly items: readonly FillItem[];
  readonly parts: ReadonlyMap<string, readonly string[]>;
}

export const NOTHING_PLACED: Placed = { items: [], parts: new Map() };

/** What the table holds already is left alone. */
export function place(workbook: WorkbookSnapshot, own: TableAccess, entries: readonly Entry[]): Placed {
  const figures = new Map(entries.map((entry) => [toQualified(own.cell(entry.place.row, entry.place.column)), entry]));
  const operandsOf = ({ sumOf = [] }: Entry): readonly FillOperand[] =>
    sumOf.flatMap((cell) => {
      const part = figures.get(toQualified(cell));
      return part && !part.value.isZero() ? [{ cell, name: part.name, value: formatAmount(part.value), sign: 1 }] : [];
    });
  const wanted = withoutCovered(workbook, entries.flatMap((entry) => itemFor(workbook, own, entry, operandsOf(entry))));
  const cells = wanted.map(({ write }) => write.cell);
  // A sum that is a formula already will show the new figure by itself.
  const items = wanted.filter(({ write: { cell, old } }) => old.formula === null || reading([{ cell, formula: old.formula }], cells).length === 0);
  const proposed = new Set(items.map(({ write }) => toQualified(write.cell)));
  const parts = entries.map(({ place: { row, column }, sumOf = [] }): [string, readonly string[]] => [
    toQualified(own.cell(row, column)),
    sumOf.map(toQualified).filter((id) => proposed.has(id)),
  ]);
  return { items, parts: new Map(parts) };
}

function itemFor(workbook: WorkbookSnapshot, own: TableAccess, entry: Entry, operands: readonly FillOperand[]): readonly FillItem[] {
  const { name, value, reason, sumOf, alternatives } = entry;
  const { row, column } = entry.place;
  const there = own.figure(row, column);
  if (holdsAmount(there) ? there.value.eq(value) : value.isZero() && !isFilled(there)) return [];
  const formula = sumOf === undefined || sumOf.length === 0 ? undefined : `=${sumOf.map((cell) => toA1(cell.row, cell.column)).join('+')}`;
  return [
    {
      write: writeOf(workbook, own.cell(row, column), value, 'money', reason),
      formula: formula === undefined ? undefined : { formula, value: value.toNumber() },
      intent: 'three-public',
      kind: isFilled(there) || own.formula(row, column) !== null ? 'correct' : 'fill',
      table: own.table.id,
      name,
      operands,
      alternatives,
    },
  ];
}

/**
 * The chosen figures that may be written: a sum goes with its parts. Where one of them is not chosen, the sum would be of
 * figures that do not stand there.
 */
export function writable({ items, parts }: Placed, isChosen: (id: string) => boolean): ReadonlySet<string> {
  const whole = (id: string): boolean => isChosen(id) && (parts.get(id) ?? []).every(whole);
  return new Set(items.map(({ write }) => toQualified(write.cell)).filter(whole));
}
