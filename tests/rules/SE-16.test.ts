import { rule } from '../../src/rules/SE-16';
import { testRule } from '../kit/rule-tester';
import { evaluation } from './self-evaluation';

testRule(rule, {
  valid: [
    { name: '超出三成而写了原因', sheets: [evaluation([['条数', '≥100条', '≥200条', '10', '10', '群众举报踊跃']])] },
    { name: '129% 不用写原因', sheets: [evaluation([['条数', '≥100条', '129条', '10', '10']])] },
  ],
  invalid: [
    { name: '500 人写成 95939 人，没有原因；18 比 10 也是；1 次变 2 次只提示', sheets: [evaluation([['救助', '≥500人', '≥95939人', '10', '10'], ['会议', '10次以上', '18', '5', '5'], ['培训', '至少1次', '2', '5', '5']])], reports: [{ messageId: 'reason', data: { name: '救助', target: '≥500人', result: '≥95939人' }, cells: ['G9', 'E9', 'D9', 'F9'], severity: 'warning', table: '自评表' }, { messageId: 'reason', data: { name: '会议', target: '10次以上', result: '18' }, cells: ['G10', 'E10', 'D10', 'F10'], severity: 'warning', table: '自评表' }, { messageId: 'reason', data: { name: '培训', target: '至少1次', result: '2' }, cells: ['G11', 'E11', 'D11', 'F11'], severity: 'hint', table: '自评表' }] },
    { name: '超出而调减', sheets: [evaluation([['金额', '=6000元', '=9078元', '5', '4', '提标']])], reports: [{ messageId: 'reduced', data: { name: '金额', target: '=6000元', result: '=9078元', weight: '5', score: '4' }, cells: ['G9', 'E9', 'D9', 'F9'], severity: 'hint', table: '自评表' }] },
  ],
});
