/** @jest-environment jsdom */
import { strFromU8, unzipSync } from 'fflate';
import { causesOf } from '../../src/check/causes';
import { amount, cellsOf, type Finding, passageIn } from '../../src/core';
import { renderHtml } from '../../src/report/html';
import { renderJson } from '../../src/report/json';
import { renderMarkdown } from '../../src/report/markdown';
import { viewOf } from '../../src/report/model';
import { reportToSheet } from '../../src/report/sheet';
import { renderTerminal } from '../../src/report/terminal';
import { renderXlsx } from '../../src/report/xlsx';
import { cell, operand, REPORT } from './fixture';

/** The words of the published document against its table 01, once in a cell and once in a document. */
const SENTENCE = '本年收入 3,220.75 万元，比上年增加。';
const FIGURE = { start: 4, end: 12 };
const inCell = passageIn(cell('说明', 'A3'), SENTENCE, FIGURE);
const inDocument = { ...passageIn({ document: '情况说明.docx', page: 3, paragraph: 12 }, SENTENCE, FIGURE) };
const unpaged = passageIn({ document: '情况说明.docx', paragraph: 2 }, '未发生', { start: 0, end: 3 });

const SAID: Finding = {
  key: 'NA-01|01!A1|说明!A3@5',
  rule: 'NA-01',
  severity: 'error',
  rounding: false,
  table: '01!A1',
  cells: cellsOf({ cells: [cell('01', 'C30')], passages: [inCell] }),
  passages: [inCell],
  message: { zh: '说明与 01 表不一致', en: 'The text differs from table 01' },
  basis: '决算公开要求',
  arithmetic: {
    formula: '本年收入 = 01 表 本年收入合计',
    operator: '=',
    operands: [operand('说明中的本年收入', '3220.75', cell('01', 'A1'), { side: 'left', place: inDocument }), operand('本年收入合计', '3221.75', cell('01', 'C30'))],
    expected: amount('3221.75'),
    actual: amount('3220.75'),
    difference: amount('-1'),
    allowed: amount('0'),
    unit: '万元',
  },
};
const UNSAID: Finding = { key: 'NA-13|说明', rule: 'NA-13', severity: 'warning', rounding: false, cells: [], passages: [inDocument, unpaged], message: { zh: '两处不同', en: 'Two differ' }, basis: '' };

const findings = [SAID, UNSAID];
const report = { ...REPORT, findings, causes: causesOf(findings, [], { unitOf: () => '', isOfPoints: () => false }) };
const checked = { file: '决算.xlsx', report };

const CELL = '说明!A3“3,220.75”';
const DOCUMENT = '情况说明.docx 第 3 页第 12 段“3,220.75”';

test('the words are those of the text, spaces and full-width forms counted as they stand there', () => {
  expect(inCell).toEqual({ in: cell('说明', 'A3'), start: 5, end: 13, words: '3,220.75' });
  expect(passageIn(cell('说明', 'A3'), '收入　３２２０ 万元', { start: 2, end: 7 })).toMatchObject({ start: 3, end: 9, words: '３２２０ 万' });
});

test('the cell that holds the words is one of the cells, and comes first', () => {
  expect(SAID.cells).toEqual([cell('说明', 'A3'), cell('01', 'C30')]);
  expect(cellsOf({ cells: [cell('说明', 'A3')], passages: [inCell] })).toEqual([cell('说明', 'A3')]);
});

test('JSON: a place is a cell, words in a cell, or words in a document', () => {
  const [said, unsaid] = (JSON.parse(renderJson(checked)) as { findings: readonly Record<string, unknown>[] }).findings;
  expect(said).toMatchObject({ sheet: '说明', cell: 'A3', cells: ['A3', "'01'!C30"] });
  expect(said?.['places']).toEqual([
    { sheet: '说明', cell: 'A3', start: 5, end: 13, words: '3,220.75' },
    { sheet: '01', cell: 'C30' },
  ]);
  expect(unsaid).toMatchObject({ sheet: null, cell: null, cells: [] });
  expect(unsaid?.['places']).toEqual([
    { document: '情况说明.docx', page: 3, paragraph: 12, start: 5, end: 13, words: '3,220.75' },
    { document: '情况说明.docx', page: null, paragraph: 2, start: 0, end: 3, words: '未发生' },
  ]);
});

test('text and Markdown quote the words with their place, beside the arithmetic too', () => {
  const text = renderTerminal(viewOf(checked), { colour: false, verbose: false });
  expect(text).toContain(`说明与 01 表不一致\n      文字：${CELL}\n      相差 -1.00 万元`);
  expect(text).toContain(`说明中的本年收入  3,220.75  ${DOCUMENT}`);
  expect(text).toContain(`两处不同\n      文字：${DOCUMENT}\n      文字：情况说明.docx 第 2 段“未发生”`);
  expect(text).not.toContain('单元格：');
  const markdown = renderMarkdown([checked]);
  expect(markdown).toContain(`- 文字：${CELL}\n- 相差 **-1.00 万元**`);
  expect(markdown).toContain(`| 说明中的本年收入 | 3,220.75 | ${DOCUMENT} |`);
});

test('the page, the workbook and the sheet show them', () => {
  const page = new DOMParser().parseFromString(renderHtml([checked]), 'text/html');
  expect([...page.querySelectorAll('article')].map((article) => article.querySelector('p')?.textContent)).toEqual([`文字：${CELL}`, `文字：${DOCUMENT}`]);
  const sheet = strFromU8(unzipSync(renderXlsx([checked]))['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
  expect(sheet).toContain(`${CELL}、C30`);
  const made = reportToSheet(report, { language: 'zh', notes: new Map() });
  const cells = made.cells.flat().map(({ value }) => value);
  expect(cells).toContain(`${CELL}\n'01'!C30`);
  expect(cells).toContain(`${DOCUMENT}\n情况说明.docx 第 2 段“未发生”`);
  // Printed across, and rows as high as their words: two places, each on a line of its own.
  expect(made.print).toEqual({ landscape: true, onePage: false });
  const at = made.cells.findIndex((row) => row.some(({ value }) => value === `${CELL}\n'01'!C30`));
  expect([made.rowHeights?.[at], made.rowHeights?.[0]]).toEqual([30, undefined]);
});
