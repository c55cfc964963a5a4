import { rule } from '../../src/rules/DE-05';
import { testRule } from '../kit/rule-tester';
import { published } from './published-table';

testRule(rule, {
  valid: [{ name: '算式用表头的 1406.63', sheets: [published('整体自评表', 0, ['预算调整为6396.34', '预算调整为1406.63'])] }],
  invalid: [
    {
      name: '6396.34 与表头 1406.63',
      sheets: [published('整体自评表', 0)],
      reports: [{ messageId: 'adjustment', data: { used: '6396.34', printed: '1406.63' }, cells: ['F41', 'B7'], severity: 'warning', table: '整体自评表' }],
    },
  ],
});
