import { rule } from '../../src/rules/Fx-06items';
import { testRule } from '../kit/rule-tester';
import { publishedSheet } from '../kit/sheet-text';

testRule(rule, {
  valid: [
    { name: '06 表原件', sheets: [publishedSheet('06')] },
    { name: '类没有数', sheets: [publishedSheet('06', { C22: '', C24: '', C31: '' })] },
    { name: '别的表', sheets: [publishedSheet('05')] },
  ],
  invalid: [
    {
      name: '303 只有类',
      sheets: [publishedSheet('06', { C24: '', C31: '' })],
      reports: [{ messageId: 'items', data: { code: '303', amount: '112.54' }, cells: ['C22'], severity: 'warning', table: '06' }],
    },
  ],
});
