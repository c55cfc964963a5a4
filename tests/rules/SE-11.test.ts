import { rule } from '../../src/rules/SE-11';
import { testRule } from '../kit/rule-tester';
import { evaluation } from './self-evaluation';

testRule(rule, {
  valid: [
    { name: '达到得满分，没达到按比例（4×4÷10=1.6）', sheets: [evaluation([['场数', '≥5场', '5场', '10', '10'], ['企业数', '≥10个', '≥4个', '4', '1.6', '有调整']])] },
    { name: '部分达成在 60% 到 80% 之间', sheets: [evaluation([['时间', '11月前', '部分达成预期指标并具有一定效果', '8', '5', '延期']])] },
    { name: '年初未设成本指标，得 5 分', sheets: [evaluation([['成本指标', '未填报', '达成预期指标', '10', '5', '年初未设置']])] },
    { name: '几个数的指标值读不出，不猜', sheets: [evaluation([['检查', '80家以上，640人次以上', '95', '2', '1', '少']])] },
    { name: '超过上限按另一种算法（目标÷实际）给分：10×50÷60=8.33', sheets: [evaluation([['次数', '≤50次', '60次', '10', '8', '多了']])] },
  ],
  invalid: [
    {
      name: '得分大于分值',
      sheets: [evaluation([['场数', '≥5场', '5场', '10', '11']])],
      reports: [{ messageId: 'weight', data: { name: '场数', score: '11', weight: '10' }, cells: ['G9', 'E9'], severity: 'error', table: '自评表' }],
    },
    {
      name: '5×90÷99=4.55，写 5',
      sheets: [evaluation([['满意度', '≥99%', '≥90%', '5', '5']])],
      reports: [{ messageId: 'above', data: { name: '满意度', target: '≥99%', result: '≥90%', weight: '5', expected: '4.55', score: '5' }, cells: ['G9', 'E9'], severity: 'error', table: '自评表' }],
    },
    {
      name: '96% 达到 95%以上却扣 2 分；写了原因的只提示',
      sheets: [evaluation([['满意', '95%以上', '96%', '10', '8'], ['成本', '≤50万元', '26.5万元', '10', '5.3', '未支付']])],
      reports: [
        { messageId: 'below', data: { name: '满意', target: '95%以上', result: '96%', weight: '10', expected: '10', score: '8' }, cells: ['G9', 'E9'], severity: 'warning', table: '自评表' },
        { messageId: 'below', data: { name: '成本', target: '≤50万元', result: '26.5万元', weight: '10', expected: '10', score: '5.3' }, cells: ['G10', 'E10'], severity: 'hint', table: '自评表' },
      ],
    },
    {
      name: '30×54÷55=29.45，写 29.46：末位',
      sheets: [evaluation([['人数', '=55人', '=54人', '30', '29.46', '少一人']])],
      reports: [{ messageId: 'digit', data: { name: '人数', expected: '29.45', score: '29.46' }, cells: ['G9', 'E9'], severity: 'hint', table: '自评表' }],
    },
    {
      name: '部分达成得 2/4，不足 60%',
      sheets: [evaluation([['抽查时间', '10月前', '部分达成预期指标并略有偏差', '4', '2', '流标']])],
      reports: [{ messageId: 'tier', data: { name: '抽查时间', result: '部分达成预期指标并略有偏差', weight: '4', low: '2.4', high: '3.19', score: '2' }, cells: ['G9', 'E9'], severity: 'warning', table: '自评表' }],
    },
    {
      name: '没有完成值却得满分',
      sheets: [evaluation([['控制成本', '80万元', '', '5', '5']])],
      reports: [{ messageId: 'result', data: { name: '控制成本', score: '5' }, cells: ['G9', 'E9'], severity: 'warning', table: '自评表' }],
    },
  ],
});
