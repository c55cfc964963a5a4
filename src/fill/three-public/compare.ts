import { type Amount, changeOf, roundHalfUp } from '../../core';
import { nameIn, type ThreePublicLayout } from './layouts';
import { ITEMS } from './names';
import type { Side } from './sides';
import type { ComparisonRow, SideName, ThreePublicItem } from './types';

type PreviousAmount = (item: ThreePublicItem) => Amount | undefined;

/** Budget, spending and last year item by item. */
export function compare(layout: ThreePublicLayout, sides: Readonly<Record<SideName, Side>>, previous: PreviousAmount): readonly ComparisonRow[] {
  return ITEMS.map((item): ComparisonRow => {
    const planned = sides.budget.get(item)?.value;
    const spent = sides.actual.get(item)?.value;
    const now = sides[layout.compared].get(item)?.value;
    const before = previous(item);
    const measured = now !== undefined && before !== undefined;
    return {
      item,
      name: nameIn(layout, item),
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
