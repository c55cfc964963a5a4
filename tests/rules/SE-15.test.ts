import { rule } from '../../src/rules/SE-15';
import { testRule } from '../kit/rule-tester';
import { evaluation } from './self-evaluation';

testRule(rule, {
  valid: [
    { name: '部分达成在 60% 到 80% 之间', sheets: [evaluation([['时间', '11月前', '部分达成预期指标并具有一定效果', '8', '5', '延期']])] },
    { name: '达成得满分', sheets: [evaluation([['效果', '提高', '达成预期指标', '15', '15']])] },
    { name: '完成值照抄目标，得分在达成一档：15 × 80% = 12', sheets: [evaluation([['办学条件', '改善办学条件', '改善办学条件', '15', '12', '设备未到齐']])] },
  ],
  invalid: [
    { name: '完成值照抄目标，得分不到达成一档', sheets: [evaluation([['办学条件', '改善办学条件', '改善办学条件', '15', '11', '设备未到齐']])], reports: [{ messageId: 'tier', data: { name: '办学条件', result: '改善办学条件', weight: '15', low: '12', high: '15', score: '11' }, cells: ['G9', 'E9', 'D9', 'F9'], severity: 'warning', table: '自评表' }] },
    { name: '部分达成得 2/4，不足 60%', sheets: [evaluation([['抽查时间', '10月前', '部分达成预期指标并略有偏差', '4', '2', '流标']])], reports: [{ messageId: 'tier', data: { name: '抽查时间', result: '部分达成预期指标并略有偏差', weight: '4', low: '2.4', high: '3.19', score: '2' }, cells: ['G9', 'E9', 'D9', 'F9'], severity: 'warning', table: '自评表' }] },
    { name: '未达成得 6/10：60% 属于上一档', sheets: [evaluation([['效果', '提高', '未达成预期指标且效果较差', '10', '6', '未办']])], reports: [{ messageId: 'tier', data: { name: '效果', result: '未达成预期指标且效果较差', weight: '10', low: '0', high: '5.99', score: '6' }, cells: ['G9', 'E9', 'D9', 'F9'], severity: 'warning', table: '自评表' }] },
  ],
});
