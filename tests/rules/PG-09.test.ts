import { rule } from '../../src/rules/PG-09';
import { testRule } from '../kit/rule-tester';
import { published } from './published-table';

testRule(rule, {
  valid: [
    { name: '都写了', sheets: [published('申报表', 0)] },
  ],
  invalid: [
    { name: '同一份文件写了 99 遍', sheets: [published('目标表', 24)], reports: [{ messageId: 'repeated', data: { field: '立项依据', words: '《晋城市安全生产治本攻坚三年行动方案(2024-2026年)》…', count: 99 }, cells: ['B27'], severity: 'hint', table: '目标表' }] },
    { name: '立项依据“无”', sheets: [published('申报表', 4)], reports: [{ messageId: 'blank', data: { fields: '立项依据' }, cells: ['C15'], severity: 'warning', table: '目标表' }] },
    { name: '两处“无”', sheets: [published('申报表', 5)], reports: [{ messageId: 'blank', data: { fields: '立项依据、项目设立必要性' }, cells: ['C15', 'C16'], severity: 'warning', table: '目标表' }] },
  ],
});
