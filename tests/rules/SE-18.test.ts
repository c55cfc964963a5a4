import { rule } from '../../src/rules/SE-18';
import { testRule } from '../kit/rule-tester';
import { evaluation } from './self-evaluation';
import type { SheetSnapshot } from '../../src/core';

/** Two indicators of how a project was managed, as some provinces print them before those of output. */
function processes(): SheetSnapshot {
  const table = evaluation([['完整性', '-', '目标明确', '4', '4'], ['制度有效性', '-', '制度健全', '7', '7']]);
  return { ...table, values: table.values.map((line) => line.map((cell) => (cell === '产出指标' ? '项目管理' : cell === '数量指标' ? '财务管理' : cell))) };
}


testRule(rule, {
  valid: [
    { name: '年初未设成本指标，得 5 分', sheets: [evaluation([['成本指标', '未填报', '达成预期指标', '10', '5', '年初未设置']])] },
    { name: '决策、管理类指标本来没有指标值', sheets: [processes()] },
    { name: '什么都没有填', sheets: [evaluation([['效果', '', '', '10', '10']])] },
  ],
  invalid: [
    { name: '成本指标得 8 分', sheets: [evaluation([['成本指标', '未填报', '达成预期指标', '10', '8', '年初未设置']])], reports: [{ messageId: 'cost', data: { name: '成本指标', score: '8', most: '5' }, cells: ['G9', 'E9', 'D9', 'F9'], severity: 'warning', table: '自评表' }] },
    { name: '不是成本指标', sheets: [evaluation([['培训人数', '', '30人', '10', '10']])], reports: [{ messageId: 'unset', data: { name: '培训人数', score: '10' }, cells: ['G9', 'E9', 'D9', 'F9'], severity: 'warning', table: '自评表' }] },
  ],
});
