import { rule } from '../../src/rules/DE-05';
import { testRule } from '../kit/rule-tester';
import { baseTable, evaluation } from './overall-table';
import { published } from './published-table';

// 150 added to 1000 are 15 %.
const ADDED = { name: '预算控制率', weight: 5, score: 3, standard: '预算控制率=0，计5分；0-10%（含），计4分；10-20%（含），计3分；20-30%（含），计2分；大于30%不得分。' };

testRule(rule, {
  valid: [
    { name: '15% 得 3 分', sheets: [baseTable(), evaluation(ADDED)] },
    { name: '算式用表头的 1406.63', sheets: [published('整体自评表', 0, ['预算调整为6396.34', '预算调整为1406.63'])] },
  ],
  invalid: [
    {
      name: '6396.34 与表头 1406.63',
      sheets: [published('整体自评表', 0)],
      reports: [{ messageId: 'adjustment', data: { used: '6396.34', printed: '1406.63' }, cells: ['F41', 'B7'], severity: 'warning', table: '整体自评表' }],
    },
    {
      name: '15% 得 4 分',
      sheets: [baseTable(), evaluation({ ...ADDED, score: 4 })],
      reports: [
        { messageId: 'above', data: { name: '预算控制率', rate: '15%', how: '(1150－1000)÷1000', weight: '5', scheme: '表上的评价标准', score: '4', most: '3' }, cells: ['G5', '基础数据表!F20', '基础数据表!D20'], severity: 'error', table: '整体自评表' },
      ],
    },
    {
      name: '15% 得 2 分，写了扣分原因',
      sheets: [baseTable(), evaluation({ ...ADDED, score: 2, reason: '追加较晚' })],
      reports: [
        { messageId: 'below', data: { name: '预算控制率', rate: '15%', how: '(1150－1000)÷1000', weight: '5', scheme: '表上的评价标准', score: '2', least: '3' }, cells: ['G5', '基础数据表!F20', '基础数据表!D20'], severity: 'hint', table: '整体自评表' },
      ],
    },
    {
      name: '写的控制率与基础表不同',
      sheets: [baseTable(), evaluation({ ...ADDED, said: '(1250-1000)/1000*100%=25%' })],
      reports: [{ messageId: 'rate', data: { name: '预算控制率', worked: '15', how: '(1150－1000)÷1000', printed: '25%' }, cells: ['E5', '基础数据表!F20', '基础数据表!D20'], severity: 'warning', table: '整体自评表' }],
    },
  ],
});
