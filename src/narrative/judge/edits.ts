import { type Amount, amount, formatAmount } from '../../core';
import type { Statement } from '../facts';
import { directionWord } from '../clause';
import type { StatedFigure } from '../figures';
import type { Edit } from './types';

type Follows = Edit['follows'];

/** The figure of a statement replaced by another, written as it was: with its unit, its commas and at least its digits. */
export function figureEdit({ figure, fact }: Statement, value: Amount, follows: Follows): Edit {
  return { start: figure.start, end: figure.end, text: written(figure, value, fact.paragraph.words.slice(figure.start, figure.end)), follows };
}

/** Power of ten from 万元 to the unit. */
const FROM_WAN: Readonly<Record<string, number>> = { 亿元: -4, 万元: 0, 千元: 1, 元: 4 };
const TEN = amount(10);

function written({ measure, unit, decimals }: StatedFigure, value: Amount, words: string): string {
  if (measure === 'count') return `${value.toString()}${unit}`;
  if (measure === 'percent') return `${formatAmount(value, decimals)}${unit}`;
  const own = value.times(TEN.pow(FROM_WAN[unit] ?? 0));
  const places = Math.max(decimals, unit === '万元' ? Math.min(own.decimalPlaces(), 2) : 0);
  const text = formatAmount(own, places);
  const plain = !words.includes(',') && /\d{4}/.test(words);
  return `${plain ? text.replace(/,/g, '') : text}${unit}`;
}

const OPPOSITE: Readonly<Record<string, string>> = {
  增加: '减少',
  增长: '下降',
  上升: '下降',
  提高: '降低',
  上涨: '下降',
  增幅: '降幅',
  减少: '增加',
  下降: '增长',
  降低: '提高',
  压减: '增加',
  下调: '提高',
  减幅: '增幅',
  降幅: '增幅',
};

/** The direction word turned round. */
export function directionEdit({ fact, span, figure }: Statement, follows: Follows): Edit | undefined {
  const word = directionWord(fact.paragraph.words.slice(span.start, figure.start));
  const text = word && OPPOSITE[word.text];
  return word && text !== undefined ? { start: span.start + word.index, end: span.start + word.index + word.text.length, text, follows } : undefined;
}
