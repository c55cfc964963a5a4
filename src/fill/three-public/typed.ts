import { type Amount, convert, readFigure, roundHalfUp, type Unit } from '../../core';
import { THREE_PUBLIC_LEAVES } from '../../subjects';
import { NAMES } from './names';
import type { Notes } from './notes';
import type { Known, Leaves } from './sides';
import type { Counts, LeafItem, TypedFigure } from './types';
import { say } from './words';

/** A figure in 万元 is printed with two decimals. */
export const DECIMALS = 2;

/** A figure of the small form; undefined where it is blank or, with a note, no number. */
export function readTyped(typed: TypedFigure | undefined, what: string, notes: Notes): Amount | undefined {
  if (typed === undefined) return undefined;
  const { kind, value } = readFigure(typed);
  if (kind === 'blank') return undefined;
  if (kind !== 'unreadable' && kind !== 'error') {
    if (!value.isNegative() || value.isZero()) return value;
    notes.add('negativeTyped', say.negativeTyped(what, String(typed)));
    return undefined;
  }
  notes.add('unreadableTyped', say.unreadableTyped(what, String(typed)));
  return undefined;
}

/** Typed in 万元, kept in the table's unit as it is printed. */
export function typedLeaves(
  typed: Partial<Readonly<Record<LeafItem, TypedFigure>>> | undefined,
  side: string,
  unit: Unit,
  notes: Notes,
): Leaves {
  return new Map(
    THREE_PUBLIC_LEAVES.flatMap((leaf): [LeafItem, Known][] => {
      const value = readTyped(typed?.[leaf], `${NAMES[leaf].zh}${side}`, notes);
      return value === undefined ? [] : [[leaf, { value: roundHalfUp(convert(value, '万元', unit), DECIMALS), origin: { kind: 'typed' } }]];
    }),
  );
}

export type CountName = keyof Counts;

export const COUNT_NAMES: Readonly<Record<CountName, { readonly zh: string; readonly en: string }>> = {
  groups: { zh: '出国团组数', en: 'delegations' },
  travellers: { zh: '出国人次', en: 'travellers' },
  carsBought: { zh: '公务用车购置数量', en: 'cars bought' },
  carsKept: { zh: '公务用车保有量', en: 'cars kept' },
  receptions: { zh: '公务接待批次', en: 'receptions held' },
  guests: { zh: '公务接待人次', en: 'guests' },
};

export type ReadCounts = Partial<Readonly<Record<CountName, Amount>>>;

export function readCounts(counts: Counts | undefined, notes: Notes): ReadCounts {
  const read: Partial<Record<CountName, Amount>> = {};
  for (const name of Object.keys(COUNT_NAMES) as CountName[]) {
    const value = readTyped(counts?.[name], COUNT_NAMES[name].zh, notes);
    if (value !== undefined) read[name] = value;
  }
  return read;
}
