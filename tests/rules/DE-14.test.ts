import { rule } from '../../src/rules/DE-14';
import { type ExpectedReport, testRule } from '../kit/rule-tester';
import { published } from './published-table';

/** 1976.37＋4725.62＝6701.99，写 6702。 */
const ROUNDED: ExpectedReport = { messageId: 'rounding', data: { field: '预算执行情况', total: '6702', sum: '6701.99' }, cells: ['A20'], passages: ['A20[85-121] 支出6702万元,基本支出1976.37万元,项目支出4725.62万元'], severity: 'hint', table: '整体自评表' };

testRule(rule, {
  valid: [
    { name: '合计改为所列之和 4656.89', sheets: [published('整体自评表', 0, ['本年支出6702万元,基本支出1976.37万元,项目支出4725.62万元;', '本年支出6633.26万元,基本支出1976.37万元,项目支出4656.89万元;'])] },
  ],
  invalid: [
    { name: '38 项合计 4656.89，写 4725.62', sheets: [published('整体自评表', 0)], reports: [{ messageId: 'sum', data: { field: '预算执行情况', total: '4725.62', count: 38, sum: '4656.89', difference: '68.73' }, cells: ['A20'], passages: ['A20[112-121] 4725.62万元'], severity: 'error', table: '整体自评表' }, ROUNDED] },
    { name: '财政 7140.99＋其他 398.54＝7539.53，写 7593.53', sheets: [published('整体自评表', 0, ['本年收入7539.53万元', '本年收入7593.53万元'], ['项目支出4725.62万元;', '项目支出4656.89万元;'], ['本年支出6702万元', '支出合计6702万元'])], reports: [{ messageId: 'sum', data: { field: '预算执行情况', total: '7593.53', sum: '7539.53', count: 2, difference: '54' }, cells: ['A20'], passages: ['A20[7-47] 收入7593.53万元,其中财政收入7140.99万元,其他收入398.54万元'], severity: 'error', table: '整体自评表' }] },
  ],
});
