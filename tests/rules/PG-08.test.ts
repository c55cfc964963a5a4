import { rule } from '../../src/rules/PG-08';
import { testRule } from '../kit/rule-tester';
import { published } from './published-table';

testRule(rule, {
  valid: [
    { name: '齐全', sheets: [published('申报表', 0)] },
    { name: '人员类项目没有指标', sheets: [published('申报表', 24)] },
  ],
  invalid: [
    { name: '年度一列没有填', sheets: [published('申报表', 6, ['公用经费项目', '办公设备购置'])], reports: [{ messageId: 'year', data: { count: 9 }, cells: ['E22'], severity: 'warning', table: '目标表' }] },
    { name: '没有满意度', sheets: [published('目标表', 6)], reports: [{ messageId: 'satisfaction', data: {}, cells: ['H22'], severity: 'warning', table: '目标表' }] },
    { name: '没有质量指标', sheets: [published('目标表', 3)], reports: [{ messageId: 'output', data: { missing: '质量指标' }, cells: ['H26'], severity: 'hint', table: '目标表' }] },
    { name: '没有效益指标', sheets: [published('申报表', 0, ['有效解决安全生产工作的', null], ['长效', null], ['项目持续发挥作用的期限', null], ['全年', ''])], reports: [{ messageId: 'benefit', data: {}, cells: ['I22'], severity: 'hint', table: '目标表' }] },
  ],
});
