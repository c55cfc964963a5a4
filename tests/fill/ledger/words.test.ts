/** What single words of a ledger mean: labels of columns, dates, names of sheets, funds, summaries. */
import { amount } from '../../../src/core';
import { lookAlike, repeatedPostings } from '../../../src/fill/ledger';
import { endsPeriod, endsYear, readDate } from '../../../src/fill/ledger/dates';
import { fundInPath, fundOf, isFiscal } from '../../../src/fill/ledger/funds';
import { type LabelKind, labelKind } from '../../../src/fill/ledger/labels';
import { areMonths, monthOf } from '../../../src/fill/ledger/months';
import type { LedgerEntry } from '../../../src/fill/ledger/types';

describe('labels of columns', () => {
  const LABELS: Readonly<Partial<Record<LabelKind, readonly string[]>>> = {
    subjectName: ['经济分类名称', '经济科目说明', '部门预算支出经济分类科目名称'],
    subject: ['经济分类', '经济性质编码', '部门预算支出经济分类科目（款级）科目编码', '部门经济分类及名称', '经济科目代码和名称'],
    function: ['功能分类', '支出功能科目', '功能性质名称编码'],
    fund: ['资金性质', '经费来源', '财政拨款类型', '款项类别', '指标属性', '预算种类名称', '财政资金性质名称'],
    project: ['项目', '预算项目名称', '支出项目编码', '项目代码'],
    date: ['日期', '记账日期', '凭证时间', '月', '月日', '年月日', '列支时间'],
    voucher: ['凭证', '凭证字号', '记账凭证编号', '记账凭证', '凭证字、号', '单据号', '单据编号', '支付令号', '凭证种类'],
    summary: ['摘要', '业务摘要', '用途说明', '事由内容', '支付用途'],
    direction: ['方向', '借贷方向', '借或贷', '借/贷', '借贷', '借贷标志', '借贷别'],
    debit: ['借方', '借', '本期借方发生额', '借方金额'],
    credit: ['贷方', '贷', '本年贷方数', '贷方金额'],
    balance: ['余额', '期末余额', '借方余额金额'],
    amount: ['金额', '支出金额', '发生额', '数额', '支出数', '发生数', '执行数', '列支数'],
    counter: ['对方科目', '对方科目名称', '对应会计科目编码'],
    system: ['会计类型', '核算要素', '账务性质', '账套', '账套名称', '财务/预算', '财务/预算会计', '预算/财务'],
    accountName: ['科目名称', '会计科目全称', '总账科目全名'],
    account: ['科目', '会计科目', '明细科目编码', '支出科目代码及名称', '科目和名称'],
  };

  test.each(Object.entries(LABELS))('%s', (kind, labels) => {
    expect(labels.map((label) => [label, labelKind(label)])).toEqual(labels.map((label) => [label, kind]));
    // With anything before or behind it is another word.
    expect(labels.map((label) => labelKind(`甲${label}`)).filter((found) => found === kind)).toEqual([]);
    expect(labels.map((label) => labelKind(kind === 'function' ? `${label}甲乙丙丁戊己庚` : `${label}甲`)).filter((found) => found === kind)).toEqual([]);
  });

  test('nothing, and more than twenty characters, is no label', () => {
    expect(['', '部门预算支出经济分类科目（款级）科目编码及名称'].map(labelKind)).toEqual([undefined, undefined]);
  });
});

describe('dates', () => {
  test.each<readonly [Parameters<typeof readDate>[0], boolean, string, number | undefined]>([
    [20000, false, '1954-10-03', 1954],
    [19999, false, '19999', undefined],
    [80000, false, '2119-01-11', 2119],
    [80001, false, '80001', undefined],
    [44990.75, false, '2023-03-05', 2023],
    // Days are counted from 1904 on, 1462 later.
    [43528, true, '2023-03-05', 2023],
    ['2023/3/5', false, '2023-03-05', 2023],
    ['2023-3', false, '2023-03', 2023],
    ['2023', false, '2023', undefined],
    ['共2023-03-05', false, '共2023-03-05', undefined],
    ['120230305', false, '120230305', undefined],
    ['202303051', false, '202303051', undefined],
    [true, false, '', undefined],
    [null, false, '', undefined],
  ])('%j (1904: %s) is %s', (value, date1904, text, year) => {
    expect(readDate(value, date1904)).toEqual({ text, year });
  });

  test.each<readonly [string, boolean | undefined, boolean | undefined]>([
    ['2023-02-28', true, false],
    ['2024-02-28', true, false],
    ['2023-02-27', false, false],
    ['2023-04-30', true, false],
    ['2023-04-29', false, false],
    ['2023-10-31', true, false],
    ['2023-11-25', false, false],
    ['2023-12-24', false, false],
    ['2023-12-25', true, false],
    ['2023-12-30', true, false],
    ['2023-12-31', true, true],
    ['12月31日', true, true],
    ['11月30日', true, false],
    ['3月5日', false, false],
    ['2023-03', undefined, undefined],
    ['', undefined, undefined],
    ['x2023-02-28', undefined, undefined],
    ['2023-02-28x', undefined, undefined],
  ])('“%s” ends a period: %s, the year: %s', (date, period, year) => {
    expect([endsPeriod(date), endsYear(date)]).toEqual([period, year]);
  });
});

test.each<readonly [string, number | undefined]>([
  ['3月', 3], ['03月支出', 3], ['2023年3月', 3], ['12月', 12], ['10月明细', 10], ['三月份', 3], ['十月', 10], ['支出十一月', 11], ['十二月', 12], ['202303', 3], ['2023-03', 3], ['2023.12', 12], ['1', 1], ['01', 1], ['11', 11],
  ['13', undefined], ['13月', undefined], ['2023', undefined], ['二十月', undefined], ['1-3月', undefined], ['1月至3月', undefined], ['全年', undefined], ['甲3', undefined], ['3乙', undefined], ['122023', undefined], ['', undefined],
])('the sheet “%s” is of month %s', (sheet, month) => {
  expect(monthOf(sheet)).toBe(month);
});

test('sheets are months where there are several, each of its own', () => {
  expect([['1月', '2月'], ['1月', '3月', '2月'], ['1月'], ['1月', '1月份'], ['1月', '全年'], []].map(areMonths)).toEqual([true, true, false, false, false, false]);
});

test('postings that stand on two sheets alike; without date or voucher nobody knows', () => {
  let row = 0;
  const posted = (sheet: string, over: Partial<LedgerEntry> = {}): LedgerEntry =>
    ({ cell: { sheet, row: (row += 1), column: 0 }, date: '2023-03-05', voucher: '记-1', code: '30217', subject: '公务接待费', summary: '接待', amount: amount(5), ...over }) as LedgerEntry;
  const repeated = (...entries: readonly LedgerEntry[]): number[] => repeatedPostings(entries).map((each) => entries.indexOf(each));
  expect(repeated(posted('1月'), posted('2月'), posted('3月'), posted('1月'))).toEqual([1, 2]);
  const other: readonly Partial<LedgerEntry>[] = [{ date: '2023-03-06' }, { voucher: '记-2' }, { code: '30201' }, { subject: '办公费' }, { summary: '餐费' }, { amount: amount(6) }];
  expect(other.map((over) => repeated(posted('1月'), posted('2月', over)))).toEqual(other.map(() => []));
  expect([{ date: '' }, { voucher: '' }].map((over) => repeated(posted('1月', over), posted('2月', over)))).toEqual([[], []]);
});

test.each([
  ['1', 'fiscal'], ['11', 'general'], ['1111', 'general'], ['121', 'governmentFund'], ['131', 'stateCapital'], ['14', 'other'], ['21', 'other'], ['3', 'other'],
  ['10', 'unknown'], ['1x', 'unknown'], ['x11', 'unknown'], ['11x', 'unknown'], ['x12', 'unknown'], ['12x', 'unknown'], ['x13', 'unknown'], ['13x', 'unknown'], ['x2', 'unknown'], ['2x', 'unknown'], ['x1', 'unknown'],
  ['非公共预算', 'other'], ['非同级一般公共预算', 'other'], ['财政资金以外', 'other'], ['财政以外', 'other'], ['政府基金', 'governmentFund'], ['特别国债', 'governmentFund'], ['其他收入', 'other'], ['事业基金', 'other'], ['事业单位经营收入', 'other'], ['经营收入', 'other'], ['经营预算结余', 'other'],
  ['债务收入', 'other'], ['投资收益', 'other'], ['利息收入', 'other'], ['银行贷款', 'other'], ['专用基金', 'other'],
])('资金性质 “%s” is %s', (text, fund) => {
  expect(fundOf(text)).toBe(fund);
});

test('three of the kinds and 财政拨款 are fiscal', () => {
  expect((['general', 'governmentFund', 'stateCapital', 'fiscal', 'other', 'unknown'] as const).map(isFiscal)).toEqual([true, true, true, true, false, false]);
});

test.each([
  ['行政支出-财政拨款支出-基本支出', '财政拨款支出'], ['非财政拨款支出', '非财政拨款支出'], ['支出/政府性基金预算|甲', '政府性基金预算'], ['支出>基金支出', undefined], ['支出.政府基金支出', '政府基金支出'], ['支出_其他资金', '其他资金'], ['支出\\单位资金_乙', '单位资金'],
  ['行政支出-一般公共预算', '一般公共预算'], ['行政支出-国有资本经营', '国有资本经营'], ['行政财政拨款支出', undefined], ['行政支出-基本支出', undefined],
])('the path “%s” says %s', (path, fund) => {
  expect(fundInPath(path)).toBe(fund);
});

describe('words that give three-public spending away', () => {
  test.each([
    ['出国考察', 'abroad', '出国'], ['因公出国团组', 'abroad', '因公出国'], ['赴港交流', 'abroad', '赴港'], ['境外培训费', 'abroad', '境外培训'],
    ['公务车购置', 'carPurchase', '公务车购置'], ['公务用车采购', 'carPurchase', '公务用车采购'], ['购买公务车', 'carPurchase', '购买公务车'], ['采购公务用车', 'carPurchase', '采购公务用车'],
    ['燃油', 'carRunning', '燃油'], ['燃油费', 'carRunning', '燃油费'], ['油料', 'carRunning', '油料'], ['油料费', 'carRunning', '油料费'], ['公务车维修', 'carRunning', '公务车维修'], ['etc充值', 'carRunning', 'etc'],
    ['来访人员一行用餐', 'reception', '来访人员一行用餐'], ['用餐三桌用于接待', 'reception', '用餐三桌用于接待'], ['接待用餐', 'reception', '接待用餐'], ['接待餐', 'reception', '接待餐'],
  ])('%s', (summary, leaf, words) => {
    expect(lookAlike(summary)).toEqual({ leaf, words });
  });

  test('only in the first two hundred characters, and not of studies abroad', () => {
    expect([lookAlike(`${'甲'.repeat(198)}加油`)?.words, lookAlike(`${'甲'.repeat(199)}加油`), lookAlike('出国留学补助')]).toEqual(['加油', undefined, undefined]);
  });
});
