import { rule } from '../../src/rules/SE-26';
import { testRule } from '../kit/rule-tester';
import { evaluation } from './self-evaluation';

const named = (name: string, ...table: Parameters<typeof evaluation>) => ({ ...evaluation(...table), name });

testRule(rule, {
  valid: [
    { name: '填了得分', sheets: [evaluation([['次数', '≥4次', '2次', '50', '25', '说明'], ['场数', '≥5场', '5场', '40', '']])] },
    { name: '得分写了 0', sheets: [evaluation([['次数', '≥4次', '2次', '90', '0', '说明']])] },
    { name: '空表', sheets: [evaluation([['次数', '≥4次', '', '50', ''], ['场数', '≥5场', '', '40', '']])] },
  ],
  invalid: [
    {
      name: '两张没有填，一条',
      sheets: [named('甲', [['次数', '≥4次', '2次', '50', ''], ['场数', '≥5场', '', '40', '']]), named('乙', [['次数', '≥4次', '4次', '90', '90']]), named('丙', [['人数', '≥4人', '4人', '90', '']])],
      reports: [{ messageId: 'unscored', data: { count: 2, projects: '演练经费、演练经费' }, cells: ['G9', '丙!G9'], severity: 'hint', table: '自评表' }],
    },
  ],
});
