import type { CellValue } from '../../../src/core';
import { check } from '../../../src/check';
import { FORM_SETS } from '../../../src/forms';
import { ANHUI, CHONGQING, HUBEI, SICHUAN, TRANSFER, UNKNOWN, YUNNAN } from '../../kit/blocks/other-layouts';
import { type Line, read, said, sheetOf, workbookOf } from '../../kit/blocks/published';

const LAYOUTS = [
  { name: '安徽', lines: ANHUI, edition: 'general', subject: '219001-道路养护', year: 2022, rows: 6 },
  { name: '四川', lines: SICHUAN, edition: 'sichuan-2023', subject: '51000023T000-机房改造', year: 2023, rows: 7 },
  { name: '重庆', lines: CHONGQING, edition: 'general', subject: '桥梁检测', year: 2023, rows: 4 },
  { name: '未列的版式', lines: UNKNOWN, edition: 'general', subject: '农村公路养护', year: 2024, rows: 6 },
  { name: '湖北', lines: HUBEI, edition: 'hubei', subject: '服务贸易发展资金', year: 2021, rows: 4 },
  { name: '不评分的转移支付', lines: TRANSFER, edition: 'results-only', subject: '农业发展资金', year: 2022, rows: 3 },
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

describe('a target under one heading over sign, value and unit', () => {
  it('is read in its three columns, words for a target too, and so are remarks and the grade', () => {
    const [access] = read(bookOf(YUNNAN));
    const targets = access?.rows.filter(({ part }) => part === '绩效指标').map((row) => [row.key, access.text(row, '指标性质'), access.text(row, '年度指标值'), access.text(row, '度量单位')]);
    expect(targets).toEqual([['维修面积', '≧', '735', '平方米'], ['验收合格率', '═', '100', '%'], ['总成本', '≦', '387600.5', '元'], ['改善办学条件', '', '有效', ''], ['家长满意度', '≧', '95', '%']]);
    expect(access && ['其他需要说明的事项', '总分'].map((key) => access.row(key)).map((row) => row && said(access, row))).toEqual([{ 内容: '无' }, { 分值: '100', 得分: '99.8', 等级: '优' }]);
  });

  it('gives no finding where everything holds but that one indicator has 30 points', () => {
    expect(check(bookOf(YUNNAN), FORM_SETS).findings.map(({ rule }) => rule)).toEqual(['SE-25']);
  });

  // 10 × 98 ÷ 100 = 9.8; a double line is an equals sign.
  it('more points than = 100 % earns at 98 %, and a grade below the total', () => {
    expect(found(with_(YUNNAN, '验收合格率', 9.8, 9.9)).some((each) => each.includes('验收合格率') && each.includes('应得 9.8'))).toBe(true);
    expect(found(with_(YUNNAN, '总分', '优', '良')).map((each) => each.slice(0, 5))).toEqual(['SE-31']);
  });
});

describe('20 points for execution', () => {
  // 20 × 90 % = 18; 18 + 20 + 20 + 30 + 10 = 98.
  it('points and total that follow are silent, others are not', () => {
    expect(found(HUBEI)).toEqual([]);
    expect(found(with_(HUBEI, '总分', 98, 80)).filter((each) => each.startsWith('SE-30'))).toEqual([expect.stringContaining('80.00 与 98.00 不一致')]);
    expect(found(with_(with_(HUBEI, '年度财政资金总额', 18, 9), '总分', 98, 89)).filter((each) => each.startsWith('SE-04'))).toEqual([expect.stringContaining('9.00 与 18.00 不一致')]);
  });
});

it('without points the rate is worked out all the same: 1080 ÷ 1200 = 90 %', () => {
  expect(found(with_(TRANSFER, '年度资金总额：', '90%', '95%')).map((each) => each.slice(0, 5))).toEqual(['SE-03']);
});

it('a rate that is not filled in is asked for, and points that follow from the amounts are right', () => {
  // 72 of 80 is 90 %, 9 points; 9 + 89.47 = 98.47.
  const blank = ANHUI.map((line, index) => (index === 5 ? [null, null, '年度资金总额', 80, 80, 72, 10, null, 9] : index === 6 ? [null, null, '其中：本年财政拨款', 80, 80, 72] : index === 7 ? [null, null, '上年结转资金'] : index === 18 ? [...line.slice(0, 7), 98.47] : line));
  const findings = check(bookOf(blank), FORM_SETS).findings.filter(({ severity }) => severity !== 'hint').map(({ rule, severity, message }) => `${rule} ${severity} ${message.zh}`);
  expect(findings).toEqual([expect.stringMatching(/^SE-03 warning 执行率没有填.*0\.00 与 90\.00 不一致/)]);
});

it('a line of the heading nobody knows is no part of a sum far below it', () => {
  const lines = ANHUI.map((line, index) => (index === 2 ? [...line, null, null, null, '项目负责人及电话', '某'] : index === 18 ? [...line.slice(0, 7), 98] : line));
  expect(found(lines).filter((each) => each.startsWith('SE-30'))).toEqual([expect.stringContaining('98.00 与 99.47 不一致')]);
});

it('a rate that its amounts give is not called wrong for points that a total repeats', () => {
  // 31.69 of 32.4 is 97.8 %, 9.78 points; 9 points and 9 + 89.47 = 98.47.
  const lines = ANHUI.map((line, index) => (index === 5 ? [null, null, '年度资金总额', 32.4, 32.4, 31.69, 10, '97.8%', 9] : index === 6 ? [null, null, '其中：本年财政拨款', 32.4, 32.4, 31.69, 10, '97.8%', 9] : index === 7 ? [null, null, '上年结转资金'] : index === 18 ? [...line.slice(0, 7), 98.47] : line));
  const { causes } = check(bookOf(lines), FORM_SETS);
  const errors = causes.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ kind, determined, message }) => [kind, determined, message.zh.slice(0, 8)])).toEqual([['finding', false, '预算执行率得分应']]);
});

describe('a share of the points', () => {
  it.each([['得分系数', '100%'], ['得分（系数）', 1], ['得分系数（%）', 100]])('%s %s is neither weight nor points', (heading, share) => {
    const lines = CHONGQING.map((line) => line.map((cell) => (cell === '得分系数' ? heading : cell === '100%' ? share : cell)));
    const [access] = read(bookOf(lines));
    const points = access?.rows.filter(({ part }) => part === '绩效指标').map((row) => [row.key, access.text(row, '分值'), access.text(row, '得分')]);
    expect(points).toEqual([['检测桥梁', '40', '40'], ['检测合格率', '20', '19.79'], ['检测天数', '10', '10'], ['群众满意度', '20', '20']]);
    const total = access?.row('总分');
    expect(access && total && said(access, total)).toEqual({ 得分: '98.79' });
    expect(access?.table.others).toEqual([{ row: 5, column: 6, text: heading }]);
  });

  it('does not hide a wrong total: 9 + 89.79 = 98.79', () => {
    const wrong = CHONGQING.map((line) => (line[0] === '总分' ? line.map((cell) => (cell === 98.79 ? 99.79 : cell)) : line));
    expect(found(wrong).filter((each) => each.startsWith('SE-30'))).toEqual([expect.stringContaining('99.79 与 98.79 不一致')]);
  });

  it('a total at the head alone is the score', () => {
    const [access] = read(bookOf(CHONGQING.slice(0, -1)));
    const total = access?.row('总分');
    expect(access && total && said(access, total)).toEqual({ 得分: '98.79' });
  });
});

/** Invented: the funds as labels with their values that no layout prints, no points. */
const AS_PAIRS: readonly Line[] = [
  ['部门预算项目绩效自评表（2021年）'],
  ['项目名称', null, '馆舍维护'],
  ['部门名称', null, '文化馆', null, '实施单位（盖章）', '文化馆'],
  ['项目预算执行情况（万元）', null, '本年安排额', 15.2, '本年用款额', 15.2],
  [null, null, '其中：财政拨款', 15.2, '其中：财政拨款', 15.2],
  ['年度目标完成情况', null, '预期目标', null, '目标实际完成情况'],
  [null, null, '修缮屋面', null, '已完成'],
  ['绩效指标完成情况', '一级指标', '二级指标', '三级指标', '预期指标值', '实际完成指标值'],
  [null, '产出指标', '数量指标', '修缮面积', '≥300平方米', '310平方米'],
  [null, null, '时效指标', '按时完工率', '=100%', '100%'],
  [null, '效益指标', '社会效益指标', '安全开放天数', '≥300天', '320天'],
];

test('a table whose figures stand in no block anybody knows is said to be unread, not empty', () => {
  const reasons = (lines: readonly Line[]) => check(bookOf(lines), FORM_SETS).coverage.notChecked.filter(({ rule }) => rule.startsWith('SE-')).map(({ why }) => why.zh);
  const told = reasons(AS_PAIRS);
  expect(told.length).toBeGreaterThan(0);
  expect(told.every((why) => why.startsWith('自评表的金额没有读出') && why.includes('本年安排额15.2'))).toBe(true);
  const blank = reasons(AS_PAIRS.map((line) => line.map((cell) => (typeof cell === 'number' ? null : cell))));
  expect(blank.length).toBeGreaterThan(0);
  expect(blank.every((why) => why === '自评表为空表')).toBe(true);
});

test('without its title it is nothing known for certain, least of all a table of targets', () => {
  const { tables, uncertain } = check(bookOf(AS_PAIRS.slice(1)), FORM_SETS);
  expect([...tables.map(({ form }) => form.id), ...uncertain.flatMap(({ candidates }) => candidates.map(({ form }) => form))]).not.toContain('performance-targets/目标表');
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
