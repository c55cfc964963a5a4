import { rule } from '../../src/rules/Bx-12PG';
import { testRule } from '../kit/rule-tester';
import { sheet } from '../kit/sheet-text';
import { published } from './published-table';

/** 表十二 of the projects given, in 万元; the tables of targets are published: 1,930,000, 200,000 and 800,000 yuan. */
function budget(total: string, ...projects: readonly (readonly [name: string, wan: string])[]) {
  const row = (name: string, wan: string): string => `${name}\t${wan}\t${wan}\t\t\t\t`;
  return {
    ...sheet(
      [
        '2026年项目支出预算表（本年预算）',
        '单位名称：晋城市应急管理局\t\t\t\t\t\t单位：万元',
        '项目名称\t合计\t2026年财政拨款\t\t\t财政专户管理资金\t单位资金',
        '\t\t一般公共预算\t政府性基金预算\t国有资本经营预算\t\t',
        '1\t2\t3\t4\t5\t6\t7',
        row('晋城市应急管理局', total),
        ...projects.map(([name, wan]) => row(name, wan)),
      ].join('\n'),
    ),
    name: '表十二',
  };
}

const targets = [0, 1, 2].map((index) => ({ ...published('目标表', index), name: `目标${String(index)}` }));
const NAMES = ['应急工作专项业务费', '晋城市安全生产应急救援指挥管理系统升级改造项目', '危化、工贸行业安全专项整治服务项目'] as const;
const EQUAL = [[NAMES[0], '193.00'], [NAMES[1], '20.00'], [NAMES[2], '80.00']] as const;

testRule(rule, {
  valid: [
    { name: '都对得上', sheets: [budget('293.00', ...EQUAL), ...targets] },
    { name: '只有目标表', sheets: targets },
  ],
  invalid: [
    {
      name: '金额不同',
      sheets: [budget('292.00', [NAMES[0], '192.00'], EQUAL[1], EQUAL[2]), ...targets],
      reports: [{ messageId: 'amount', data: { name: NAMES[0], yuan: '1930000', budget: '192' }, cells: ['E7', '表十二!B7'], severity: 'error', table: '目标表' }],
    },
    {
      name: '名称不同，金额相同；多一个项目，少一个项目',
      sheets: [budget('233.00', ['应急专项业务费', '193.00'], ['慰问款', '10.00'], EQUAL[1], ['办公费', '10.00']), ...targets],
      reports: [
        { messageId: 'name', data: { budget: '应急专项业务费', target: NAMES[0] }, cells: ['B7', '目标0!E7'], severity: 'warning', table: '表十二' },
        { messageId: 'missing', data: { name: '慰问款', budget: '10' }, cells: ['B8'], severity: 'warning', table: '表十二' },
        { messageId: 'missing', data: { name: '办公费', budget: '10' }, cells: ['B10'], severity: 'warning', table: '表十二' },
        { messageId: 'extra', data: { name: '危化、工贸行业安全专项整治服务项目', yuan: '800000' }, cells: ['E8'], severity: 'warning', table: '目标表' },
      ],
    },
  ],
});
