import { rule } from '../../src/rules/SE-17';
import { testRule } from '../kit/rule-tester';
import { evaluation } from './self-evaluation';

testRule(rule, {
  valid: [
    { name: '没有办，得 0', sheets: [evaluation([['成本指标', '≤10万元', '0万元', '5', '0', '活动未办']])] },
  ],
  invalid: [
    { name: '没有花钱却得分', sheets: [evaluation([['成本指标', '≤10万元', '0万元', '5', '5']])], reports: [{ messageId: 'nothing', data: { name: '成本指标', score: '5', target: '≤10万元', result: '0万元' }, cells: ['G9', 'E9', 'D9', 'F9'], severity: 'warning', table: '自评表' }] },
    { name: '写明未开展却得分', sheets: [evaluation([['成本指标', '≤10万元', '未开展', '5', '5']])], reports: [{ messageId: 'nothing', data: { name: '成本指标', score: '5', target: '≤10万元', result: '未开展' }, cells: ['G9', 'E9', 'D9', 'F9'], severity: 'warning', table: '自评表' }] },
  ],
});
