import { rule } from '../../src/rules/SE-25';
import { testRule } from '../kit/rule-tester';
import { evaluation } from './self-evaluation';

testRule(rule, {
  valid: [
    { name: '29 和 1.5', sheets: [evaluation([['甲', '≥4次', '4次', '29', '29'], ['乙', '≥4次', '4次', '1.5', '1.5']])] },
    { name: '只有一个指标', sheets: [evaluation([['甲', '≥4次', '4次', '90', '90']])] },
    { name: '没有分值', sheets: [evaluation([['甲', '≥4次', '4次', '', ''], ['乙', '≥4次', '4次', '20', '20']])] },
  ],
  invalid: [
    {
      name: '30 和 1',
      sheets: [evaluation([['甲', '≥4次', '4次', '30', '30'], ['乙', '≥4次', '4次', '1', '1'], ['丙', '≥4次', '4次', '20', '20']])],
      reports: [{ messageId: 'spread', data: { heavy: 1, light: 1, names: '甲 30、乙 1' }, cells: ['G9', 'F9', 'G10', 'F10'], severity: 'hint', table: '自评表' }],
    },
  ],
});
