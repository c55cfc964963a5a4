import { type Amount, amount, halfUnit, matchesIn } from '../../core';
import type { TextField } from '../../performance/text-fields';
import { type Claim, FIGURE, readDigits } from './text-claim';

const NAME = /(?:控制率|执行率|完成率|安排率|利用率)$/;
const AMOUNT = new RegExp(`(?<![\\d.,])(${FIGURE})(万元|元|人|名|辆)`, 'g');
const RATE = new RegExp(`(?<![\\d.,])(${FIGURE})%`, 'g');
const HUNDRED = amount(100);

/** 实际采购412.6万元，采购预算450万元，执行率91.69%: two figures and one rate, which is neither of them over the other, nor how far they are apart. */
export function wrongRatesIn({ key, text }: TextField): readonly Claim[] {
  if (!NAME.test(key) || text.includes('=')) return [];
  const [amounts, rates] = [matchesIn(text, AMOUNT), matchesIn(text, RATE)];
  const [first, second] = amounts;
  const [rate] = rates;
  if (!first || !second || !rate || amounts.length > 2 || rates.length > 1 || first[2] !== second[2] || rate.index < second.index) return [];
  const [a, b] = [readDigits(first[1] ?? '0'), readDigits(second[1] ?? '0')];
  if (a.isZero() || b.isZero()) return [];
  const stated = readDigits(rate[1] ?? '0');
  const half = halfUnit(rate[1]?.split('.')[1]?.length ?? 0);
  const off = (computed: Amount): Amount => computed.minus(stated).abs();
  const [over, under] = [a.div(b).times(HUNDRED), b.div(a).times(HUNDRED)];
  // Amounts are rounded to two places.
  const spread = half.plus(first[2] === '万元' ? halfUnit(2).times(2).div(a.lt(b) ? a : b).times(HUNDRED) : 0);
  if ([over, under, over.minus(HUNDRED).abs(), under.minus(HUNDRED).abs()].some((computed) => off(computed).lte(spread))) return [];
  return [{ start: first.index, end: rate.index + rate[0].length, figures: `${first[1] ?? ''}÷${second[1] ?? ''}`, computed: over.toDecimalPlaces(2), stated: rate[0], digit: off(over).lt(half.times(2)) }];
}
