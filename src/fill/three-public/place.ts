import { type Amount, formatAmount, isFilled, type Localized, toA1, type WorkbookSnapshot, ZERO } from '../../core';
import type { TableAccess } from '../../relations';
import type { FillItem } from '../plan';
import { writeOf } from '../writes';
import { COLUMNS, ITEMS, SIDES } from './names';
import type { Known, Side } from './sides';
import type { ThreePublicItem } from './types';
import { money, reasons } from './words';

type SideName = keyof typeof SIDES;

/** What rounding each figure only once would give a total; said beside the figure that adds up. */
export type Alternatives = ReadonlyMap<ThreePublicItem, Amount>;

/** The writes that bring 09 to the figures; what the table holds already is left alone. */
export function itemsFor(workbook: WorkbookSnapshot, own: TableAccess, side: SideName, figures: Side, alternatives: Alternatives): readonly FillItem[] {
  const fresh = [...figures.values()].some(({ origin }) => origin.kind === 'typed' || origin.kind === 'ledger');
  if (!fresh) return [];
  return ITEMS.flatMap((item) => {
    const known = figures.get(item);
    const write = known && known.origin.kind !== 'table' ? itemFor(workbook, own, side, item, known, figures) : undefined;
    return write ? [{ ...write, alternatives: alternativesOf(item, alternatives) }] : [];
  });
}

function itemFor(
  workbook: WorkbookSnapshot,
  own: TableAccess,
  side: SideName,
  item: ThreePublicItem,
  known: Known,
  figures: Side,
): FillItem | undefined {
  const cell = cellOf(own, side, item);
  const [row] = own.rows;
  const column = row && own.column(row, columnKey(side, item));
  if (!cell || !row || !column) return undefined;
  const there = own.figure(row, column);
  if (isFilled(there) ? there.value.eq(known.value) : known.value.isZero()) return undefined;
  const formula = formulaOf(own, side, known);
  return {
    write: writeOf(workbook, cell, known.value, false, reasonOf(known, figures)),
    formula: formula === undefined ? undefined : { formula, value: known.value.toNumber() },
    intent: 'three-public',
    kind: isFilled(there) ? 'correct' : 'fill',
    table: own.table.id,
    name: columnKey(side, item).split('.').join(' '),
    alternatives: [],
  };
}

function columnKey(side: SideName, item: ThreePublicItem): string {
  return `${SIDES[side]}.${COLUMNS[item]}`;
}

function cellOf(own: TableAccess, side: SideName, item: ThreePublicItem) {
  const [row] = own.rows;
  const column = row && own.column(row, columnKey(side, item));
  return row && column ? own.cell(row, column) : undefined;
}

/** `=B8+C8+F8` where every part has its cell. */
function formulaOf(own: TableAccess, side: SideName, { origin }: Known): string | undefined {
  if (origin.kind !== 'sum') return undefined;
  const cells = origin.of.flatMap((part) => cellOf(own, side, part) ?? []);
  return cells.length === origin.of.length ? `=${cells.map(({ row, column }) => toA1(row, column)).join('+')}` : undefined;
}

function reasonOf({ origin }: Known, figures: Side): Localized {
  switch (origin.kind) {
    case 'ledger':
      return reasons.ledger(origin.entries.length, money(origin.exact, origin.unit));
    case 'typed':
      return reasons.typed;
    case 'sum':
      return reasons.sum(origin.of.map((part) => [part, formatAmount(figures.get(part)?.value ?? ZERO)] as const));
    case 'blank':
    case 'table':
      return reasons.blank;
  }
}

function alternativesOf(item: ThreePublicItem, alternatives: Alternatives): FillItem['alternatives'] {
  const other = alternatives.get(item);
  return other ? [{ value: formatAmount(other), reason: reasons.rounded }] : [];
}
