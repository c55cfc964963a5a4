import { type Amount, normalize, type Table } from '../core';
import type { TableAccess } from '../relations';
import { readTarget } from '../scoring';
import { fundOf, SIDES, type TargetIndicator, targetIndicators, targetTables, yearsOf } from './support/targets';
import type { Rule } from './types';

/** What grows from the year to the term: one amount of money as 数量 and as 成本 by one factor, and a number of things as often as there are years. */
export const rule: Rule = {
  id: 'PG-05',
  title: { zh: '同一指标实施期与年度的倍数应一致', en: 'One indicator grows by one factor from the year to the term' },
  severity: 'hint',
  basis: '由表样直接推出：同名的数量、成本指标说的是同一笔钱；实施期的数量是各年之和，或每年相同',
  messages: {
    count: {
      zh: '“{{name}}”年度 {{year}}，实施期 {{term}}，是 {{factor}} 倍，而项目期 {{years}} 年、资金也是 {{years}} 倍；请核对实施期的数量',
      en: '“{{name}}” is {{year}} for the year and {{term}} for the term, {{factor}} times as much, while term and funds are {{years}} times; check the number of the term',
    },
    same: {
      zh: '“{{name}}”年度 {{year}}，实施期 {{term}}，而实施期与年度的资金相等；请核对数量',
      en: '“{{name}}” is {{year}} for the year and {{term}} for the term, while the funds of both are equal; check the number',
    },
    yearly: {
      zh: '“{{name}}”年度 {{year}}，实施期 {{term}}，写的都是一年的数；请核对，二者应当一致',
      en: '“{{name}}” is {{year}} for the year and {{term}} for the term, both counted by the year; check, they should agree',
    },
    factor: {
      zh: '“{{name}}”年度都是 {{year}}，实施期一处是 {{first}}，一处是 {{second}}；请核对',
      en: '“{{name}}” is {{year}} for the year and, for the term, once {{first}} and once {{second}}; check',
    },
  },
  *check(context) {
    for (const table of targetTables(context)) {
      const access = context.accessOf(table);
      yield* counts(access, table, yearsOf(access) ?? 1);
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

/** The funds of the term are those of so many years. */
function isTimes(access: TableAccess, years: number): boolean {
  const [term, year] = SIDES.map((side) => fundOf(access, '资金总额', side));
  return term !== undefined && year !== undefined && !year.value.isZero() && term.value.eq(year.value.times(years));
}

/** 500台 over three years of 200台 is neither the same every year nor the sum of them; where the funds are the same, or the number is one a year, it is the same. */
function* counts(access: TableAccess, table: Table, years: number): ReturnType<Rule['check']> {
  const [equal, grown] = [isTimes(access, 1), years > 1 && isTimes(access, years)];
  const yearly = byName(targetIndicators(access, '年度'));
  for (const [name, terms] of byName(targetIndicators(access, '实施期'))) {
    const [[term, ...others], [year, ...more]] = [terms, yearly.get(name) ?? []];
    if (!term || !year || others.length > 0 || more.length > 0 || !term.group.startsWith('数量')) continue;
    const [wanted, each] = [readTarget(term.value), readTarget(year.value)];
    if (wanted.kind !== 'quantity' || each.kind !== 'quantity' || each.value.lte(0)) continue;
    const [{ dimension, per, times, factor }, measure] = [wanted.measure, each.measure];
    // 率 grows by no years.
    if (dimension === 'share' || dimension === '' || dimension !== measure.dimension || per !== measure.per) continue;
    const ratio = wanted.value.times(factor).div(each.value.times(measure.factor));
    const data = { name, year: each.text, term: wanted.text };
    const cells = [term.cell, year.cell];
    const plain = times === null && measure.times === null;
    if (ratio.eq(1)) continue;
    if (times?.eq(1) === true && (measure.times ?? times).eq(1)) yield { messageId: 'yearly', data, cells, table };
    else if (equal && (plain || (times && measure.times?.eq(times) === true))) yield { messageId: 'same', data, cells, table };
    else if (grown && plain && dimension !== 'money' && ratio.gt(1) && !ratio.eq(years)) yield { messageId: 'count', data: { ...data, factor: ratio.toDecimalPlaces(2).toString(), years }, cells, table };
  }
}

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
