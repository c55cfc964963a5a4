import { type Amount, amount } from '../core';
import { agreed, type Comparison, type Direction, isLower, isUpper, readAfter, readBefore } from './direction';
import { readFigures, type WrittenQuantity } from './figures';
import { frequencyOf, withFrequency } from './frequency';
import type { Measure } from './measure';
import type { CannotSayCode } from './outcome';
import { OPEN_END } from './wording';

export type { Comparison } from './direction';

/** A figure with its unit and, in a target, the direction that counts as reached. */
export interface Quantity {
  readonly kind: 'quantity';
  /** Null where the text names no direction: `120份`. */
  readonly comparison: Comparison | null;
  /** How the direction is written: a sign, a word that limits (超过, 以上), or one that states (达到). */
  readonly by: Direction['by'] | null;
  readonly value: Amount;
  readonly measure: Measure;
  /** Words before the figure, such as 下降 in 下降5%. */
  readonly lead: string;
  readonly text: string;
}

export interface Interval {
  readonly kind: 'interval';
  readonly low: Amount;
  readonly high: Amount;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  /** In base units; `written` is what one of the unit behind the second figure is worth. */
  readonly measure: Measure;
  readonly written: Amount;
  readonly text: string;
}

export interface Unreadable {
  readonly kind: 'unreadable';
  readonly code: CannotSayCode;
  readonly text: string;
}

const APPROXIMATE = /约|大概|左右|上下|近似|接近|将近|±|[正]负$|(?:^|[^附最就相])近(?=\d|$)/;
const JOINED = /^(\^?)(?:-+|~+|—+|至|到|和|与)(\^?)$/;
const RANGE_WORDS = /(?:介于|控制在|保持在|维持在|稳定在|达到|处于|在|为|≥|≤|=)$/;
const RANGE_END = /^(?:\^?)(?:之间|范围内?|区间|以内|内)?$/;
/** 次年3月前, 3月底: a date that `readPeriod` did not know is no number of months. */
const DATE_TAIL = /^(?:底|初|末|前|之前|以前|[上中下]旬|份)/;
const CONNECTED = /^[,;，；、且并同时又而但及和与]*$/;

/** Reads text that `reworded` and `withDigits` have prepared; null where it holds no figure. */
export function readQuantity(whole: string, shown: string = whole): Quantity | Interval | Unreadable | null {
  const unreadable = (code: CannotSayCode): Unreadable => ({ kind: 'unreadable', code, text: shown });
  const { text, frequency } = frequencyOf(whole);
  const figures = readFigures(text);
  const [first, second] = figures;
  if (first === undefined) return null;
  if (text.includes('≠')) return unreadable('not-a-direction');
  if (APPROXIMATE.test(text)) return unreadable('target-unreadable');
  if (second !== undefined) {
    const interval = figures.length === 2 ? readInterval(text, first, second, frequency, shown) : null;
    return interval ?? unreadable('several-targets');
  }
  if (/月$/.test(first.measure.text) && !/个/.test(first.measure.text) && DATE_TAIL.test(text.slice(first.end))) return unreadable('target-unreadable');
  const before = readBefore(text.slice(0, first.start));
  const after = readAfter(text.slice(first.end).replaceAll(OPEN_END, ''));
  const directions = [...before.directions, ...after.directions, ...(first.more ? [{ comparison: '>', by: 'limit' } as const] : [])];
  const direction = agreed(directions);
  if (direction === undefined) return unreadable('contradiction');
  const measure = withFrequency(first.measure.text === '' ? ownUnit(first.measure, after.rest) : first.measure, frequency, before.rest);
  const { comparison, by } = direction ?? { comparison: null, by: null };
  return { kind: 'quantity', comparison, by, value: first.value, measure, lead: before.rest, text: shown };
}

/** A counted thing that is in no list, as it stands directly behind the figure: 3版. */
function ownUnit(measure: Measure, tail: string): Measure {
  const name = /^[\u4e00-\u9fff]{1,3}$/.exec(tail)?.[0];
  return name === undefined || /^完成$/.test(name) ? measure : { ...measure, dimension: name, text: name };
}

/** 3-5天, 100-200万: both in the unit behind the second; 100万-200万元: the first has its own 万. */
function withUnitOf(first: WrittenQuantity, second: WrittenQuantity): WrittenQuantity {
  const { measure, multiplier } = second;
  if (first.scaled) return { ...first, measure: { ...measure, factor: measure.factor.div(measure.multiplier) } };
  return { ...first, value: second.scaled ? first.value.times(multiplier) : first.value, measure };
}

/** 80%-90%, 介于3和5之间, ≥80%且≤90%, 80%≤合格率<90%, [80%,90%). */
function readInterval(text: string, first: WrittenQuantity, second: WrittenQuantity, frequency: Amount | null, shown: string): Interval | null {
  const lead = text.slice(0, first.start);
  const between = text.slice(first.end, second.start);
  const tail = text.slice(second.end);
  const low = first.measure.text === '' ? withUnitOf(first, second) : first;
  if (low.measure.dimension !== second.measure.dimension || low.measure.per !== second.measure.per) return null;
  const base = { kind: 'interval' as const, measure: withFrequency({ ...second.measure, factor: amount(1) }, frequency, lead), written: second.measure.factor, text: shown };
  const [a, b] = [low.value.times(low.measure.factor), second.value.times(second.measure.factor)];
  if (!a.lt(b)) return null;
  const joined = JOINED.exec(between);
  if (joined !== null && RANGE_END.test(tail)) {
    const stripped = lead.replace(RANGE_WORDS, '');
    if (readBefore(stripped).directions.length > 0 || /[≥≤]$/.test(lead)) return null;
    return { ...base, low: a, high: b, lowOpen: joined[1] === OPEN_END, highOpen: tail.startsWith(OPEN_END) };
  }
  const brackets = /^[,，]$/.test(between) && /^[[(]$/.test(lead) && /^[\])]$/.test(tail);
  if (brackets) return { ...base, low: a, high: b, lowOpen: lead === '(', highOpen: tail === ')' };
  return twoSided(lead, between, tail, { ...base, low: a, high: b });
}

function twoSided(lead: string, between: string, tail: string, base: Omit<Interval, 'lowOpen' | 'highOpen'>): Interval | null {
  const after = readAfter(between);
  const before = readBefore(after.rest);
  const chain = after.directions[0]?.by === 'sign';
  if (!chain && !CONNECTED.test(before.rest)) return null;
  const lower = agreed([...readBefore(lead).directions, ...after.directions]);
  const upper = agreed([...before.directions, ...readAfter(tail).directions]);
  if (!lower || !upper || !isLower(lower.comparison) || !isUpper(upper.comparison)) return null;
  return { ...base, lowOpen: lower.comparison === '>' && lower.by === 'sign', highOpen: upper.comparison === '<' && upper.by === 'sign' };
}
