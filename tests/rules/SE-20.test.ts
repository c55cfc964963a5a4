import { rule } from '../../src/rules/SE-20';
import { testRule } from '../kit/rule-tester';
import { evaluation } from './self-evaluation';

testRule(rule, {
  valid: [
    { name: '写了原因的不在这里说', sheets: [evaluation([['满意', '95%以上', '96%', '10', '8', '个别投诉']])] },
    { name: '超出两成可以调减', sheets: [evaluation([['条数', '≥100条', '125条', '10', '8']])] },
  ],
  invalid: [
    { name: '96% 达到 95%以上却扣 2 分', sheets: [evaluation([['满意', '95%以上', '96%', '10', '8']])], reports: [{ messageId: 'reached', data: { name: '满意', target: '95%以上', result: '96%', weight: '10', score: '8' }, cells: ['G9', 'E9', 'D9', 'F9'], severity: 'warning', table: '自评表' }] },
  ],
});
