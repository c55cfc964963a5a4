import { rule } from '../../src/rules/SE-12';
import { testRule } from '../kit/rule-tester';
import { evaluation } from './self-evaluation';

testRule(rule, {
  valid: [
    { name: '不足按比例（2×134÷150=1.79），超出得满分', sheets: [evaluation([['人数', '=150人', '=134人', '2', '1.79', '未招满'], ['次数', '=10次', '11次', '5', '5']])] },
    { name: '指标值为 0', sheets: [evaluation([['事故', '=0起', '0起', '5', '5']])] },
  ],
  invalid: [
    { name: '30×54÷55=29.45，写 29.46：末位', sheets: [evaluation([['人数', '=55人', '=54人', '30', '29.46', '少一人']])], reports: [{ messageId: 'digit', data: { name: '人数', expected: '29.45', how: '30×54÷55', score: '29.46' }, cells: ['G9', 'E9', 'D9', 'F9'], severity: 'hint', table: '自评表' }] },
    { name: '成本按完成比例：10×160÷400=4，写 6', sheets: [evaluation([['成本指标', '=400万元', '160万元', '10', '6']])], reports: [{ messageId: 'above', data: { name: '成本指标', target: '=400万元', result: '160万元', weight: '10', expected: '4', how: '10×160÷400', practice: '通用（财预〔2020〕10号）', score: '6' }, cells: ['G9', 'E9', 'D9', 'F9'], severity: 'error', table: '自评表' }] },
    { name: '事故 2 起，应得 0，写 5', sheets: [evaluation([['事故', '=0起', '2起', '5', '5']])], reports: [{ messageId: 'above', data: { name: '事故', target: '=0起', result: '2起', weight: '5', expected: '0', how: '2>0', practice: '通用（财预〔2020〕10号）', score: '5' }, cells: ['G9', 'E9', 'D9', 'F9'], severity: 'error', table: '自评表' }] },
    { name: '达到而扣分，写了原因', sheets: [evaluation([['慰问成本', '=10万元', '=10万元', '10', '9.91', '结余']])], reports: [{ messageId: 'below', data: { name: '慰问成本', target: '=10万元', result: '=10万元', weight: '10', expected: '10', how: '10=10', practice: '通用（财预〔2020〕10号）', score: '9.91' }, cells: ['G9', 'E9', 'D9', 'F9'], severity: 'hint', table: '自评表' }] },
  ],
});
