import { rule } from '../../src/rules/FM-columns';
import { CHONGQING } from '../kit/blocks/other-layouts';
import { sheetOf } from '../kit/blocks/published';
import { testRule } from '../kit/rule-tester';
import { publishedSheet } from '../kit/sheet-text';

testRule(rule, {
  valid: [
    { name: '03 表栏目齐全', sheets: [publishedSheet('03')] },
    { name: '05 表栏目齐全', sheets: [publishedSheet('05')] },
    { name: '多出的一栏只有序号', sheets: [publishedSheet('05', { F6: '序号', F9: '1', F10: '2' })] },
  ],
  invalid: [
    {
      name: '05 表多一栏“上年决算数”：两个金额没有读',
      sheets: [publishedSheet('05', { F6: '上年决算数', F9: '3,000.50', F10: '12.5', F11: '7' })],
      reports: [{ messageId: 'unread', data: { columns: '上年决算数', count: 2 }, cells: ['F9'], severity: 'hint', table: '05' }],
    },
    {
      name: '表头同行、表右隔一栏另有一栏“上年决算数”',
      sheets: [publishedSheet('05', { G6: '上年决算数', G9: '3,000.50', G10: '12.5' })],
      reports: [{ messageId: 'unread', data: { columns: '上年决算数', count: 2 }, cells: ['G9'], severity: 'hint', table: '05' }],
    },
    {
      name: '自评表的得分系数不是得分',
      sheets: [sheetOf('自评', CHONGQING)],
      reports: [{ messageId: 'others', data: { columns: '得分系数' }, cells: ['G6'], severity: 'hint', table: '自评表' }],
    },
    {
      name: '03 表没有“项目支出”的表头',
      sheets: [publishedSheet('03', { E6: '' })],
      reports: [{ messageId: 'lacking', data: { columns: '项目支出', count: 1, rules: 'F03-1' }, cells: ['A1'], severity: 'hint', table: '03' }],
    },
  ],
});
