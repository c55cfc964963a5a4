import type { CellValue } from '../../../src/core';
import { check } from '../../../src/check';
import { FORM_SETS } from '../../../src/forms';
import { type Line, read, said, sheetOf, workbookOf } from '../../kit/blocks/published';

/** The general layout of the Ministry of Finance: points of execution in the funds block, full points in the side labels. */
const ANHUI: readonly Line[] = [
  ['项目支出绩效自评表'],
  ['(2022年度)'],
  ['项目名称', null, '219001-道路养护'],
  ['主管部门', null, '219-交通运输局', null, null, null, '实施单位', null, '219001-公路管理中心'],
  ['项目资金(万元)', null, null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  [null, null, '年度资金总额', 0, 0, 0, 10, '100%', 10],
  [null, null, '其中：本年财政拨款', 80, 80, 80],
  [null, null, '上年结转资金', 20, 20, 20],
  [null, null, '其他资金'],
  ['年度总体目标', '预期目标', null, null, null, '实际完成情况'],
  [null, '养护道路120公里', null, null, null, '养护道路120公里'],
  ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
  [null, '产出指标(50分)', '数量指标', '养护里程', '≥120公里', '120公里', 20, 20],
  [null, null, '质量指标', '合格率', '≥95%', '90%', 10, 9.47, '雨季施工'],
  [null, null, '时效指标', '完成时间', '12月底前', '12月底前', 10, 10],
  [null, null, '成本指标', '每公里成本', '≤0.8万元', '0.8万元', 10, 10],
  [null, '效益指标(30分)', '社会效益指标', '通行能力', '提升', '提升', 30, 30],
  [null, '满意度指标(10分)', '服务对象满意度指标', '群众满意度', '≥90%', '92%', 10, 10],
  ['总分', null, null, null, null, null, 100, 99.47],
];

/** Sign, value and unit of a target in three columns; a slash where a source of funds earns no points. */
const SICHUAN: readonly Line[] = [
  ['报表编号：510000_0013zp'],
  ['部门预算项目支出绩效自评表(2023年度)'],
  ['项目名称', null, '51000023T000-机房改造'],
  ['主管部门', null, '303-信息化局', null, null, null, '实施单位(盖章)', null, '信息中心'],
  ['项目基本情况', '1.项目年度目标完成情况', '项目年度目标', null, null, null, '年度目标完成情况'],
  [null, null, '改造机房2间', null, null, null, '改造机房2间'],
  [null, '2.项目实施内容及过程概述', '按合同施工'],
  ['预算执行情况(10分)', '年度预算数(万元)', '年初预算', '调整后预算数', '预算执行数', '预算执行率', '权重', '得分', '原因'],
  [null, '总额', 200, 180, 171, '95%', 10, 9.5, '尾款未付'],
  [null, '其中：财政资金', 200, 180, 171, '95%', '/', '/'],
  [null, '财政专户管理资金', null, null, null, null, '/', '/'],
  [null, '单位资金', null, null, null, null, '/', '/'],
  [null, '其他资金', null, null, null, null, '/', '/'],
  ['绩效指标(90分)', '一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '完成值', '权重', '得分', '未完成原因分析'],
  [null, '产出指标', '数量指标', '改造机房', '=', 2, '间', 2, 20, 20],
  [null, null, '质量指标', '验收合格率', '≥', 98, '%', 100, 10, 10],
  [null, null, '时效指标', '完工天数', '≤', 90, '天', 108, 10, 8, '材料迟到'],
  [null, '成本指标', '经济成本指标', '改造总成本', '≤', 180, '万元', 171, 20, 20],
  [null, '效益指标', '可持续影响指标', '使用年限', '≥', 8, '年', 8, 20, 20],
  [null, null, '社会效益指标', '服务保障', '定性', '好', null, '完成', 5, 5],
  [null, '满意度指标', '服务对象满意度指标', '用户满意度', '≥', 90, '%', 85, 5, 4.72, '反映噪音'],
  ['合计', null, null, null, null, null, null, null, 100, 97.22],
  ['评价结论', '完成较好'],
  ['存在问题', '进度偏慢'],
  ['改进措施', '加强管理'],
  ['项目负责人：甲', null, null, null, '财务负责人：乙'],
];

/** No edition describes it: another title, columns renamed, points before targets, target and unit apart, reason and measure apart. */
const UNKNOWN: readonly Line[] = [
  ['财政支出项目绩效自评表'],
  ['2024年度', null, null, '单位：万元'],
  ['项目名称', '农村公路养护', null, '主管部门', '交通运输局', null, '项目实施单位', '公路站'],
  ['资金情况', '资金来源', '年初预算', '调整预算', '实际支出', '执行率（%）', '权重分', '自评得分'],
  [null, '资金总额', 100, 120, 108, 90, 10, 9],
  [null, '财政拨款', 100, 120, 108, 90],
  ['一级指标', '二级指标', '指标名称', '权重分', '自评得分', '计划值', '计量单位', '完成情况', '未完成原因', '改进措施'],
  ['产出', '数量', '养护里程', 20, 16.67, '≥120', '公里', 100, '雨季停工', '明年补做'],
  [null, '质量', '验收合格率', 15, 15, '≥95', '%', 96],
  [null, '时效', '完工天数', 10, 10, '≤30', '天', 30],
  [null, '成本', '公里成本', 15, 15, '≤1', '万元', 0.9],
  ['效益', '社会效益', '群众出行', 20, 20, '改善', null, '改善'],
  ['满意度', '服务对象满意度', '群众满意度', 10, 10, '≥90', '%', 95],
  ['合计', null, null, 100, 95.67],
];

const LAYOUTS = [
  { name: '安徽', lines: ANHUI, edition: 'general', subject: '219001-道路养护', year: 2022, rows: 6 },
  { name: '四川', lines: SICHUAN, edition: 'sichuan-2023', subject: '51000023T000-机房改造', year: 2023, rows: 7 },
  { name: '未列的版式', lines: UNKNOWN, edition: 'general', subject: '农村公路养护', year: 2024, rows: 6 },
] as const;

const bookOf = (lines: readonly Line[]) => workbookOf(sheetOf('自评', lines));

/** 必错 and 需确认 of the scores, with the value the table should show where one follows. */
function found(lines: readonly Line[]): readonly string[] {
  return check(bookOf(lines), FORM_SETS).findings.filter(({ severity }) => severity === 'error').map(({ rule, message }) => `${rule} ${message.zh}`);
}

/** One cell replaced, known by the label its row has and by what stands there. */
function with_(lines: readonly Line[], label: string, old: CellValue, next: CellValue): readonly Line[] {
  return lines.map((line) => (line.includes(label) ? line.map((cell, index) => (cell === old && index === line.lastIndexOf(old) ? next : cell)) : line));
}

describe.each(LAYOUTS)('$name', ({ lines, edition, subject, year, rows }) => {
  it('is the self-evaluation, with every indicator', () => {
    const [access] = read(bookOf(lines));
    expect([access?.table.form.id, access?.form.edition?.id, access?.table.subject, access?.table.year, access?.table.unit]).toEqual(['self-evaluation/自评表', edition, subject, year, '万元']);
    expect(access?.table.unmatched).toEqual([]);
    expect(access?.rows.filter(({ part }) => part === '绩效指标')).toHaveLength(rows);
  });

  it('holds as filled in: no 必错', () => {
    expect(found(lines)).toEqual([]);
  });
});

it.each([
  // 10 × 90 ÷ 95 = 9.47
  ['安徽', ANHUI, '合格率', 9.47, 9.9, '9.47'],
  // 10 × (1 − (108 − 90) ÷ 90) = 8
  ['四川', SICHUAN, '完工天数', 8, 9, '应得 8（'],
  // 5 × 85 ÷ 90 = 4.72; the result is a bare number beside the unit %.
  ['四川', SICHUAN, '用户满意度', 4.72, 4.9, '应得 4.72'],
  // 20 × 100 ÷ 120 = 16.67
  ['未列的版式', UNKNOWN, '养护里程', 16.67, 18, '16.67'],
])('%s: more points than the result earns', (_, lines, label, old, next, right) => {
  const errors = found(with_(lines, label, old, next));
  expect(errors.some((each) => each.includes(label) && each.includes(right))).toBe(true);
});

it('a wrong total of a layout that no edition describes: 9 + 86.67 = 95.67', () => {
  expect(found(with_(UNKNOWN, '合计', 95.67, 96.67)).some((each) => each.startsWith('SE-30'))).toBe(true);
});

it('sign, value and unit are kept apart as printed', () => {
  const [access] = read(bookOf(SICHUAN));
  const row = access?.row('改造总成本');
  expect(access && row && said(access, row)).toMatchObject({ 指标性质: '≤', 指标值: '180', 度量单位: '万元', 实际完成值: '171', 分值: '20', 得分: '20' });
});

/** ANHUI with one budget for all and the cells of a row exchanged. */
function anhuiWith(row: number, cells: Readonly<Record<number, CellValue>>, formats: Readonly<Record<number, string>> = {}) {
  const lines = ANHUI.map((line, index) => (index === 5 ? [null, null, '年度资金总额', 100, 100, 75, 10, '75%', 7.5] : index === 6 ? [null, null, '其中：本年财政拨款', 80, 80, 60] : index === 7 ? [null, null, '上年结转资金', 20, 20, 15] : index === 18 ? [...line.slice(0, 7), 96.97] : line)).map((line, index) =>
    index === row ? Array.from({ length: 9 }, (_, column) => cells[column] ?? line[column] ?? null) : line,
  );
  const sheet = sheetOf('自评', lines);
  const numberFormats = sheet.values.map((values, line) => values.map((_, column) => (line === row ? (formats[column] ?? 'General') : 'General')));
  return check(workbookOf({ ...sheet, numberFormats }), FORM_SETS);
}

// 75 ÷ 100 = 75%, a tenth of it 7.5 points, and 7.5 + 89.47 = 96.97.
test.each<[string, CellValue, string]>([
  ['points', 75, 'General'],
  ['with its sign', '75%', 'General'],
  ['a share', 0.75, 'General'],
  ['a share shown as a percentage', 0.75, '0%'],
])('a rate printed as %s is one rate', (_, rate, format) => {
  const { findings } = anhuiWith(5, { 7: rate }, { 7: format });
  expect(findings.filter(({ rule }) => rule === 'SE-03' || rule === 'SE-04')).toEqual([]);
  const wrong = anhuiWith(5, { 7: rate, 8: 8.5 }, { 7: format });
  expect(wrong.findings.filter(({ rule }) => rule === 'SE-04').map(({ message }) => message.zh)).toEqual([expect.stringContaining('8.50 与 7.50 不一致')]);
});

test('a share that the figures beside it do not give is a wrong rate', () => {
  expect(anhuiWith(5, { 7: 0.57 }).findings.filter(({ rule }) => rule === 'SE-03').map(({ message }) => message.zh)).toEqual([expect.stringContaining('0.57 与 75.00 不一致')]);
});

test.each(['满意度指标', '社会公众满意度指标', '服务对象满意度'])('二级指标 called %s takes no cell of its neighbours', (label) => {
  const { findings, tables } = anhuiWith(17, { 2: label, 4: '≥90百分比', 5: '92' });
  expect(findings.filter(({ rule }) => rule === 'SE-01' || rule === 'SE-02' || rule === 'SE-22')).toEqual([]);
  expect(tables).toHaveLength(1);
});
