import { type Amount, amount } from '../core';
import { startsWithUnit } from './measure';

const DIGITS = new Map(
  [...'零一二三四五六七八九'].map((character, i): [string, number] => [character, i]).concat(
    [...'〇壹贰叁肆伍陆柒捌玖'].map((character, i): [string, number] => [character, i]),
    [['两', 2]],
  ),
);
const PLACES: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const SECTIONS: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };
const NUMERAL = '零〇一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟点';
const RUN = new RegExp(`[${NUMERAL}]+`, 'g');
/** Nothing below changes a text without one of these. */
const MAY_HOLD_NUMERALS = new RegExp(`[${NUMERAL}成半]|分之`);
const PARTS = new RegExp(`([${NUMERAL}]+|\\d+)分之([${NUMERAL}]+|\\d+(?:\\.\\d+)?)`, 'g');
const ONLY_MULTIPLIERS = /^[百千万亿佰仟点]+$/;
/** Words that begin with a numeral and count nothing. */
const NO_COUNT =
  /^(?:一(?:般|致|定|些|体|次性|流|站|网|件事|条龙|部分|系列|步|线|带|旦|律|并|窗|刻钟|事一|村一|户一|人一|企一|把手|类地区)|十分(?!钟|之)|三(?:公|农|保|大|同时|不)|两(?:癌|会|不愁|个维护)|四(?:好|个意识)|五保|万(?:能|一)|千方|百(?:姓|年)|零(?:星|散|售))/;
/** A numeral behind one of these names a place in an order or is part of a word. */
const NO_COUNT_AFTER = /[第统唯其同专进逐某万单\d.]$/;
const ENDS_A_FIGURE = /^(?:成|%|‰|多|余|以[上下内]|之内|及以|\(含\)|左右)/;
/** 三至五次: the unit stands behind the second numeral. */
const RANGE_BEHIND = new RegExp(`^(?:-+|~+|—|至|到)[${NUMERAL}]+`);
const BEFORE_A_BARE_FIGURE = /(?:^|[≥≤=<>于过少多到达为])$/;

/** “二十五”, “一百零五”, “三万五千”, “九十五点五”, “二〇二三”; null where it is no numeral. */
export function numeralValue(text: string): Amount | null {
  const [whole = '', fraction, more] = text.split('点');
  if (more !== undefined || whole === '') return null;
  const integer = wholeValue(whole);
  if (integer === null) return null;
  if (fraction === undefined) return amount(integer);
  const places = [...fraction].map((character) => DIGITS.get(character));
  return fraction === '' || places.includes(undefined) ? null : amount(`${integer}.${places.join('')}`);
}

function wholeValue(text: string): number | null {
  if ([...text].every((character) => DIGITS.has(character))) {
    return text.length <= 15 ? Number([...text].map((character) => DIGITS.get(character)).join('')) : null;
  }
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const character of text) {
    const value = DIGITS.get(character);
    const place = PLACES[character];
    const scale = SECTIONS[character];
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
    } else if (place !== undefined) {
      section += (digit ?? 1) * place;
      digit = null;
    } else if (scale !== undefined) {
      total = (total + section + (digit ?? 0)) * scale;
      section = 0;
      digit = null;
    } else return null;
  }
  return total + section + (digit ?? 0);
}

/** Numerals that count something are written in digits, parts of a whole as percentages; everything else stays as it is. */
export function withDigits(text: string): string {
  return MAY_HOLD_NUMERALS.test(text) ? halves(tenths(counts(parts(text.replace(/百分百/g, '100%'))))) : text;
}

/** 百分之九十五, 千分之5, 三分之二. */
function parts(text: string): string {
  return text.replace(PARTS, (whole, below: string, above: string) => {
    const divisor = /^\d/.test(below) ? amount(below) : below.length === 1 && below in SECTIONS ? amount(SECTIONS[below] ?? 1) : numeralValue(below);
    const dividend = /^\d/.test(above) ? amount(above) : numeralValue(above);
    if (divisor === null || dividend === null || divisor.isZero()) return whole;
    return `${dividend.times(100).div(divisor).toString()}%`;
  });
}

function counts(text: string): string {
  return text.replace(RUN, (run, at: number) => {
    const before = text.slice(0, at);
    const after = text.slice(at + run.length);
    if (ONLY_MULTIPLIERS.test(run) || NO_COUNT_AFTER.test(before) || NO_COUNT.test(text.slice(at))) return run;
    // 三万元: the multiplier may stand before the unit; the numeral is read with it.
    const value = numeralValue(run);
    if (value === null) return run;
    const counted = startsWithUnit(after.replace(RANGE_BEHIND, '')) || (after === '' ? BEFORE_A_BARE_FIGURE.test(before) : ENDS_A_FIGURE.test(after));
    return counted ? value.toString() : run;
  });
}

/** 九成, 9成五: tenths. Behind the figure stands nothing that makes another word of 成. */
function tenths(text: string): string {
  return text.replace(/(^|[^\d.])(\d{1,2}(?:\.\d)?)成([一二三四五六七八九半\d])?(?![立果效本功员绩为品交套都人熟分长])/g, (_, before: string, whole: string, rest?: string) => {
    const tenth = rest === undefined ? 0 : rest === '半' ? 5 : (DIGITS.get(rest) ?? Number(rest));
    return `${before}${amount(whole).times(10).plus(tenth).toString()}%`;
  });
}

/** 一半, 半年, 两个半月, 一年半. */
function halves(text: string): string {
  return text
    .replace(/(?:超过|过|超)半数?(?![年月天日个小])/g, '超过50%')
    .replace(/一半|半数/g, '50%')
    .replace(/1半/g, '50%')
    .replace(/(\d)个半(?=月|小时|钟头|工作日)/g, '$1.5个')
    .replace(/(\d)(年|天|小时|公里|吨|倍|亩)半/g, '$1.5$2')
    .replace(/(^|[^上下每前后个\d大/])半个?(?=年|月|天|日|小时|工作日)/g, '$10.5个')
    .replace(/0\.5个(?=年|天|日)/g, '0.5');
}
