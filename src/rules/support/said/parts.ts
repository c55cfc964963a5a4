import { type Amount, amount, matchesIn, sum, type TextSpan } from '../../../core';

/** 80场(县区16场、学校14场): a figure with all its parts in a bracket behind it. */
export interface Parted {
  readonly span: TextSpan;
  readonly total: Amount;
  readonly sum: Amount;
  readonly unit: string;
}

const TOTAL = /(?<![\d.,/-])((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)([\u4e00-\u9fff]{1,2})\(/g;
const FIGURES = /\d+(?:\.\d+)?/g;
/** A bracket of this kind names some of the parts, or something else. */
const SOME = /其中|包括|包含|含|分别|每|人均|约|近|余|等|主要|不|至|-|比|增|减|%|年|月/;

/** Totals that are not the sum of the parts behind them. */
export function partedIn(text: string): readonly Parted[] {
  if (!text.includes('(')) return [];
  return matchesIn(text, TOTAL).flatMap((match): readonly Parted[] => {
    const [whole, digits = '0', unit = ''] = match;
    const open = match.index + whole.length - 1;
    const close = closing(text, open);
    const inside = text.slice(open + 1, close);
    if (close < 0 || SOME.test(inside) || /[约近超余]$/.test(text.slice(0, match.index))) return [];
    const items = outer(inside).split(/[、,，;；]/);
    const parts = items.flatMap((item) => {
      const figures = item.match(FIGURES) ?? [];
      return figures.length === 1 && new RegExp(`^[^\\d]+\\d+(?:\\.\\d+)?${unit}$`).test(item) ? [amount(figures[0])] : [];
    });
    const total = amount(digits.replaceAll(',', ''));
    const gathered = sum(parts);
    if (parts.length < 2 || parts.length !== items.length || gathered.eq(total)) return [];
    return [{ span: { start: match.index, end: close + 1 }, total, sum: gathered, unit }];
  });
}

const LISTED = /(?<![\d.,/-])((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)([\u4e00-\u9fff]{1,2})[,(]其中:?([^。;)]*)/g;

/** 5326人，其中80-89周岁4687人、90-99周岁632人、…: what is listed may be only some of it; but where one part with its digits in another order makes the total, it was mistyped. */
export function exchangedIn(text: string): readonly Parted[] {
  if (!text.includes('其中')) return [];
  return matchesIn(text, LISTED).flatMap((match): readonly Parted[] => {
    const [whole, digits = '0', unit = '', rest = ''] = match;
    const ending = new RegExp(`^[^\\d].*?((?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)${unit}$|^(?:\\d+[-~]?)+[\\u4e00-\\u9fff]+?(\\d+(?:\\.\\d+)?)${unit}$`);
    const parts: Amount[] = [];
    let length = 0;
    for (const item of rest.split(/[、,]/)) {
      const [, one, other] = ending.exec(item) ?? [];
      const figure = one ?? other;
      if (figure === undefined) break;
      parts.push(amount(figure.replaceAll(',', '')));
      length += item.length + 1;
    }
    const total = amount(digits.replaceAll(',', ''));
    const gathered = sum(parts);
    const mistyped = parts.some((part) => isExchanged(part, total.minus(gathered.minus(part))));
    return parts.length < 2 || gathered.eq(total) || !mistyped ? [] : [{ span: { start: match.index, end: match.index + whole.length - rest.length + length - 1 }, total, sum: gathered, unit }];
  });
}

/** Two digits are exchanged by chance too often. */
const FEWEST_DIGITS = 3;

/** The same digits in another order. */
function isExchanged(part: Amount, wanted: Amount): boolean {
  const [one, other] = [part.toString(), wanted.toString()];
  return one !== other && one.length >= FEWEST_DIGITS && one.length === other.length && [...one].sort().join('') === [...other].sort().join('');
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text.charAt(at) === '(') depth += 1;
    else if (text.charAt(at) === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** Without the brackets inside: 县(区)16场. */
function outer(text: string): string {
  return text.replace(/\([^()]*\)/g, '');
}
