import { rule } from '../../src/rules/DE-10';
import { testRule } from '../kit/rule-tester';
import { baseTable, evaluation } from './overall-table';

const STANDARD = '100%计满分，其余按比例计分。';

// 90÷100: 5 × 90 % = 4.5.
testRule(rule, {
  valid: [
    { name: '90% 得 4.5 分', sheets: [baseTable(), evaluation({ name: '政府采购执行率', weight: 5, score: 4.5, standard: STANDARD })] },
    { name: '标准读不懂', sheets: [baseTable(), evaluation({ name: '政府采购执行率', weight: 5, score: 5, standard: '100%计满分，每超过（降低）1%扣1分，扣完为止。' })] },
  ],
  invalid: [
    {
      name: '90% 得满分',
      sheets: [baseTable(), evaluation({ name: '政府采购执行率', weight: 5, score: 5, standard: STANDARD })],
      reports: [
        { messageId: 'above', data: { name: '政府采购执行率', rate: '90%', how: '90÷100', weight: '5', scheme: '表上的评价标准', score: '5', most: '4.5' }, cells: ['G5', '基础数据表!F19', '基础数据表!D19'], severity: 'error', table: '整体自评表' },
      ],
    },
    {
      name: '90% 得 3 分',
      sheets: [baseTable(), evaluation({ name: '政府采购执行率', weight: 5, score: 3, standard: STANDARD })],
      reports: [
        { messageId: 'below', data: { name: '政府采购执行率', rate: '90%', how: '90÷100', weight: '5', scheme: '表上的评价标准', score: '3', least: '4.5' }, cells: ['G5', '基础数据表!F19', '基础数据表!D19'], severity: 'warning', table: '整体自评表' },
      ],
    },
    {
      name: '率写成 95%',
      sheets: [baseTable(), evaluation({ name: '政府采购执行率', weight: 5, score: 4.75, standard: STANDARD, said: '90/95*100%=94.74%' })],
      reports: [
        { messageId: 'rate', data: { name: '政府采购执行率', worked: '90', how: '90÷100', printed: '94.74%' }, cells: ['E5', '基础数据表!F19', '基础数据表!D19'], severity: 'warning', table: '整体自评表' },
      ],
    },
  ],
});
