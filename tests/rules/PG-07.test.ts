import { rule } from '../../src/rules/PG-07';
import { testRule } from '../kit/rule-tester';
import { published } from './published-table';

testRule(rule, {
  valid: [
    { name: '预算资金 193 万元＝1,930,000 元', sheets: [published('目标表', 0)] },
    { name: '“预算资金安排 22 万元”“预算安排资金 5 万元”', sheets: [published('目标表', 3), published('目标表', 19)] },
  ],
  invalid: [
    { name: '“预算安排资金 80 万元”，年度资金 2,000,000 元', sheets: [published('目标表', 31)], reports: [{ messageId: 'budget', data: { year: 2026, stated: '80', fund: '2000000' }, cells: ['C26', 'E7'], passages: ['C26[429-444] 2026年预算安排资金80万元'], severity: 'error', table: '目标表' }] },
    { name: '概况写 139 万元', sheets: [published('目标表', 0, ['预算资金193万元', '预算资金139万元'])], reports: [{ messageId: 'budget', data: { year: 2026, stated: '139', fund: '1930000' }, cells: ['B13', 'E7'], passages: ['B13[21-44] 2026年应急工作专项业务费预算资金139万元'], severity: 'error', table: '目标表' }] },
  ],
});
