import { rule } from '../../src/rules/SE-02';
import { testRule } from '../kit/rule-tester';
import { published } from './published-table';
import { evaluation } from './self-evaluation';

const plain = evaluation([['场数', '≥5场', '5场', '60', '60']], '100\t70');
const labelled = { ...plain, values: plain.values.map((row) => row.map((value) => (value === '产出指标' ? '产出指标（50分）' : value))) };

testRule(rule, {
  valid: [
    { name: '没有写满分，50/30/10', sheets: [published('自评表', 0)] },
    { name: '成本 10 分在产出 50 分之内', sheets: [published('自评表', 2)] },
  ],
  invalid: [
    { name: '产出指标(50分)其下 60', sheets: [labelled], reports: [{ messageId: 'label', data: { label: '产出指标(50分)', sum: '60' }, cells: ['A9'], severity: 'error', table: '自评表' }] },
    { name: '产出 90，没有效益和满意度', sheets: [evaluation([['场数', '≥5场', '5场', '90', '90']])], reports: [{ messageId: 'usual', data: { weights: '产出 90' }, cells: ['F9'], severity: 'hint', table: '自评表' }] },
  ],
});
