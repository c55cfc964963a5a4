import { type Amount, changeOf, changeWords, convert, formatAmount, type Localized, roundHalfUp, type Unit } from '../../core';
import type { Basis } from './layouts';
import type { ReadCounts } from './typed';
import type { ComparisonRow, Sentence, ThreePublicItem } from './types';

const WAN: Unit = '万元';

interface Context {
  readonly basis: Basis;
  readonly year: number | undefined;
  /** Unit of the rows; sentences are always in 万元. */
  readonly unit: Unit;
  readonly counts: ReadCounts;
}

/** One sentence an item for 情况说明. The reason of a change is the user's to write. */
export function sentencesFor(rows: readonly ComparisonRow[], context: Context): readonly Sentence[] {
  return rows.flatMap((row) => {
    const current = context.basis === 'budget' ? row.budget : row.actual;
    return current === undefined ? [] : [sentence(row, current, context)];
  });
}

function sentence(row: ComparisonRow, current: Amount, context: Context): Sentence {
  const now = inWan(current, context.unit);
  const before = row.previous === undefined ? undefined : inWan(row.previous, context.unit);
  const opening = context.basis === 'budget' ? budgetOpening(row, now, context.year) : actualOpening(row, now, context);
  const change = before === undefined ? undefined : changeClause(now, before, context.basis);
  const counts = countsClause(row.item, context.counts);
  return {
    item: row.item,
    text: {
      zh: `${[opening.zh, ...(change ? [change.zh] : [])].join('，')}${counts ? `；${counts.zh}` : ''}。`,
      en: `${[opening.en, ...(change ? [change.en] : [])].join(', ')}${counts ? `; ${counts.en}` : ''}.`,
    },
    needsReason: before !== undefined && !now.eq(before),
  };
}

function actualOpening(row: ComparisonRow, now: Amount, { year, unit }: Context): Localized {
  const budget = row.budget === undefined ? undefined : inWan(row.budget, unit);
  const rate = row.rate === undefined ? undefined : `${formatAmount(row.rate, 2)}%`;
  if (row.item === 'total') {
    const dated = year === undefined ? '' : `${year}年度`;
    const planned = budget === undefined ? '' : `全年预算${wan(budget)}，`;
    return {
      zh: `${dated}“三公”经费财政拨款支出${planned === '' ? wan(now) : `${planned}支出决算${wan(now)}`}${rate === undefined ? '' : `，完成全年预算的${rate}`}`,
      en: `Three-public spending${year === undefined ? '' : ` of ${year}`} came to ${wanEn(now)}${against(budget, rate)}`,
    };
  }
  const done = rate === undefined ? (budget === undefined ? '' : `，全年预算${wan(budget)}`) : `，完成全年预算的${rate}`;
  return { zh: `${row.name.zh}支出${wan(now)}${done}`, en: `${row.name.en} came to ${wanEn(now)}${against(budget, rate)}` };
}

function against(budget: Amount | undefined, rate: string | undefined): string {
  if (budget === undefined) return '';
  return rate === undefined ? ` against a budget of ${wanEn(budget)}` : `, ${rate} of the annual budget of ${wanEn(budget)}`;
}

function budgetOpening({ item, name }: ComparisonRow, now: Amount, year: number | undefined): Localized {
  if (item !== 'total') return { zh: `${name.zh}${wan(now)}`, en: `${name.en}: ${wanEn(now)}` };
  return {
    zh: `${year === undefined ? '' : `${year}年`}财政拨款安排的“三公”经费预算${wan(now)}`,
    en: `The three-public budget${year === undefined ? '' : ` of ${year}`} is ${wanEn(now)}`,
  };
}

/** 增加/减少 with its rate, 持平, or 上年为0 where a rate would mean nothing. */
function changeClause(now: Amount, before: Amount, basis: Basis): Localized {
  const last = basis === 'budget' ? '上年预算' : '上年';
  const change = changeOf(now, before);
  if (change.direction === 'same') return { zh: `与${last}持平`, en: 'the same as last year' };
  const { direction, difference, rate } = change;
  const noRate = rate === undefined ? (before.isZero() ? `（${last}为0，不计算增减率）` : '') : '';
  const verb = direction === 'up' ? 'up' : 'down';
  const rateEn = rate === undefined ? (before.isZero() ? ' (nothing last year, so no rate)' : '') : `, ${verb} ${formatAmount(rate, 2)}%`;
  return {
    zh: `比${last}${changeWords(change, WAN)}${noRate}`,
    en: `${verb} ${wanEn(difference)} on last year${rateEn}`,
  };
}

function countsClause(item: ThreePublicItem, counts: ReadCounts): Localized | undefined {
  return CLAUSES[item]?.(counts);
}

const CLAUSES: Partial<Readonly<Record<ThreePublicItem, (counts: ReadCounts) => Localized | undefined>>> = {
  abroad: ({ groups, travellers }) =>
    groups && travellers && { zh: `出国团组${count(groups)}个，${count(travellers)}人次`, en: `delegations: ${count(groups)}, travellers: ${count(travellers)}` },
  carPurchase: ({ carsBought }) => carsBought && { zh: `购置公务用车${count(carsBought)}辆`, en: `cars bought: ${count(carsBought)}` },
  carRunning: ({ carsKept }) => carsKept && { zh: `公务用车保有量${count(carsKept)}辆`, en: `cars kept: ${count(carsKept)}` },
  reception: ({ receptions, guests }) =>
    receptions && guests && { zh: `共接待${count(receptions)}批次，${count(guests)}人次`, en: `receptions: ${count(receptions)}, guests: ${count(guests)}` },
};

function count(value: Amount): string {
  return formatAmount(value, 0);
}

function inWan(value: Amount, unit: Unit): Amount {
  return roundHalfUp(convert(value, unit, WAN), 2);
}

/** Nothing is written `0万元`, as in the published texts. */
function wan(value: Amount): string {
  return value.isZero() ? '0万元' : `${formatAmount(value, 2)}万元`;
}

function wanEn(value: Amount): string {
  return `${value.isZero() ? '0' : formatAmount(value, 2)} 万元`;
}
