import { rangeToA1, type Range } from '../../core';

/** Excel takes an address text of 8,192 characters for several areas; well below it, requests stay readable. */
const LONGEST = 2_000;

/** The areas as address texts for `getRanges`, as few as the length allows. */
export function addressesOf(areas: readonly Range[]): string[] {
  const texts: string[] = [];
  for (const area of areas) {
    const last = texts[texts.length - 1];
    const next = rangeToA1(area);
    if (last !== undefined && last.length + next.length < LONGEST) texts[texts.length - 1] = `${last},${next}`;
    else texts.push(next);
  }
  return texts;
}
