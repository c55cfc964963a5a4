import type { Table } from '../../core';
import type { RuleReport } from '../types';
import { equationsIn } from '../../performance/text-arithmetic';
import type { TextField } from '../../performance/text-fields';
import type { Claim } from './text-claim';
import { wrongPricesIn } from './text-prices';
import { wrongPartsIn } from './text-parts';
import { wrongGrowthIn } from './text-growth';
import { wrongRatesIn } from './text-rates';
import { wrongSharesIn } from './text-shares';
import { roundedSumsIn, sumsIn } from './text-sums';

/** Messages of the rules that compute what a text computes (DE-15, PG-06). */
export const EQUATION_MESSAGES = {
  fails: {
    zh: '“{{field}}”里的算式 {{figures}} 得 {{computed}}，写的是 {{stated}}；请更正',
    en: 'The computation {{figures}} in “{{field}}” gives {{computed}}, the text says {{stated}}; correct it',
  },
  digit: {
    zh: '“{{field}}”里的算式 {{figures}} 得 {{computed}}，写的是 {{stated}}，只差末位，可能是取位不同',
    en: 'The computation {{figures}} in “{{field}}” gives {{computed}}, the text says {{stated}}; only the last digit differs, perhaps by rounding',
  },
} as const;

export const SUM_MESSAGE = {
  zh: '“{{field}}”写 {{total}} 万元，所列 {{count}} 项合计 {{sum}} 万元，相差 {{difference}}；请核对',
  en: '“{{field}}” says {{total}} 万元 and lists {{count}} items that add up to {{sum}}, {{difference}} apart; check',
} as const;

export const ROUNDED_MESSAGE = {
  zh: '“{{field}}”写共计 {{total}} 元，所列 {{count}} 项合计 {{sum}} 元，相差 {{difference}}，可能是取整；请核对',
  en: '“{{field}}” says {{total}} yuan in all and lists {{count}} items that add up to {{sum}}, {{difference}} apart, perhaps by rounding; check',
} as const;

export function* equationReports(field: TextField, table: Table): Iterable<RuleReport> {
  for (const { verdict, figures, exact, stated, percent, decimals, statedText, start, end } of equationsIn(field.text)) {
    if (verdict === 'holds') continue;
    // In the unit of the result, with two digits more than the text has.
    const computed = `${exact.toDecimalPlaces(decimals + 2).toString()}${statedText.replace(/^[-\d.,]+/, '')}`;
    if (stated.isZero() && !percent) continue;
    yield { messageId: verdict, data: { field: field.key, figures, computed, stated: statedText }, cells: [], passages: [field.passage({ start, end })], table, ...(verdict === 'digit' && { severity: 'hint' as const }) };
  }
}

export function* sumReports(field: TextField, table: Table): Iterable<RuleReport> {
  for (const { holds, total, sum, parts, start, end } of sumsIn(field.text)) {
    if (holds) continue;
    const data = { field: field.key, total: total.toString(), count: parts.length, sum: sum.toString(), difference: total.minus(sum).abs().toString() };
    yield { messageId: 'sum', data, cells: [], passages: [field.passage({ start, end })], table };
  }
}

/** Totals in 元 that are their parts but for rounding, in the words of ROUNDED_MESSAGE. */
export function* roundedReports(field: TextField, table: Table): Iterable<RuleReport> {
  for (const { total, sum, count, start, end } of roundedSumsIn(field.text)) {
    const data = { field: field.key, total: total.toString(), count, sum: sum.toString(), difference: total.minus(sum).abs().toString() };
    yield { messageId: 'rounded', data, cells: [], passages: [field.passage({ start, end })], table, severity: 'hint' };
  }
}

/** Prices of one thing, and what so many of them cost; parts of an amount by their share: in the words of EQUATION_MESSAGES. */
export function* priceReports(field: TextField, table: Table): Iterable<RuleReport> {
  const claims = [...wrongPricesIn(field.text), ...wrongPartsIn(field.text)];
  // The same share, read from the amount just before it, needs no contract.
  const shares = wrongSharesIn(field.text).filter(({ end }) => !claims.some((claim) => claim.end === end));
  for (const claim of [...claims, ...shares]) yield claimReport(field, table, claim);
}

/** What grew from one year to the next, and by how much it is said to have grown. */
export function* growthReports(field: TextField, table: Table): Iterable<RuleReport> {
  for (const claim of wrongGrowthIn(field.text)) yield claimReport(field, table, claim);
}

/** A rate and the two figures it is made of, in words: what is over what was read, and is asked about. */
export function* rateReports(field: TextField, table: Table): Iterable<RuleReport> {
  for (const claim of wrongRatesIn(field)) yield { severity: 'warning', ...claimReport(field, table, claim) };
}

function claimReport(field: TextField, table: Table, { figures, computed, stated, digit, start, end }: Claim): RuleReport {
  const data = { field: field.key, figures, computed: `${computed.toDecimalPlaces(4).toString()}${stated.replace(/^[\d.,]+/, '')}`, stated };
  return { messageId: digit ? 'digit' : 'fails', data, cells: [], passages: [field.passage({ start, end })], table, ...(digit && { severity: 'hint' as const }) };
}
