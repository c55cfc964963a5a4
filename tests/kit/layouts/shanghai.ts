import type { CellValue, WorkbookSnapshot } from '../../../src/core';
import { sheetOf } from '../tables';

/**
 * The budget of an invented unit as Shanghai prints it: figures in 元 but for “三公” in 万元, codes in 类、款、项,
 * 合计 last. Every figure is made here and adds up: 11,000,000 = 10,600,000 + 300,000 + 60,000 + 40,000.
 */
const UNIT = '浦江区档案服务中心';
type Row = readonly CellValue[];
type Code = readonly [code: string, name: string, basic: number, project: number];

/** 一般公共预算: 10,000,000 = 6,200,000 + 3,800,000. */
const GENERAL: readonly Code[] = [
  ['2012601', '行政运行', 5000000, 0],
  ['2012604', '档案馆', 0, 3400000],
  ['2080505', '机关事业单位基本养老保险缴费支出', 700000, 0],
  ['2210201', '住房公积金', 500000, 400000],
];
/** 政府性基金: 500,000 of projects. 国有资本经营预算: 100,000. */
const FUND: readonly Code[] = [['2120803', '城市建设支出', 0, 500000]];
const CAPITAL: readonly Code[] = [['2230199', '其他解决历史遗留问题及改革成本支出', 0, 100000]];
/** Paid from 事业收入 300,000, 经营收入 60,000 and 其他收入 40,000: projects of 档案馆. */
const OWN = { 事业收入: 300000, 事业单位经营收入: 60000, 其他收入: 40000 };
const OWN_TOTAL = 400000;

const NAMES: Readonly<Record<string, string>> = {
  '201': '一般公共服务支出', '20126': '档案事务', '208': '社会保障和就业支出', '20805': '行政事业单位养老支出', '212': '城乡社区支出',
  '21208': '国有土地使用权出让收入安排的支出', '221': '住房保障支出', '22102': '住房改革支出', '223': '国有资本经营预算支出', '22301': '解决历史遗留问题及改革成本支出',
};
const ALL: readonly Code[] = [
  ...GENERAL.map((each): Code => (each[0] === '2012604' ? [each[0], each[1], each[2], each[3] + OWN_TOTAL] : each)),
  ...FUND,
  ...CAPITAL,
];

/** Rows of all levels with 类、款、项 apart, sums worked out, 合计 last; `figures` of an item. */
function tree(items: readonly Code[], figures: (item: Code) => readonly number[]): Row[] {
  const sum = (prefix: string): readonly number[] =>
    items.filter(([code]) => code.startsWith(prefix)).reduce<readonly number[]>((total, item) => figures(item).map((value, index) => value + (total[index] ?? 0)), []);
  const codes = [...new Set(items.flatMap(([code]) => [code.slice(0, 3), code.slice(0, 5), code]))].sort();
  const lines = codes.map((code): Row => {
    const name = NAMES[code] ?? items.find(([own]) => own === code)?.[1] ?? '';
    return [code.slice(0, 3), code.slice(3, 5) || null, code.slice(5, 7) || null, name, ...sum(code).map((value) => (value === 0 ? null : value))];
  });
  return [...lines, ['合计', null, null, null, ...sum('').map((value) => (value === 0 ? null : value))]];
}

const heading = (title: string, unit = '元'): Row[] => [['2026年预算单位' + title], [`编制单位：${UNIT}　　单位：${unit}`]];
const basicAndProject = ([, , basic, project]: Code): readonly number[] => [basic + project, basic, project];
const byFunction = (title: string, above: string, items: readonly Code[]): Row[] => [
  ...heading(title),
  ['项目', null, null, null, above, null, null],
  ['功能分类科目编码', null, null, '功能分类科目名称', '合计', '基本支出', '项目支出'],
  ['类', '款', '项'],
  ...tree(items, basicAndProject),
];


/** The nine tables, by name of their sheet. */
export const SHANGHAI_TABLES: Readonly<Record<string, readonly Row[]>> = {
  收支总表: [
    ...heading('财务收支预算总表'),
    ['本年收入', null, '本年支出', null],
    ['项目', '预算数', '项目', '预算数'],
    ['一、财政拨款收入', 10600000, '一、一般公共服务支出', 8800000],
    ['1.一般公共预算资金', 10000000, '二、社会保障和就业支出', 700000],
    ['2.政府性基金', 500000, '三、城乡社区支出', 500000],
    ['3.国有资本经营预算', 100000, '四、住房保障支出', 900000],
    ['二、事业收入', 300000, '五、国有资本经营预算支出', 100000],
    ['三、事业单位经营收入', 60000, null, null],
    ['四、其他收入', 40000, null, null],
    ['收入总计', 11000000, '支出总计', 11000000],
  ],
  收入: [
    ...heading('收入预算总表'),
    ['项目', null, null, null, '收入预算', null, null, null, null],
    ['功能分类科目编码', null, null, '功能分类科目名称', '合计', '财政拨款收入', '事业收入', '事业单位经营收入', '其他收入'],
    ['类', '款', '项'],
    ...tree(ALL, ([code, , basic, project]) => {
      const own = code === '2012604' ? [OWN.事业收入, OWN.事业单位经营收入, OWN.其他收入] : [0, 0, 0];
      return [basic + project, basic + project - (code === '2012604' ? OWN_TOTAL : 0), ...own];
    }),
  ],
  支出: byFunction('支出预算总表', '支出预算', ALL),
  财政拨款: [
    ...heading('财政拨款收支预算总表'),
    ['财政拨款收入', null, '财政拨款支出', null, null, null, null],
    ['项目', '预算数', '项目', '合计', '一般公共预算', '政府性基金预算', '国有资本经营预算'],
    ['一、一般公共预算资金', 10000000, '一、一般公共服务支出', 8400000, 8400000, null, null],
    ['二、政府性基金', 500000, '二、社会保障和就业支出', 700000, 700000, null, null],
    ['三、国有资本经营预算', 100000, '三、城乡社区支出', 500000, null, 500000, null],
    [null, null, '四、住房保障支出', 900000, 900000, null, null],
    [null, null, '五、国有资本经营预算支出', 100000, null, null, 100000],
    ['收入总计', 10600000, '支出总计', 10600000, 10000000, 500000, 100000],
  ],
  一般公共预算: byFunction('一般公共预算支出功能分类预算表', '一般公共预算支出', GENERAL),
  政府性基金: byFunction('政府性基金预算支出功能分类预算表', '政府性基金预算支出', FUND),
  国有资本: byFunction('国有资本经营预算支出功能分类预算表', '国有资本经营预算支出', CAPITAL),
  基本支出: [
    ...heading('一般公共预算基本支出部门预算经济分类预算表'),
    ['项目', null, null, '一般公共预算基本支出', null, null],
    ['部门预算经济分类科目编码', null, '经济分类科目名称', '合计', '人员经费', '公用经费'],
    ['类', '款'],
    ['301', null, '工资福利支出', 5000000, 5000000, null],
    ['301', '01', '基本工资', 3800000, 3800000, null],
    ['301', '08', '机关事业单位基本养老保险缴费', 700000, 700000, null],
    ['301', '13', '住房公积金', 500000, 500000, null],
    ['302', null, '商品和服务支出', 1200000, null, 1200000],
    ['302', '01', '办公费', 1150000, null, 1150000],
    ['302', '17', '公务接待费', 20000, null, 20000],
    ['302', '31', '公务用车运行维护费', 30000, null, 30000],
    ['合计', null, null, 6200000, 5000000, 1200000],
  ],
  三公: [
    ...heading('“三公”经费和机关运行经费预算表', '万元'),
    ['“三公”经费预算数', null, null, null, null, null, '机关运行经费预算数'],
    ['合计', '因公出国(境)费', '公务接待费', '公务用车购置及运行费'],
    [null, null, null, '小计', '购置费', '运行费'],
    [8, 2, 2.5, 3.5, 0, 3.5, 118],
  ],
};

/** The tables on a sheet each, or one below another on one sheet. */
export function shanghaiBudget(together = false): WorkbookSnapshot {
  const sheets = Object.entries(SHANGHAI_TABLES);
  const rows = sheets.flatMap(([, table]): Row[] => [...table, [], []]);
  return { name: '上海预算.xlsx', date1904: false, sheets: together ? [sheetOf('预算', rows)] : sheets.map(([name, table]) => sheetOf(name, table)) };
}

