import { type Amount, type CellRef, formatAmount, type Localized, type WorkbookSnapshot, ZERO } from '../../core';
import type { TableAccess } from '../../relations';
import { nameIn, type ThreePublicLayout } from './layouts';
import { SUMS } from './names';
import { type Entry, place, type Placed } from './place';
import { columnOf, type Figured, placeOf } from './read-table';
import type { Side } from './sides';
import type { SideName, ThreePublicItem } from './types';
import { money, reasons } from './words';

/** The figures of the table by side, item and budget. */
export type FigureOf = (figure: Figured) => Amount | undefined;

/** What rounding each figure only once would give a total; said beside the figure that adds up. */
export type Alternatives = ReadonlyMap<ThreePublicItem, Amount>;

export interface SideFigures {
  readonly side: SideName;
  readonly figures: Side;
  readonly alternatives: Alternatives;
}

/** The writes that bring one side of a table that is there to the figures; nothing where all of them stand there already. */
export function itemsFor(workbook: WorkbookSnapshot, own: TableAccess, layout: ThreePublicLayout, { side, figures, alternatives }: SideFigures, valueOf: FigureOf): Placed {
  const fresh = [...figures.values()].some(({ origin }) => origin.kind === 'typed' || origin.kind === 'ledger');
  const cells = (wanted: readonly Figured[]): readonly CellRef[] | undefined => {
    const found = wanted.flatMap((each) => {
      const at = placeOf(own, layout, each);
      return at ? [own.cell(at.row, at.column)] : [];
    });
    return found.length === wanted.length ? found : undefined;
  };
  const entry = (figure: Figured): readonly Entry[] => {
    const { item, fund } = figure;
    const value = valueOf(figure);
    const at = placeOf(own, layout, figure);
    if (value === undefined || !at || figures.get(item)?.origin.kind === 'table') return [];
    const across = fund === undefined && layout.funds.length > 0 ? cells(layout.funds.map((each) => ({ side, item, fund: each }))) : undefined;
    const down = partsOf(item).map((part): Figured => ({ side, item: part, fund }));
    const other = fund === undefined ? alternatives.get(item) : undefined;
    return [
      {
        place: at,
        name: [...(layout.rows ? [nameIn(layout, item).zh] : []), (columnOf(layout, figure) ?? '').replaceAll('.', ' ')].join(' '),
        value,
        reason: across ? reasons.funds : reasonOf(figure, figures, valueOf),
        sumOf: across ?? cells(down),
        alternatives: other ? [{ value: formatAmount(other), reason: reasons.rounded }] : [],
      },
    ];
  };
  const wanted = fresh ? layout.order.flatMap((item) => [undefined, ...layout.funds].map((fund): Figured => ({ side, item, fund }))) : [];
  return place(workbook, own, wanted.flatMap(entry));
}

function partsOf(item: ThreePublicItem): readonly ThreePublicItem[] {
  return SUMS.find(([sum]) => sum === item)?.[1] ?? [];
}

function reasonOf({ side, item, fund }: Figured, figures: Side, valueOf: FigureOf): Localized {
  const parts = partsOf(item);
  if (parts.length > 0) return reasons.sum(parts.map((part) => [part, formatAmount(valueOf({ side, item: part, fund }) ?? ZERO)] as const));
  if (fund === 'general') return reasons.general;
  const origin = figures.get(item)?.origin;
  if (origin?.kind === 'ledger') return reasons.ledger(origin.entries.length, money(origin.exact, origin.unit));
  return origin?.kind === 'typed' ? reasons.typed : reasons.blank;
}
