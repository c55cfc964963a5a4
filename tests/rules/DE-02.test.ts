import { rule } from '../../src/rules/DE-02';
import { testRule } from '../kit/rule-tester';
import { baseTable, evaluation } from './overall-table';

const STANDARD = '“三公经费”变动率≦0，计5分；“三公经费”>0，每超过一个百分点扣0.5分，扣完为止。';

// (21−20)÷20 = 5 %: 5 − 5×0.5 = 2.5. From the base table it is only asked about, since many places compare budgets.
testRule(rule, {
  valid: [
    { name: '19÷20 少了', sheets: [baseTable(), evaluation({ name: '三公经费变动率', weight: 5, score: 5, standard: STANDARD })] },
    { name: '文字写的算式减少', sheets: [baseTable(), evaluation({ name: '三公经费变动率', weight: 5, score: 5, standard: STANDARD, said: '(18-20)/20*100%=-10%' })] },
    { name: '没有分档、也没有标准', sheets: [baseTable({ F6: 21, F7: 14, F9: 14 }), evaluation({ name: '三公经费变动率', weight: 5, score: 5 })] },
  ],
  invalid: [
    {
      name: '增长 5% 得满分',
      sheets: [baseTable({ F6: 21, F7: 14, F9: 14 }), evaluation({ name: '三公经费变动率', weight: 5, score: 5, standard: STANDARD })],
      reports: [
        { messageId: 'above', data: { name: '三公经费变动率', rate: '5%', how: '(21－20)÷20', weight: '5', scheme: '表上的评价标准', score: '5', most: '2.5' }, cells: ['G5', '基础数据表!F6', '基础数据表!B6'], severity: 'warning', table: '整体自评表' },
      ],
    },
    {
      name: '算式增长 3% 得满分',
      sheets: [baseTable(), evaluation({ name: '三公经费变动率', weight: 5, score: 5, standard: STANDARD, said: '(20.6-20)/20*100%=3%' })],
      reports: [
        { messageId: 'above', data: { name: '三公经费变动率', rate: '3%', how: '(20.6-20)÷20×100%＝3%', weight: '5', scheme: '表上的评价标准', score: '5', most: '3.5' }, cells: ['G5', 'E5'], severity: 'error', table: '整体自评表' },
      ],
    },
    {
      name: '减少 10% 扣分',
      sheets: [baseTable(), evaluation({ name: '三公经费变动率', weight: 5, score: 3, standard: STANDARD, said: '(18-20)/20*100%=-10%' })],
      reports: [
        { messageId: 'below', data: { name: '三公经费变动率', rate: '-10%', how: '(18-20)÷20×100%＝-10%', weight: '5', scheme: '表上的评价标准', score: '3', least: '5' }, cells: ['G5', 'E5'], severity: 'warning', table: '整体自评表' },
      ],
    },
  ],
});
