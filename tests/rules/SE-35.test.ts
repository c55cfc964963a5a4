import { rule } from '../../src/rules/SE-35';
import { testRule } from '../kit/rule-tester';
import { published } from './published-table';

testRule(rule, {
  valid: [
    { name: '4.5+10.5=15', sheets: [published('自评表', 12, ['合同金额5万元', '合同金额15万元'])] },
    { name: '57.95÷60=96.58，60－57.95=2.05', sheets: [published('自评表', 0)] },
    { name: '48.81+87.1=135.91', sheets: [published('自评表', 1)] },
    { name: '将剩余 8 万元尾款支付，不是结余', sheets: [published('自评表', 18)] },
  ],
  invalid: [
    { name: '84.3×40%=33.72，写 43.72', sheets: [published('自评表', 22, ['共计33.72万元', '共计43.72万元'])], reports: [{ messageId: 'share', data: { field: '产出情况及分析', figures: '84.3×40%', computed: '33.72万元', stated: '43.72万元' }, cells: ['D33'], passages: ['D33[33-63] 84.3万元，9月份支付中标金额的40%，共计43.72万元'], severity: 'warning', table: '自评表' }] },
    { name: '149×60%=89.4，写 89', sheets: [published('自评表', 15, ['服务款89.4万元', '服务款89万元'])], reports: [{ messageId: 'share', data: { field: '项目实施和预算执行情况', figures: '149×60%', computed: '89.4万元', stated: '89万元' }, cells: ['D34'], passages: ['D34[117-141] 149万元，按合同约定已支付60%服务款89万元'], severity: 'hint', table: '自评表' }] },
    { name: '19.38+80.08=99.46，写 9.46：少了首位', sheets: [published('自评表', 11)], reports: [{ messageId: 'lost', data: { stated: '9.46', computed: '99.46' }, cells: ['C22'], passages: ['C22[20-29] 总投资9.46万元'], severity: 'hint', table: '自评表' }] },
    { name: '4.5+10.5=15，写 18', sheets: [published('自评表', 12, ['合同金额5万元', '合同金额18万元'])], reports: [{ messageId: 'contract', data: { stated: '18', computed: '15' }, cells: ['C25'], passages: ['C25[21-29] 合同金额18万元'], severity: 'warning', table: '自评表' }] },
    { name: '35÷45=77.78，写 87.78', sheets: [published('自评表', 6, ['预算执行率77.78%', '预算执行率87.78%'])], reports: [{ messageId: 'rate', data: { spent: '35', received: '45', computed: '77.78', stated: '87.78' }, cells: ['C27'], passages: ['C27[62-73] 预算执行率87.78%'], severity: 'error', table: '自评表' }] },
    { name: '60－57.95=2.05，写剩余 2.5', sheets: [published('自评表', 0, ['剩余2.05万元', '剩余2.5万元'])], reports: [{ messageId: 'left', data: { spent: '57.95', received: '60', computed: '2.05', stated: '2.5' }, cells: ['C23'], passages: ['C23[71-78] 剩余2.5万元'], severity: 'warning', table: '自评表' }] },
    { name: '48.81+78.1=126.91，写 135.91', sheets: [published('自评表', 1, ['共计87.1万元', '共计78.1万元'])], reports: [{ messageId: 'parts', data: { spent: '135.91', computed: '126.91' }, cells: ['C33'], passages: ['C33[49-61] 实际执行135.91万元'], severity: 'warning', table: '自评表' }] },
  ],
});
