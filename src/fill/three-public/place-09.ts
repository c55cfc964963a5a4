import { type Amount, formatAmount, type Localized, type WorkbookSnapshot, ZERO } from '../../core';
import type { TableAccess } from '../../relations';
import type { FillItem } from '../plan';
import { COLUMNS, ITEMS, SIDES } from './names';
import { type Entry, NOTHING_PLACED, place, type Placed } from './place';
import { cellOf, placeOf } from './read-table';
import type { Known, Side } from './sides';
import type { ThreePublicItem } from './types';
import { money, reasons } from './words';

type SideName = keyof typeof SIDES;

/** What rounding each figure only once would give a total; said beside the figure that adds up. */
export type Alternatives = ReadonlyMap<ThreePublicItem, Amount>;

/** The writes that bring one side of 09 to the figures. */
export function itemsFor(workbook: WorkbookSnapshot, own: TableAccess, side: SideName, figures: Side, alternatives: Alternatives): Placed {
  const fresh = [...figures.values()].some(({ origin }) => origin.kind === 'typed' || origin.kind === 'ledger');
  if (!fresh) return NOTHING_PLACED;
  return place(
    workbook,
    own,
    ITEMS.flatMap((item): Entry[] => {
      const known = figures.get(item);
      const at = placeOf(own, side, item);
      if (!known || !at || known.origin.kind === 'table') return [];
      const name = `${SIDES[side]} ${COLUMNS[item].replace('.', ' ')}`;
      return [
        { place: at, name, value: known.value, reason: reasonOf(known, figures), sumOf: partsOf(own, side, known), alternatives: alternativesOf(item, alternatives) },
      ];
    }),
  );
}

function partsOf(own: TableAccess, side: SideName, { origin }: Known): Entry['sumOf'] {
  if (origin.kind !== 'sum') return [];
  const cells = origin.of.flatMap((part) => cellOf(own, side, part) ?? []);
  return cells.length === origin.of.length ? cells : undefined;
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
