import { rule } from '../../src/rules/PG-10';
import { testRule } from '../kit/rule-tester';
import { published } from './published-table';

testRule(rule, {
  valid: [
    { name: '14 位', sheets: [published('申报表', 0)] },
    { name: '写成年月日', sheets: [published('申报表', 0, [20211208102338, '2021年12月8日'])] },
  ],
  invalid: [
    { name: '少一位', sheets: [published('申报表', 0, [20211208102338, '2021120810233'])], reports: [{ messageId: 'date', data: { text: '2021120810233' }, cells: ['J31'], severity: 'hint', table: '目标表' }] },
    { name: '没有 13 月', sheets: [published('申报表', 0, [20211208102338, '20211308102338'])], reports: [{ messageId: 'date', data: { text: '20211308102338' }, cells: ['J31'], severity: 'hint', table: '目标表' }] },
  ],
});
