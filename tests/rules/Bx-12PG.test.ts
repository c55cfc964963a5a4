import { check } from '../../src/check';
import { type Finding, toQualified } from '../../src/core';
import { fill } from '../../src/fill';
import { FORM_SETS } from '../../src/forms';
import { rule } from '../../src/rules/Bx-12PG';
import { workbookOf } from '../kit/blocks/published';
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

/** Many projects in one list, in 元. */
const list = (...projects: readonly (readonly [name: string, yuan: string])[]) => ({
  ...sheet(
    ['2026年项目支出绩效目标表', '单位名称：晋城市应急管理局\t\t\t\t\t\t金额单位：元', '项目名称\t预算数\t年度目标\t一级指标\t二级指标\t三级指标\t指标值']
      .concat(projects.flatMap(([name, yuan]) => [`${name}\t${yuan}\t做好工作\t产出指标\t数量指标\t检查次数\t≥10次`, '\t\t\t满意度指标\t服务对象满意度指标\t满意度\t≥90%']))
      .join('\n'),
  ),
  name: '清单',
});

/** The table of one large project, in 万元. */
const road = {
  ...sheet(
    ['项目支出绩效目标表', '（2026年度）', '项目名称\t城市道路建设\t\t\t', '实施单位\t晋城市应急管理局\t\t\t', '项目资金（万元）\t年度资金总额\t12000\t\t', '一级指标\t二级指标\t三级指标\t指标值', '产出指标\t数量指标\t道路长度\t≥10公里', '满意度指标\t服务对象满意度指标\t满意度\t≥90%'].join('\n'),
  ),
  name: '道路',
};

testRule(rule, {
  valid: [
    { name: '多个项目一张清单，编码写在名称前', sheets: [budget('213.00', EQUAL[0], EQUAL[1]), list([`140500260000000001-${NAMES[0]}`, '1930000'], [NAMES[1], '200000'])] },
    { name: '单位名称后的小计不是项目', sheets: [budget('213.00', ['小计', '213.00'], EQUAL[0], EQUAL[1]), list([NAMES[0], '1930000'], [NAMES[1], '200000'])] },
    { name: '都对得上', sheets: [budget('293.00', ...EQUAL), ...targets] },
    { name: '只有目标表', sheets: targets },
  ],
  invalid: [
    {
      name: '清单里一个项目的预算不同',
      sheets: [budget('213.00', EQUAL[0], EQUAL[1]), list([NAMES[0], '1390000'], [NAMES[1], '200000'])],
      reports: [{ messageId: 'amount', data: { name: NAMES[0], target: '139', budget: '193' }, cells: ['B4', '表十二!B7'], severity: 'error', table: '目标表' }],
    },
    {
      // 1.2 亿元 is no amount in yuan: all projects together come to as much.
      name: '一亿元以上的项目，名称不同，金额相同',
      sheets: [budget('12000.00', ['城市道路建设工程', '12000.00']), road],
      reports: [{ messageId: 'name', data: { budget: '城市道路建设工程', target: '城市道路建设' }, cells: ['B7', '道路!C5'], severity: 'warning', table: '表十二' }],
    },
    {
      name: '名称不同，金额相同；多两个项目，少一个项目',
      sheets: [budget('233.00', ['应急专项业务费', '193.00'], ['慰问款', '10.00'], EQUAL[1], ['办公费', '10.00']), ...targets],
      reports: [
        { messageId: 'name', data: { budget: '应急专项业务费', target: NAMES[0] }, cells: ['B7', '目标0!E7'], severity: 'warning', table: '表十二' },
        // 193+10+20+10 = 233 and 193+20+80 = 293.
        { messageId: 'missing', data: { projects: 4, sum: '233', tables: 3, own: '293', count: 2, names: '“慰问款”（10 万元）、“办公费”（10 万元）' }, cells: ['B8', 'B10'], severity: 'warning', table: '表十二' },
        { messageId: 'extra', data: { projects: 4, sum: '233', tables: 3, own: '293', count: 1, names: '“危化、工贸行业安全专项整治服务项目”（80 万元）' }, cells: ['E8'], severity: 'warning', table: '目标表' },
      ],
    },
    {
      name: '只公开了少数项目的目标：提示',
      sheets: [budget('223.00', ...EQUAL.slice(0, 1), ['慰问款', '10.00'], ['办公费', '20.00']), ...targets.slice(0, 1)],
      reports: [
        { messageId: 'missing', data: { projects: 3, sum: '223', tables: 1, own: '193', count: 2, names: '“慰问款”（10 万元）、“办公费”（20 万元）' }, cells: ['B8', 'B9'], severity: 'hint', table: '表十二' },
      ],
    },
  ],
});

describe('the funds of the year, in yuan, against 表十二 in 万元', () => {
  const workbook = (wan: string, ...edits: Parameters<typeof published>[2][]) =>
    workbookOf(budget('293.00', [NAMES[0], wan], EQUAL[1], EQUAL[2]), { ...published('目标表', 0, ...edits), name: '目标0' }, ...targets.slice(1));
  const of = (findings: readonly Finding[]) => findings.filter((finding) => finding.rule === 'Bx-12PG').map(({ severity, message }) => [severity, /：([\d,.]+) 与 ([\d,.]+)/.exec(message.zh)?.slice(1).join(' ')]);

  test('another amount is a mistake, one that is blank is asked about', () => {
    expect(of(check(workbook('193.00'), FORM_SETS).findings)).toEqual([]);
    expect(of(check(workbook('192.00'), FORM_SETS).findings)).toEqual([['error', '1,930,000.00 1,920,000.00']]);
    expect(of(check(workbook('193.00', [1930000, null]), FORM_SETS).findings)).toEqual([['warning', '0.00 1,930,000.00']]);
  });

  test('a blank on either side is filled from the other, in its own unit', () => {
    const filled = (...given: Parameters<typeof workbook>) => fill(workbook(...given), FORM_SETS).items.map(({ kind, write: { cell, next } }) => [kind, toQualified(cell), next.value]);
    expect(filled('')).toEqual([['fill', toQualified({ sheet: '表十二', row: 6, column: 1 }), 193]]);
    expect(filled('193.00', [1930000, null], [0, null])).toEqual([['fill', toQualified({ sheet: '目标0', row: 6, column: 4 }), 1930000]]);
  });
});
