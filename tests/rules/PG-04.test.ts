import { rule } from '../../src/rules/PG-04';
import { testRule } from '../kit/rule-tester';
import { published } from './published-table';

testRule(rule, {
  valid: [
    { name: '450 万元＝4,500,000 元', sheets: [published('申报表', 0)] },
    { name: '单价不比', sheets: [published('申报表', 0, ['安全生产检查费用', '检查费用标准'], ['≤450万元', '≤400万元'])] },
  ],
  invalid: [
    { name: '450 万元写成 450 元', sheets: [published('申报表', 0, ['≤450万元', '≤450元'])], reports: [{ messageId: 'unit', data: { side: '实施期', name: '安全生产检查费用', target: '≤450元', fund: '4500000' }, cells: ['F25', 'E8'], severity: 'warning', table: '目标表' }] },
    { name: '两个合同的总价各高于资金 110,900 元，只说一次', sheets: [published('目标表', 10)], reports: [{ messageId: 'above', data: { side: '实施期', name: '办公楼暖气片更新成本', target: '≤26.87万元', fund: '110900' }, cells: ['D49', 'C7'], severity: 'hint', table: '目标表' }] },
    { name: '上限 50 万元，资金 540,000 元', sheets: [published('目标表', 6)], reports: [{ messageId: 'below', data: { side: '实施期', name: '采购成本', target: '≤50万元', fund: '540000' }, cells: ['D39', 'C8'], severity: 'warning', table: '目标表' }] },
    { name: '按合同总价填列，两侧只说一次', sheets: [published('目标表', 4)], reports: [{ messageId: 'above', data: { side: '实施期', name: '演练筹备保障服务成本', target: '≤58.8万元', fund: '200000' }, cells: ['D41', 'C7'], severity: 'hint', table: '目标表' }] },
  ],
});
