import { type CellRef, normalize, type Passage, rowsOf, type Table } from '../core';
import { passageOf } from '../narrative';
import { numberSlipsIn } from './support/enumerations';
import { textFields } from '../performance/text-fields';
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
    item: {
      zh: '“{{field}}”里的编号“{{number}}”出现两次；请改正编号',
      en: 'In “{{field}}” two items are numbered {{number}}; renumber',
    },
    jump: {
      zh: '“{{field}}”里的编号从“{{from}}”跳到“{{to}}”；请核对是否漏了一项',
      en: 'In “{{field}}” the numbers go from {{from}} to {{to}}; check whether an item is missing',
    },
    skipped: {
      zh: '标题编号从“{{from}}、”跳到“{{to}}、”（“{{second}}”）；请核对是否漏了一节',
      en: 'The headings go from “{{from}}、” to “{{to}}、” (“{{second}}”); check whether a section is missing',
    },
  },
  *check(context) {
    for (const headings of [...runsOf(context), ...runsInTexts(context)]) {
      if (headings.length < FEWEST) continue;
      for (const [index, heading] of headings.entries()) {
        const before = headings[index - 1];
        if (!before) continue;
        const report = judge(before, heading);
        if (report) yield report;
      }
    }
    for (const table of context.tables) yield* slips(context, table);
  },
};

/** Lists inside the texts of a table. */
function* slips(context: RuleContext, table: Table): Iterable<RuleReport> {
  for (const field of textFields(context.accessOf(table))) {
    for (const { kind, before, number, span } of numberSlipsIn(field.text)) {
      const where = { cells: [], passages: [field.passage(span)], table };
      yield kind === 'twice' ? { messageId: 'item', data: { field: field.key, number }, ...where } : { messageId: 'jump', data: { field: field.key, from: before, to: number }, ...where };
    }
  }
}

interface Heading {
  readonly number: string;
  readonly value: number;
  readonly title: string;
  readonly at: { readonly cells: readonly CellRef[]; readonly passages?: readonly Passage[]; readonly text?: string };
}

function judge(before: Heading, heading: Heading): RuleReport | undefined {
  const { text } = heading.at;
  const passages = [...(heading.at.passages ?? []), ...(before.at.passages ?? [])];
  const where = { cells: [...heading.at.cells, ...before.at.cells], ...(passages.length > 0 && { passages }), ...(text !== undefined && { text }) };
  const second = shortened(heading.title);
  if (heading.value === before.value) return { messageId: 'twice', data: { number: heading.number, first: shortened(before.title), second }, ...where };
  if (heading.value === before.value + 2) return { messageId: 'skipped', data: { from: before.number, to: heading.number, second }, ...where };
  return undefined;
}

function shortened(title: string): string {
  return title.length > 16 ? `${title.slice(0, 16)}…` : title;
}

/** Headings outside every table, a run from one 一、 or part to the next. */
function runsOf(context: RuleContext): readonly (readonly Heading[])[] {
  const inTable = rowsOf(context.tables);
  return context.workbook.sheets.flatMap((sheet) => {
    const runs: Heading[][] = [[]];
    for (const [line, row] of sheet.values.entries()) {
      const place = line + sheet.origin.row;
      if (inTable(sheet.name, place)) continue;
      const at = row.findIndex((value) => typeof value === 'string' && value.trim() !== '');
      const value = row[at];
      // A row with more than one cell filled is a row of some table.
      if (typeof value !== 'string' || row.some((other, column) => column !== at && other !== null && other !== '')) continue;
      const text = normalize(value);
      take(runs, text, { cells: [{ sheet: sheet.name, row: place, column: at + sheet.origin.column }] });
    }
    return runs;
  });
}

/** Those of a text given beside the workbook. */
function runsInTexts({ narratives }: RuleContext): readonly (readonly Heading[])[] {
  return narratives.flatMap(({ narrative: { document } }) => {
    const runs: Heading[][] = [[]];
    for (const paragraph of document.paragraphs) {
      if ('sheet' in paragraph.in) continue;
      take(runs, paragraph.words, { cells: [], passages: [passageOf(paragraph, { start: 0, end: paragraph.words.length })], text: document.name });
    }
    return runs;
  });
}

function take(runs: Heading[][], text: string, at: Heading['at']): void {
  const [, number, title] = HEADING.exec(text) ?? [];
  if (PART.test(text)) runs.push([]);
  if (number === undefined || title === undefined || title === '') return;
  const heading = { number, value: valueOf(number), title, at };
  if (heading.value === 1) runs.push([]);
  runs[runs.length - 1]?.push(heading);
}

/** 十二 is 12, 二十 is 20. */
function valueOf(number: string): number {
  const [tens = '', units = ''] = number.includes('十') ? number.split('十') : ['', number];
  const digit = (text: string): number => DIGITS.indexOf(text) + 1;
  if (!number.includes('十')) return digit(units);
  return (tens === '' ? 1 : digit(tens)) * 10 + (units === '' ? 0 : digit(units));
}
