import { rule } from '../../src/rules/FM-hidden';
import { testRule } from '../kit/rule-tester';
import { publishedSheet } from '../kit/sheet-text';

const whole = publishedSheet('03');

testRule(rule, {
  valid: [
    { name: '没有隐藏', sheets: [whole] },
    { name: '隐藏的行没有数', sheets: [{ ...publishedSheet('03', { C29: '', D29: '', E29: '' }), hiddenRows: new Set([28]) }] },
    { name: '隐藏的栏次行', sheets: [{ ...whole, name: '栏次', hiddenRows: new Set([7]) }] },
    { name: '隐藏的列全部是空的', sheets: [{ ...whole, name: '列', hiddenColumns: new Set([7]) }] },
  ],
  invalid: [
    {
      name: '隐藏的行有数',
      sheets: [{ ...whole, name: '行', hiddenRows: new Set([11]) }],
      reports: [{ messageId: 'row', data: { place: 12, cell: 'C12' }, cells: ['C12'], severity: 'hint', table: '03' }],
    },
    {
      name: '没有名称的隐藏行有数',
      sheets: [{ ...publishedSheet('03', { A29: '', B29: '', C29: '19.96' }), hiddenRows: new Set([28]) }],
      reports: [{ messageId: 'row', data: { place: 29, cell: 'C29' }, cells: ['C29'], severity: 'hint', table: '03' }],
    },
    {
      name: '隐藏的列有数',
      sheets: [{ ...whole, name: '列 D', hiddenColumns: new Set([3]) }],
      reports: [{ messageId: 'column', data: { place: 'D', cell: 'D9' }, cells: ['D9'], severity: 'hint', table: '03' }],
    },
    {
      name: '本套的表在隐藏的工作表上',
      sheets: [publishedSheet('02'), { ...whole, visible: false }],
      reports: [{ messageId: 'sheet', data: { sheet: '03' }, cells: ['A1'], severity: 'hint', table: '03' }],
    },
  ],
});
