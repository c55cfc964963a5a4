import { rule } from '../../src/rules/FM-sign';
import { testRule } from '../kit/rule-tester';
import { publishedSheet } from '../kit/sheet-text';

testRule(rule, {
  valid: [
    { name: '03 表原件', sheets: [publishedSheet('03')] },
    { name: '结转和结余可以为负', sheets: [publishedSheet('07', { C9: '-1.00' })] },
    { name: '退回以前年度的行可以为负', sheets: [publishedSheet('03', { B10: '退回以前年度经费', C10: '-1.00' })] },
    { name: '车辆为整数，零和空格不报', sheets: [publishedSheet('10', { C16: '2', C17: '0' })] },
  ],
  invalid: [
    {
      name: '支出为负',
      sheets: [publishedSheet('03', { D12: '-63.79' })],
      reports: [{ messageId: 'negative', data: { name: '2080505 基本支出', value: '-63.79' }, cells: ['D12'], severity: 'warning', table: '03' }],
    },
    {
      // -1.00 + 54.45 = 53.45, as printed for the 款: everything adds up, so the figure is meant.
      name: '为负而各项关系都成立的，只作提示',
      sheets: [publishedSheet('03', { C15: '-1.00', D15: '-1.00', C16: '54.45', D16: '54.45' })],
      reports: ['本年支出合计', '基本支出'].map((column, at) => ({
        ...{ messageId: 'agreed', data: { name: `2101101 ${column}`, value: '-1.00' }, cells: [['C15', 'D15'][at] ?? ''] },
        ...({ severity: 'hint', table: '03' } as const),
      })),
    },
    {
      name: '半辆车，负一台',
      sheets: [publishedSheet('10', { C24: '1.5', C26: '-1' })],
      reports: [
        { messageId: 'count', data: { name: '离退休干部服务用车 统计数', value: '1.5' }, cells: ['C24'], severity: 'warning', table: '10' },
        { messageId: 'count', data: { name: '单价100万元以上设备 统计数', value: '-1' }, cells: ['C26'], severity: 'warning', table: '10' },
      ],
    },
  ],
});
