import { type Amount, amount, formatAmount, halfUnit, roundHalfUp, type TextSpan, ZERO } from '../core';

/** What a figure of a text counts. */
export type Measure = 'money' | 'percent' | 'count';

/** A figure with its unit, as the text states it. */
export interface StatedFigure extends TextSpan {
  /** Money in 万元, shares in percent, counts as they are. */
  readonly value: Amount;
  /** Digits after the point, as written. */
  readonly decimals: number;
  readonly measure: Measure;
  readonly unit: string;
}

/** A comma between two figures of one list (1批次,11人次) belongs to neither. */
const FIGURE = /(?<![\d.]|\d,)(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(亿元|万元|千元|元|万(?=[,;。()])|%|个百分点|辆|台\(套\)|台套|台|套|个|人次|人|批次|批|次|家|平方米)(?!\((?:含|原值|不含)\)|以上|以下|及以上)/g;

/** 单价100万元(含)以上设备: what a thing is called, not how much it came to. */
const LIMIT = /^(?:\((?:含|原值|不含)\))*以[上下]/;

/** Power of ten from the unit to 万元. */
const MONEY: Readonly<Record<string, number>> = { 亿元: 4, 万元: 0, 万: 0, 千元: -1, 元: -4 };
const TEN = amount(10);

/** 年初预算为0,支出决算为…: nothing needs no unit. */
const NOTHING = /(?<=(?:预算|决算)数?为)0(?:\.0+)?(?=[,;。])/g;

/** The figures of a normalised text that carry a unit: numbers of headings and lists, years and page numbers do not. */
export function figuresIn(words: string): readonly StatedFigure[] {
  const found = [...words.matchAll(FIGURE)].filter(({ index, 0: text }) => !LIMIT.test(words.slice(index + text.length)));
  const nothing = [...words.matchAll(NOTHING)].map(({ index, 0: text }): StatedFigure => ({ start: index, end: index + text.length, value: ZERO, decimals: 0, measure: 'money', unit: '万元' }));
  const stated = found.map((match): StatedFigure => {
    const [text, digits = '', unit = ''] = match;
    const plain = digits.replace(/,/g, '');
    const power = MONEY[unit];
    const value = power === undefined || power === 0 ? amount(plain) : amount(plain).times(TEN.pow(power));
    return {
      start: match.index,
      end: match.index + text.length,
      value,
      decimals: plain.split('.')[1]?.length ?? 0,
      measure: power !== undefined ? 'money' : unit === '%' || unit === '个百分点' ? 'percent' : 'count',
      unit,
    };
  });
  return nothing.length === 0 ? stated : [...stated, ...nothing].sort((a, b) => a.start - b.start);
}

/** Tables in 万元 print two places; a zero left off at the end (156 for 156.00) is no lesser precision. */
const TABLE_PLACES = 2;

/** How far an exact amount may be from a stated one that is worked with, in 万元: 元 are kept to the fen, or whole. */
export function precisionOf(figure: Pick<StatedFigure, 'decimals' | 'unit'>): Amount {
  return figure.unit === '元' ? halfUnit((figure.decimals > 0 ? TABLE_PLACES : 0) + YUAN_PLACES) : roundingOf(figure);
}

/** Places of a 元 in 万元. */
const YUAN_PLACES = 4;

/** How far an exact amount may be from the stated one, in 万元, where it is held against tables. 1.23亿元 is kept to the million. */
export function roundingOf({ decimals, unit }: Pick<StatedFigure, 'decimals' | 'unit'>): Amount {
  const places = unit === '亿元' ? decimals - (MONEY['亿元'] ?? 0) : TABLE_PLACES;
  return halfUnit(places);
}

/** An amount of 万元 as it reads beside a stated one: in 元 where that is, else in 万元. */
export function moneyBeside(value: Amount, { unit }: Pick<StatedFigure, 'unit'>): string {
  return unit === '元' ? `${formatAmount(roundHalfUp(value.times(TEN.pow(YUAN_PLACES)), TABLE_PLACES))}元` : `${formatAmount(roundHalfUp(value, TABLE_PLACES))}万元`;
}
