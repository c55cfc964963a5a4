import { type Amount, normalize } from '../core';
import { readTarget } from '../scoring';
import { type TargetIndicator, targetIndicators, targetTables, yearsOf } from './support/targets';
import type { Rule } from './types';

/** One amount of money as 数量 and as 成本: over the term it grows in one of them and not in the other. */
export const rule: Rule = {
  id: 'PG-05',
  title: { zh: '同一指标实施期与年度的倍数应一致', en: 'One indicator grows by one factor from the year to the term' },
  severity: 'hint',
  basis: '由表样直接推出：同名的数量、成本指标说的是同一笔钱',
  messages: {
    factor: {
      zh: '“{{name}}”年度都是 {{year}}，实施期一处是 {{first}}，一处是 {{second}}；请核对',
      en: '“{{name}}” is {{year}} for the year and, for the term, once {{first}} and once {{second}}; check',
    },
  },
  *check(context) {
    for (const table of targetTables(context)) {
      const access = context.accessOf(table);
      if ((yearsOf(access) ?? 1) < 2) continue;
      const yearly = byName(targetIndicators(access, '年度'));
      for (const [name, terms] of byName(targetIndicators(access, '实施期'))) {
        if (terms.length < 2) continue;
        const [first, second] = moneyIn(terms);
        const years = moneyIn(yearly.get(name) ?? []);
        const [one] = years;
        if (!first || !second || !one || first.amount.eq(second.amount) || !years.every((each) => each.amount.eq(one.amount))) continue;
        const data = { name, year: one.text, first: first.text, second: second.text };
        yield { messageId: 'factor', data, cells: [first.cell, second.cell], table };
      }
    }
  },
};

interface Money extends Pick<TargetIndicator, 'cell'> {
  readonly amount: Amount;
  readonly text: string;
}

function byName(indicators: readonly TargetIndicator[]): ReadonlyMap<string, readonly TargetIndicator[]> {
  const found = new Map<string, TargetIndicator[]>();
  for (const indicator of indicators) {
    const key = normalize(indicator.name);
    const same = found.get(key);
    if (same) same.push(indicator);
    else found.set(key, [indicator]);
  }
  return found;
}

function moneyIn(indicators: readonly TargetIndicator[]): readonly Money[] {
  return indicators.flatMap(({ value, cell }) => {
    const wanted = readTarget(value);
    return wanted.kind === 'quantity' && wanted.measure.dimension === 'money' ? [{ amount: wanted.value.times(wanted.measure.factor), text: wanted.text, cell }] : [];
  });
}
