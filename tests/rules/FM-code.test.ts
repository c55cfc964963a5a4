import { rule } from '../../src/rules/FM-code';
import { testRule } from '../kit/rule-tester';
import { publishedSheet } from '../kit/sheet-text';

testRule(rule, {
  valid: [
    { name: '02、03、05 表原件', sheets: [publishedSheet('02'), publishedSheet('03'), publishedSheet('05')] },
    { name: '06 表原件', sheets: [publishedSheet('06')] },
    { name: '没有数的行', sheets: [publishedSheet('06', { A20: '30131' })] },
    { name: '两张表各写一个，分不出哪个多', sheets: [publishedSheet('02'), publishedSheet('03', { A16: '2101130' })] },
  ],
  invalid: [
    {
      name: '06 表 30113 写成 30131',
      sheets: [publishedSheet('06', { A19: '30131' })],
      reports: [{ messageId: 'unknownNamed', data: { code: '30131', name: '住房公积金', right: '30113' }, cells: ['A19'], severity: 'warning', table: '06' }],
    },
    {
      name: '06 表没有这个款',
      sheets: [publishedSheet('06', { A19: '30131', B19: '某项补贴' })],
      reports: [{ messageId: 'unknown', data: { code: '30131', name: '某项补贴' }, cells: ['A19'], severity: 'warning', table: '06' }],
    },
    {
      name: '03 表 2101103 写成 2101130',
      sheets: [publishedSheet('02'), publishedSheet('03', { A16: '2101130' }), publishedSheet('05')],
      reports: [{ messageId: 'other', data: { name: '公务员医疗补助', code: '2101130', right: '2101103', count: 2 }, cells: ['A16'], severity: 'warning', table: '03' }],
    },
  ],
});
