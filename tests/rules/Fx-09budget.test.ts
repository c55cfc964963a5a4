import { rule } from '../../src/rules/Fx-09budget';
import { testRule } from '../kit/rule-tester';
import { publishedSheet } from '../kit/sheet-text';

const empty = { A10: '', B10: '', C10: '', D10: '', E10: '', F10: '' };

testRule(rule, {
  valid: [
    { name: '09 表原件', sheets: [publishedSheet('09')] },
    { name: '预算数填了 0', sheets: [publishedSheet('09', { ...empty, A10: '0' })] },
    { name: '两侧都是空的', sheets: [publishedSheet('09', { ...empty, G10: '', I10: '', K10: '', L10: '' })] },
    { name: '别的表', sheets: [publishedSheet('05')] },
  ],
  invalid: [
    {
      name: '预算数一侧全部是空的',
      sheets: [publishedSheet('09', empty)],
      reports: [{ messageId: 'empty', data: { spent: '29.14' }, cells: ['A10', 'G10'], severity: 'warning', table: '09' }],
    },
  ],
});
