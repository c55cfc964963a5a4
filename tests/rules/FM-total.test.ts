import { rule } from '../../src/rules/FM-total';
import { testRule } from '../kit/rule-tester';
import { publishedSheet } from '../kit/sheet-text';

testRule(rule, {
  valid: [
    { name: '05 表有合计行', sheets: [publishedSheet('05'), publishedSheet('03')] },
    { name: '只有一张表时没有关系用到它的合计行', sheets: [publishedSheet('05', { A9: '其他' })] },
  ],
  invalid: [
    {
      name: '05 表的合计行改了名称，与 06 表的关系核不了',
      sheets: [publishedSheet('05', { A9: '其他' }), publishedSheet('06')],
      reports: [{ messageId: 'lacking', data: { rows: '合计', count: 1, rules: 'Fx-0506' }, cells: ['A1'], severity: 'warning', table: '05' }],
    },
  ],
});
