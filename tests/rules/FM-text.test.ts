import { rule } from '../../src/rules/FM-text';
import { testRule } from '../kit/rule-tester';
import { publishedSheet, sheet } from '../kit/sheet-text';

testRule(rule, {
  valid: [
    { name: '金额都是数字', sheets: [publishedSheet('01'), publishedSheet('09')] },
    { name: '横线、空格和空文本不是文本数字', sheets: [publishedSheet('09', { B10: '——', D10: "' ", H10: '-', J10: '/' })] },
    { name: '科目代码和行次是文本，本来就不求和', sheets: [publishedSheet('03', { A12: "'2080505" }), publishedSheet('10', { B9: "'2" })] },
    { name: '栏次行是文本', sheets: [publishedSheet('03', { C8: "'1", D8: "'2", E8: "'3" })] },
    { name: '公式得出的数字', sheets: [publishedSheet('03', { C9: '=D9+E9 → 3485.16' })] },
  ],
  invalid: [
    {
      name: '没有认出表样的表',
      sheets: [sheet("房租情况表\n房屋\t租金\n一号楼\t'12.50\n二号楼\t8.30\n三号楼\t'1.20\n合计\t22.00", { name: '房租' })],
      tables: [],
      reports: [{ messageId: 'plain', data: { count: 2, example: '12.50' }, cells: ['房租!B3', '房租!B5'], severity: 'hint', table: '' }],
    },
    {
      name: '三格文本合为一条，先行后列',
      sheets: [publishedSheet('01', { F37: "'2.83", C9: "'3,220.54", F16: "'６３．７９ " })],
      reports: [{ messageId: 'text', data: { count: 3, example: '3,220.54' }, cells: ['C9', 'F16', 'F37'], severity: 'hint', table: '01' }],
    },
    {
      name: '每张表一条；零和负数的文本也算',
      sheets: [publishedSheet('09', { B10: "'0.00" }), publishedSheet('10', { C9: "'(73.96)", C11: "'-1" })],
      reports: [
        { messageId: 'text', data: { count: 1, example: '0.00' }, cells: ['B10'], severity: 'hint', table: '09' },
        { messageId: 'text', data: { count: 2, example: '(73.96)' }, cells: ['C9', 'C11'], severity: 'hint', table: '10' },
      ],
    },
    {
      name: '公式得出的文本',
      sheets: [publishedSheet('03', { C9: `=TEXT(D9+E9,"0.00") → '3485.16` })],
      reports: [{ messageId: 'text', data: { count: 1, example: '3485.16' }, cells: ['C9'], severity: 'hint', table: '03' }],
    },
  ],
});
