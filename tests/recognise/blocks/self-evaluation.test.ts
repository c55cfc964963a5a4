import type { TableAccess } from '../../../src/relations';
import { type Line, partOf, publishedLines, read, sheetOf, tablesIn, workbookOf } from '../../kit/blocks/published';

const LINES = publishedLines('jincheng-2023-self-evaluations.txt');
const TABLES = tablesIn(LINES, /项目支出绩效自评表/);
const FIRST = TABLES[0] ?? [];

/** Counted in the published document, table by table. */
const INDICATORS = [9, 17, 7, 11, 9, 14, 12, 13, 11, 18, 10, 7, 10, 9, 9, 18, 13, 7, 7, 20, 10, 13, 16];

const indicatorsOf = (access: TableAccess): number => access.rows.filter(({ part }) => part === '绩效指标').length;

const FUNDS = {
  '年初预算数.目标申报数': '10',
  '年初预算数.预算编制数': '10',
  全年预算数: '10',
  全年执行数: '10',
  '资金结（转）余': '0',
  执行率: '100',
  得分: '10',
};

/** Name, 年初 and 调整后指标值, 实际完成值, 分值, 得分, 一级, 二级, as printed in the first table. */
const ROWS: readonly (readonly [string, string, string, string, string, string, string, string])[] = [
  ['举报一般隐患起数', '≥100条', '≥100条', '≥200条', '10', '10', '产出指标', '数量指标'],
  ['举报重大隐患起数', '≥15条', '≥15条', '≥15条', '10', '10', '产出指标', '数量指标'],
  ['奖补标准达标率', '=100%', '=100%', '=100%', '10', '10', '产出指标', '质量指标'],
  ['完成奖补发放时间', '11月', '11月', '达成预期指标', '10', '10', '产出指标', '时效指标'],
  ['一般隐患奖补标准', '≤500元', '≤500元', '≤500元', '5', '5', '产出指标', '成本指标'],
  ['重大隐患奖补标准', '≤30万元', '≤30万元', '≤30万元', '5', '5', '产出指标', '成本指标'],
  ['减少生产安全事故', '减少', '减少', '达成预期指标', '30', '30', '效益指标', '社会效益指标'],
  ['举报人员满意度', '≥99%', '≥99%', '≥99%', '5', '5', '满意度指标', '服务对象满意度指标'],
  ['社会公众满意度', '≥99%', '≥99%', '≥99%', '5', '5', '满意度指标', '服务对象满意度指标'],
];

function expectFirst(access: TableAccess): void {
  const { table } = access;
  expect([table.form.id, table.subject, table.organisation, table.year, table.unit]).toEqual([
    'self-evaluation/自评表',
    '安全生产领域事故隐患和违法行为举报奖励资金',
    '晋城市应急管理局',
    2023,
    '万元',
  ]);
  expect(table.unmatched).toEqual([]);
  expect(partOf(access, '抬头')).toEqual({
    项目名称: { 内容: '安全生产领域事故隐患和违法行为举报奖励资金' },
    主管部门及代码: { 内容: '222-晋城市应急管理局' },
    预算单位: { 内容: '222001-晋城市应急管理局' },
  });
  expect(partOf(access, '项目资金')).toEqual({
    资金总额: { 资金来源: '资金总额:', ...FUNDS },
    市县区财政资金: { 资金来源: '市县区财政资金', ...FUNDS },
  });
  expect(partOf(access, '总分')).toEqual({ 总分: { 得分: '100', 等级: '优' } });
  const goals = partOf(access, '项目年度绩效目标');
  expect(goals['年度目标']?.['内容']).toBe('预防和减少生产安全事故,制止和惩处违法行为,推进安全生产形势持续稳定好转。');
  expect(goals['实际完成情况']?.['内容']).toMatch(/^为加强全市安全生产监督管理.*切实保障人民群众的生命和财产安全。$/);
  expect(Object.entries(partOf(access, '项目绩效分析')).map(([key, { 内容 = '' }]) => [key, 内容.slice(0, 6)])).toEqual([
    ['项目实施和预算执行情况', '安全生产领域'],
    ['产出情况及分析', '2023年全'],
    ['效益情况及分析', '完成对真实举'],
    ['满意度情况及分析', '通过动员社会'],
    ['主要经验做法', '鼓励广大市民'],
    ['项目管理中存在的主要问题及原因分析', '由于部分群众'],
    ['下一步改进措施及管理建议', '通过加大宣传'],
  ]);
  const rows = access.rows.filter(({ part }) => part === '绩效指标');
  expect(
    rows.map((row) => [
      row.key,
      ...['年初指标值', '调整后指标值', '实际完成值', '分值', '得分'].map((column) => access.text(row, column)),
      row.groups?.['一级指标'],
      row.groups?.['二级指标'],
    ]),
  ).toEqual(ROWS);
  expect(access.text(rows[0] ?? fail(), '偏差原因分析及改进措施')).toBe('2023年收到群众举报一般隐患条数200条,实际奖补67条');
}

function fail(): never {
  throw new Error('no row');
}

describe('the first published table', () => {
  it('is read as published, shifted lines and all', () => {
    const [access] = read(workbookOf(sheetOf('自评', FIRST)));
    expectFirst(access ?? fail());
  });

  it('is read anywhere on the sheet', () => {
    const [access] = read(workbookOf(sheetOf('自评', FIRST, { down: 7, right: 3 })));
    expectFirst(access ?? fail());
  });

  it('is read without its title, from the first label on', () => {
    const [access] = read(workbookOf(sheetOf('自评', [['2023年度'], ...FIRST.slice(2)])));
    expect([access?.table.form.id, access?.table.subject, access && indicatorsOf(access)]).toEqual(['self-evaluation/自评表', '安全生产领域事故隐患和违法行为举报奖励资金', 9]);
  });

  it('is read with a blank column between any two', () => {
    const spread = FIRST.map((line): Line => line.flatMap((cell) => [cell, null]));
    const [access] = read(workbookOf(sheetOf('自评', spread)));
    expectFirst(access ?? fail());
  });
});

describe('all 23 published tables', () => {
  it('are read on one sheet, 270 indicators', () => {
    const accesses = read(workbookOf(sheetOf('自评', LINES)));
    expect(accesses.map(indicatorsOf)).toEqual(INDICATORS);
    expect(accesses.reduce((sum, access) => sum + indicatorsOf(access), 0)).toBe(270);
    expect(new Set(accesses.map(({ table }) => table.subject)).size).toBe(23);
    expectFirst(accesses[0] ?? fail());
  });

  it('are read on a sheet each', () => {
    const accesses = read(workbookOf(...TABLES.map((lines, index) => sheetOf(`${index + 1}`, lines))));
    expect(accesses.map(indicatorsOf)).toEqual(INDICATORS);
  });

  it('print funds that are read whatever column they slipped into', () => {
    const accesses = read(workbookOf(sheetOf('自评', LINES)));
    const totals = accesses.map((access) => {
      const { 全年预算数, 全年执行数, 执行率, 得分 } = partOf(access, '项目资金')['资金总额'] ?? {};
      return [全年预算数, 全年执行数, 执行率, 得分 ?? ''].join(' ');
    });
    // 得分 of four lines is lost at the end of the line and stands in the next row only (748, 1185, 1228, 1295 of the document).
    expect(totals.slice(0, 7)).toEqual(['10 10 100 10', '135.912 135.912 100 10', '13.634 13.634 100 10', '155.212 155.212 100 10', '215.1 215.1 100 10', '44.9 44.9 100 10', '35 35 100 ']);
    expect(totals.slice(19)).toEqual(['124.27 124.27 100 ', '26.5 26.5 100 ', '159.761 159.761 100 10', '88.67 88.67 100 ']);
  });
});
