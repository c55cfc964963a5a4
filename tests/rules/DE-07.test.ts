import { rule } from '../../src/rules/DE-07';
import { testRule } from '../kit/rule-tester';
import { evaluation } from './overall-table';

const STANDARD = '结转结余率≤10%，计3分；10-20%（含），计2分；大于20%不得分。';

testRule(rule, {
  valid: [
    { name: '14.2% 得 2 分', sheets: [evaluation({ name: '结转结余率', weight: 3, score: 2, standard: STANDARD, said: '结转结余142/预算1000*100%=14.2%' })] },
  ],
  invalid: [
    {
      name: '14.2% 得满分',
      sheets: [evaluation({ name: '结转结余率', weight: 3, score: 3, standard: STANDARD, said: '结转结余142/预算1000*100%=14.2%' })],
      reports: [
        { messageId: 'above', data: { name: '结转结余率', rate: '14.2%', how: '142÷1000×100%＝14.2%', weight: '3', scheme: '表上的评价标准', score: '3', most: '2' }, cells: ['G5', 'E5'], severity: 'error', table: '整体自评表' },
      ],
    },
    {
      name: '8% 得 2 分',
      sheets: [evaluation({ name: '结转结余率', weight: 3, score: 2, standard: STANDARD, said: '结转结余80/预算1000*100%=8%' })],
      reports: [
        { messageId: 'below', data: { name: '结转结余率', rate: '8%', how: '80÷1000×100%＝8%', weight: '3', scheme: '表上的评价标准', score: '2', least: '3' }, cells: ['G5', 'E5'], severity: 'warning', table: '整体自评表' },
      ],
    },
  ],
});
