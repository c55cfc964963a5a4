import type { SheetSnapshot } from '../../src/core';
import { rule } from '../../src/rules/PG-05';
import { testRule } from '../kit/rule-tester';
import { published } from './published-table';

/** Only the first cell of the kind: that of the term. */
function firstOf(sheet: SheetSnapshot, from: string, to: string): SheetSnapshot {
  let done = false;
  return { ...sheet, values: sheet.values.map((line) => line.map((cell) => (cell === from && !done ? ((done = true), to) : cell))) };
}

testRule(rule, {
  valid: [
    { name: '324 台三年 972 台', sheets: [published('申报表', 12)] },
    { name: '数量不变，成本按年倍增，名称不同', sheets: [published('申报表', 0)] },
  ],
  invalid: [
    { name: '三年 500 台、一年 200 台，资金 3 倍', sheets: [published('申报表', 4)], reports: [{ messageId: 'count', data: { name: '维修设备数量', year: '≥200台', term: '≥500台', factor: '2.5', years: 3 }, cells: ['E22', 'H22'], severity: 'hint', table: '目标表' }] },
    { name: '残保金：数量 169311 元，成本 507933 元', sheets: [published('申报表', 5)], reports: [{ messageId: 'factor', data: { name: '残疾人就业保障金额', year: '169311元', first: '169311元', second: '507933元' }, cells: ['E22', 'E25'], severity: 'hint', table: '目标表' }] },
    { name: '两侧资金都是 112,000，38 套写成 83 套', sheets: [firstOf(published('目标表', 11), '38套', '83套')], reports: [{ messageId: 'same', data: { name: '执法制服和标志配备数量', term: '83套', year: '38套' }, cells: ['E21', 'H21'], severity: 'hint', table: '目标表' }] },
    { name: '每年 12 次写成每年 21 次', sheets: [published('申报表', 2, ['12次/年', '21次/年'])], reports: [{ messageId: 'yearly', data: { name: '召开安全生产例会次数', term: '21次/年', year: '12次' }, cells: ['E22', 'H22'], severity: 'hint', table: '目标表' }] },
  ],
});
