import { rule } from '../../src/rules/SE-10';
import { testRule } from '../kit/rule-tester';
import { evaluation } from './self-evaluation';

testRule(rule, {
  valid: [
    { name: '得满分', sheets: [evaluation([['场数', '≥5场', '5场', '10', '10']])] },
  ],
  invalid: [
    { name: '得分大于分值', sheets: [evaluation([['场数', '≥5场', '5场', '10', '11']])], reports: [{ messageId: 'weight', data: { name: '场数', score: '11', weight: '10' }, cells: ['G9', 'F9'], severity: 'error', table: '自评表' }] },
    { name: '得分小于 0', sheets: [evaluation([['场数', '≥5场', '5场', '10', '-1']])], reports: [{ messageId: 'negative', data: { name: '场数', score: '-1' }, cells: ['G9', 'F9'], severity: 'error', table: '自评表' }] },
  ],
});
