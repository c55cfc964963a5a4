import { normalize } from '../core';
import { fieldOf, targetTables } from './support/targets';
import type { Rule } from './types';

/** What says when a project begins and ends is short; a longer text tells a story. */
const LONGEST = 40;
const DATE = /(20\d\d)(?:(?:年|[-./])(0?[1-9]|1[0-2])(?!\d)(?:(?:月|[-./])(0?[1-9]|[12]\d|3[01])(?!\d))?|(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d))?/g;

/** 项目期 2024年12月-2024年1月, 开始日期 behind 结束日期. */
export const rule: Rule = {
  id: 'PG-14',
  title: { zh: '项目的结束时间不应早于开始时间', en: 'A project does not end before it begins' },
  severity: 'warning',
  basis: '由表样直接推出：先开始，后结束',
  messages: {
    order: {
      zh: '项目开始时间写 {{from}}，结束时间写 {{until}}，结束早于开始；请核对两处的年、月',
      en: 'The project begins on {{from}} and ends on {{until}}, before it begins; check both dates',
    },
  },
  *check(context) {
    for (const table of targetTables(context)) {
      const access = context.accessOf(table);
      const [term, begin, end] = ['项目期', '开始日期', '结束日期'].map((key) => fieldOf(access, key));
      const whole = datesIn(term?.text);
      const ends = [begin, end].map((field) => datesIn(field?.text));
      const found = whole.length === 2 ? { dates: whole, cells: term ? [term.cell] : [] } : ends.every(({ length }) => length === 1) ? { dates: ends.flat(), cells: [begin, end].flatMap((field) => (field ? [field.cell] : [])) } : undefined;
      const [from, until] = found?.dates ?? [];
      if (!found || !from || !until || !isBefore(until.parts, from.parts)) continue;
      yield { messageId: 'order', data: { from: from.text, until: until.text }, cells: found.cells, table };
    }
  },
};

interface Stated {
  readonly text: string;
  /** Year, month and day, as far as they are given. */
  readonly parts: readonly number[];
}

function datesIn(printed = ''): readonly Stated[] {
  const text = normalize(printed);
  if (text.length > LONGEST) return [];
  return [...text.matchAll(DATE)].map(([own, year, month, day, monthOfStamp, dayOfStamp]) => ({
    text: own,
    parts: [year, month ?? monthOfStamp, day ?? dayOfStamp].flatMap((part) => (part === undefined ? [] : [Number(part)])),
  }));
}

/** By what both of them give. */
function isBefore(one: readonly number[], other: readonly number[]): boolean {
  for (const [index, part] of one.entries()) {
    const against = other[index];
    if (against === undefined || part === against) continue;
    return part < against;
  }
  return false;
}
