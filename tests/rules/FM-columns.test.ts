import { rule } from '../../src/rules/FM-columns';
import { testRule } from '../kit/rule-tester';
import { publishedSheet } from '../kit/sheet-text';

testRule(rule, {
  valid: [
    { name: '03 表栏目齐全', sheets: [publishedSheet('03')] },
    { name: '05 表栏目齐全', sheets: [publishedSheet('05')] },
  ],
  invalid: [
    {
      name: '03 表没有“项目支出”的表头',
      sheets: [publishedSheet('03', { E6: '' })],
      reports: [{ messageId: 'lacking', data: { columns: '项目支出', count: 1, rules: 'F03-1' }, cells: ['A1'], severity: 'hint', table: '03' }],
    },
  ],
});
