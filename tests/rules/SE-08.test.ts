import { rule } from '../../src/rules/SE-08';
import { testRule } from '../kit/rule-tester';
import { published } from './published-table';

const named = (name: string, ...table: Parameters<typeof published>) => ({ ...published(...table), name });

testRule(rule, {
  valid: [
    { name: '没有调减', sheets: [published('自评表', 1, [174, 135.912])] },
    { name: '一分没有花', sheets: [published('自评表', 1, [135.912, 0])] },
  ],
  invalid: [
    {
      // 135.912÷174 = 78.11 %, 13.634÷14.5 = 94.03 %: one line for both.
      name: '两张，一条',
      sheets: [named('甲', '自评表', 1), named('乙', '自评表', 2)],
      reports: [
        {
          messageId: 'cut',
          data: { count: 2, projects: '冶金工贸、非煤矿山、危险化学品企业安全生产标准化建设评审定级（78.11%）、安全生产“三大战役”督导巡查专项经费（94.03%）' },
          cells: ['E8', 'D8', '乙!E8', '乙!D8'],
          severity: 'hint',
          table: '自评表',
        },
      ],
    },
  ],
});
