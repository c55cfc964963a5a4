import { rule } from '../../src/rules/PG-12';
import { testRule } from '../kit/rule-tester';
import { type Edit, published } from './published-table';

/** The published self-evaluation, and a published table of targets made that project’s and that year’s. */
function pair(...edits: readonly Edit[]) {
  const own = { ...published('自评表', 1), name: '自评' };
  const promised = published(
    '目标表',
    0,
    ['(2026年度)', '(2023年度)'],
    ['晋城市市级预算部门（单位）项目支出绩效目', '晋城市市级预算部门（单位）项目支出绩效目'],
    ['应急工作专项业务费', '冶金工贸、非煤矿山、危险化学品企业安全生产标准化建设评审定级'],
    ['督导检查整改率', '对提出评审申请的企业现场评审完成率'],
    ...edits,
  );
  return [own, { ...promised, name: '目标' }];
}

testRule(rule, {
  valid: [
    { name: '指标值相同', sheets: pair(['≥85%', '≥99%']) },
    { name: '别的项目', sheets: [{ ...published('自评表', 1), name: '自评' }, { ...published('目标表', 0, ['(2026年度)', '(2023年度)']), name: '目标' }] },
    { name: '文字目标', sheets: pair(['≥85%', '明显提高']) },
  ],
  invalid: [
    {
      name: '目标表 85%，自评表 99%',
      sheets: pair(),
      reports: [
        { messageId: 'target', data: { name: '对提出评审申请的企业现场评审完成率', own: '≥99%', promised: '≥85%' }, cells: ['D18', '目标!H30'], severity: 'warning', table: '自评表' },
      ],
    },
  ],
});
