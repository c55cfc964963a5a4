import { rule } from '../../src/rules/PG-02';
import { testRule } from '../kit/rule-tester';
import { publishedLines, sheetOf } from '../kit/blocks/published';
import { published } from './published-table';

const wrong = { ...published('目标表', 17), name: '错' };
/** Nothing else in the table says how much it is. */
const unheard = published('目标表', 17, ['≤75万元', '见合同'], ['预算安排75万元', '按预算安排']);
const right = [0, 1, 2].map((index) => ({ ...published('目标表', index), name: `目标${String(index)}` }));
/** 表十二 of the same budget. */
const budget = () => {
  const lines = publishedLines('jincheng-2026-budget.txt');
  const from = lines.findIndex(([cell]) => typeof cell === 'string' && cell.includes('项目支出预算表（本年预算）'));
  const to = lines.findIndex(([cell], index) => index > from && typeof cell === 'string' && cell.includes('项目支出预算表（上年结转）'));
  return { ...sheetOf('表十二', lines.slice(from, to)) };
};

testRule(rule, {
  valid: [
    { name: '表头写元', sheets: right },
    { name: '只有这一张，没有可比的', sheets: [unheard] },
  ],
  invalid: [
    { name: '只有这一张，成本指标是 75 万元', sheets: [wrong], reports: [{ messageId: 'elsewhere', data: { name: '市级监管煤矿安全监管专员履职成本', target: '≤75万元', amount: '750000' }, cells: ['E7', 'G32'], severity: 'error', table: '目标表' }] },
    { name: '成本指标写 33600元', sheets: [published('申报表', 8, ['项目资金 (元)', '项目资金 (万元)'])], reports: [{ messageId: 'elsewhere', data: { name: '救护大队聘用人员办公设备购置经费', target: '33600元', amount: '33600' }, cells: ['I8', 'H25'], severity: 'error', table: '目标表' }] },
    {
      name: '概况写 3.36 万元',
      sheets: [published('申报表', 8, ['项目资金 (元)', '项目资金 (万元)'], ['33600元', '见合同'])],
      reports: [{ messageId: 'elsewhere', data: { name: '项目概况', target: '3.36万元', amount: '33600' }, cells: ['I8', 'C14'], severity: 'error', table: '目标表' }],
    },
    {
      name: '其他表都是元',
      sheets: [...right, { ...unheard, name: '错' }],
      reports: [{ messageId: 'others', data: { amount: '750000' }, cells: ['E7'], severity: 'error', table: '目标表' }],
    },
    {
      name: '表十二是 75.00 万元',
      sheets: [budget(), wrong],
      reports: [{ messageId: 'budget', data: { amount: '750000', budget: '75' }, cells: ['E7'], severity: 'error', table: '目标表' }],
    },
  ],
});
