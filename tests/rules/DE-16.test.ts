import type { CellValue } from '../../src/core';
import { rule } from '../../src/rules/DE-16';
import { publishedLines, sheetOf, tablesIn } from '../kit/blocks/published';
import { testRule } from '../kit/rule-tester';

const LINES = publishedLines('hengyang-2022-performance.txt');

/** 基础表 and the second 自评表 as published, one figure of the base table replaced. */
function sheets(from: CellValue, to: CellValue) {
  const base = (tablesIn(LINES, /^部门整体支出绩效(评价基础表|自评表)$/)[0] ?? []).map((line) => line.map((cell) => (cell === from ? to : cell)));
  return [sheetOf('基础表', base), sheetOf('自评', tablesIn(LINES, /^项目支出绩效自评表$/)[1] ?? [])];
}

/** 基础表 and the 整体自评表, one figure of the base table replaced. */
function overall([from, to]: readonly [CellValue, CellValue]) {
  const tables = tablesIn(LINES, /^(部门整体支出绩效(评价基础表|自评表)|项目支出绩效自评表)$/);
  return [sheetOf('基础表', (tables[0] ?? []).map((line) => line.map((cell) => (cell === from ? to : cell)))), sheetOf('整体', tables[1] ?? [])];
}

const rated = [sheetOf('基础表', (tablesIn(LINES, /^部门整体支出绩效(评价基础表|自评表)$/)[0] ?? []).map((line) => line.map((cell) => (String(cell).startsWith('95.7') ? '97.5%' : cell))))];

testRule(rule, {
  valid: [{ name: '1604.21＋475.18＝2079.39', sheets: overall([2885.58, 1604.21]) }, { name: '决算改为自评表的 139.5', sheets: sheets(204.68, 139.5) }],
  invalid: [
    {
      name: '89÷93=95.70%，写 97.5%',
      sheets: rated,
      reports: [{ messageId: 'rate', data: { stated: '97.5', staff: '89', posts: '93', computed: '95.7' }, cells: ['D6', 'C6', 'B6'], severity: 'error', table: '基础表' }],
    },
    {
      name: '整体自评表执行数 2079.39，基础表 2885.58＋475.18＝3360.76',
      sheets: overall([2885.58, 2885.58]),
      reports: [{ messageId: 'total', data: { column: '本年决算数', other: '执行数', base: '3360.76', own: '2079.39' }, cells: ['C8', '基础表!D8', '基础表!D19'], severity: 'warning', table: '整体自评表' }],
    },
    {
      name: '执法经费 204.68 与 139.5',
      sheets: sheets(204.68, 204.68),
      reports: [
        {
          messageId: 'project',
          data: { project: '安全生产执法和监管经费', column: '本年决算数', other: '全年执行数', base: '204.68', own: '139.5' },
          cells: ['D21', '自评!E10'],
          severity: 'warning',
          table: '基础表',
        },
      ],
    },
  ],
});
