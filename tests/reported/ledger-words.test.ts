/** Ledgers in the words of many units, a kind a test: what is a posting, a sum, an opening, a closing or a refund of 300 元 of 公务接待费 (0.03 万元). */
import type { CellValue, SheetSnapshot } from '../../src/core';
import { threePublic } from '../../src/fill';
import { book, ledgerSheet } from '../fill/ledger/kit';
import { figure, notes } from '../fill/three-public/kit';
import { sheetOf } from '../kit/tables';

type Row = readonly CellValue[];
const HEADER = ['日期', '凭证号', '摘要', '科目编码', '科目名称', '借方', '贷方', '方向', '余额'];
const SIMPLE = ['日期', '凭证号', '摘要', '科目编码', '科目名称', '金额'];
const SIDED = ['日期', '凭证号', '摘要', '科目编码', '科目名称', '方向', '金额'];
const row = (date: string, voucher: string, summary: string, debit: CellValue, credit: CellValue = null): Row => [date, voucher, summary, '30217', '公务接待费', debit, credit, null, null];
const SPENT = row('2023-06-01', '记-1', '接待', 300);
const PAID: Row = ['2023-06-01', '记-1', '接待', '30217', '公务接待费', 300];

const reception = (rows: readonly Row[], header: readonly string[] = HEADER, unit?: string) => figure(threePublic(book(ledgerSheet(header, rows, unit))), 'actual', 'reception');
/** The words that do not give the figure. */
const wrong = <Word,>(words: readonly Word[], right: string, read: (word: Word) => string | undefined): string[] =>
  words.flatMap((word) => {
    const given = read(word);
    return given === right ? [] : [`${String(word)}: ${String(given)}`];
  });

const SUMS = [
  '本月合计', '本月小计', '本月发生额', '本年累计', '本月累计', '当月合计', '6月合计', '六月合计', '2023年6月合计', '6月份合计', '本季合计', '累计发生额', '本期合计', '过次页', '本页合计', '本日合计', '本日小计', '全年合计', '总 计',
  '合  计', '合计数', '合计金额', '小 计', '月计', '累计', '本月借方合计', '借方合计', '科目小计', '公务接待费小计', '30217合计', '部门合计：', '合计:', '1-6月合计', '上半年合计', 'Grand Total', 'SUM', '合计 300.00',
  '【合计】', '* 合计 *', '——合计——', '本年合计', '本月支出合计', '支出合计', '期间合计', '第二季度合计', '二季度小计', '年累计', '月累计', '本月发生额合计', '本年累计发生额', '发生额合计', '累计支出', '本周合计', '凭证合计', '共计', '总合计',
  '合计：叁佰元整', '合计（大写）叁佰元整', '人民币合计', '本月合计（6月）', '6月合计：', '承前页及本月合计',
];
const SUMS_WITH_A_DATE = [
  '本月合计', '本年累计', '本月小计', '本月发生额', '过次页', '6月合计',
];
const POSTINGS = [
  '合计5人来访接待', '接待合计3批', '月结餐费', '付小计食堂餐费', '总计局来访接待', '累计三次接待餐费', '接待费（5-6月合计）',
];
const OPENINGS = [
  '年初余额', '上年结转', '期初余额', '期初', '月初余额', '上月结转', '上月余额', '承前页', '承上页', '上年余额', '年初数', '年初结转', '上年末余额', '上年年末余额', '2022年余额', '2022年结转', '2022年度结转', '上期余额', '上期结转',
  '上年结余', '以前年度结余', '期初余额（借）', '期初借方余额', '年初借方余额', '上年累计', '承前', '上页余额', '余额结转', '接上年', '接上页', '上年度结转', '结转上年余额', '年初建账', '建账数', '初始余额', '初始数', '开账余额', '上年转入',
  '上年结转数', 'Opening Balance', 'Balance b/f', 'B/F', '年初未分配', '期初结存', '上月结存', '上年结转资金', '结转上年', '上年滚存结余',
];
const OPENINGS_WITH_A_DATE = [
  '年初余额', '上年结转', '期初余额', '承前页', '2022年余额', '上年年末余额', '上月结转',
];
const CLOSINGS = [
  '结转本年盈余', '结转本期盈余', '转本年盈余', '本年盈余结转', '期末结转', '年终结转', '年末结转', '年底结账', '年末结账', '结转损益', '结转收支', '收支结转', '支出结转', '费用结转', '12月结转', '结转12月费用', '结转全年支出', '年终转账', '年终结账',
  '本年收支结转', '转财政拨款结转', '转入财政拨款结转', '转入财政拨款结余', '结转财政拨款支出', '结转行政支出', '结转业务活动费用', '结转单位管理费用', '结转公务接待费', '转入累计盈余', '转出本年支出', '冲平支出科目', '年末冲销支出', '结平支出', '期末转出',
  '期末清零', '年末结转至预算结余', '本年财政拨款支出转入财政拨款结转', '自动结转', '系统自动结转', '月末结转', '结转', '转结余', '结账', '年结', '期间损益结转（12月）', '损益结转', '结转期间损益', '2023年度结转', '2023年支出结转', '转至结余科目',
  '将本年支出转入结余', '预算支出结转', '结转至本期盈余', '年度结转凭证',
];
const REFUNDS = [
  '退回接待费', '冲回多报接待费', '退还上年结转资金', '更正记-1', '红冲记-1凭证', '冲销记-1', '收回多付款', '调账：转入办公费', '退费', '作废冲回',
];

test('sums are no postings, and postings that speak of sums are', () => {
  expect(wrong(SUMS, '0.03', (label) => reception([SPENT, row('', '', label, 300)]))).toEqual([]);
  expect(wrong(SUMS_WITH_A_DATE, '0.03', (label) => reception([SPENT, row('2023-06-30', '', label, 300)]))).toEqual([]);
  for (const column of [0, 3, 4]) expect(wrong(['本月合计', '小计', '合计'], '0.03', (label) => reception([SPENT, HEADER.map((_, at) => (at === column ? label : at === 5 ? 300 : null))]))).toEqual([]);
  expect(wrong(POSTINGS, '0.06', (summary) => reception([SPENT, row('2023-06-30', '记-8', summary, 300)]))).toEqual([]);
});

test('openings are no postings', () => {
  expect(wrong(OPENINGS, '0.03', (label) => reception([row('', '', label, 900), SPENT]))).toEqual([]);
  expect(wrong(OPENINGS_WITH_A_DATE, '0.03', (label) => reception([row('2023-01-01', '', label, 900), SPENT]))).toEqual([]);
  // 300 + 200 over two pages.
  expect(reception([SPENT, row('', '', '过次页', 300), row('', '', '承前页', 300), row('2023-07-01', '记-2', '接待', 200)])).toBe('0.05');
});

test('closings leave what was spent, refunds take it back', () => {
  expect(wrong(CLOSINGS, '0.03', (summary) => reception([SPENT, row('2023-12-31', '记-99', summary, null, 300)]))).toEqual([]);
  // Red in the column of debits, month by month, and with the amount in a column of its own.
  expect(reception([SPENT, row('2023-12-31', '记-99', '年末结转', -300)])).toBe('0.03');
  expect(reception([SPENT, row('2023-06-30', '记-9', '结转本期盈余', null, 300), row('2023-07-01', '记-2', '接待', 200), row('2023-07-31', '记-9', '结转本期盈余', null, 200)])).toBe('0.05');
  expect(wrong([300, -300], '0.03', (amount) => reception([PAID, ['2023-12-31', '记-99', '结转本年盈余', '30217', '公务接待费', amount]], SIMPLE))).toEqual([]);
  // 300 + 200 − 100.
  expect(wrong(REFUNDS, '0.04', (summary) => reception([SPENT, row('2023-07-01', '记-2', '接待', 200), row('2023-09-15', '记-40', summary, null, 100)]))).toEqual([]);
  expect(wrong([-100, '(100)', '-100.00', '－１００'], '0.02', (red) => reception([SPENT, row('2023-09-15', '记-40', '退回', red)]))).toEqual([]);
});

test('the side of an amount in its own words; a side nobody knows is said and not counted', () => {
  const sides: readonly (readonly [string, string])[] = [['借', '贷'], ['借方', '贷方'], ['借方发生', '贷方发生'], ['D', 'C'], ['Dr', 'Cr'], ['DR', 'CR'], ['支', '收'], ['支出', '收入'], ['付款', '收款'], ['+', '-'], ['1', '-1'], ['J', 'D'], ['J', 'DF'], ['正', '负'], ['蓝字', '红字'], ['支付', '退回'], ['J', '贷']];
  const sided = (header: readonly string[], [spent, back]: readonly [CellValue, CellValue]) =>
    threePublic(book(ledgerSheet(header, [['2023-06-01', '记-1', '接待', '30217', '公务接待费', spent, 300], ['2023-07-01', '记-2', '退回多付', '30217', '公务接待费', back, 100]])));
  expect(wrong(sides, '0.02', (side) => figure(sided(SIDED, side), 'actual', 'reception'))).toEqual([]);
  expect(wrong(['方向', '借贷方向', '借贷', '借贷标志', '借/贷', '借或贷', '收支方向', '发生方向', '借贷标识', 'D/C', '记账方向'], '0.02', (label) => figure(sided(SIDED.map((each) => (each === '方向' ? label : each)), ['借', '贷']), 'actual', 'reception'))).toEqual([]);
  const unknown = sided(SIDED, [1, 2]);
  expect([figure(unknown, 'actual', 'reception'), notes(unknown).includes('unreadableAmount')]).toEqual(['0.03', true]);
  expect(notes(threePublic(book(ledgerSheet(HEADER, [SPENT, row('2023-09-15', '记-40', '退回', '100-')]))))).toContain('unreadableAmount');
});

test('headers, units, dates and subjects as units write them', () => {
  const labels: readonly (readonly [number, readonly string[]])[] = [
    [0, ['记账日期', '凭证日期', '业务日期', '制单日期', '入账日期', '支付日期', '时间', '年月日', '记帐日期', '日 期', '发生日期', '过账日期', '会计日期']],
    [1, ['凭证字号', '凭证编号', '凭证号码', '记账凭证号', '凭证号数', '凭证 号', '字号', '凭单号', '传票号', '凭证种类号数', '单据号', '支付令号', '流水号', '凭证字']],
    [2, ['摘要', '业务摘要', '凭证摘要', '用途', '摘 要', '事由', '内容摘要', '支出内容', '款项用途', '说明', '备注']],
    [3, ['经济分类编码', '部门经济分类', '经济科目', '经济科目编码', '支出经济分类', '部门预算支出经济分类', '经济分类科目', '经济分类（款）', '科目代码', '科目编号', '部门支出经济分类编码', '经济分类科目编码', '部门经济科目编码', '支出经济分类科目编码']],
    [4, ['经济分类名称', '经济科目名称', '科目全称', '部门经济分类名称', '支出经济分类名称', '明细科目名称', '经济分类科目名称']],
    [5, ['发生额', '支出金额', '借方金额', '借方发生额', '借方', '本期借方', '支付金额', '支出数', '实际支出', '金额（元）', '金额(元)', '本币金额', '借方本币', '报销金额', '付款金额', '本年支出', '实支金额', '支出额', '列支金额', '发生金额', '本期发生额', '本月借方', '执行金额', '结算金额', '本次支付金额']],
  ];
  for (const [column, words] of labels) expect(wrong(words, '0.03', (label) => reception([PAID], SIMPLE.map((each, at) => (at === column ? label : each))))).toEqual([]);
  const units: readonly (readonly [string, string])[] = [['单位：元', '0.03'], ['金额单位：人民币元', '0.03'], ['单位:万元', '300.00'], ['金额单位：万元', '300.00'], ['（单位：元）', '0.03'], ['单位：千元', '30.00'], ['币种：人民币 单位：元', '0.03'], ['货币单位：元', '0.03'], ['', '0.03']];
  expect(units.flatMap(([unit, right]) => wrong([unit], right, () => reception([PAID], SIMPLE, unit)))).toEqual([]);
  expect(wrong<CellValue>(['2023/6/1', '2023.6.1', '2023年6月1日', '20230601', 45078, '2023-6-1 00:00:00', '06-01', '6.1', '6月1日', '2023-06'], '0.03', (date) => reception([[date, ...PAID.slice(1)]], SIMPLE))).toEqual([]);
  const subjects: readonly (readonly [CellValue, string])[] = [['30217', ''], [30217, ''], ['30217 公务接待费', ''], ['30217-公务接待费', ''], ['[30217]公务接待费', ''], ['(30217)公务接待费', ''], ['302-17', ''], ['302.17', '公务接待费'], ['3021701', '公务接待费'], ['302 17', '公务接待费'], ['', '公务接待费'], ['', '公务接待'], ['', '商品和服务支出-公务接待费'], ['', '商品和服务支出\\公务接待费'], ['', '商品和服务支出/公务接待费'], ['', '302商品和服务支出-30217公务接待费'], ['50011001030217', '公务接待费'], ['7201010230217', '行政支出-公务接待费'], ['', '行政支出/财政拨款支出/基本支出/商品和服务支出/公务接待费'], ['72010101', '行政支出\\基本支出\\公务接待费'], ['３０２１７', '公务接待费'], ['30217 ', ''], ['30217\u3000公务接待费', ''], ['Y30217', '']];
  expect(wrong(subjects, '0.03', ([code, name]) => reception([['2023-06-01', '记-1', '接待', code, name, 300]], SIMPLE))).toEqual([]);
});

test('which funds count, and that others were left out is said', () => {
  const header = ['日期', '凭证号', '摘要', '经济分类', '资金性质', '金额'];
  const read = (fund: string) => threePublic(book(ledgerSheet(header, [['2023-01-05', '记-1', '接待', '30217', fund, 100], ['2023-01-06', '记-2', '接待', '30217', '财政拨款', 100]])));
  expect(wrong([
  '财政拨款', '一般公共预算', '一般公共预算拨款', '公共财政预算', '政府性基金', '国有资本经营预算', '经费拨款', '本级财政', '中央转移支付', '纳入预算管理的非税收入拨款', '国库集中支付', '财政授权支付', '财政直接支付', '零余额', '111 一般公共预算资金',
  '上年结转财政拨款', '财政拨款结转', '专项债券',
], '0.02', (fund) => figure(read(fund), 'actual', 'reception'))).toEqual([]);
  const others = [
  '上级专项', '非同级财政拨款', '非财政拨款', '财政专户', '教育收费', '事业收入', '单位自有资金', '自筹', '其他资金', '往来资金', '非税收入', '31 事业收入资金', '其他非财政', '债券资金',
];
  expect(wrong(others, '0.01', (fund) => figure(read(fund), 'actual', 'reception'))).toEqual([]);
  expect(others.filter((fund) => !notes(read(fund)).some((code) => /fund/i.test(code)))).toEqual([]);
});

test('of 平行记账 one book counts', () => {
  const header = ['日期', '凭证号', '摘要', '会计科目', '经济分类', '借方金额', '贷方金额'];
  const line = (account: string, debit: number | null, credit: number | null = null, summary = '接待', date = '2023-06-01', voucher = '记-1', code = '30217 公务接待费'): Row => [date, voucher, summary, account, code, debit, credit];
  const books: readonly (readonly Row[])[] = [
    [line('5001 业务活动费用', 300), line('1011 零余额账户用款额度', null, 300, '接待', '2023-06-01', '记-1', ''), line('7201 行政支出', 300), line('8001 资金结存', null, 300, '接待', '2023-06-01', '记-1', '')],
    [line('单位管理费用', 300), line('事业支出', 300)],
    [line('单位管理费用-商品和服务费用-公务接待费', 300), line('行政支出-财政拨款支出-基本支出-公务接待费', 300)],
    [line('5001 业务活动费用', 300)],
    // 计提 of 500 in the one, paid 300 in the other.
    [line('5101 单位管理费用', 500, null, '计提'), line('7201 行政支出', 300, null, '支付', '2023-06-10', '记-2')],
    [line('7201 行政支出', 300), line('7201 行政支出', null, 300, '结转', '2023-12-31', '记-9'), line('8101 财政拨款结转', 300, null, '结转', '2023-12-31', '记-9', '')],
    [line('5001 业务活动费用', 300), line('5001 业务活动费用', null, 300, '年末', '2023-12-31', '记-9'), line('3301 本期盈余', 300, null, '年末', '2023-12-31', '记-9', '')],
  ];
  expect(wrong(books, '0.03', (rows) => reception(rows, header))).toEqual([]);
  for (const words of [['财务会计', '预算会计'], ['财务', '预算']]) {
    expect(reception(words.map((system) => [system, '2023-06-01', '记-1', '接待', '30217', 300]), ['会计类型', '日期', '凭证号', '摘要', '经济分类', '金额'])).toBe('0.03');
  }
});

test('twelve months on twelve sheets, however these are called', () => {
  const month = (name: string, amount: number, more: readonly Row[] = []): SheetSnapshot =>
    sheetOf(name, [['支出明细账'], ['单位：元'], SIMPLE, ['2023-01-05', '记-1', '接待', '30217', '公务接待费', amount], ...more]);
  const all = (sheets: readonly SheetSnapshot[]) => figure(threePublic(book(...sheets), { ledger: { sheets: 'all' } }), 'actual', 'reception');
  const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
  const year = (name: (month: number) => string, more: (month: number) => readonly Row[] = () => []) => numerals.map((_, i) => month(name(i + 1), 100, more(i + 1)));
  const padded = (i: number) => String(i).padStart(2, '0');
  const names: readonly ((month: number) => string)[] = [
    (i) => `${i}月`, (i) => `${padded(i)}月`, (i) => `2023年${i}月`, (i) => `2023.${padded(i)}`, (i) => `2023${padded(i)}`, (i) => `${numerals[i - 1] ?? ''}月`,
    (i) => `${numerals[i - 1] ?? ''}月份`, (i) => `${i}月支出`, String, (i) => `2023-${i}`, (i) => `明细账${i}月`, (i) => `Sheet${i}`,
  ];
  // Twelve times 100 元.
  expect(wrong(names, '0.12', (name) => all(year(name)))).toEqual([]);
  const sums = (i: number): Row[] => [['', '', '本月合计', '30217', '公务接待费', 100], ['', '', '本年累计', '30217', '公务接待费', 100 * i]];
  expect(all(year((i) => `${i}月`, sums))).toBe('0.12');
  expect(all([month('1月', 100), sheetOf('2月', [['支出明细账'], ['单位：元'], SIMPLE])])).toBe('0.01');
  // Nothing is chosen between months and a sheet of the whole year.
  expect(figure(threePublic(book(month('1月', 100), month('2月', 200), month('全年', 300))), 'actual', 'reception')).toBeUndefined();
});

test('多栏账 in its shapes', () => {
  const read = (header: Row, rows: readonly Row[]) => {
    const result = threePublic(book(sheetOf('多栏账', [['多栏式明细账'], ['单位：元'], header, ...rows])));
    return [figure(result, 'actual', 'reception'), figure(result, 'actual', 'carRunning')];
  };
  const sided = ['日期', '凭证号', '摘要', '借方', '贷方', '余额', '办公费', '公务接待费', '公务用车运行维护费'];
  const plain = ['日期', '凭证号', '摘要', '合计', '办公费', '公务接待费', '公务用车运行维护费'];
  const two: Row[] = [['2023-1-5', '记-1', '接待', 300, null, 300, null, 300, null], ['2023-1-6', '记-2', '加油', 500, null, 800, null, null, 500]];
  const short: Row[] = [['2023-1-5', '记-1', '接待', 300, null, 300, null], ['2023-1-6', '记-2', '加油', 500, null, null, 500]];
  const shapes: readonly (readonly [Row, readonly Row[]])[] = [
    [sided, two],
    [sided, [...two, ['2023-12-31', '记-9', '结转本年盈余', null, 800, 0, null, 300, 500]]],
    [sided, [...two, ['2023-12-31', '记-9', '结转本年盈余', null, 800, 0, null, -300, -500]]],
    [plain, short],
    [['日期', '凭证号', '摘要', '合计', '30201办公费', '30217公务接待费', '30231公务用车运行维护费'], short],
    [plain, [...short, ['', '', '本月合计', 800, null, 300, 500], ['', '', '本年累计', 800, null, 300, 500]]],
    [plain, [['', '', '上年结转', 900, null, 400, 500], ...short]],
    [['日期', '凭证号', '摘要', '借方', '商品和服务支出', null, null], [[null, null, null, null, '办公费', '公务接待费', '公务用车运行维护费'], ...short]],
    [['年', '月', '日', '凭证号', '摘要', '合计', '公务接待费', '公务用车运行维护费', '其他'], [[2023, 1, 5, '记-1', '接待', 300, 300, null, null], [2023, 1, 6, '记-2', '加油', 500, null, 500, null]]],
  ];
  for (const [header, rows] of shapes) expect(read(header, rows)).toEqual(['0.03', '0.05']);
  // 300 − 100.
  expect(read(plain, [...short, ['2023-1-7', '记-3', '退回', -100, null, -100, null]])).toEqual(['0.02', '0.05']);
});
