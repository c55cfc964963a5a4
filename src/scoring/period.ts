import { type Amount } from '../core';
import { withDigits } from './numerals';

/**
 * Dates and periods as the tables write them: 10月前, 2023年4月, 2022-12-31, 12月底前, 年底前, 上半年, 5-11月, 第四季度, 全年.
 * Days are compared as month·100+day within a year, so 31 stands for the end of any month.
 */
export interface Period {
  readonly kind: 'period';
  /** Null where the text names no year. */
  readonly year: number | null;
  /** First day the text can mean. */
  readonly from: number;
  /** Last day that is certainly in time. */
  readonly inTimeBy: number;
  /** Last day that may be in time: 10月前 may or may not include October. */
  readonly lateAfter: number;
  readonly text: string;
}

const END = 31;
const YEAR = String.raw`(?:(?:(20\d{2}|19\d{2})年度?|当年度?|本年度?|今年))?`;
const BEFORE = String.raw`(之前|以前|前)?`;
const TAIL = String.raw`(?:24时)?(?:(?:全部|全面|按期|如期)?(?:完成|支付|办结|到位|验收|完工|竣工|交付|下达|发放|购置)[^\d]{0,8})?`;
const LEAD = /^(?:完成(?:时间|时限)[:为]?|时间[:为]?|截[至止到]|已?于|在|应于|须于|确保|实际)+/;
/** ≤12月31日, 不晚于12月31日, 最迟12月底: the day itself is in time. */
const UNTIL = /^(?:[≤=]|不(?:得|能|应)?(?:晚于|迟于|超过)|最迟(?:于|在)?|最晚(?:于|在)?)/;
const DASHED = /^(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2})日?)?(?=$|之前|以前|前|完|支|办|到)/;
const COMPACT = /^(20\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])$/;
const MONTH_OR_DAY = new RegExp(`^${YEAR}(\\d{1,2})月(?:份|(\\d{1,2})[日号])?(底|末|初|上旬|中旬|下旬)?${BEFORE}${TAIL}$`);
/** 一至四季度, 1月1日至12月31日: what joins two ends. */
const JOINS = /-+|~|—+|至|到/g;
const MONTHS = new RegExp(`^${YEAR}(\\d{1,2})月?(?:-|~|至|到)(\\d{1,2})月(?:份|底|末)?${TAIL}$`);
const QUARTERS = new RegExp(`^${YEAR}第?([一二三四1-4](?:[、,和至到~-][第]?[一二三四1-4])*)季度(末|底|内)?${BEFORE}${TAIL}$`);
const PART_OF_YEAR = new RegExp(`^${YEAR}(年底|年末|年终|年中|年内|底|末|上半年|下半年)(底|末|内)?${BEFORE}${TAIL}$`);
const WHOLE_YEAR = new RegExp(`^(?:全年|当年|本年|年度|(\\d{4})年度?)(?:内|底前|末前)?${TAIL}$`);
const QUARTER_NAMES = '一二三四';
const TEN_DAYS: Readonly<Record<string, number>> = { 初: 10, 上旬: 10, 中旬: 20, 下旬: END, 底: END, 末: END };
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Reads reworded text; null where it is no date or period. */
export function readPeriod(text: string): Period | null {
  const plain = text.replace(LEAD, '');
  const until = UNTIL.exec(plain)?.[0] ?? '';
  const body = spelled(plain.slice(until.length).replace(LEAD, ''));
  const read = readMonthOrDay(body) ?? readMonths(body) ?? readQuarters(body) ?? readPartOfYear(body) ?? readWholeYear(body) ?? readSpan(body);
  if (read === null) return null;
  // A day or month up to which there is time ends with itself.
  return { ...read, ...(until === '' || until === '=' ? {} : { from: 0, inTimeBy: read.lateAfter }), text };
}

/** 2023年1月1日至12月31日, 2023.1-2023.12: from the first day of the one to the last of the other, in one year. */
function readSpan(text: string): Period | null {
  for (const { index, 0: join } of text.matchAll(JOINS)) {
    const first = readMonthOrDay(spelled(text.slice(0, index)));
    const last = readMonthOrDay(spelled(text.slice(index + join.length)));
    if (first === null || last === null || (last.year !== null && first.year !== last.year) || first.from > last.lateAfter) continue;
    return { ...last, year: first.year, from: first.from, text };
  }
  return null;
}

/** 2023-12-31, 2023.12 and 20231231 with 年, 月 and 日; numerals of months in digits. */
function spelled(text: string): string {
  const compact = COMPACT.exec(text);
  if (compact !== null) return `${compact[1] ?? ''}年${Number(compact[2])}月${Number(compact[3])}日`;
  const dashed = text.replace(DASHED, (_, year: string, month: string, day?: string) => `${year}年${Number(month)}月${day === undefined ? '' : `${Number(day)}日`}`);
  return /季度/.test(dashed) ? dashed : withDigits(dashed);
}

function readMonthOrDay(text: string): Period | null {
  const found = MONTH_OR_DAY.exec(text);
  if (found === null) return null;
  const [, year, monthText = '', dayText, partText, before] = found;
  const month = Number(monthText);
  if (!isMonth(month)) return null;
  const day = dayText === undefined ? null : Number(dayText);
  if (day !== null && (day < 1 || day > (DAYS[month - 1] ?? END))) return null;
  // 30 June is the end of June, as June is.
  const last = (day === DAYS[month - 1] ? END : day) ?? (partText === undefined ? END : (TEN_DAYS[partText] ?? END));
  const lateAfter = month * 100 + last;
  // 10月底前 names the end itself; 10月前 and 10月15日前 leave the named month or day open.
  const open = before !== undefined && partText === undefined;
  const inTimeBy = !open ? lateAfter : day === null ? (month - 1) * 100 + END : lateAfter - 1;
  const from = before !== undefined ? 0 : month * 100 + (day ?? 1);
  return { kind: 'period', year: toYear(year), from, inTimeBy, lateAfter, text };
}

function readMonths(text: string): Period | null {
  const found = MONTHS.exec(text);
  if (found === null) return null;
  const [, year, first = '', last = ''] = found;
  return span(year, Number(first), Number(last), text);
}

function readQuarters(text: string): Period | null {
  const found = QUARTERS.exec(text);
  if (found === null) return null;
  const [, year, names = '', end, before] = found;
  const quarters = names.replace(/[、,和至到~第-]/g, '').split('').map(quarterNumber);
  const whole = span(year, Math.min(...quarters) * 3 - 2, Math.max(...quarters) * 3, text);
  if (whole === null || before === undefined) return whole;
  return { ...whole, from: 0, inTimeBy: end === undefined ? whole.from - 1 : whole.inTimeBy };
}

function readPartOfYear(text: string): Period | null {
  const found = PART_OF_YEAR.exec(text);
  if (found === null) return null;
  const [, year, part = '', , before] = found;
  if ((part === '底' || part === '末') && year === undefined && !/^[当本今]/.test(text)) return null;
  const [first, last] = part === '上半年' || part === '年中' ? [1, 6] : part === '下半年' ? [7, 12] : [part === '年内' ? 1 : 12, 12];
  const whole = span(year, first, last, text);
  return whole === null || before === undefined ? whole : { ...whole, from: 0 };
}

function readWholeYear(text: string): Period | null {
  const found = WHOLE_YEAR.exec(text);
  return found === null ? null : span(found[1], 1, 12, text);
}

function span(year: string | undefined, first: number, last: number, text: string): Period | null {
  if (!isMonth(first) || !isMonth(last) || first > last) return null;
  const end = last * 100 + END;
  return { kind: 'period', year: toYear(year), from: first * 100 + 1, inTimeBy: end, lateAfter: end, text };
}

function quarterNumber(name: string): number {
  const index = QUARTER_NAMES.indexOf(name);
  return index >= 0 ? index + 1 : Number(name);
}

function isMonth(month: number): boolean {
  return month >= 1 && month <= 12;
}

function toYear(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

/** 1 January 2000 and 31 December 2099 as a spreadsheet counts days. */
const FIRST_SERIAL = 36526;
const LAST_SERIAL = 73050;

/** A date cell reaches a function as the number of its day; null for any other number. */
export function periodOfSerial(value: Amount): Period | null {
  if (!value.isInteger() || value.lt(FIRST_SERIAL) || value.gt(LAST_SERIAL)) return null;
  let left = value.toNumber() - FIRST_SERIAL;
  let year = 2000;
  for (; left >= daysIn(year); year += 1) left -= daysIn(year);
  let month = 1;
  for (; left >= daysOf(year, month); month += 1) left -= daysOf(year, month);
  return readMonthOrDay(`${year}年${month}月${left + 1}日`);
}

function daysIn(year: number): number {
  return year % 4 === 0 ? 366 : 365;
}

function daysOf(year: number, month: number): number {
  return month === 2 && year % 4 !== 0 ? 28 : (DAYS[month - 1] ?? END);
}

export type Punctuality = 'in-time' | 'late' | 'unclear';

/** Whether work done in `done` met `due`. A year named on one side only leaves it unclear. */
export function punctuality(due: Period, done: Period): Punctuality {
  if ((due.year === null) !== (done.year === null)) return 'unclear';
  if (due.year !== done.year) return (done.year ?? 0) < (due.year ?? 0) ? 'in-time' : 'late';
  if (done.lateAfter <= due.inTimeBy) return 'in-time';
  if (done.from > due.lateAfter) return 'late';
  return 'unclear';
}
