import { rule } from '../../src/rules/Fx-empty';
import { testRule } from '../kit/rule-tester';
import { publishedSheet } from '../kit/sheet-text';

const ROW_OF_09 = Object.fromEntries(['A', 'C', 'E', 'F', 'G', 'I', 'K', 'L'].map((column) => [`${column}10`, '']));
const ZEROS_OF_09 = Object.fromEntries(Object.keys(ROW_OF_09).map((cell) => [cell, '0.00']));
const FUND = { C9: '10', D9: '', E9: '10', G9: '10' };
const said = (note: string, cell: string) => ({
  messageId: 'denied',
  data: { note, row: '合计 年初结转和结余' },
  cells: [cell, 'C9'],
  severity: 'error' as const,
  table: '07',
});

testRule(rule, {
  valid: [
    { name: '07、08 原件：没有数，注明本表无数据', sheets: [publishedSheet('07'), publishedSheet('08')] },
    { name: '有数，没有注', sheets: [publishedSheet('03'), publishedSheet('09')] },
    { name: '注：本单位无此项收支', sheets: [publishedSheet('07', { A11: '注：本单位无此项收支。' })] },
    { name: '注在表格下的合计格旁', sheets: [publishedSheet('07', { B9: '本表无数据' }, { drop: [11] })] },
    { name: '填了横线仍是空表', sheets: [publishedSheet('07', { C9: '——', D9: '-' })] },
    { name: '零是填报，不要求注明，也不与注矛盾', sheets: [publishedSheet('09', ZEROS_OF_09), publishedSheet('07', { C9: '0.00', D9: '0.00' })] },
    { name: '填表说明（如无数据应注明）不是声明', sheets: [publishedSheet('07', { ...FUND, A11: '说明：如本表无数据，应注明“本表无数据”。' })] },
    { name: '说的是别的单位', sheets: [publishedSheet('07', { ...FUND, A11: '说明：除局本级外，所属单位无此项收支。' })] },
    { name: '固定行的表（01、10）不在此列', sheets: [publishedSheet('10', { C8: '', C9: '', C11: '', C14: '' })] },
    {
      name: '空白模板：连 10 表也还没填',
      sheets: [publishedSheet('10', { C8: '', C9: '', C11: '', C14: '' }), publishedSheet('07', {}, { drop: [11] })],
    },
    { name: '数在认不出的一栏里（整数，以元为单位），不算空表', sheets: [publishedSheet('07', { I6: '地方口径', I9: '120000' }, { drop: [11] })] },
    { name: '数在表旁，隔着空栏，没有表头', sheets: [publishedSheet('07', { M9: '12.5' }, { drop: [11] })] },
    { name: '只有认不出的行有数，不算空表', sheets: [publishedSheet('07', { A10: '2296', C10: '5' }, { drop: [11] })] },
  ],
  invalid: [
    {
      name: '07 没有数也没有注',
      sheets: [publishedSheet('07', {}, { drop: [11] })],
      reports: [{ messageId: 'unsaid', data: {}, cells: ['A9'], severity: 'error', table: '07' }],
    },
    {
      name: '07 没有数，表旁只有栏次和页码',
      sheets: [publishedSheet('07', { I8: '7', D14: '8' }, { drop: [11] })],
      reports: [{ messageId: 'unsaid', data: {}, cells: ['A9'], severity: 'error', table: '07' }],
    },
    {
      name: '09 没有数也没有注',
      sheets: [publishedSheet('09', ROW_OF_09)],
      reports: [{ messageId: 'unsaid', data: {}, cells: ['A10'], severity: 'error', table: '09' }],
    },
    { name: '07 有数却注明本表无数据', sheets: [publishedSheet('07', FUND)], reports: [said('本表无数据', 'A11')] },
    {
      name: '有数却说本单位无此项收支，另有一句反映范围',
      sheets: [publishedSheet('07', { ...FUND, A10: '注：本表反映政府性基金收支。本单位无此项收支。', A11: '' })],
      reports: [said('本单位无此项收支', 'A10')],
    },
  ],
});
