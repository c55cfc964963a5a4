import { rule } from '../../src/rules/SE-34';
import { testRule } from '../kit/rule-tester';
import { published } from './published-table';

testRule(rule, {
  valid: [
    { name: '文字 100%，表 100', sheets: [published('自评表', 5)] },
  ],
  invalid: [
    { name: '99.50% 不是 100% 的四舍五入；56 是 156 少了首位', sheets: [published('自评表', 3)], reports: [{ messageId: 'base', data: { stated: '99.5', figure: '100', spent: '155.21', received: '156', year: '155.212' }, cells: ['C26', 'H7'], passages: ['C26[48-59] 预算执行率99.50%'], severity: 'warning', table: '自评表' }, { messageId: 'slip', data: { stated: '56', figure: '156' }, cells: ['C26', 'D7'], passages: ['C26[16-24] 年初预算56万元'], severity: 'hint', table: '自评表' }] },
    { name: '“经费预算 80 万元，实际到位 8 万元”，表上 8', sheets: [published('自评表', 18)], reports: [{ messageId: 'budget', data: { stated: '80', figure: '8' }, cells: ['C22', 'D8'], passages: ['C22[18-24] 预算80万元'], severity: 'warning', table: '自评表' }] },
    { name: '执行 57.95，表 10；年初 0 是 10 少了首位', sheets: [published('自评表', 0)], reports: [{ messageId: 'spent', data: { stated: '57.95', figure: '10' }, cells: ['C23', 'G8'], passages: ['C23[47-58] 实际执行57.95万元'], severity: 'error', table: '自评表' }, { messageId: 'slip', data: { stated: '0', figure: '10' }, cells: ['C23', 'E8'], passages: ['C23[21-28] 年初预算0万元'], severity: 'hint', table: '自评表' }] },
    { name: '分母不同：135.91÷174 与 135.912÷135.912', sheets: [published('自评表', 1)], reports: [{ messageId: 'base', data: { stated: '78.11', figure: '100', spent: '135.91', received: '174', year: '135.912' }, cells: ['C33', 'H8'], passages: ['C33[107-118] 预算执行率78.11%'], severity: 'warning', table: '自评表' }, { messageId: 'slip', data: { stated: '74', figure: '174' }, cells: ['C33', 'D8'], passages: ['C33[32-38] 预算74万元'], severity: 'hint', table: '自评表' }] },
    { name: '执行率写成 87.11%，没有写到位数，两种分母都得不出；写了到位数的归 SE-35', sheets: [published('自评表', 1, ['预算执行率78.11%', '预算执行率87.11%'], ['实际到位174万元', '实际到位一百七十四万元'])], reports: [{ messageId: 'rate', data: { stated: '87.11', figure: '100' }, cells: ['C33', 'H8'], passages: ['C33[109-120] 预算执行率87.11%'], severity: 'error', table: '自评表' }, { messageId: 'slip', data: { stated: '74', figure: '174' }, cells: ['C33', 'D8'], passages: ['C33[32-38] 预算74万元'], severity: 'hint', table: '自评表' }] },
    { name: '年初预算写成 300，表上是 215.1', sheets: [published('自评表', 4, ['年初预算215.1万元', '年初预算300万元'], ['实际到位215.1万元', '资金到位'], ['实际执行215.1万元', '全部执行'])], reports: [{ messageId: 'budget', data: { stated: '300', figure: '215.1' }, cells: ['C23', 'C7'], passages: ['C23[39-48] 年初预算300万元'], severity: 'warning', table: '自评表' }] },
  ],
});
