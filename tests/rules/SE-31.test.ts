import type { SheetSnapshot } from '../../src/core';
import { rule } from '../../src/rules/SE-31';
import { testRule } from '../kit/rule-tester';
import { publishedLines, sheetOf, tablesIn } from '../kit/blocks/published';

const FIRST = tablesIn(publishedLines('jincheng-2023-self-evaluations.txt'), /项目支出绩效自评表/)[0] ?? [];
const TOTAL = FIRST.findIndex(([label]) => label === '总分');

/** The first published table with another total and grade. */
const graded = (score: number, grade: string): SheetSnapshot =>
  sheetOf('自评', FIRST.map((line, index) => (index === TOTAL ? ['总分', null, null, null, null, null, null, score, grade] : line)));

const row = TOTAL + 1;

testRule(rule, {
  valid: [
    { name: '90 分为优', sheets: [graded(90, '优')] },
    { name: '80 分为良', sheets: [graded(80, '良')] },
    { name: '没有填等级', sheets: [graded(70, '')] },
  ],
  invalid: [
    {
      name: '别的表有等级，这张没有填',
      sheets: [{ ...graded(95, '优'), name: '甲' }, { ...graded(80.5, ''), name: '乙' }],
      reports: [{ messageId: 'blank', data: { score: '80.5', expected: '良' }, cells: [`H${row}`], severity: 'warning', table: '自评表' }],
    },
    {
      name: '64.22 分写成优',
      sheets: [graded(64.22, '优')],
      reports: [{ messageId: 'grade', data: { score: '64.22', expected: '中', grade: '优' }, cells: [`I${row}`, `H${row}`], severity: 'error', table: '自评表' }],
    },
    {
      name: '85 分写成优：个别地方的标准',
      sheets: [graded(85, '优')],
      reports: [{ messageId: 'other', data: { score: '85', expected: '良', grade: '优' }, cells: [`I${row}`, `H${row}`], severity: 'warning', table: '自评表' }],
    },
  ],
});
