import { rule } from '../../src/rules/FM-copy';
import { testRule } from '../kit/rule-tester';
import { publishedSheet } from '../kit/sheet-text';

const hidden = (sheet: ReturnType<typeof publishedSheet>) => ({ ...sheet, visible: false });

testRule(rule, {
  valid: [
    { name: '每张表一份', sheets: [publishedSheet('03'), publishedSheet('05')] },
    { name: '两个单位各有一份', sheets: [publishedSheet('05'), publishedSheet('05', { A4: '部门名称：某某县财政局' }, { name: '县05' })] },
    { name: '今年和上年各一份', sheets: [publishedSheet('05'), publishedSheet('05', { A4: '2022年度' }, { name: '上年05' })] },
  ],
  invalid: [
    {
      name: '隐藏的副本排在前面',
      sheets: [hidden(publishedSheet('05', {}, { name: '05旧' })), publishedSheet('05'), publishedSheet('03')],
      tables: ['03', '05'],
      reports: [{ messageId: 'copy', data: { other: '05旧', checked: '05', table: '05 表' }, cells: ['05旧!A1', 'A1'], severity: 'warning', table: '05' }],
    },
    {
      name: '两份都没有隐藏：填数多的一份算数',
      sheets: [publishedSheet('05', { C9: '', D9: '', E9: '' }, { name: '05草稿' }), publishedSheet('05'), publishedSheet('03')],
      tables: ['03', '05'],
      reports: [{ messageId: 'copy', data: { other: '05草稿', checked: '05', table: '05 表' }, cells: ['05草稿!A1', 'A1'], severity: 'warning', table: '05' }],
    },
  ],
});
