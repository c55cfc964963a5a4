import { type Amount, amount } from '../../../core';
import type { Mention } from './mentions';

/** Whether what a text says of a figure can be true beside it: 约, 余, 以上 and rounding allow for more than the figure. */
export type Agreement = 'agrees' | 'open' | 'differs';

/** The figure of an indicator: 95 of ≥95%. */
export interface Printed {
  readonly sign: string;
  readonly figure: Amount;
}

const ABOUT = amount('0.1');
const TWICE = amount(2);

/** `open`: the result is printed as a bound (≥95%) that the other figure does not leave. */
export function agreementOf({ value: stated, tenThousands, bound, digits }: Mention, { sign, figure }: Printed): Agreement {
  const value = tenThousands ? stated.times(10000) : stated;
  if (value.eq(figure)) return 'agrees';
  switch (bound) {
    case 'least':
      return figure.gte(value) || LOWER.test(sign) ? 'agrees' : 'differs';
    case 'most':
      return figure.lte(value) || UPPER.test(sign) ? 'agrees' : 'differs';
    case 'about':
      return value.minus(figure).abs().lte(figure.abs().times(ABOUT)) ? 'agrees' : 'differs';
    case 'more':
      return figure.gte(value) && figure.lt(value.times(TWICE)) ? 'agrees' : 'differs';
    case 'exact':
      if (!tenThousands && rounds(digits, value, figure)) return 'agrees';
      return (LOWER.test(sign) && value.gt(figure)) || (UPPER.test(sign) && value.lt(figure)) ? 'open' : 'differs';
  }
}

const LOWER = /[≥>]/;
const UPPER = /[≤<]/;

/** 96% for 96.38%, and 10.755 for 10.76; 12 for 12.6 is cut off as often as rounded. */
function rounds(digits: string, value: Amount, figure: Amount): boolean {
  const places = digits.split('.')[1]?.length ?? 0;
  const own = figure.decimalPlaces();
  return places < own ? figure.toDecimalPlaces(places).eq(value) || figure.toDecimalPlaces(places, 1).eq(value) : places > own && own > 0 && value.toDecimalPlaces(own).eq(figure);
}

/** Whether one may have been typed for the other: of about the size, the same digits in another order, or one digit more or less. What is far from it is another thing. */
export function isAlike({ value: stated, tenThousands }: Mention, { figure }: Printed): boolean {
  const value = tenThousands ? stated.times(10000) : stated;
  if (value.gte(figure.div(TWICE)) && value.lte(figure.times(TWICE))) return true;
  const [one, other] = [digitsOf(value), digitsOf(figure)];
  return sorted(one) === sorted(other) || isShortened(one, other) || isShortened(other, one);
}

function digitsOf(value: Amount): string {
  return value.toString().replace('.', '');
}

function sorted(digits: string): string {
  return [...digits].sort().join('');
}

function isShortened(short: string, long: string): boolean {
  return short.length > 1 && long.length === short.length + 1 && [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
}
