import { rule } from '../../src/rules/DE-08';
import { testRule } from '../kit/rule-tester';
import { baseTable, evaluation } from './overall-table';

const STANDARD = '100%以下（含）计满分，每超出1%扣1分，扣完为止。';

// 55÷50 = 110 %: ten points over take all of 8.
testRule(rule, {
  valid: [
    { name: '98% 得满分', sheets: [baseTable({ F15: 49 }), evaluation({ name: '公用经费控制率', weight: 8, score: 8, standard: STANDARD })] },
    { name: '超支而不得分', sheets: [baseTable(), evaluation({ name: '公用经费控制率', weight: 8, score: 0, standard: STANDARD })] },
  ],
  invalid: [
    {
      name: '110% 得满分',
      sheets: [baseTable(), evaluation({ name: '公用经费控制率', weight: 8, score: 8, standard: STANDARD })],
      reports: [
        { messageId: 'above', data: { name: '公用经费控制率', rate: '110%', how: '55÷50', weight: '8', scheme: '表上的评价标准', score: '8', most: '0' }, cells: ['G5', '基础数据表!F15', '基础数据表!D15'], severity: 'error', table: '整体自评表' },
      ],
    },
    {
      name: '98% 扣分',
      sheets: [baseTable({ F15: 49 }), evaluation({ name: '公用经费控制率', weight: 8, score: 6, standard: STANDARD })],
      reports: [
        { messageId: 'below', data: { name: '公用经费控制率', rate: '98%', how: '49÷50', weight: '8', scheme: '表上的评价标准', score: '6', least: '8' }, cells: ['G5', '基础数据表!F15', '基础数据表!D15'], severity: 'warning', table: '整体自评表' },
      ],
    },
    {
      name: '文字写的率与基础表不同',
      sheets: [baseTable({ F15: 49 }), evaluation({ name: '公用经费控制率', weight: 8, score: 8, standard: STANDARD, said: '49/55*100%=89.1%' })],
      reports: [
        { messageId: 'rate', data: { name: '公用经费控制率', worked: '98', how: '49÷50', printed: '89.1%' }, cells: ['E5', '基础数据表!F15', '基础数据表!D15'], severity: 'warning', table: '整体自评表' },
      ],
    },
  ],
});
