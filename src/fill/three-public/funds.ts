import { type Amount, convert, roundHalfUp, sum, type Unit, ZERO } from '../../core';
import { THREE_PUBLIC_LEAVES } from '../../subjects';
import type { ThreePublicLayout } from './layouts';
import { NAMES, SUMS } from './names';
import type { Notes } from './notes';
import type { Side } from './sides';
import { DECIMALS, readTyped } from './typed';
import type { BudgetFund, LeafItem, ThreePublicItem, TypedFigures } from './types';
import { money, say } from './words';

const FUND_NAMES: Readonly<Record<Exclude<BudgetFund, 'general'>, string>> = { governmentFund: '政府性基金预算', stateCapital: '国有资本经营预算' };

export type FundFigures = ReadonlyMap<BudgetFund, ReadonlyMap<ThreePublicItem, Amount>>;

/** What each budget pays: the others what was typed for them, the general public budget the rest. */
export function fundsOf({ funds }: ThreePublicLayout, budget: Side, typed: TypedFigures, unit: Unit, notes: Notes): FundFigures {
  if (funds.length === 0) return new Map();
  const leaf = (item: LeafItem, fund: Exclude<BudgetFund, 'general'>): Amount =>
    roundHalfUp(convert(readTyped(typed.otherFunds?.[item]?.[fund], `${NAMES[item].zh}${FUND_NAMES[fund]}`, notes) ?? ZERO, '万元', unit), DECIMALS);
  const others = funds.flatMap((fund) => (fund === 'general' ? [] : [[fund, new Map(THREE_PUBLIC_LEAVES.map((item) => [item, leaf(item, fund)]))] as const]));
  const general = new Map(
    THREE_PUBLIC_LEAVES.map((item): [LeafItem, Amount] => {
      const rest = (budget.get(item)?.value ?? ZERO).minus(sum(others.map(([, leaves]) => leaves.get(item) ?? ZERO)));
      if (rest.isNegative() && !rest.isZero()) notes.add('negative', say.negative(generalOf(item), money(rest, unit)));
      return [item, rest];
    }),
  );
  return new Map([['general', summed(general)], ...others.map(([fund, leaves]) => [fund, summed(leaves)] as const)]);
}

function generalOf(item: LeafItem): { zh: string; en: string } {
  return { zh: `${NAMES[item].zh}一般公共预算`, en: `${NAMES[item].en}, general public budget` };
}

function summed(leaves: ReadonlyMap<LeafItem, Amount>): ReadonlyMap<ThreePublicItem, Amount> {
  const all = new Map<ThreePublicItem, Amount>(leaves);
  for (const [item, of] of SUMS) all.set(item, sum(of.map((part) => all.get(part) ?? ZERO)));
  return all;
}
