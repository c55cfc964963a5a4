import { rule } from '../../src/rules/DE-04';
import { testRule } from '../kit/rule-tester';
import { evaluation } from './overall-table';

const STANDARD = '100%计满分，每低于5%扣2分，扣完为止。';

// 8 points below 100 %: 5 − 1×2 = 3 where only whole steps count, 5 − 2×2 = 1 where a step that is begun counts.
testRule(rule, {
  valid: [
    { name: '92% 得 3 分：不足一档不扣', sheets: [evaluation({ name: '预算完成率', weight: 5, score: 3, standard: STANDARD, said: '92/100*100%=92%' })] },
    { name: '92% 得 1 分：不足一档也扣', sheets: [evaluation({ name: '预算完成率', weight: 5, score: 1, standard: STANDARD, said: '92/100*100%=92%' })] },
  ],
  invalid: [
    {
      name: '92% 得 4 分',
      sheets: [evaluation({ name: '预算完成率', weight: 5, score: 4, standard: STANDARD, said: '92/100*100%=92%' })],
      reports: [
        { messageId: 'above', data: { name: '预算完成率', rate: '92%', how: '92÷100×100%＝92%', weight: '5', scheme: '表上的评价标准', score: '4', most: '3' }, cells: ['G5', 'E5'], severity: 'error', table: '整体自评表' },
      ],
    },
    {
      name: '100% 得 3 分',
      sheets: [evaluation({ name: '预算完成率', weight: 5, score: 3, standard: STANDARD, said: '100/100*100%=100%' })],
      reports: [
        { messageId: 'below', data: { name: '预算完成率', rate: '100%', how: '100÷100×100%＝100%', weight: '5', scheme: '表上的评价标准', score: '3', least: '5' }, cells: ['G5', 'E5'], severity: 'warning', table: '整体自评表' },
      ],
    },
  ],
});
