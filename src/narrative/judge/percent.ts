import { type Amount, amount, halfUnit, roundHalfUp, ZERO } from '../../core';

const HUNDRED = amount(100);

export interface Rounded {
  readonly value: Amount;
  /** How far the exact figure may be from it. */
  readonly spread: Amount;
}

export type Fit = 'fits' | 'cut' | 'differs' | 'zero';

/**
 * Whether a stated percentage is part ÷ whole: both may have been rounded, and so is the percentage.
 * `cut`: it was cut off, not rounded. `zero`: there is nothing to measure against.
 */
export function fitOf(stated: { readonly value: Amount; readonly decimals: number }, part: Rounded, whole: Rounded): Fit {
  if (whole.value.isZero()) return 'zero';
  const bounds = [part.value.minus(part.spread), part.value.plus(part.spread)].flatMap((top) =>
    [whole.value.minus(whole.spread), whole.value.plus(whole.spread)].filter((base) => !base.isZero()).map((base) => top.div(base).times(HUNDRED)),
  );
  const sizes = bounds.map((bound) => bound.abs());
  // Nought of something may have been a little more or less: its size goes down to nought.
  const spans = bounds.some((bound) => bound.isNegative()) && bounds.some((bound) => !bound.isNegative());
  const low = spans ? ZERO : sizes.reduce((a, b) => (a.lt(b) ? a : b), sizes[0] ?? ZERO);
  const high = sizes.reduce((a, b) => (a.gt(b) ? a : b), sizes[0] ?? ZERO);
  const half = halfUnit(stated.decimals);
  const value = stated.value.abs();
  if (value.plus(half).gte(low) && value.minus(half).lte(high)) return 'fits';
  const unit = half.times(2);
  return value.lte(low) && value.plus(unit).gt(low) ? 'cut' : 'differs';
}

/** part ÷ whole in percent, to the digits of the stated figure. */
export function percentOf(part: Amount, whole: Amount, decimals: number): Amount {
  return roundHalfUp(part.div(whole).times(HUNDRED).abs(), decimals);
}
