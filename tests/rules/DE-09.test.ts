import { rule } from '../../src/rules/DE-09';
import { testRule } from '../kit/rule-tester';
import { baseTable, evaluation } from './overall-table';

const STANDARD = '以100%为标准。三公经费控制率≦100%，计6分；每超过一个百分点扣1分，扣完为止。';

// 19÷18 = 105.56 %: 6 − 5 = 1 where only whole points count, 0 where one that is begun counts.
testRule(rule, {
  valid: [
    { name: '105.56% 得 1 分', sheets: [baseTable(), evaluation({ name: '“三公经费”控制率', weight: 6, score: 1, standard: STANDARD })] },
    { name: '105.56% 不得分，岳阳的单位', sheets: [evaluation({ name: '三公经费控制率', weight: 6, score: 0, said: '三公经费19/预算18*100%=105.56%' }, '岳阳市水利局')] },
  ],
  invalid: [
    {
      name: '105.56% 得 4 分',
      sheets: [baseTable(), evaluation({ name: '“三公经费”控制率', weight: 6, score: 4, standard: STANDARD })],
      reports: [
        { messageId: 'above', data: { name: '三公经费控制率', rate: '105.56%', how: '19÷18', weight: '6', scheme: '表上的评价标准', score: '4', most: '1' }, cells: ['G5', '基础数据表!F6', '基础数据表!D6'], severity: 'error', table: '整体自评表' },
      ],
    },
    {
      name: '岳阳的单位 105.56% 得满分',
      sheets: [evaluation({ name: '三公经费控制率', weight: 6, score: 6, said: '三公经费19/预算18*100%=105.56%' }, '岳阳市水利局')],
      reports: [
        { messageId: 'above', data: { name: '三公经费控制率', rate: '105.56%', how: '19÷18×100%＝105.56%', weight: '6', scheme: '岳阳市部门整体支出绩效评价分档', score: '6', most: '1' }, cells: ['G5', 'E5'], severity: 'error', table: '整体自评表' },
      ],
    },
    {
      name: '76.84% 扣分',
      sheets: [baseTable({ F6: 13.83, F7: 6.83, F9: 6.83 }), evaluation({ name: '三公经费控制率', weight: 6, score: 5, standard: STANDARD })],
      reports: [
        { messageId: 'below', data: { name: '三公经费控制率', rate: '76.83%', how: '13.83÷18', weight: '6', scheme: '表上的评价标准', score: '5', least: '6' }, cells: ['G5', '基础数据表!F6', '基础数据表!D6'], severity: 'warning', table: '整体自评表' },
      ],
    },
    {
      name: '59.17÷77 写成 100%',
      sheets: [baseTable({ F6: 59.17, F7: 54.9, F9: 54.9, F11: 4.27, D6: 77, D7: 62, D9: 62, D11: 15 }), evaluation({ name: '三公经费控制率', weight: 6, score: 6, standard: STANDARD, said: '三公经费控制率为100%' })],
      reports: [
        { messageId: 'rate', data: { name: '三公经费控制率', worked: '76.84', how: '59.17÷77', printed: '100%' }, cells: ['E5', '基础数据表!F6', '基础数据表!D6'], severity: 'warning', table: '整体自评表' },
      ],
    },
  ],
});
