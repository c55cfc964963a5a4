import { rule } from '../../src/rules/SE-22';
import { testRule } from '../kit/rule-tester';
import { evaluation } from './self-evaluation';

testRule(rule, {
  valid: [
    { name: '裸值', sheets: [evaluation([['合格率', '≥95%', '96.38%', '5', '5']])] },
    { name: '文字的界限', sheets: [evaluation([['合格率', '≥95%', '超过96%', '5', '5']])] },
  ],
  invalid: [
    { name: '指标值写反了方向', sheets: [evaluation([['天数', '≤30天', '≥54天', '5', '5']])], reports: [{ messageId: 'opposite', data: { name: '天数', target: '≤30天', result: '≥54天' }, cells: ['D9', 'E9'], severity: 'warning', table: '自评表' }, { messageId: 'signed', data: { count: 1, example: '≥54天' }, cells: ['E9'], severity: 'hint', table: '自评表' }] },
    { name: '两个带符号，只说一次', sheets: [evaluation([['条数', '≥100条', '≥100条', '5', '5'], ['时间', '11月', '达成预期指标', '5', '5'], ['成本指标', '≤5元', '≤4元', '5', '5']])], reports: [{ messageId: 'signed', data: { count: 2, example: '≥100条' }, cells: ['E9', 'E11'], severity: 'hint', table: '自评表' }] },
  ],
});
