import { rule } from '../../src/rules/SE-13';
import { testRule } from '../kit/rule-tester';
import { evaluation } from './self-evaluation';

testRule(rule, {
  valid: [
    { name: '低于上限得满分；超出两成得八成（10×[1－(60－50)÷50]=8）', sheets: [evaluation([['成本指标', '≤200元', '≤52.74元', '5', '5'], ['次数', '≤50次', '60次', '10', '8', '多了']])] },
    { name: '两倍以上 0 分', sheets: [evaluation([['投诉率', '≤20%', '53.77%', '3', '0', '新开通']])] },
  ],
  invalid: [
    { name: '两倍以上还得 2 分', sheets: [evaluation([['投诉率', '≤20%', '53.77%', '3', '2', '新开通']])], reports: [{ messageId: 'above', data: { name: '投诉率', target: '≤20%', result: '53.77%', weight: '3', expected: '0', how: '53.77%≥2×20%', practice: '通用（财预〔2020〕10号）', score: '2' }, cells: ['G9', 'E9', 'D9', 'F9'], severity: 'error', table: '自评表' }] },
    { name: '10×50÷60=8.33：别处的算法', sheets: [evaluation([['次数', '≤50次', '60次', '10', '8.33', '多了']])], reports: [{ messageId: 'elsewhere', data: { name: '次数', target: '≤50次', result: '60次', weight: '10', expected: '8', how: '10×[1－(60－50)÷50]', practice: '通用（财预〔2020〕10号）', score: '8.33' }, cells: ['G9', 'E9', 'D9', 'F9'], severity: 'hint', table: '自评表' }] },
    { name: '低于上限却扣分，写了原因；8.01 只差末位', sheets: [evaluation([['成本指标', '≤50万元', '26.5万元', '10', '5.3', '未支付'], ['次数', '≤50次', '60次', '10', '8.01', '多了']])], reports: [{ messageId: 'below', data: { name: '成本指标', target: '≤50万元', result: '26.5万元', weight: '10', expected: '10', how: '26.5≤50', practice: '通用（财预〔2020〕10号）', score: '5.3' }, cells: ['G9', 'E9', 'D9', 'F9'], severity: 'hint', table: '自评表' }, { messageId: 'digit', data: { name: '次数', expected: '8', how: '10×[1－(60－50)÷50]', score: '8.01' }, cells: ['G10', 'E10', 'D10', 'F10'], severity: 'hint', table: '自评表' }] },
  ],
});
