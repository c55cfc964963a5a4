import { rule } from '../../src/rules/SE-21';
import { testRule } from '../kit/rule-tester';
import { evaluation } from './self-evaluation';

testRule(rule, {
  valid: [
    { name: '指标值是文字', sheets: [evaluation([['期限', '长期', '', '10', '10']])] },
    { name: '一句话里有数字，不是数', sheets: [evaluation([['安全可靠', '研究制定3项制度，确保形势稳定', '', '10', '10']])] },
    { name: '没有完成值也没有得分', sheets: [evaluation([['控制成本', '80万元', '', '5', '0', '未结算']])] },
  ],
  invalid: [
    { name: '“达到95%以上”也要有完成值', sheets: [evaluation([['满意度', '达到 95% 以上', '', '10', '8']])], reports: [{ messageId: 'result', data: { name: '满意度', score: '8', target: '达到95%以上' }, cells: ['G9', 'E9', 'D9', 'F9'], severity: 'warning', table: '自评表' }] },
    { name: '没有完成值却得满分', sheets: [evaluation([['控制成本', '80万元', '', '5', '5']])], reports: [{ messageId: 'result', data: { name: '控制成本', score: '5', target: '80万元' }, cells: ['G9', 'E9', 'D9', 'F9'], severity: 'warning', table: '自评表' }] },
  ],
});
