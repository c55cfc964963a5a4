import { check, type Report } from '../../../src/check';
import { type CellValue, toA1 } from '../../../src/core';
import { fill } from '../../../src/fill';
import { FORM_SETS } from '../../../src/forms';
import { BY_FUNDS, BY_KINDS, BY_TASKS, IN_PAIRS, UNDER_LABELS } from '../../kit/blocks/overall-targets';
import { type Line, partOf, read, sheetOf, workbookOf } from '../../kit/blocks/published';

const bookOf = (lines: readonly Line[]) => workbookOf(sheetOf('整体目标', lines));
const checked = (lines: readonly Line[]): Report => check(bookOf(lines), FORM_SETS);
const found = (report: Report): readonly string[] => report.findings.map(({ rule, cells }) => `${rule} ${[...new Set(cells.map(({ row, column }) => toA1(row, column)))].sort().join(' ')}`);
/** The cell that holds `old`, replaced. */
const put = (lines: readonly Line[], old: CellValue, next: CellValue): readonly Line[] => lines.map((line) => line.map((cell) => (cell === old ? next : cell)));

const LAYOUTS = [
  { name: 'by tasks', lines: BY_TASKS, edition: undefined, tasks: ['任务1：河道管护', '任务2：供水保障', '任务3：人员保障', '金额合计'], funds: {}, indicators: 4 },
  { name: 'by funds', lines: BY_FUNDS, edition: 'by-funds', tasks: ['河道管护'], funds: { 资金总额: '1200.5', 财政拨款: '1000.5', 财政专户管理资金: '100', 单位资金: '100', 基本支出: '800.5', 项目支出: '400' }, indicators: 4 },
  { name: 'in pairs', lines: IN_PAIRS, edition: 'by-funds', tasks: [], funds: { 资金总额: '2079.39', 一般公共预算: '1660.39', 政府性基金预算: '360', 其他资金: '59', 基本支出: '1669.39', 项目支出: '410' }, indicators: 4 },
  { name: 'labels over figures', lines: UNDER_LABELS, edition: 'tasks-and-funds', tasks: ['河道管护', '供水保障', '金额合计'], funds: { 资金总额: '1000', 财政拨款: '900', 上年结转: '60', 其他资金: '40', 基本支出: '700', 项目支出: '300' }, indicators: 4 },
] as const;

describe.each(LAYOUTS)('overall targets $name', ({ lines, edition, tasks, funds, indicators }) => {
  it.each([[0, 0], [5, 2]])('are read, %i lower and %i to the right', (down, right) => {
    const accesses = read(workbookOf(sheetOf('整体目标', lines, { down, right })));
    const [access] = accesses;
    if (!access) throw new Error('no table');
    const { form, organisation, year, unit, unmatched } = access.table;
    expect(accesses).toHaveLength(1);
    expect([form.id, form.edition?.id, organisation, year, unit, unmatched]).toEqual(['performance-targets/整体目标表', edition, '青河县水务局', 2026, '万元', []]);
    expect(access.rows.filter(({ part }) => part === '年度主要任务').map(({ key }) => key)).toEqual(tasks);
    expect(Object.fromEntries(Object.entries(partOf(access, '部门预算')).map(([key, { 预算: figure }]) => [key, figure]))).toEqual(funds);
    const rows = access.rows.filter(({ part }) => part === '绩效指标');
    expect(rows).toHaveLength(indicators);
    expect(rows.map((row) => access.text(row, '年度.指标值')).at(-1)).toBe('≥90%');
    expect(rows.map((row) => access.text(row, '年度.三级指标')).at(-1)).toBe('群众满意度');
  });

  it('say nothing where they are right', () => expect(found(checked(lines))).toEqual([]));
});

it('labels of a local table stand at their level', () => {
  const [access] = read(bookOf(BY_FUNDS));
  const groups = access?.rows.filter(({ part }) => part === '绩效指标').map((row) => Object.values(row.groups ?? {}).join('/'));
  expect(groups).toEqual(['投入管理指标/工作目标管理', '投入管理指标/预算和财务管理', '产出指标/履职目标实现', '效益指标/履职效益']);
});

test.each<[string, readonly Line[], CellValue, CellValue, string]>([
  ['a task: 310 ≠ 280 + 20', BY_TASKS, 300, 310, 'DE-22 D6 E6 F6'],
  ['a source of the total: 980 for 280 + 500 + 200', BY_TASKS, 980, 990, 'DE-22 E6 E7 E8 E9'],
  ['the sources: 1000.5 + 110 + 100', BY_FUNDS, '（2）财政专户管理资金', '（2）财政专户管理资金', ''],
  ['basic and project: 800.5 + 410', BY_FUNDS, 400, 410, 'DE-23 D11 D12 D7'],
  ['by income: 1660.39 + 380 + 59', IN_PAIRS, '政府性基金拨款：360', '政府性基金拨款：380', 'DE-23 B4 B6 B7 B8'],
  ['under their labels: 900 + 70 + 40', UNDER_LABELS, 60, 70, 'DE-23 B6 C6 D6 E6'],
  ['the tasks: 350 + 260', UNDER_LABELS, 250, 260, 'DE-22 D10 D8 D9'],
])('%s', (_, lines, old, next, wanted) => {
  const report = checked(put(lines, old, next));
  if (wanted === '') expect(found(report)).toEqual([]);
  else expect(found(report)).toContain(wanted);
});

it('more tasks than budget is asked about: 350 + 850 = 1200 > 1000', () => {
  const report = checked(put(put(UNDER_LABELS, 250, 850), 600, 1200));
  expect(report.findings.map(({ rule, severity }) => [rule, severity])).toEqual([['DE-24', 'warning']]);
});

it('a source that the layout does not know leaves the sum unchecked: 900 + 60 + 40', () => {
  const more = put(BY_FUNDS, '（3）单位资金', '（3）彩票公益金补助');
  expect(found(checked(more))).toEqual([]);
});

it('a blank total is filled: 300 + 500 + 200', () => {
  const { items } = fill(bookOf(put(BY_TASKS, 1000, null)), FORM_SETS);
  expect(items.map(({ write: { cell, next } }) => [toA1(cell.row, cell.column), next])).toEqual([['D9', { formula: null, value: 1000 }]]);
});

describe('beside the budget', () => {
  /** 1000 + 0 of last year, printed in 元. */
  const BUDGET: readonly Line[] = [
    ['预算收支总表'],
    ['单位名称：青河县水务局', null, '2026年度', null, null, '单位：元'],
    ['收入', null, '支出'],
    ['项目', '预算数', '项目', '合计', '当年预算安排', '上年结转安排'],
    ['一、一般公共预算', 9400000, '一、一般公共服务支出', 10000000, 9400000, 600000],
    ['本年收入合计', 9400000, '本年支出合计', 10000000, 9400000, 600000],
    ['上年结转', 600000, '年终结转'],
    ['收入总计', 10000000, '支出总计', 10000000, 9400000, 600000],
  ];
  const beside = (lines: readonly Line[]) => check(workbookOf(sheetOf('表一', BUDGET), sheetOf('整体目标', lines)), FORM_SETS).findings.filter(({ rule }) => rule === 'Bx-01PG').map(({ cells }) => cells.map(({ sheet, row, column }) => `${sheet}!${toA1(row, column)}`).join(' '));

  it('the total is that of 表一, with or without what is brought forward: 1000 万元 = 10,000,000 元', () => {
    expect(beside(UNDER_LABELS)).toEqual([]);
    // 940 = 840 + 60 + 40 = 640 + 300.
    expect(beside(put(put(put(UNDER_LABELS, 1000, 940), 900, 840), 700, 640))).toEqual([]);
  });

  it('another total, and tasks beyond it, are asked about', () => {
    expect(beside(put(put(put(UNDER_LABELS, 1000, 1010), 900, 910), 700, 710))).toEqual([expect.stringContaining('整体目标!B6')]);
    expect(beside(put(put(BY_TASKS, 500, 600), 1000, 1100))).toEqual([expect.stringContaining('整体目标!D9')]);
  });
});

describe('headings over figures, the same under each kind of expenditure', () => {
  it('are read where they say one thing, and no heading is an amount', () => {
    const [access] = read(bookOf(BY_KINDS));
    expect(access && partOf(access, '部门预算')).toEqual({ 资金总额: { 预算: '1695.5' }, 基本支出: { 预算: '1478.75' }, 项目支出: { 预算: '216.75' } });
    expect(access?.rows.filter(({ part }) => part === '绩效指标').map((row) => ['指标性质', '年度.指标值', '度量单位', '分值'].map((key) => access.text(row, key)))).toEqual([['≥', '50', '场次', '60'], ['≥', '95', '%', '40']]);
  });

  it('are checked: 1478.75 + 216.75 = 1695.5', () => {
    expect(found(checked(BY_KINDS))).toEqual([]);
    expect(found(checked(put(BY_KINDS, 1695.5, 1690))).map((each) => each.slice(0, 5))).toEqual(['DE-23']);
  });
});
