import { rule } from '../../src/rules/FM-range';
import { testRule } from '../kit/rule-tester';
import { publishedSheet } from '../kit/sheet-text';

/** Of 01 the income lines 1–8 stand in C9 to C16, their total in C35. */
testRule(rule, {
  valid: [
    { name: '包括全部', sheets: [publishedSheet('01', { C35: '=SUM(C9:C16) → 3220.75' })] },
    { name: '漏掉的行有数：由合计关系报', sheets: [publishedSheet('01', { C35: '=SUM(C10:C16) → 0.21' })] },
    { name: '一格一格相加', sheets: [publishedSheet('01', { C35: '=C9+C10 → 3220.75' })] },
    { name: '没有公式', sheets: [publishedSheet('01')] },
  ],
  invalid: [
    {
      name: '漏了现在是空的一行',
      sheets: [publishedSheet('01', { C16: '', C15: '0.21', C35: '=SUM(C9:C15) → 3220.75' })],
      reports: [{ messageId: 'short', data: { cell: 'C35', formula: '=SUM(C9:C15)', left: 'C16' }, cells: ['C35', 'C16'], severity: 'hint', table: '01' }],
    },
  ],
});
