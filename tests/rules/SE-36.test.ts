import { normalize } from '../../src/core';
import { rule } from '../../src/rules/SE-36';
import { reportsOf, testRule } from '../kit/rule-tester';
import { AGREEING, AGREEING_TOO, analysed, type Analysis, DISAGREEING } from './analysis-texts';
import { published } from './published-table';

const of = (text: string, project = '公路'): ReturnType<typeof analysed> => analysed({ project, field: '产出情况及分析', text });
const late = { messageId: 'late', severity: 'hint', table: '自评表' } as const;

testRule(rule, {
  valid: [
    { name: '95% 与 ≥95%；3 个报告没有数', sheets: [published('自评表', 12)] },
    { name: '改成一致的 360 小时', sheets: [published('自评表', 21, ['飞行巡护时间7.4小时', '飞行巡护时间360小时'])] },
    { name: '单位不同', sheets: [published('自评表', 21, ['飞行巡护时间7.4小时', '飞行巡护时间7.4分钟'])] },
    { name: '时限以后才验收，但以前已经完成', sheets: [of('9月28日危桥改造全部完成，11月5日通过危桥改造验收。')] },
    { name: '时限以后才支付', sheets: [of('危桥改造完成后，12月20日支付危桥改造工程款。')] },
    { name: '括号里只是其中一部分', sheets: [of('改造桥梁6座（其中中桥2座、小桥3座）。')] },
    { name: '其中只列了一部分', sheets: [of('加固桥梁65座，其中中桥24座、小桥14座。')] },
    { name: '括号里各项合计相等', sheets: [of('改造桥梁6座（中桥2座、小桥4座）。')] },
    { name: '相差太远，是另一件事', sheets: [of('巡查危桥改造工地，累计完成危桥改造60座。')] },
  ],
  invalid: [
    {
      name: '7.4 小时与 ≥360 小时',
      sheets: [published('自评表', 21)],
      reports: [{ messageId: 'differs', data: { field: '产出情况及分析', said: '飞行巡护时间7.4小时', name: '森林草原防火期巡护救援总飞行时间', result: '≥360小时' }, cells: ['D28', 'G13'], passages: ['D28[17-28] 飞行巡护时间7.4小时'], severity: 'warning', table: '自评表' }],
    },
    {
      name: '覆盖率 59% 与 ≥95%',
      sheets: [published('自评表', 12, ['资源调查覆盖率95%', '资源调查覆盖率59%'])],
      reports: [{ messageId: 'differs', data: { field: '产出情况及分析', said: '资源调查覆盖率59%', name: '资源调查覆盖率', result: '≥95%' }, cells: ['C26', 'G17'], passages: ['C26[236-246] 资源调查覆盖率59%'], severity: 'warning', table: '自评表' }],
    },
    {
      name: '发给 1 人与 5 人',
      sheets: [published('自评表', 17)],
      reports: [{ messageId: 'differs', data: { field: '产出情况及分析', said: '遗属补助发给1人', name: '遗属补助发放人数', result: '=5人' }, cells: ['C24', 'G15'], passages: ['C24[37-45] 遗属补助发给1人'], severity: 'warning', table: '自评表' }],
    },
    {
      name: '名称短的只提示',
      sheets: [of('完成危桥改造9座，工程质量合格。')],
      reports: [{ messageId: 'perhaps', data: { field: '产出情况及分析', said: '危桥改造9座', name: '危桥改造数量', result: '6座' }, cells: ['D20', 'G12'], passages: ['D20[2-8] 危桥改造9座'], severity: 'hint', table: '自评表' }],
    },
    {
      name: '11月份之前达成，两次演练在 11 月',
      sheets: [published('自评表', 6)],
      reports: [{ ...late, data: { field: '产出情况及分析', said: '2023年11月7日、2023年11月1日', name: '演练完成时间', target: '11月份之前', result: '达成预期指标' }, cells: ['D29', 'G19'], passages: ['D29[2-12] 2023年11月7日', 'D29[144-154] 2023年11月1日'] }],
    },
    {
      name: '11月之前购置，11 月 23 日验收',
      sheets: [published('自评表', 13)],
      reports: [{ ...late, data: { field: '产出情况及分析', said: '2023年11月23日', name: '购置设备完成时间', target: '11月之前', result: '达成预期指标' }, cells: ['D25', 'H16'], passages: ['D25[205-216] 2023年11月23日'] }],
    },
    {
      name: '9-12月与 5-11月；完成率 00%',
      sheets: [published('自评表', 1)],
      reports: [
        { ...late, data: { field: '产出情况及分析', said: '2023年9-12月', name: '标准化定级、评审时间', target: '5-11月', result: '达成预期指标' }, cells: ['C34', 'F20'], passages: ['C34[260-270] 2023年9-12月'] },
        { messageId: 'lost', data: { field: '产出情况及分析', said: '安全生产标准化三级企业定级完成率00%', name: '安全生产标准化三级企业定级完成率', result: '=100%' }, cells: ['C34', 'F19'], passages: ['C34[408-427] 安全生产标准化三级企业定级完成率00%'], severity: 'hint', table: '自评表' },
      ],
    },
    {
      name: '80 场，括号里 16 场和 14 场',
      sheets: [published('自评表', 19)],
      reports: [{ messageId: 'parts', data: { field: '产出情况及分析', said: '80场（县（区）16场、社区企业学校14场）', total: '80', sum: '30', unit: '场' }, cells: ['D37'], passages: ['D37[39-61] 80场（县（区）16场、社区企业学校14场）'], severity: 'hint', table: '自评表' }],
    },
    {
      name: '其中各项合计不等，一项数字颠倒',
      sheets: [of('检测桥梁565座，其中中桥234座、小桥313座。')],
      reports: [{ messageId: 'listed', data: { field: '产出情况及分析', said: '565座，其中中桥234座、小桥313座', total: '565', sum: '547', unit: '座' }, cells: ['D20'], passages: ['D20[4-24] 565座，其中中桥234座、小桥313座'], severity: 'hint', table: '自评表' }],
    },
    {
      name: '在编 9 人与 79 人',
      sheets: [published('自评表', 18)],
      reports: [{ messageId: 'shortened', data: { field: '产出情况及分析', said: '在编人员9人', whole: '在编79人' }, cells: ['C23'], passages: ['C23[218-224] 在编人员9人'], severity: 'hint', table: '自评表' }],
    },
    {
      name: '超过 100%',
      sheets: [published('自评表', 12, ['资源调查覆盖率95%', '资源调查覆盖率109%'])],
      reports: [{ messageId: 'over', data: { field: '产出情况及分析', said: '资源调查覆盖率109%' }, cells: ['C26'], passages: ['C26[236-247] 资源调查覆盖率109%'], severity: 'warning', table: '自评表' }],
    },
    {
      name: '00人，不知道是哪个指标',
      sheets: [of('参加义务植树00人。')],
      reports: [{ messageId: 'zeros', data: { field: '产出情况及分析', said: '参加义务植树00人' }, cells: ['D20'], passages: ['D20[0-9] 参加义务植树00人'], severity: 'hint', table: '自评表' }],
    },
  ],
});

describe('paragraphs of other fields', () => {
  const saidOf = (each: Analysis): readonly string[] => reportsOf(rule, { name: each.text, sheets: [analysed(each)] }).map(({ data }) => normalize(String(data.said)));

  test('70 that agree with their table are silent', () => {
    const texts = [...AGREEING, ...AGREEING_TOO];
    expect(texts.length).toBe(70);
    expect(reportsOf(rule, { name: '一致', sheets: texts.map((each, index) => analysed(each, `第${String(index)}段`)) })).toEqual([]);
  });

  test.each(DISAGREEING.map((each) => [each.said, each] as const))('the figure that disagrees is named: %s', (said, each) => {
    expect(saidOf(each).some((words) => words.endsWith(normalize(said)))).toBe(true);
  });
});
