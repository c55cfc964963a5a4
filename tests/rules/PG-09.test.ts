import { rule } from '../../src/rules/PG-09';
import { testRule } from '../kit/rule-tester';
import { published } from './published-table';

testRule(rule, {
  valid: [
    { name: '都写了', sheets: [published('申报表', 0)] },
  ],
  invalid: [
    { name: '立项依据“无”', sheets: [published('申报表', 4)], reports: [{ messageId: 'blank', data: { fields: '立项依据' }, cells: ['C15'], severity: 'warning', table: '目标表' }] },
    { name: '两处“无”', sheets: [published('申报表', 5)], reports: [{ messageId: 'blank', data: { fields: '立项依据、项目设立必要性' }, cells: ['C15', 'C16'], severity: 'warning', table: '目标表' }] },
  ],
});
