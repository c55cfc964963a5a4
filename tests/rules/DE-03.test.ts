import { rule } from '../../src/rules/DE-03';
import { testRule } from '../kit/rule-tester';
import { evaluation } from './overall-table';

const STANDARD = '重点支出安排率≥90%，计5分；80%（含）-90%，计4分；70%（含）-80%，计3分；60%（含）-70%，计2分；低于60%不得分。';

testRule(rule, {
  valid: [
    { name: '85% 得 4 分', sheets: [evaluation({ name: '重点支出安排率', weight: 5, score: 4, standard: STANDARD, said: '重点项目支出85/项目总支出100*100%=85%' })] },
    { name: '岳阳的单位 85% 得 4 分', sheets: [evaluation({ name: '重点支出安排率', weight: 5, score: 4, said: '重点项目支出85/项目总支出100*100%=85%' }, '岳阳市水利局')] },
    { name: '没有写出率', sheets: [evaluation({ name: '重点支出安排率', weight: 5, score: 5, standard: STANDARD })] },
  ],
  invalid: [
    {
      name: '85% 得满分，标准印在表上',
      sheets: [evaluation({ name: '重点支出安排率', weight: 5, score: 5, standard: STANDARD, said: '重点项目支出85/项目总支出100*100%=85%' })],
      reports: [
        { messageId: 'above', data: { name: '重点支出安排率', rate: '85%', how: '85÷100×100%＝85%', weight: '5', scheme: '表上的评价标准', score: '5', most: '4' }, cells: ['G5', 'E5'], severity: 'error', table: '整体自评表' },
      ],
    },
    {
      name: '岳阳的单位 92% 得 4 分，写了原因的提示',
      sheets: [evaluation({ name: '重点支出安排率', weight: 5, score: 4, said: '重点项目支出92/项目总支出100*100%=92%', reason: '个别项目未纳入重点' }, '岳阳市水利局')],
      reports: [
        { messageId: 'below', data: { name: '重点支出安排率', rate: '92%', how: '92÷100×100%＝92%', weight: '5', scheme: '岳阳市部门整体支出绩效评价分档', score: '4', least: '5' }, cells: ['G5', 'E5'], severity: 'hint', table: '整体自评表' },
      ],
    },
  ],
});
