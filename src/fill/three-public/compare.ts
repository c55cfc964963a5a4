import { type Amount, changeOf, roundHalfUp } from '../../core';
import { ITEMS, type NAMES } from './names';
import type { Side } from './sides';
import type { ComparisonRow, ThreePublicItem } from './types';

type PreviousAmount = (item: ThreePublicItem) => Amount | undefined;

/** The figures compared from year to year: 决算数 of 09, 预算数 of 表十. */
export function compare(budget: Side, actual: Side, current: Side, previous: PreviousAmount, names: typeof NAMES): readonly ComparisonRow[] {
  return ITEMS.map((item): ComparisonRow => {
    const planned = budget.get(item)?.value;
    const spent = actual.get(item)?.value;
    const now = current.get(item)?.value;
    const before = previous(item);
    const measured = now !== undefined && before !== undefined;
    return {
      item,
      name: names[item],
      budget: planned,
      actual: spent,
      rate: planned?.gt(0) === true && spent ? roundHalfUp(spent.div(planned).times(100), 2) : undefined,
      overBudget: planned !== undefined && spent !== undefined && spent.gt(planned),
      previous: before,
      change: measured ? now.minus(before) : undefined,
      changeRate: measured ? signedRate(now, before) : undefined,
    };
  });
}

function signedRate(now: Amount, before: Amount): Amount | undefined {
  const { direction, rate } = changeOf(now, before);
  return direction === 'down' ? rate?.neg() : rate;
}
