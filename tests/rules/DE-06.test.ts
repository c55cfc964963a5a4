import { rule } from '../../src/rules/DE-06';
import { published } from './published-table';
import { testRule } from '../kit/rule-tester';
import { evaluation } from './overall-table';

const STANDARD = '100%计满分，每低于10%扣1分。';

testRule(rule, {
  valid: [
    { name: '文字“支付进度未达标得0分”', sheets: [published('整体自评表', 0, ['支付进度达标得0分', '支付进度未达标得0分'])] },
    { name: '按进度得 4 分', sheets: [evaluation({ name: '支付进度', weight: 4, score: 4, standard: STANDARD, said: '实际进度100/既定进度100*100%=100%' })] },
  ],
  invalid: [
    { name: '文字“支付进度达标得0分”', sheets: [published('整体自评表', 0)], reports: [{ messageId: 'reached', data: { field: '部门整体支出绩效评价分析', words: '支付进度达标得0分', name: '支付进度', weight: '4' }, cells: ['A24'], passages: ['A24[233-242] 支付进度达标得0分'], severity: 'warning', table: '整体自评表' }] },
    {
      name: '75% 得满分',
      sheets: [evaluation({ name: '支付进度', weight: 4, score: 4, standard: STANDARD, said: '实际进度75/既定进度100*100%=75%' })],
      reports: [
        { messageId: 'above', data: { name: '支付进度', rate: '75%', how: '75÷100×100%＝75%', weight: '4', scheme: '表上的评价标准', score: '4', most: '2' }, cells: ['G5', 'E5'], severity: 'error', table: '整体自评表' },
      ],
    },
    {
      name: '100% 得 2 分',
      sheets: [evaluation({ name: '支付进度', weight: 4, score: 2, standard: STANDARD, said: '实际进度100/既定进度100*100%=100%' })],
      reports: [
        { messageId: 'below', data: { name: '支付进度', rate: '100%', how: '100÷100×100%＝100%', weight: '4', scheme: '表上的评价标准', score: '2', least: '4' }, cells: ['G5', 'E5'], severity: 'warning', table: '整体自评表' },
      ],
    },
  ],
});
