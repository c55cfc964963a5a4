import { rule } from '../../src/rules/SE-14';
import { testRule } from '../kit/rule-tester';
import { evaluation } from './self-evaluation';

testRule(rule, {
  valid: [
    { name: '控制型', sheets: [evaluation([['成本指标', '≤400万元', '≤159.76万元', '10', '10']])] },
    { name: '不是成本', sheets: [evaluation([['发放金额', '≥400万元', '420万元', '10', '10']])] },
    { name: '成本的比例', sheets: [evaluation([['成本指标', '≥95%', '96%', '10', '10']])] },
  ],
  invalid: [
    { name: '成本“≥”', sheets: [evaluation([['成本指标', '≥400万元', '≥159.76万元', '10', '4', '年度中支出']])], reports: [{ messageId: 'least', data: { name: '成本指标', target: '≥400万元' }, cells: ['D9'], severity: 'warning', table: '自评表' }] },
  ],
});
