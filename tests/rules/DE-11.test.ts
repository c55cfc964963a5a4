import { rule } from '../../src/rules/DE-11';
import { testRule } from '../kit/rule-tester';
import { published } from './published-table';

testRule(rule, {
  valid: [{ name: '在用额除以总额', sheets: [published('整体自评表', 0, ['固定资产总额6465.47/在用固定资产总额6465.47', '在用固定资产总额6465.47/固定资产总额6465.47'])] }],
  invalid: [{ name: '总额除以在用额', sheets: [published('整体自评表', 0)], reports: [{ messageId: 'inverted', data: {}, cells: ['F53'], severity: 'warning', table: '整体自评表' }] }],
});
