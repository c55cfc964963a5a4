import { rule } from '../../src/rules/DE-14';
import { testRule } from '../kit/rule-tester';
import { published } from './published-table';

testRule(rule, {
  valid: [
    { name: '合计改为所列之和 4656.89', sheets: [published('整体自评表', 0, ['项目支出4725.62万元;', '项目支出4656.89万元;'])] },
  ],
  invalid: [
    { name: '38 项合计 4656.89，写 4725.62', sheets: [published('整体自评表', 0)], reports: [{ messageId: 'sum', data: { field: '预算执行情况', total: '4725.62', count: 38, sum: '4656.89', difference: '68.73' }, cells: ['A20'], passages: ['A20[112-121] 4725.62万元'], severity: 'error', table: '整体自评表' }] },
  ],
});
