import { type Amount, amount } from '../core';
import { type CannotSayCode } from './outcome';
import { type Measure, NO_UNIT, readMeasure } from './measure';

export type Comparison = '≥' | '≤' | '=' | '>' | '<';

/** A figure with its unit and, in a target, the direction that counts as reached. */
export interface Quantity {
  readonly kind: 'quantity';
  /** Null where the text names no direction: `120份`. */
  readonly comparison: Comparison | null;
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
  readonly measure: Measure;
  readonly text: string;
}

export interface Unreadable {
  readonly kind: 'unreadable';
  readonly code: CannotSayCode;
  readonly text: string;
}

const SIGNS: Readonly<Record<string, Comparison>> = {
  '≥': '≥', '>=': '≥', '=>': '≥', '⩾': '≥',
  '≤': '≤', '<=': '≤', '=<': '≤', '⩽': '≤',
  '=': '=', '==': '=',
  '>': '>', '<': '<',
};
const SIGN = /^(>=|=>|<=|=<|==|[≥≤⩾⩽=<>])/;

/** Direction words in front of the figure. Longest first within the pattern, 不低于 before 低于. */
const WORDS_BEFORE: readonly (readonly [RegExp, Comparison])[] = [
  [/(?:不得?超过|不得?高于|不得?大于|不得?多于|小于等于|小于或等于|最多|至多|控制在)$/, '≤'],
  [/(?:不得?少于|不得?低于|不得?小于|大于等于|大于或等于|至少|最少|达到)$/, '≥'],
  [/(?:低于|少于|小于)$/, '<'],
  [/(?:超过|高于|大于|多于)$/, '>'],
  [/等于$/, '='],
];

const WORDS_AFTER: readonly (readonly [RegExp, Comparison])[] = [
  [/^(?:及以上|\(含\)以上|以上|起以上)/, '≥'],
  [/^(?:及以下|\(含\)以下|以下|及以内|以内|之内|内)/, '≤'],
];

const NUMBER = /[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/;
const APPROXIMATE = /约|近|大概|左右|上下/;
/** Yearly frequency says nothing more in a yearly table. */
const YEARLY = /(?:每年度?|年度|全年)$/;

/** Reads already normalised text that holds a figure; null where it holds none. */
export function readQuantity(text: string): Quantity | Interval | Unreadable | null {
  if (text.startsWith('≠')) return { kind: 'unreadable', code: 'not-a-direction', text };
  const sign = SIGN.exec(text)?.[1];
  const body = sign === undefined ? text : text.slice(sign.length);
  const found = NUMBER.exec(body);
  if (found === null) return null;
  const before = body.slice(0, found.index);
  const value = amount(found[0].replace(/,/g, ''));
  const after = body.slice(found.index + found[0].length);
  if (sign === undefined && before === '') {
    const interval = readInterval(value, after, text);
    if (interval !== null) return interval;
  }
  return assemble(sign === undefined ? null : (SIGNS[sign] ?? null), before, value, after, text);
}

function readInterval(low: Amount, after: string, text: string): Interval | null {
  const found = /^([^\d]{0,3}?)(?:-|~|至|到)(\d[\d,]*(?:\.\d+)?)(.*)$/.exec(after);
  if (found === null) return null;
  const [, firstUnit = '', high = '', tail = ''] = found;
  const { measure, rest } = readMeasure(tail);
  if (rest !== '' || (firstUnit !== '' && firstUnit !== measure.text)) return null;
  return { kind: 'interval', low, high: amount(high.replace(/,/g, '')), measure, text };
}

function assemble(
  sign: Comparison | null,
  before: string,
  value: Amount,
  after: string,
  text: string,
): Quantity | Unreadable {
  const wordBefore = WORDS_BEFORE.find(([pattern]) => pattern.test(before));
  const lead = (wordBefore === undefined ? before : before.replace(wordBefore[0], '')).replace(YEARLY, '');
  const more = /^(?:多|余)/.test(after);
  const { measure, rest } = readMeasure(more ? after.slice(1) : after);
  const wordAfter = WORDS_AFTER.find(([pattern]) => pattern.test(rest));
  const tail = wordAfter === undefined ? rest : rest.replace(wordAfter[0], '');

  if (/\d/.test(lead) || /\d/.test(tail)) return { kind: 'unreadable', code: 'several-targets', text };
  if (APPROXIMATE.test(lead) || APPROXIMATE.test(tail)) return { kind: 'unreadable', code: 'target-unreadable', text };
  const directions = new Set<Comparison>();
  for (const direction of [sign, wordBefore?.[1], wordAfter?.[1], more ? ('>' as const) : null]) {
    if (direction !== null && direction !== undefined) directions.add(direction);
  }
  if (pointsBothWays(directions)) return { kind: 'unreadable', code: 'contradiction', text };
  const [comparison = null] = directions;
  const unit = measure.text === '' && /^[\u4e00-\u9fff]{1,2}$/.test(tail) && sign !== null ? ownUnit(tail) : measure;
  return { kind: 'quantity', comparison, value, measure: unit, lead, text };
}

/** A counted thing that is in no list, as it stands directly behind the figure: 3版. */
function ownUnit(name: string): Measure {
  return { ...NO_UNIT, dimension: name, text: name };
}

function pointsBothWays(directions: ReadonlySet<Comparison>): boolean {
  const up = directions.has('≥') || directions.has('>');
  const down = directions.has('≤') || directions.has('<');
  return (up && down) || (directions.has('=') && (up || down));
}
