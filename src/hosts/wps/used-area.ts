import type { Range } from '../../core';
import { height, rangeAt, width } from './areas';
import type { EtWorksheet } from './et';
import type { Probing } from './probing';
import type { Et } from './program';

/** Up to here an area is simply read. */
const SMALL = 50_000;

/**
 * Where a sheet's contents end. ET counts formatted cells as used, and a column formatted down to the last row would be a million
 * rows of nothing; counting filled cells in halves finds the end in some twenty questions.
 */
export function* usedArea(et: Et, sheet: EtWorksheet, used: Range): Probing<Range> {
  if (height(used) * width(used) <= SMALL) return used;
  const isEmpty = (area: Range): boolean => et.countFilled(rangeAt(sheet, area)) === 0;
  const bottom = yield* lastFilled(used.top, used.bottom, (row) => isEmpty({ ...used, top: row }));
  const right = yield* lastFilled(used.left, used.right, (column) => isEmpty({ ...used, bottom, left: column }));
  return { ...used, bottom, right };
}

/** The last line that holds something; the first where none does. */
function* lastFilled(first: number, last: number, emptyFrom: (line: number) => boolean): Probing<number> {
  let [low, high] = [first, last];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (emptyFrom(middle)) high = middle - 1;
    else low = middle;
    yield;
  }
  return low;
}
