import { rule } from '../../src/rules/F03-2';
import { testRule } from '../kit/rule-tester';
import { publishedSheet } from '../kit/sheet-text';

const LINKED = { E22: '0' };

testRule(rule, {
  valid: [
    { name: '行政运行只有基本支出', sheets: [publishedSheet('03', { E22: '' })] },
    { name: '行政运行的项目支出为零', sheets: [publishedSheet('03', LINKED)] },
    { name: '行政运行的项目支出为横线', sheets: [publishedSheet('05', { E22: '——' })] },
    { name: '机关服务等其他项可以有项目支出', sheets: [publishedSheet('03', { A22: '2240102', B22: '一般行政管理事务' })] },
    { name: '××01 不一定是行政运行（2210201 住房公积金、2101101 行政单位医疗）', sheets: [publishedSheet('03', { E22: '', E19: '72.01', E15: '36.48' })] },
    { name: '编码不在 01 的同名项', sheets: [publishedSheet('03', { A22: '2240150' })] },
    { name: '02 表没有项目支出列', sheets: [publishedSheet('02')] },
  ],
  invalid: [
    {
      name: '03 表原件：496.12',
      sheets: [publishedSheet('03')],
      reports: [{ messageId: 'project', data: { code: '2240101', amount: '496.12', tables: '03 表' }, cells: ['E22'], severity: 'hint', table: '03' }],
    },
    {
      name: '03 与 05 合报一条',
      sheets: [publishedSheet('03', { E22: "'496.12 " }), publishedSheet('05')],
      reports: [{ messageId: 'project', data: { code: '2240101', amount: '496.12', tables: '03、05 表' }, cells: ['E22', '05!E22'], severity: 'hint', table: '03' }],
    },
    {
      name: '名称中有空格，金额为负',
      sheets: [publishedSheet('05', { B22: '行 政 运 行', E22: '-3.20' })],
      reports: [{ messageId: 'project', data: { code: '2240101', amount: '-3.20', tables: '05 表' }, cells: ['E22'], severity: 'hint', table: '05' }],
    },
  ],
});
