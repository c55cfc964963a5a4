import { rule } from '../../src/rules/DE-11';
import { testRule } from '../kit/rule-tester';
import { evaluation } from './overall-table';
import { published } from './published-table';

const USED = { name: '固定资产利用率', weight: 4, score: 4, standard: '≥90% 得4分；≥80% 得3分；其余不得分' };

testRule(rule, {
  valid: [{ name: '在用额除以总额', sheets: [published('整体自评表', 0, ['固定资产总额6465.47/在用固定资产总额6465.47', '在用固定资产总额6465.47/固定资产总额6465.47'])] }],
  invalid: [
    { name: '总额除以在用额', sheets: [published('整体自评表', 0)], reports: [{ messageId: 'inverted', data: {}, cells: ['F53'], severity: 'warning', table: '整体自评表' }] },
    {
      name: '85% 得满分',
      sheets: [evaluation({ ...USED, said: '在用85/全部100*100%=85%' })],
      reports: [{ messageId: 'above', data: { name: '固定资产利用率', rate: '85%', how: '85÷100×100%＝85%', weight: '4', scheme: '表上的评价标准', score: '4', most: '3' }, cells: ['G5', 'E5'], severity: 'error', table: '整体自评表' }],
    },
    {
      name: '95% 得 3 分',
      sheets: [evaluation({ ...USED, score: 3, said: '在用95/全部100*100%=95%' })],
      reports: [{ messageId: 'below', data: { name: '固定资产利用率', rate: '95%', how: '95÷100×100%＝95%', weight: '4', scheme: '表上的评价标准', score: '3', least: '4' }, cells: ['G5', 'E5'], severity: 'warning', table: '整体自评表' }],
    },
  ],
});
