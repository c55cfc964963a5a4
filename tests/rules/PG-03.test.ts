import { rule } from '../../src/rules/PG-03';
import { testRule } from '../kit/rule-tester';
import { published } from './published-table';

testRule(rule, {
  valid: [
    { name: '3 年 450 万元，每年 150 万元', sheets: [published('申报表', 0)] },
    { name: '1 年相等', sheets: [published('申报表', 8)] },
    { name: '长期项目两列相同', sheets: [published('目标表', 0)] },
  ],
  invalid: [
    { name: '一次性 1 年，实施期 1,149,800 而年度 220,000', sheets: [published('目标表', 3)], reports: [{ messageId: 'single', data: { term: '1149800', year: '220000', kind: '一次性项目(1年结束)' }, cells: ['C7', 'E7'], severity: 'warning', table: '目标表' }] },
    { name: '公用经费 3 年，实施期与年度相同', sheets: [published('申报表', 6)], reports: [{ messageId: 'multiple', data: { years: 3, term: '3495374.96', year: '3495374.96' }, cells: ['E8', 'I8'], severity: 'warning', table: '目标表' }] },
    { name: '99 年，实施期 540,000 而年度 500,000', sheets: [published('目标表', 6)], reports: [{ messageId: 'open', data: { term: '540000', year: '500000' }, cells: ['C8', 'E8'], severity: 'hint', table: '目标表' }] },
  ],
});
