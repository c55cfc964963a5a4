import { rule } from '../../src/rules/SE-23';
import { testRule } from '../kit/rule-tester';
import { evaluation } from './self-evaluation';

testRule(rule, {
  valid: [
    { name: '同名不同目标', sheets: [evaluation([['督导次数', '≥4次', '4次', '5', '5'], ['督导次数', '≥90%', '95%', '5', '5']])] },
    { name: '完成值相同，不在一起', sheets: [evaluation([['宣传', '160次以上', '189', '2', '2'], ['检查', '≥10次', '12次', '2', '2'], ['宣传', '160次以上', '189', '2', '2']])] },
    { name: '完成值相同，分值不同', sheets: [evaluation([['宣传', '160次以上', '189', '2', '2'], ['宣传', '160次以上', '189', '3', '3']])] },
    { name: '一处没有填', sheets: [evaluation([['宣传', '160次以上', '189', '2', '2'], ['宣传', '160次以上', '', '2', '2']])] },
  ],
  invalid: [
    {
      name: '编号不算名称',
      sheets: [evaluation([['指标 6: 宣传', '160次以上', '189', '2', '2'], ['指标 2：宣传', '160 次以上', '173', '2', '2']])],
      reports: [{ messageId: 'twice', data: { name: '宣传', target: '160次以上', first: '189', second: '173' }, cells: ['E10', 'E9'], severity: 'error', table: '自评表' }],
    },
    {
      name: '一行复制了两次',
      sheets: [evaluation([['指标1：宣传', '160次以上', '189', '2', '2'], ['指标2：宣传', '160次以上', '189', '2', '2']])],
      reports: [{ messageId: 'same', data: { name: '宣传' }, cells: ['G10', 'G9'], severity: 'hint', table: '自评表' }],
    },
  ],
});
