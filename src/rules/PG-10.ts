import { fieldOf, targetTables } from './support/targets';
import type { Rule } from './types';

/** 填报日期: fourteen digits as the system stamps them, or a date in words. */
export const rule: Rule = {
  id: 'PG-10',
  title: { zh: '填报日期应是一个时间', en: 'The date of filling in is a date' },
  severity: 'hint',
  basis: '由表样直接推出：填报日期由系统写成 14 位数字',
  messages: {
    date: {
      zh: '填报日期“{{text}}”不是一个时间，疑似识别或录入错误；请核对',
      en: 'The date “{{text}}” is no date, perhaps a slip in reading or typing; check',
    },
  },
  *check(context) {
    for (const table of targetTables(context)) {
      const date = fieldOf(context.accessOf(table), '填报日期');
      if (date && /\d/.test(date.text) && !isDate(date.text)) yield { messageId: 'date', data: { text: date.text }, cells: [date.cell], table };
    }
  },
};

const STAMP = /^(20\d\d)(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d))?$/;
const WORDS = /^(20\d\d)[年.\-/](\d{1,2})[月.\-/](\d{1,2})日?(?:(\d{1,2}):(\d\d)(?::(\d\d))?)?$/;

function isDate(text: string): boolean {
  const parts = STAMP.exec(text) ?? WORDS.exec(text);
  if (!parts) return false;
  const [month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(2).map((part) => Number(part ?? 0));
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour < 24 && minute < 60 && second < 60;
}
