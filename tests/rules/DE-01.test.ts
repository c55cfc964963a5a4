import { rule } from '../../src/rules/DE-01';
import { testRule } from '../kit/rule-tester';
import { published } from './published-table';

testRule(rule, {
  valid: [{ name: '49+187=236，43+173=216', sheets: [published('整体自评表', 0, ['170名,实有160人', '187名,实有173人'])] }],
  invalid: [
    {
      name: '正文 219、203，算式 236、216',
      sheets: [published('整体自评表', 0)],
      reports: [{ messageId: 'staff', data: { posts: '219', staff: '203', usedPosts: '236', usedStaff: '216' }, cells: ['E35', 'A16'], severity: 'warning', table: '整体自评表' }],
    },
  ],
});
