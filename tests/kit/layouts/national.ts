import type { CellValue, WorkbookSnapshot } from '../../../src/core';
import { sheetOf } from '../tables';

/**
 * The budget of an invented unit in the layout of the central departments and most provinces. Every figure is made here and adds up:
 * 1,290.00 = 20.00 carried over + 1,200.00 general + 30.00 fund + 25.00 事业收入 + 5.00 经营收入 + 10.00 其他收入.
 */
const UNIT = '临江县公安局';
type Row = readonly CellValue[];
/** A 项: what is carried over, general, fund, 事业收入, 经营收入, 其他收入; then 基本支出, 项目支出, 经营支出; then last year. */
interface Item {
  readonly code: string;
  readonly name: string;
  readonly from: readonly number[];
  readonly for: readonly number[];
  readonly last: number;
}

const ITEMS: readonly Item[] = [
  { code: '2040201', name: '行政运行', from: [0, 700, 0, 0, 0, 0], for: [700, 0, 0], last: 690 },
  { code: '2040220', name: '执法办案', from: [20, 300, 0, 25, 5, 10], for: [0, 355, 5], last: 250 },
  { code: '2080505', name: '机关事业单位基本养老保险缴费支出', from: [0, 120, 0, 0, 0, 0], for: [120, 0, 0], last: 110 },
  { code: '2101101', name: '行政单位医疗', from: [0, 50, 0, 0, 0, 0], for: [50, 0, 0], last: 50 },
  { code: '2120899', name: '其他国有土地使用权出让收入安排的支出', from: [0, 0, 30, 0, 0, 0], for: [0, 30, 0], last: 0 },
  { code: '2210201', name: '住房公积金', from: [0, 30, 0, 0, 0, 0], for: [30, 0, 0], last: 40 },
];
const NAMES: Readonly<Record<string, string>> = {
  '204': '公共安全支出', '20402': '公安', '208': '社会保障和就业支出', '20805': '行政事业单位养老支出', '210': '卫生健康支出', '21011': '行政事业单位医疗',
  '212': '城乡社区支出', '21208': '国有土地使用权出让收入安排的支出', '221': '住房保障支出', '22102': '住房改革支出',
};
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const shown = (value: number): CellValue => (value === 0 ? null : Math.round(value * 100) / 100);

/** Rows of all levels and 合计, with the figures of their items added up; rates are worked out of the sums. */
function tree(items: readonly Item[], figures: (item: Item) => readonly number[], more: (sums: readonly number[]) => readonly number[] = () => []): Row[] {
  const line = (prefix: string): readonly CellValue[] => {
    const own = items.filter(({ code }) => code.startsWith(prefix)).map(figures);
    const sums = (own[0] ?? []).map((_, index) => sum(own.map((each) => each[index] ?? 0)));
    return [...sums, ...more(sums)].map(shown);
  };
  const codes = [...new Set(items.flatMap(({ code }) => [code.slice(0, 3), code.slice(0, 5), code]))].sort();
  return [...codes.map((code): Row => [code, NAMES[code] ?? items.find((each) => each.code === code)?.name ?? '', ...line(code)]), ['合计', null, ...line('')]];
}

const heading = (title: string): Row[] => [[title], [`部门：${UNIT}`], ['单位：万元']];
const general = ITEMS.filter(({ code }) => !code.startsWith('212'));

/** The tables, by name of their sheet; `carried`: 一般公共预算支出表 shows what is spent with the carry-over, as some print it. */
function tables(carried: boolean): Readonly<Record<string, readonly Row[]>> {
  const project = carried ? 320 : 300;
  return {
    财政拨款收支: [
      ...heading('2023年财政拨款收支总表'),
      ['收入', null, '支出', null, null, null, null],
      ['项目', '预算数', '项目', '合计', '一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'],
      ['一、本年收入', 1230, '一、本年支出', 1250, 1220, 30, null],
      ['（一）一般公共预算拨款', 1200, '（一）公共安全支出', 1020, 1020, null, null],
      ['（二）政府性基金预算拨款', 30, '（二）社会保障和就业支出', 120, 120, null, null],
      ['（三）国有资本经营预算拨款', null, '（三）卫生健康支出', 50, 50, null, null],
      [null, null, '（四）城乡社区支出', 30, null, 30, null],
      [null, null, '（五）住房保障支出', 30, 30, null, null],
      ['二、上年结转', 20, '二、结转下年', null, null, null, null],
      ['（一）一般公共预算拨款', 20],
      ['（二）政府性基金预算拨款'],
      ['（三）国有资本经营预算拨款'],
      ['收入总计', 1250, '支出总计', 1250, 1220, 30, null],
    ],
    一般公共预算支出: [
      ...heading('一般公共预算支出表'),
      ['功能分类科目', null, '2022年执行数', '2023年预算数', null, null, '2023年预算数比2022年执行数', null],
      ['科目编码', '科目名称', null, '小计', '基本支出', '项目支出', '增减额', '增减%'],
      ...tree(
        general,
        ({ code, for: [basic = 0], last }) => [last, basic + (code === '2040220' ? project : 0), basic, code === '2040220' ? project : 0],
        ([last = 0, now = 0]) => [now - last, last === 0 ? 0 : ((now - last) / last) * 100],
      ),
    ],
    基本支出: [
      ...heading('一般公共预算基本支出表'),
      ['部门预算支出经济分类科目', null, '2023年基本支出', null, null],
      ['科目编码', '科目名称', '合计', '人员经费', '公用经费'],
      ['301', '工资福利支出', 740, 740, null],
      ['30101', '基本工资', 540, 540, null],
      ['30108', '机关事业单位基本养老保险缴费', 120, 120, null],
      ['30110', '职工基本医疗保险缴费', 50, 50, null],
      ['30113', '住房公积金', 30, 30, null],
      ['302', '商品和服务支出', 150, null, 150],
      ['30201', '办公费', 90, null, 90],
      ['30231', '公务用车运行维护费', 60, null, 60],
      ['303', '对个人和家庭的补助', 10, 10, null],
      ['30305', '生活补助', 10, 10, null],
      ['合计', null, 900, 750, 150],
    ],
    三公: [
      ...heading('一般公共预算“三公”经费支出表'),
      ['2022年预算数', null, null, null, null, null, '2023年预算数'],
      ['合计', '因公出国（境）费', '公务用车购置及运行费', null, null, '公务接待费', '合计', '因公出国（境）费', '公务用车购置及运行费', null, null, '公务接待费'],
      [null, null, '小计', '公务用车购置费', '公务用车运行费', null, null, null, '小计', '公务用车购置费', '公务用车运行费', null],
      [95, 0, 90, 30, 60, 5, 66, 0, 62, 0, 62, 4],
    ],
    政府性基金: [
      ...heading('政府性基金预算支出表'),
      ['科目编码', '科目名称', '2023年政府性基金预算支出', null, null],
      [null, null, '合计', '基本支出', '项目支出'],
      ...tree(ITEMS.filter(({ code }) => code.startsWith('212')), ({ for: [basic = 0, own = 0] }) => [basic + own, basic, own]),
    ],
    部门收支: [
      ...heading('2023年部门收支总表'),
      ['收入', null, '支出', null],
      ['项目', '预算数', '项目', '预算数'],
      ['一、一般公共预算拨款收入', 1200, '一、公共安全支出', 1060],
      ['二、政府性基金预算拨款收入', 30, '二、社会保障和就业支出', 120],
      ['三、国有资本经营预算拨款收入', null, '三、卫生健康支出', 50],
      ['四、财政专户管理资金收入', null, '四、城乡社区支出', 30],
      ['五、事业收入', 25, '五、住房保障支出', 30],
      ['六、事业单位经营收入', 5],
      ['七、上级补助收入'],
      ['八、附属单位上缴收入'],
      ['九、其他收入', 10],
      ['本年收入合计', 1270, '本年支出合计', 1290],
      ['使用非财政拨款结余', null, '结转下年', null],
      ['上年结转', 20, null, null],
      ['收入总计', 1290, '支出总计', 1290],
    ],
    部门收入: [
      ...heading('部门收入总表'),
      ['科目', null, '合计', '上年结转', '一般公共预算拨款收入', '政府性基金预算拨款收入', '国有资本经营预算拨款收入', '财政专户管理资金收入', '事业收入', '事业单位经营收入', '上级补助收入', '附属单位上缴收入', '其他收入'],
      ['科目编码', '科目名称'],
      ...tree(ITEMS, ({ from }) => {
        const [carry = 0, own = 0, fund = 0, service = 0, business = 0, other = 0] = from;
        return [sum(from), carry, own, fund, 0, 0, service, business, 0, 0, other];
      }),
    ],
    部门支出: [
      ...heading('部门支出总表'),
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出', '上缴上级支出', '事业单位经营支出', '对附属单位补助支出'],
      ...tree(ITEMS, ({ for: [basic = 0, own = 0, business = 0] }) => [basic + own + business, basic, own, 0, business, 0]),
    ],
  };
}

/** A sheet a table. */
export function nationalBudget(carried = false): WorkbookSnapshot {
  return { name: '通用预算.xlsx', date1904: false, sheets: Object.entries(tables(carried)).map(([name, rows]) => sheetOf(name, rows)) };
}
