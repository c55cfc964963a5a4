import { Decimal } from 'decimal.js';

/**
 * Money and ratios. One clone with its own settings, so that no other user of decimal.js changes our rounding.
 * 四舍五入 is half-up: 1.005 → 1.01, and −1.005 → −1.01 (away from zero, as on paper).
 */
const Dec = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 40 });

export type Amount = Decimal;

export const ZERO: Amount = new Dec(0);

/** A number is taken by its shortest decimal form, so 0.1 is one tenth and not the binary neighbour of it. */
export function amount(value: number | string | Amount): Amount {
  return new Dec(value);
}

export function sum(values: readonly Amount[]): Amount {
  return values.reduce((total, value) => total.plus(value), ZERO);
}

export function roundHalfUp(value: Amount, digits: number): Amount {
  return value.toDecimalPlaces(digits, Decimal.ROUND_HALF_UP);
}

/** Half of the last kept digit: what rounding to `digits` decimals can hide. */
export function halfUnit(digits: number): Amount {
  return new Dec(`5e${-digits - 1}`);
}

/** `3,487.99`; a minus sign for negatives; never locale dependent. Digits beyond `digits` are kept, not hidden. */
export function formatAmount(value: Amount, digits = 2): string {
  const places = Math.max(digits, value.decimalPlaces());
  const [whole = '0', fraction] = value.abs().toFixed(places).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = value.isNegative() && !value.isZero() ? '-' : '';
  return sign + grouped + (fraction === undefined ? '' : `.${fraction}`);
}

/** A difference always carries its sign: `+1.00`, `-0.02`. */
export function formatSigned(value: Amount, digits = 2): string {
  return value.isNegative() || value.isZero() ? formatAmount(value, digits) : `+${formatAmount(value, digits)}`;
}
