import { formatAmount, type Unit } from '../../core';
import type { Notes } from './notes';
import type { Side } from './sides';
import { COUNT_NAMES, type CountName, type ReadCounts } from './typed';
import type { LeafItem } from './types';
import { money, say } from './words';

/** Numbers the narrative must give for each item (NA-09); one with money has a number, and the other way round. */
const COUNTED: readonly (readonly [LeafItem, readonly CountName[], boolean])[] = [
  ['abroad', ['groups', 'travellers'], true],
  ['carPurchase', ['carsBought'], true],
  // Cars may stand idle for a year; running costs without a car cannot be.
  ['carRunning', ['carsKept'], false],
  ['reception', ['receptions', 'guests'], true],
];

export function countNotes(actual: Side, counts: ReadCounts, unit: Unit, notes: Notes): void {
  const missing: CountName[] = [];
  for (const [item, names, bothWays] of COUNTED) {
    const spent = actual.get(item)?.value;
    if (!spent) continue;
    for (const name of names) {
      const given = counts[name];
      if (given === undefined) {
        if (!spent.isZero()) missing.push(name);
      } else if (given.isZero() !== spent.isZero() && (bothWays || given.isZero())) {
        notes.add('countsDiffer', say.countsDiffer(COUNT_NAMES[name], formatAmount(given, 0), money(spent, unit)));
      }
    }
  }
  if (missing.length > 0) notes.add('countsMissing', say.countsMissing(missing.map((name) => COUNT_NAMES[name])));
}
