/** 自评汇总表 as it is laid out: three projects, whose figures are written out. */
import { amount } from '../../src/core';
import { summarySheet } from '../../src/fill/evaluation-summary/sheet';
import type { RolledFigure, RolledProject, RollUp } from '../../src/performance';

const figure = (value: number, sheet: string, column: number, factor: string | undefined = '1'): RolledFigure => ({ value: amount(value), cell: { sheet, row: 5, column }, factor: factor === undefined ? undefined : amount(factor) });
const project = (sheet: string, over: Partial<RolledProject> = {}): RolledProject => ({
  table: `${sheet}!A1`, name: `${sheet}项目`, organisation: '某中心', initial: figure(80, sheet, 2), budget: figure(72, sheet, 3), spent: figure(71.68, sheet, 4), score: figure(95.5, sheet, 6), grade: { text: '优', cell: { sheet, row: 9, column: 7 } }, ...over,
});
const LONG = '城市公共安全风险监测预警平台建设及运行维护';
const PROJECTS: readonly RolledProject[] = [
  project('甲'),
  // In 元, and text.
  project('乙', { name: LONG, initial: figure(72, '乙', 2, '0.0001'), budget: figure(0, '乙', 3, '10000'), spent: { value: amount(3), cell: { sheet: '乙', row: 5, column: 4 }, factor: undefined }, grade: { text: '良', cell: undefined } }),
  project('丙', { name: 'abcdefghijklmnopqrstuvwxyz 2023 é', initial: undefined, budget: figure(72, '丙', 3), spent: undefined, score: undefined, grade: undefined }),
];
const rollUp = (projects: readonly RolledProject[]): RollUp => ({ projects, initial: amount(152), budget: amount(144), spent: amount('74.68'), rate: amount('51.86'), grades: { 优: 1, 良: 1, 中: 0, 差: 0 }, ungraded: 1, gaps: [] });
const made = (formulas: boolean, year: number | undefined = 2023, projects = PROJECTS) => summarySheet(rollUp(projects), { year, formulas });
const values = (formulas: boolean, at: number): unknown[] => (made(formulas).cells[at] ?? []).map(({ value, formula }) => (formula === undefined ? value : `${formula} ${String(value)}`));

test('the title with its year, the unit, the header', () => {
  expect(made(false).cells.slice(0, 3).map((row) => row.map(({ value }) => value))).toEqual([
    ['项目支出绩效自评汇总表（2023年度）', null, null, null, null, null, null, null, null],
    [null, null, null, null, null, null, null, null, '单位：万元'],
    ['序号', '项目名称', '预算单位', '年初预算数', '全年预算数', '全年执行数', '执行率', '自评得分', '自评等级'],
  ]);
  expect(summarySheet(rollUp(PROJECTS), { year: undefined, formulas: false }).cells[0]?.[0]?.value).toBe('项目支出绩效自评汇总表');
});

test('a line a project: what is missing stays blank, and nothing is a rate of nothing', () => {
  // 71.68 ÷ 72 = 99.56 %
  expect([3, 4, 5].map((at) => values(false, at))).toEqual([
    [1, '甲项目', '某中心', 80, 72, 71.68, 99.56, 95.5, '优'],
    [2, LONG, '某中心', 72, 0, 3, null, 95.5, '良'],
    [3, 'abcdefghijklmnopqrstuvwxyz 2023 é', '某中心', null, 72, null, null, null, null],
  ]);
});

test('as formulas: by reference and in 万元; what no formula gives is a value', () => {
  expect([3, 4, 5].map((at) => values(true, at))).toEqual([
    [1, '甲项目', '某中心', '=甲!C6 80', '=甲!D6 72', '=甲!E6 71.68', '=ROUND(F4/E4*100,2) 99.56', '=甲!G6 95.5', '=甲!H10 优'],
    [2, LONG, '某中心', '=乙!C6/10000 72', '=乙!D6*10000 0', 3, null, '=乙!G6 95.5', '良'],
    [3, 'abcdefghijklmnopqrstuvwxyz 2023 é', '某中心', null, '=丙!D6 72', null, null, null, null],
  ]);
});

test('the total and the sentence below it', () => {
  expect(values(false, 6)).toEqual([null, '合计', '', 152, 144, 74.68, 51.86, null, null]);
  expect(values(true, 6)).toEqual([null, '合计', '', '=SUM(D4:D6) 152', '=SUM(E4:E6) 144', '=SUM(F4:F6) 74.68', '=ROUND(F7/E7*100,2) 51.86', null, null]);
  const said = '注：自评项目 3 个，涉及资金 144 万元，等级为“优”的 1 个、“良”的 1 个、“中”的 0 个、“差”的 0 个。';
  expect(values(false, 7)).toEqual([said, null, null, null, null, null, null, null, null]);
  const counted = ['优', '良', '中', '差'].map((grade) => `“${grade}”的 "&COUNTIF(I4:I6,"${grade}")&" 个`).join('、');
  expect(values(true, 7)[0]).toBe(`="注：自评项目 "&COUNTA(B4:B6)&" 个，涉及资金 "&E7&" 万元，等级为${counted}。" ${said}`);
  // A figure that no project has is no nought.
  const none = made(true, 2023, PROJECTS.map((each) => ({ ...each, initial: undefined }))).cells[6] ?? [];
  expect(none.slice(3, 5).map(({ value, formula }) => [value, formula])).toEqual([[null, undefined], [144, '=SUM(E4:E6)']]);
});

test('how it looks: widths, merges, heights of names that wrap, formats and places', () => {
  const { name, columnWidths, merges, freezeRows, activate, rowHeights, print, cells } = made(false);
  expect({ name, columnWidths, merges, freezeRows, activate, print }).toEqual({
    name: '自评汇总表', columnWidths: [6, 40, 26, 14, 14, 14, 10, 10, 10], merges: [{ top: 0, bottom: 0, left: 0, right: 8 }, { top: 7, bottom: 7, left: 0, right: 8 }], freezeRows: 3, activate: true, print: { landscape: true, onePage: false },
  });
  // 21 Chinese characters take 42 places of 38; 33 Latin ones 33; no name takes a line as well.
  expect(rowHeights).toEqual([30, undefined, undefined, 15, 30, 15]);
  expect(summarySheet(rollUp([project('甲', { name: '' }), project('甲', { name: '一二三四五六七八九十一二三四五六七八九' })]), { year: 2023, formulas: false }).rowHeights?.slice(3)).toEqual([15, 15]);
  expect(cells[3]?.map(({ align, numberFormat, border, bold }) => [align, numberFormat, border, bold])).toEqual([
    ['center', '0', true, false], ['left', undefined, true, false], ['left', undefined, true, false],
    ...[1, 2, 3].map(() => ['right', '#,##0.00####', true, false]),
    ['right', '0.00', true, false], ['right', '0.00', true, false], ['center', undefined, true, false],
  ]);
  expect(cells[6]?.map(({ align, numberFormat, bold }) => [align, numberFormat, bold])).toEqual([
    ['center', undefined, false], ['center', undefined, true], ['left', undefined, false],
    ...[1, 2, 3].map(() => ['right', '#,##0.00####', false]),
    ['right', '0.00', false], ['right', undefined, false], ['center', undefined, false],
  ]);
  expect([cells[1]?.[8]?.align, cells[0]?.[0]?.bold, cells[2]?.[4]?.bold]).toEqual(['right', true, true]);
});
