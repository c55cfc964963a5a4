import { type Amount, isFilled } from '../core';
import type { Cell } from './constraint';

/** What nobody can have earned. */
const IMPOSSIBLE = 1e-9;
/** Other points than target and result call for. */
const STRANGE = 1e-4;
/** Fewer than all the points, where any number may be meant; where only few may be lost it is so much rarer. An empty cell where points belong. */
const FEWER = 0.07;
const EMPTY = 0.1;
/** Points are mostly whole: by decimals. */
const ROUND = [1, 0.1, 0.01];

/** How likely a cell is to hold just so many points where nothing is wrong; only compared with one another. */
export function chanceOf({ most, expected, figure }: Cell, points: Amount): number {
  if (!isFilled(figure) && points.isZero()) return EMPTY;
  if (points.isNegative() || (most && points.gt(most))) return IMPOSSIBLE;
  if (expected && !isWithin(expected, points)) return STRANGE;
  if (most) return expected ? chanceWithin(expected, points) : points.eq(most) ? 1 : FEWER;
  return (expected ? chanceWithin(expected, points) : points.isZero() ? FEWER : 1) * (ROUND[points.decimalPlaces()] ?? FEWER);
}

function chanceWithin({ low, usual }: NonNullable<Cell['expected']>, points: Amount): number {
  if (!usual || points.eq(usual)) return 1;
  const loss = points.gt(usual) || usual.isZero() ? 1 : usual.minus(low).div(usual).toNumber();
  return FEWER * loss * loss;
}

/** Whether target and result of its row call for so many points; false where they say nothing. */
export function isCalledFor({ expected }: Cell, points: Amount): boolean {
  return expected !== undefined && isWithin(expected, points);
}

/** All the points, or just those that the row calls for; what nobody expects to be anything as well. */
export function isUsual(cell: Cell, points: Amount): boolean {
  const { expected, most } = cell;
  const usual = expected ? expected.usual : most;
  return usual === undefined || points.eq(usual);
}

/** What the row calls for, or all the points, where now neither stands there. */
export function isLikelier(cell: Cell, points: Amount): boolean {
  const now = cell.figure.value;
  return (isCalledFor(cell, points) && isUncalledFor(cell, now)) || (isUsual(cell, points) && !isUsual(cell, now));
}

/** They call for others. */
export function isUncalledFor({ expected }: Cell, points: Amount): boolean {
  return expected !== undefined && !isWithin(expected, points);
}

function isWithin({ low, high }: NonNullable<Cell['expected']>, points: Amount): boolean {
  return points.gte(low) && points.lte(high);
}
