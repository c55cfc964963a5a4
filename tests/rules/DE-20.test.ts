import { rule } from '../../src/rules/DE-20';
import { testRule } from '../kit/rule-tester';
import { evaluation } from './overall-table';

const STANDARD = '≥5%，计3分；≥0%，计2分；低于0%不得分。';

testRule(rule, {
  valid: [
    { name: '节约 6% 得满分', sheets: [evaluation({ name: '成本节约率', weight: 3, score: 3, standard: STANDARD, said: '(100-94)/100*100%=6%' })] },
  ],
  invalid: [
    {
      name: '节约 2% 得满分',
      sheets: [evaluation({ name: '成本节约率', weight: 3, score: 3, standard: STANDARD, said: '(100-98)/100*100%=2%' })],
      reports: [
        { messageId: 'above', data: { name: '成本节约率', rate: '2%', how: '(100-98)÷100×100%＝2%', weight: '3', scheme: '表上的评价标准', score: '3', most: '2' }, cells: ['G5', 'E5'], severity: 'error', table: '整体自评表' },
      ],
    },
    {
      name: '节约 6% 得 2 分',
      sheets: [evaluation({ name: '成本节约率', weight: 3, score: 2, standard: STANDARD, said: '(100-94)/100*100%=6%' })],
      reports: [
        { messageId: 'below', data: { name: '成本节约率', rate: '6%', how: '(100-94)÷100×100%＝6%', weight: '3', scheme: '表上的评价标准', score: '2', least: '3' }, cells: ['G5', 'E5'], severity: 'warning', table: '整体自评表' },
      ],
    },
  ],
});
