import { rule } from '../../src/rules/DE-01';
import { testRule } from '../kit/rule-tester';
import { baseTable, evaluation } from './overall-table';
import { published } from './published-table';

// 52÷50 = 104 %: 5 − 4×0.5 = 3.
const OVER = { name: '在职人员控制率', weight: 5, score: 5, standard: '以100%为标准。在职人员控制率≦100%，计5分；每超过一个百分点扣0.5分，扣完为止。' };

testRule(rule, {
  valid: [
    { name: '104% 得 3 分', sheets: [baseTable(), evaluation({ ...OVER, score: 3 })] },
    { name: '49+187=236，43+173=216', sheets: [published('整体自评表', 0, ['170名,实有160人', '187名,实有173人'])] },
  ],
  invalid: [
    {
      name: '正文 219、203，算式 236、216',
      sheets: [published('整体自评表', 0)],
      reports: [{ messageId: 'staff', data: { posts: '219', staff: '203', usedPosts: '236', usedStaff: '216' }, cells: ['E35', 'A16'], severity: 'warning', table: '整体自评表' }],
    },
    {
      name: '104% 得满分',
      sheets: [baseTable(), evaluation(OVER)],
      reports: [
        { messageId: 'above', data: { name: '在职人员控制率', rate: '104%', how: '52÷50', weight: '5', scheme: '表上的评价标准', score: '5', most: '3' }, cells: ['G5', '基础数据表!D4', '基础数据表!B4'], severity: 'error', table: '整体自评表' },
      ],
    },
    {
      name: '96% 扣分',
      sheets: [baseTable({ D4: 48 }), evaluation({ ...OVER, score: 4 })],
      reports: [
        { messageId: 'below', data: { name: '在职人员控制率', rate: '96%', how: '48÷50', weight: '5', scheme: '表上的评价标准', score: '4', least: '5' }, cells: ['G5', '基础数据表!D4', '基础数据表!B4'], severity: 'warning', table: '整体自评表' },
      ],
    },
    {
      name: '写的控制率与基础表不同',
      sheets: [baseTable(), evaluation({ ...OVER, said: '年末在职人员占编制数的比率为95.10%' })],
      reports: [{ messageId: 'rate', data: { name: '在职人员控制率', worked: '104', how: '52÷50', printed: '95.10%' }, cells: ['E5', '基础数据表!D4', '基础数据表!B4'], severity: 'warning', table: '整体自评表' }],
    },
  ],
});
