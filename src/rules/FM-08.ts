import { type CellRef, normalize, pagesOf } from '../core';
import type { Rule, RuleContext, RuleReport } from './types';

const DIGITS = '一二三四五六七八九十';
const HEADING = /^([一二三四五六七八九十]{1,3})、(.*)$/;
/** A part or an annex begins its own numbers. */
const PART = /^(?:第[一二三四五六七八九十]+部分|附件|附表|目录)/;
/** A sheet with fewer headings than this is no report. */
const FEWEST = 4;

/** Headings of a report run on: 一、二、三. */
export const rule: Rule = {
  id: 'FM-08',
  title: { zh: '文字的标题编号应连续', en: 'The headings of a text are numbered in order' },
  severity: 'hint',
  basis: '公开文字的通常写法',
  messages: {
    twice: {
      zh: '标题编号“{{number}}、”出现两次（“{{first}}”“{{second}}”）；请改正编号',
      en: 'Two headings are numbered “{{number}}、” (“{{first}}”, “{{second}}”); renumber',
    },
    skipped: {
      zh: '标题编号从“{{from}}、”跳到“{{to}}、”（“{{second}}”）；请核对是否漏了一节',
      en: 'The headings go from “{{from}}、” to “{{to}}、” (“{{second}}”); check whether a section is missing',
    },
  },
  *check(context) {
    for (const headings of runsOf(context)) {
      if (headings.length < FEWEST) continue;
      for (const [index, heading] of headings.entries()) {
        const before = headings[index - 1];
        if (!before) continue;
        const report = judge(before, heading);
        if (report) yield report;
      }
    }
  },
};

interface Heading {
  readonly number: string;
  readonly value: number;
  readonly title: string;
  readonly cell: CellRef;
}

function judge(before: Heading, heading: Heading): RuleReport | undefined {
  const cells = [heading.cell, before.cell];
  const second = shortened(heading.title);
  if (heading.value === before.value) return { messageId: 'twice', data: { number: heading.number, first: shortened(before.title), second }, cells };
  if (heading.value === before.value + 2) return { messageId: 'skipped', data: { from: before.number, to: heading.number, second }, cells };
  return undefined;
}

function shortened(title: string): string {
  return title.length > 16 ? `${title.slice(0, 16)}…` : title;
}

/** Headings outside every table, a run from one 一、 or part to the next. */
function runsOf(context: RuleContext): readonly (readonly Heading[])[] {
  const taken = context.tables.flatMap((table) => pagesOf(table));
  return context.workbook.sheets.flatMap((sheet) => {
    const runs: Heading[][] = [[]];
    for (const [line, row] of sheet.values.entries()) {
      const place = line + sheet.origin.row;
      if (taken.some((page) => page.sheet === sheet.name && place >= page.range.top && place <= page.range.bottom)) continue;
      const at = row.findIndex((value) => typeof value === 'string' && value.trim() !== '');
      const value = row[at];
      // A row with more than one cell filled is a row of some table.
      if (typeof value !== 'string' || row.some((other, column) => column !== at && other !== null && other !== '')) continue;
      const text = normalize(value);
      const match = HEADING.exec(text);
      if (PART.test(text)) runs.push([]);
      if (!match?.[1] || match[2] === undefined || match[2] === '') continue;
      const heading = { number: match[1], value: valueOf(match[1]), title: match[2], cell: { sheet: sheet.name, row: place, column: at + sheet.origin.column } };
      if (heading.value === 1) runs.push([]);
      runs[runs.length - 1]?.push(heading);
    }
    return runs;
  });
}

/** 十二 is 12, 二十 is 20. */
function valueOf(number: string): number {
  const [tens = '', units = ''] = number.includes('十') ? number.split('十') : ['', number];
  const digit = (text: string): number => DIGITS.indexOf(text) + 1;
  if (!number.includes('十')) return digit(units);
  return (tens === '' ? 1 : digit(tens)) * 10 + (units === '' ? 0 : digit(units));
}
