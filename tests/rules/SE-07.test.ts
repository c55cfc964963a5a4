import { rule } from '../../src/rules/SE-07';
import { testRule } from '../kit/rule-tester';
import { published } from './published-table';
import { evaluation } from './self-evaluation';

testRule(rule, {
  valid: [
    { name: '剩余资金财政核减', sheets: [published('自评表', 3)] },
    { name: '低，文字里写了原因', sheets: [published('自评表', 13, [100, 39.5])] },
    { name: '没有写原因的地方', sheets: [evaluation([['场数', '≥5场', '5场', '90', '90']])] },
  ],
  invalid: [
    { name: '14.5 调减到 13.634，只写了钱用在哪里', sheets: [published('自评表', 2)], reports: [{ messageId: 'adjusted', data: { first: '14.5', year: '13.634' }, cells: ['E8', 'D8'], severity: 'warning', table: '自评表' }] },
    { name: '执行率 39.5%，没有写原因', sheets: [published('自评表', 13, [100, 39.5], ['预算执行率低的原因是因财政支付流程调整未完成支付', '按计划进行'])], reports: [{ messageId: 'low', data: { rate: '39.5' }, cells: ['H8'], severity: 'warning', table: '自评表' }] },
    { name: '年初 133.53，全年 52.742，没有写原因', sheets: [published('自评表', 13, ['预算执行率低的原因是因财政支付流程调整未完成支付', '按计划进行'])], reports: [{ messageId: 'adjusted', data: { first: '133.53', year: '52.742' }, cells: ['E8', 'D8'], severity: 'warning', table: '自评表' }] },
  ],
});
