import { type Amount, amount } from '../core';
import { type Measure, NO_UNIT, readMeasure } from './measure';

/** A figure with its unit and its place in the text. */
export interface WrittenQuantity {
  readonly start: number;
  readonly end: number;
  readonly value: Amount;
  readonly measure: Measure;
  /** 50万: the figure carries its multiplier, the unit is unknown. */
  readonly scaled: boolean;
  /** 万 of 50万 and of 50万元. */
  readonly multiplier: Amount;
  readonly more: boolean;
}

const NUMBER = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|\.\d+/g;
const CURRENCY = /(?:¥|人民币|RMB|CNY)$/;
/** (2), (2.5)%, (3次): how accountants write a negative; only where nothing else stands in the cell. */
const ACCOUNTING = /^\(((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)([^()\d]*)\)([^()\d]*)$/;
/** A year that only dates the indicator, or what it is compared with: 2023年合格率≥95%, 较2022年增长5%. */
const YEAR_IN_FRONT = /^(?:20\d\d年度?(?![底末内前中])|(?:较|比|与|同|在)20\d\d年[度底末]?)(?=.*\d)/;

/** Every figure in the text from left to right. A sign belongs to a figure only where no other figure ends. */
export function readFigures(text: string): readonly WrittenQuantity[] {
  const accounting = ACCOUNTING.exec(text);
  if (accounting !== null) {
    const [, digits = '', inside = '', outside = ''] = accounting;
    const { measure, rest, more } = readMeasure(inside === '' ? outside : inside);
    return [{ ...assembled(amount(digits.replace(/,/g, '')).neg(), measure), start: 0, end: text.length - rest.length, more }];
  }
  const figures: WrittenQuantity[] = [];
  let from = YEAR_IN_FRONT.exec(text)?.[0].length ?? 0;
  for (;;) {
    NUMBER.lastIndex = from;
    const found = NUMBER.exec(text);
    if (found === null) return named(text, figures);
    const digits = found[0];
    const { start, negative, currency } = prefix(text, found.index, figures[figures.length - 1]);
    const { measure, rest, more } = readMeasure(text.slice(found.index + digits.length));
    const money = currency && measure.dimension === '' ? { ...NO_UNIT, dimension: 'money', factor: measure.multiplier, multiplier: measure.multiplier, text: '元' } : measure;
    const value = amount(digits.replace(/,/g, ''));
    from = text.length - rest.length;
    figures.push({ ...assembled(negative ? value.neg() : value, money), start, end: from, more });
  }
}

function assembled(value: Amount, measure: Measure): Pick<WrittenQuantity, 'value' | 'measure' | 'scaled' | 'multiplier'> {
  const { multiplier } = measure;
  if (measure.text !== '' || multiplier.eq(1)) return { value, measure, multiplier, scaled: false };
  return { value: value.times(measure.multiplier), measure: NO_UNIT, multiplier, scaled: true };
}

function prefix(text: string, at: number, last: WrittenQuantity | undefined): { readonly start: number; readonly negative: boolean; readonly currency: boolean } {
  let start = at;
  const lastEnd = last?.end ?? -1;
  // Directly behind another figure a dash joins the two, and so does a long one: 80%——90%. Of -5%--3% the second dash is a sign.
  const JOIN = last?.value.isNegative() === true ? /^\^?$/ : /^\^?-*$/;
  const joins = (): boolean => last !== undefined && JOIN.test(text.slice(lastEnd, start - 1));
  const sign = (): string => (start > 0 && !joins() ? text.charAt(start - 1) : '');
  let negative = false;
  const take = (): void => {
    if (!/[-+负]/.test(sign())) return;
    negative = sign() !== '+';
    start -= 1;
  };
  take();
  const currency = CURRENCY.exec(text.slice(Math.max(0, lastEnd), start));
  if (currency !== null) {
    start -= currency[0].length;
    take();
  }
  return { start, negative, currency: currency !== null };
}

const TIME: ReadonlySet<string> = new Set(['seconds', 'days', '工作日', 'months']);
/** 3天内办结率≥95%: the time is part of the name of a rate. */
const WITHIN = /^[之以]?内[\u4e00-\u9fff]{1,8}率(?=.*\d)/;

/** In 12号线设备完好率≥95% the first figure is part of a name: it has no unit, and a sign leads to the other. */
function named(text: string, figures: readonly WrittenQuantity[]): readonly WrittenQuantity[] {
  const others = figures.filter(({ end, measure }) => !(TIME.has(measure.dimension) && WITHIN.test(text.slice(end))));
  if (others.length > 0 && others.length < figures.length) return named(text, others);
  const signed = figures.filter(({ start }) => /[≥≤=<>]$/.test(text.slice(0, start)));
  const [only] = signed;
  if (only === undefined || signed.length > 1) return figures;
  return figures.filter((figure) => figure === only || figure.start > only.start || figure.measure.text !== '');
}
