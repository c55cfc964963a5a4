import { type Amount, isFilled, type Pattern } from '../core';
import type { Cell } from './constraint';
import { chanceOf } from './points';

/** How a figure may have come to be what it is, and how much likelier that makes the correction than an untouched figure. */
export interface Reading {
  readonly pattern: Pattern;
  /** Only compared with one another: the chance of the mistake, over the chance that the figure looks like it by accident. */
  readonly weight: number;
}

/**
 * Chances that a mistake is of a kind, before anything is seen. What matters is their order: typing errors that leave a
 * trace are far likelier than any other figure, of which there are as many as there are amounts.
 */
const CHANCE = {
  transposed: 0.2,
  digit: 0.2,
  dropped: 0.1,
  extra: 0.1,
  shifted: 0.1,
  unit: 0.05,
  sign: 0.1,
  blank: 0.15,
  zero: 0.05,
  neighbour: 0.1,
  superfluous: 0.02,
  other: 0.05,
} as const;

/** Of so many points that a row may have, one. */
const ANY_POINTS = 0.05;

/**
 * Of all the ways from `truth` to what stands there the likeliest. `neighbours`: figures beside, above and below the cell. `follows`: `truth` is the sum
 * of what stands elsewhere, so that it takes no chance to be just this figure: a total left empty is likelier than its only part too many.
 */
export function readingOf(cell: Cell, truth: Amount, neighbours: readonly Amount[], follows: boolean): Reading {
  const observed = cell.figure.value;
  if (cell.column.measure === 'points') return readingOfPoints(cell, truth, follows);
  const shown = digitsOf(observed, cell.precision);
  const meant = digitsOf(truth, cell.precision);
  const rarity = density(meant) / (observed.isZero() ? 1 : density(shown));
  const likelihood = follows ? 1 : density(meant);
  if (!isFilled(cell.figure)) return { pattern: 'blank', weight: CHANCE.blank * likelihood };
  if (observed.isZero()) return { pattern: 'zero', weight: CHANCE.zero * likelihood };
  const copied = neighbours.some((each) => each.eq(observed)) ? (CHANCE.neighbour / 4) * (truth.isZero() ? 1 / density(shown) : rarity) : 0;
  const own = truth.isZero() ? { pattern: 'superfluous' as const, weight: CHANCE.superfluous } : typed(observed, truth, { shown, meant, rarity, any: density(meant) });
  return copied > own.weight ? { pattern: 'neighbour', weight: copied } : own;
}

/** Points are few and round: that two of them have a digit in common says little, what target and weight call for says most. */
function readingOfPoints(cell: Cell, truth: Amount, follows: boolean): Reading {
  const observed = cell.figure.value;
  const rarity = (follows ? 1 : chanceOf(cell, truth)) / (follows && cell.most?.gte(observed) !== false ? 1 : chanceOf(cell, observed));
  if (!isFilled(cell.figure)) return { pattern: 'blank', weight: CHANCE.blank * rarity };
  const decimals = Math.max(observed.decimalPlaces(), truth.decimalPlaces());
  return typed(observed, truth, { shown: digitsOf(observed, decimals), meant: digitsOf(truth, decimals), rarity, any: ANY_POINTS * rarity });
}

interface Digits {
  readonly shown: string;
  readonly meant: string;
  readonly rarity: number;
  /** The chance that it is this figure for no reason. */
  readonly any: number;
}

function typed(observed: Amount, truth: Amount, { shown, meant, rarity, any }: Digits): Reading {
  const found: Reading[] = [{ pattern: 'other', weight: CHANCE.other * any }];
  const add = (pattern: keyof typeof CHANCE, ways: number): void => void found.push({ pattern, weight: (CHANCE[pattern] / ways) * rarity });
  if (observed.eq(truth.neg())) add('sign', 1);
  if (observed.isNegative() === truth.isNegative()) {
    const ratio = observed.div(truth);
    if (ratio.eq(10) || ratio.eq(100) || ratio.eq('0.1') || ratio.eq('0.01')) add('shifted', 4);
    if (ratio.eq(10000) || ratio.eq('0.0001') || ratio.minus(10000).abs().lte('0.5')) add('unit', 2);
    if (isTransposed(shown, meant)) add('transposed', Math.max(1, meant.length - 1));
    if (meant.length > 1 && isOneDigit(shown, meant)) add('digit', 9 * meant.length);
    if (isOneShorter(meant, shown)) add('dropped', meant.length);
    if (isOneShorter(shown, meant)) add('extra', isDoubled(shown, meant) ? meant.length : 10 * (meant.length + 1));
  }
  return found.reduce((best, each) => (each.weight > best.weight ? each : best));
}

/** `3,220.75` with two decimals is `322075`. */
function digitsOf(value: Amount, decimals: number): string {
  return value.abs().times(`1e${String(decimals)}`).toFixed(0);
}

/** How likely a figure is to be exactly this one: amounts of one size are about equally likely. */
function density(digits: string): number {
  return 1 / (Number(digits) + 10);
}

function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = firstDifference(a, b);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function isOneDigit(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = firstDifference(a, b);
  return at >= 0 && a.slice(at + 1) === b.slice(at + 1);
}

/** `short` is `long` without one of its digits. */
function isOneShorter(long: string, short: string): boolean {
  if (long.length !== short.length + 1) return false;
  const at = firstDifference(long, short);
  return at < 0 || long.slice(at + 1) === short.slice(at);
}

/** The digit too many repeats the one before it. */
function isDoubled(long: string, short: string): boolean {
  const at = firstDifference(long, short);
  const end = at < 0 ? long.length - 1 : at;
  return long[end] === long[end - 1];
}

function firstDifference(a: string, b: string): number {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) if (a[i] !== b[i]) return i === Math.min(a.length, b.length) && i >= b.length ? -1 : i;
  return -1;
}
