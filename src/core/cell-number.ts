import { type Amount, amount, roundHalfUp, ZERO } from './amount';

/** What a spreadsheet shows at most and a user can type; beyond it a sum is binary noise: 36.48 + 16.97 gives 53.449999999999996. */
const SURE_DIGITS = 15;
/** The fen in 万元, the finest figure that is kept. */
const FINEST_PLACES = 6;
/**
 * How far from such a figure a difference of larger ones may come to lie: 3220.75 − 3220.54 is stored as 0.21000000000003638.
 * Twice this is a thousandth of the finest figure, so nothing that anyone means is lost.
 */
const NOISE = amount('5e-10');
/** At most 15 digits, at most six of them decimals. */
const PLAIN = /^-?\d{1,9}\.\d{1,6}$/;
/** Figures this close, against the larger of them, are one. */
const RELATIVE_NOISE = amount('1e-9');

/**
 * The number a cell means: 15 significant digits, without the noise that binary arithmetic leaves. Every number that comes out
 * of a cell, into a check or into a function, enters here. Takes finite numbers only.
 */
export function cellNumber(value: number): Amount {
  if (Number.isInteger(value)) return Number.isSafeInteger(value) ? amount(value) : amount(value.toPrecision(SURE_DIGITS));
  const shortest = String(value);
  // As written already: nothing to clear away, and a column of a ledger holds tens of thousands.
  if (PLAIN.test(shortest)) return amount(shortest);
  const sure = amount(value.toPrecision(SURE_DIGITS));
  const plain = roundHalfUp(sure, FINEST_PLACES);
  return sure.minus(plain).abs().lte(NOISE) ? plain : sure;
}

/**
 * Whether a difference is noise against the figures it came from, not a difference that they have: below 10⁻⁹ of the largest.
 * For sums of figures that were not read by `cellNumber`, or lost digits on the way.
 */
export function isNoise(difference: Amount, figures: readonly Amount[]): boolean {
  const largest = figures.reduce((most, figure) => (figure.abs().gt(most) ? figure.abs() : most), ZERO);
  return difference.abs().lte(largest.times(RELATIVE_NOISE));
}

/** Beyond it a number has more digits than are sure. */
const MOST_HUNDREDTHS = 10 ** SURE_DIGITS - 1;

/**
 * A number of at most two decimals and fifteen digits in whole hundredths; undefined for any other. No two decimals of fifteen digits share a number, so
 * where a hundredth of the result is the number again, the result is what `cellNumber` reads, to the last digit.
 */
export function inHundredths(value: number): number | undefined {
  const whole = Math.round(value * 100);
  return whole / 100 === value && Math.abs(whole) <= MOST_HUNDREDTHS ? whole : undefined;
}
