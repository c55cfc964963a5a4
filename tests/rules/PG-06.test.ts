import { rule } from '../../src/rules/PG-06';
import { testRule } from '../kit/rule-tester';
import { published } from './published-table';

testRule(rule, {
  valid: [
    { name: '20+20+60+40+13+12.8+27.2=193', sheets: [published('目标表', 0)] },
    { name: '算式都成立，按两位四舍五入', sheets: [published('目标表', 14)] },
  ],
  invalid: [
    { name: '18.9+40.1+21=80，写 119', sheets: [published('目标表', 2)], reports: [{ messageId: 'sum', data: { field: '项目概况', total: '119', count: 3, sum: '80', difference: '39' }, cells: ['C27'], passages: ['C27[68-73] 119万元'], severity: 'warning', table: '目标表' }] },
    { name: '43×4×7×100=120,400 元，写成 12.4 万元', sheets: [published('目标表', 14, ['元/天/人=12.04万元', '元/天/人=12.4万元'])], reports: [{ messageId: 'fails', data: { field: '项目概况', figures: '43×4×7×100', computed: '12.04万元', stated: '12.4万元' }, cells: ['B13'], passages: ['B13[226-253] 43矿×4天/矿×7人×100元/天/人=12.4万元'], severity: 'warning', table: '目标表' }] },
    { name: '进位：5544×12=66,528 元，写 6.66 万元', sheets: [published('申报表', 11)], reports: [{ messageId: 'digit', data: { field: '项目概况', figures: '5544×12', computed: '6.6528万元', stated: '6.66万元' }, cells: ['C14'], passages: ['C14[72-88] 5544元×12月=6.66万元'], severity: 'hint', table: '目标表' }, { messageId: 'digit', data: { field: '项目概况', figures: '(64652+27708)×12', computed: '110.832万元', stated: '110.84万元' }, cells: ['C14'], passages: ['C14[163-188] (64652+27708)×12=110.84万元'], severity: 'hint', table: '目标表' }] },
  ],
});
