import { normalize } from '../../core';
import type { LedgerEntry } from './types';

const MONTH_WORD = /(?:^|\D)(1[0-2]|0?[1-9])月/;
const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'] as const;
const CHINESE_MONTH = /(?:^|[^一二三四五六七八九十])(十[一二]?|[一二三四五六七八九])月/;
const DIGITS = /^(?:20\d{2}[-.]?)?(1[0-2]|0[1-9]|[1-9])$/;

/** The month a sheet is called by: `3月`, `03月支出明细账`, `2023年3月`, `三月份`, `202303`; undefined for other names and for `1-3月`. */
export function monthOf(sheet: string): number | undefined {
  const name = normalize(sheet);
  if (/月?[-至~到]\d{1,2}月/.test(name)) return undefined;
  const digits = MONTH_WORD.exec(name)?.[1] ?? DIGITS.exec(name)?.[1];
  if (digits !== undefined) return Number(digits);
  const at = CHINESE.findIndex((month) => month === CHINESE_MONTH.exec(name)?.[1]);
  return at < 0 ? undefined : at + 1;
}

/** A ledger kept on a sheet a month: two sheets or more, each of a month of its own. */
export function areMonths(sheets: readonly string[]): boolean {
  const months = sheets.map(monthOf);
  return sheets.length > 1 && months.every((month) => month !== undefined) && new Set(months).size === sheets.length;
}

/** Postings that stand on more than one sheet: the same date, voucher, subject, 摘要 and amount. */
export function repeatedPostings(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const first = new Map<string, string>();
  return entries.filter(({ cell, date, voucher, code, subject, summary, amount }) => {
    if (date === '' || voucher === '') return false;
    const key = [date, voucher, code, subject, summary, amount.toString()].join('|');
    const sheet = first.get(key);
    if (sheet === undefined) first.set(key, cell.sheet);
    return sheet !== undefined && sheet !== cell.sheet;
  });
}
