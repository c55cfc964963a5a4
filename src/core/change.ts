import { type Amount, formatAmount, roundHalfUp } from './amount';
import { isUnit } from './unit';

/** This figure against an earlier one. */
export interface Change {
  readonly direction: 'up' | 'down' | 'same';
  /** Without sign. */
  readonly difference: Amount;
  /** Percent of the earlier figure without sign, two decimals; undefined where the earlier figure is zero or negative. */
  readonly rate: Amount | undefined;
}

export function changeOf(current: Amount, previous: Amount): Change {
  const difference = current.minus(previous);
  const direction = difference.isZero() ? 'same' : difference.gt(0) ? 'up' : 'down';
  const rate = previous.gt(0) ? roundHalfUp(difference.abs().div(previous).times(100), 2) : undefined;
  return { direction, difference: difference.abs(), rate };
}

/** `增加543.16万元，增长18.44%`, `减少1.19万元，下降0.76%`; blank where nothing changed, and no rate without a base. */
export function changeWords({ direction, difference, rate }: Change, unit: string): string {
  if (direction === 'same') return '';
  const [verb, grows] = direction === 'up' ? ['增加', '增长'] : ['减少', '下降'];
  const words = `${verb}${written(difference, unit)}${unit}`;
  return rate === undefined ? words : `${words}，${grows}${formatAmount(rate, 2)}%`;
}

/** What a text says instead of a rate where there is none to measure against, unless it can name what was not there. */
export const NO_BASE = '上年为 0，不计算增减率';

/** What follows a subject in a sentence: 持平 where nothing changed, and in brackets why there is no rate. */
export function changeText(change: Change, unit: string, noRate = NO_BASE): string {
  if (change.direction === 'same') return '持平';
  return change.rate === undefined ? `${changeWords(change, unit)}（${noRate}）` : changeWords(change, unit);
}

/** Money keeps two decimals, counts none. */
function written(value: Amount, unit: string): string {
  return isUnit(unit) ? formatAmount(roundHalfUp(value, 2), 2) : formatAmount(value, 0);
}
