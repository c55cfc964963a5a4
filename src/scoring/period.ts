/**
 * Dates and periods as the tables write them: 10月前, 2023年4月, 2022年12月底前, 5-11月, 第一、二、三、四季度, 全年.
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
const YEAR = String.raw`(?:(\d{4})年)?`;
const TAIL = String.raw`(?:完成|支付|办结|到位)?`;
const BEFORE = String.raw`(之前|以前|前)?`;
const MONTH_OR_DAY = new RegExp(`^${YEAR}(\\d{1,2})月(?:份|(\\d{1,2})日)?(底|末|上旬|中旬|下旬)?${BEFORE}${TAIL}$`);
const MONTHS = new RegExp(`^${YEAR}(\\d{1,2})月?(?:-|~|至|到)(\\d{1,2})月(?:份|底|末)?${TAIL}$`);
const QUARTERS = new RegExp(`^${YEAR}第?([一二三四1-4](?:[、,和][第]?[一二三四1-4])*)季度(?:末|底|内)?${TAIL}$`);
const WHOLE_YEAR = new RegExp(`^(?:全年|当年|本年|年度|(\\d{4})年度?)(?:内|底前|末前)?${TAIL}$`);
const QUARTER_NAMES = '一二三四';
const TEN_DAYS: Readonly<Record<string, number>> = { 上旬: 10, 中旬: 20, 下旬: END, 底: END, 末: END };

/** Reads normalised text; null where it is no date or period. */
export function readPeriod(text: string): Period | null {
  return readMonthOrDay(text) ?? readMonths(text) ?? readQuarters(text) ?? readWholeYear(text);
}

function readMonthOrDay(text: string): Period | null {
  const found = MONTH_OR_DAY.exec(text);
  if (found === null) return null;
  const [, year, monthText = '', dayText, partText, before] = found;
  const month = Number(monthText);
  if (!isMonth(month)) return null;
  const day = dayText === undefined ? null : Number(dayText);
  if (day !== null && (day < 1 || day > END)) return null;
  const last = day ?? (partText === undefined ? END : (TEN_DAYS[partText] ?? END));
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
  const quarters = (found[2] ?? '').replace(/[、,和第]/g, '').split('').map(quarterNumber);
  return span(found[1], Math.min(...quarters) * 3 - 2, Math.max(...quarters) * 3, text);
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

export type Punctuality = 'in-time' | 'late' | 'unclear';

/** Whether work done in `done` met `due`. A year named on one side only leaves it unclear. */
export function punctuality(due: Period, done: Period): Punctuality {
  if ((due.year === null) !== (done.year === null)) return 'unclear';
  if (due.year !== null && done.year !== null && due.year !== done.year) {
    return done.year < due.year ? 'in-time' : 'late';
  }
  if (done.lateAfter <= due.inTimeBy) return 'in-time';
  if (done.from > due.lateAfter) return 'late';
  return 'unclear';
}
