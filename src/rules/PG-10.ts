import type { CellRef, Table } from '../core';
import { fieldOf, targetTables } from './support/targets';
import type { Rule } from './types';

/** Fewer tables than this say nothing of when the others were filled in. */
const OTHERS = 3;
/** Tables of one document are filled in within weeks; a year typed wrongly is further off than this. */
const MONTHS_APART = 6;
/** Targets of a project added during its year are set before its last quarter; what is later was meant for another year. */
const LAST_QUARTER = 10;

/** 填报日期: fourteen digits as the system stamps them, or a date in words, and no date long after all the others. */
export const rule: Rule = {
  id: 'PG-10',
  title: { zh: '填报日期应是一个时间，且不晚于公开', en: 'The date of filling in is a date, and not after publication' },
  severity: 'warning',
  basis: '由表样直接推出：填报日期由系统写成 14 位数字；先填报，后公开',
  messages: {
    date: {
      zh: '填报日期“{{text}}”不是一个时间，疑似识别或录入错误；请核对',
      en: 'The date “{{text}}” is no date, perhaps a slip in reading or typing; check',
    },
    later: {
      zh: '填报日期 {{date}}，比其余 {{count}} 张目标表中最晚的 {{latest}} 还晚半年以上，公开时不会有这样的日期；请核对年、月',
      en: 'Filled in on {{date}}, more than half a year after the latest of the other {{count}} tables ({{latest}}), which no publication can hold; check year and month',
    },
  },
  *check(context) {
    const dated: Dated[] = [];
    for (const table of targetTables(context)) {
      const field = fieldOf(context.accessOf(table), '填报日期');
      if (!field || !/\d/.test(field.text)) continue;
      const date = dateOf(field.text);
      if (date) dated.push({ table, cell: field.cell, ...date });
      else yield { messageId: 'date', data: { text: field.text }, cells: [field.cell], table, severity: 'hint' };
    }
    for (const year of new Set(dated.map(({ table }) => table.year))) {
      if (year !== undefined) yield* tooLate(dated.filter(({ table }) => table.year === year), year * 12 + LAST_QUARTER);
    }
  },
};

interface Stamp {
  readonly words: string;
  readonly months: number;
}

interface Dated extends Stamp {
  readonly table: Table;
  readonly cell: CellRef;
}

function* tooLate(dated: readonly Dated[], from: number): ReturnType<Rule['check']> {
  const [last, before] = [...dated].sort((a, b) => b.months - a.months);
  if (!last || !before || dated.length <= OTHERS || last.months < from || last.months - before.months < MONTHS_APART) return;
  const latest = dated.filter((each) => each !== last).reduce((most, { words }) => (words > most ? words : most), '');
  yield { messageId: 'later', data: { date: last.words, count: dated.length - 1, latest }, cells: [last.cell], table: last.table };
}

const STAMP = /^(20\d\d)(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d))?$/;
const WORDS = /^(20\d\d)[年.\-/](\d{1,2})[月.\-/](\d{1,2})日?(?:(\d{1,2}):(\d\d)(?::(\d\d))?)?$/;

function dateOf(text: string): Stamp | undefined {
  const parts = STAMP.exec(text) ?? WORDS.exec(text);
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  const known = month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour < 24 && minute < 60 && second < 60;
  const two = (figure: number): string => String(figure).padStart(2, '0');
  return known ? { words: `${String(year)}-${two(month)}-${two(day)}`, months: year * 12 + month } : undefined;
}
