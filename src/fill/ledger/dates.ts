import { type CellValue, normalize } from '../../core';

export interface LedgerDate {
  readonly text: string;
  readonly year: number | undefined;
}

const WRITTEN = /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?)?/;
const DIGITS = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
/** Day numbers from 1954 to 2118; other numbers are no dates. */
const FIRST_DAY = 20000;
const LAST_DAY = 80000;
const DAYS_TO_1904 = 1462;
const EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/** A date however a ledger keeps it: day number, `2023-03-05`, `2023.3.5`, `2023年3月5日`, `20230305`. */
export function readDate(value: CellValue, date1904: boolean): LedgerDate {
  if (typeof value === 'number') {
    const day = value + (date1904 ? DAYS_TO_1904 : 0);
    if (day >= FIRST_DAY && day <= LAST_DAY) return dated(new Date(EPOCH + Math.floor(day) * DAY_MS).toISOString().slice(0, 10));
    return readText(String(value));
  }
  return typeof value === 'string' ? readText(normalize(value)) : { text: '', year: undefined };
}

function readText(text: string): LedgerDate {
  const [, year, month, day] = WRITTEN.exec(text) ?? DIGITS.exec(text) ?? [];
  if (year === undefined || month === undefined) return { text, year: undefined };
  return dated([year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-'));
}

function dated(text: string): LedgerDate {
  return { text, year: Number(text.slice(0, 4)) };
}

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const SPOKEN_DAY = /(\d{1,2})月(\d{1,2})日/;
const DECEMBER = 12;
/** Accounts are closed in the last days of the year, before the holidays. */
const LAST_DAYS = 25;
const LAST_OF_YEAR = 31;
/** Of a year that is not a leap year or not known. */
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The last day of a month, or the last days of December; undefined where the date does not say the day. */
export function endsPeriod(date: string): boolean | undefined {
  const found = monthAndDay(date);
  return found && (found.day >= (DAYS[found.month - 1] ?? LAST_OF_YEAR) || (found.month === DECEMBER && found.day >= LAST_DAYS));
}

export function endsYear(date: string): boolean | undefined {
  const found = monthAndDay(date);
  return found && found.month === DECEMBER && found.day === LAST_OF_YEAR;
}

function monthAndDay(date: string): { readonly month: number; readonly day: number } | undefined {
  const [month, day] = (ISO_DAY.exec(date)?.slice(2) ?? SPOKEN_DAY.exec(date)?.slice(1) ?? []).map(Number);
  return month === undefined || day === undefined ? undefined : { month, day };
}
