import { rule } from '../../src/rules/SE-36';
import { testRule } from '../kit/rule-tester';
import { published } from './published-table';

testRule(rule, {
  valid: [
    { name: '95% 与 ≥95%；3 个报告没有数', sheets: [published('自评表', 12)] },
    { name: '改成一致的 360 小时', sheets: [published('自评表', 21, ['飞行巡护时间7.4小时', '飞行巡护时间360小时'])] },
    { name: '单位不同', sheets: [published('自评表', 21, ['飞行巡护时间7.4小时', '飞行巡护时间7.4分钟'])] },
    { name: '“00%”丢了首位，不知道是多少', sheets: [published('自评表', 1)] },
  ],
  invalid: [
    {
      name: '7.4 小时与 ≥360 小时',
      sheets: [published('自评表', 21)],
      reports: [{ messageId: 'differs', data: { field: '产出情况及分析', said: '飞行巡护时间7.4小时', name: '森林草原防火期巡护救援总飞行时间', result: '≥360小时' }, cells: ['D28', 'G13'], passages: ['D28[17-28] 飞行巡护时间7.4小时'], severity: 'warning', table: '自评表' }],
    },
    {
      name: '覆盖率 59% 与 ≥95%',
      sheets: [published('自评表', 12, ['资源调查覆盖率95%', '资源调查覆盖率59%'])],
      reports: [{ messageId: 'differs', data: { field: '产出情况及分析', said: '资源调查覆盖率59%', name: '资源调查覆盖率', result: '≥95%' }, cells: ['C26', 'G17'], passages: ['C26[236-246] 资源调查覆盖率59%'], severity: 'warning', table: '自评表' }],
    },
  ],
});
