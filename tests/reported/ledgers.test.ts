/** Ledgers that users reported read wrongly, with the figure each must give: 300 元 of 公务接待费 are 0.03 万元. */
import type { CellValue } from '../../src/core';
import { findLedger } from '../../src/fill/ledger';
import { threePublic, threePublicSteps } from '../../src/fill';
import { book, ledgerSheet } from '../fill/ledger/kit';
import { figure, notes } from '../fill/three-public/kit';

type Row = readonly CellValue[];
const HEADER = ['日期', '凭证号', '摘要', '科目编码', '科目名称', '借方', '贷方', '方向', '余额'];
const row = (date: string, voucher: string, summary: string, debit: number | null, credit: number | null = null): Row => [date, voucher, summary, '30217', '公务接待费', debit, credit, null, null];
const SPENT = row('2023-06-01', '记-1', '接待', 300);

const CASES: readonly (readonly [id: string, what: string, rows: readonly Row[], expected: string])[] = [
  ...(['期间损益结转', '本年支出转入结余', '年末转账', '结转至财政拨款结转-本年收支结转'] as const).map(
    (summary, index) => [['E119', 'E123', 'E124', 'E125'][index] ?? '', `closed by ${summary}`, [SPENT, row('2023-12-31', '记-99', summary, null, 300)], '0.03'] as const,
  ),
  ...(['合计（元）', '科目合计：公务接待费', 'Total'] as const).map((label, index) => [['E131', 'E132', 'E133'][index] ?? '', `summed up under ${label}`, [SPENT, row('', '', label, 300)], '0.03'] as const),
  ...(['以前年度结转', '期初数', '承上月'] as const).map((label, index) => [['E134', 'E135', 'E137'][index] ?? '', `opened with ${label}`, [row('', '', label, 900), SPENT], '0.03'] as const),
  // 300 + 200 under a line that says 500.
  ['E138', 'a head of a group', [row('', '', '', 500), row('2023-06-01', '记-1', '接待', 300), row('2023-06-02', '记-2', '接待', 200)], '0.05'],
  // Relatives.
  ['E119', 'closed by 12月费用转入结余, in two parts', [SPENT, row('2023-12-31', '记-99', '12月费用转入结余', null, 100), row('2023-12-31', '记-99', '12月费用转入结余', null, 200)], '0.03'],
  ['E131', 'summed up under 合计金额（人民币元）', [SPENT, row('', '', '合计金额（人民币元）', 300)], '0.03'],
  ['E134', 'opened with 上年年末余额', [row('', '', '上年年末余额', 900), SPENT], '0.03'],
  ['E131', 'summed up under 月结', [SPENT, row('', '', '月结', 300)], '0.03'],
  ['E131', 'summed up under 本月发生额及余额', [SPENT, row('', '', '本月发生额及余额', 300)], '0.03'],
  ['E131', 'a numbered voucher that pays a monthly bill', [SPENT, row('2023-06-30', '记-8', '月结', 300)], '0.06'],
  ['F3', 'closed without a word on the last day, with other accounts', [SPENT, ['2023-06-02', '记-2', '加油', '30231', '公务用车运行维护费', 500, null, null, null], row('2023-12-31', '记-99', '', null, 300), ['2023-12-31', '记-99', '', '30231', '公务用车运行维护费', null, 500, null, null]], '0.03'],
  ['E138', 'two heads of groups', [row('', '', '', 300), SPENT, row('', '', '', 200), row('2023-06-02', '记-2', '接待', 200)], '0.05'],
];

test.each(CASES)('%s: %s', (_, __, rows, expected) => {
  expect(figure(threePublic(book(ledgerSheet(HEADER, rows))), 'actual', 'reception')).toBe(expected);
});

test.each([['as text', '1,200.00'], ['with ¥', '￥1,200.00'], ['in full width', '１２００'], ['with 元', '1200元'], ['as numbers', 1200]])(
  'text numbers: a ledger written %s from its first line on keeps that line',
  (_, amount) => {
    const rows = [1, 2].map((number): Row => [`2023-06-0${String(number)}`, `记-${String(number)}`, '接待', '30217', '公务接待费', amount, null, null, null]);
    expect(figure(threePublic(book(ledgerSheet(HEADER, rows))), 'actual', 'reception')).toBe('0.24');
  },
);

test.each([['借', '贷'], ['借方', '贷方'], ['支出', '收入'], ['付', '收'], ['D', 'Cr'], [1, -1]])('方向 %s and %s: what comes back is taken off', (spent, back) => {
  const header = ['日期', '凭证号', '摘要', '科目编码', '科目名称', '方向', '金额'];
  const rows: Row[] = [['2023-06-01', '记-1', '接待', '30217', '公务接待费', spent, 300], ['2023-07-01', '记-2', '退回多付的接待费', '30217', '公务接待费', back, 100]];
  // 300 − 100 元.
  expect(figure(threePublic(book(ledgerSheet(header, rows))), 'actual', 'reception')).toBe('0.02');
});

test('E140: monthly sheets are one ledger, and which they are is said', () => {
  const month = (name: string, amount: number) => ({ ...ledgerSheet(HEADER, [row('2023-01-05', '记-1', '接待', amount)]), name });
  const result = threePublic(book(month('1月', 100), month('2月', 200), month('3月', 300)), { ledger: { sheets: 'all' } });
  // 100 + 200 + 300 元.
  expect(figure(result, 'actual', 'reception')).toBe('0.06');
  expect(result.ledgers.filter(({ used }) => used).map(({ sheet }) => sheet)).toEqual(['1月', '2月', '3月']);
});

test('E141: a 多栏账 is a ledger, each column a subject', () => {
  const sheet = ledgerSheet(['日期', '凭证号', '摘要', '合计', '办公费', '公务接待费', '公务用车运行维护费'], [
    ['2023-01-05', '记-1', '购置办公用品', 90, 90, null, null],
    ['2023-01-06', '记-2', '接待', 300, null, 300, null],
    ['2023-01-07', '记-3', '加油', 500, null, null, 500],
  ]);
  expect(findLedger(sheet)).toBeDefined();
  const result = threePublic(book(sheet));
  expect([figure(result, 'actual', 'reception'), figure(result, 'actual', 'carRunning')]).toEqual(['0.03', '0.05']);
});

test('F3: an account that nets to zero says so before 0 is written', () => {
  const result = threePublic(book(ledgerSheet(HEADER, [SPENT, row('2023-09-15', '记-40', '退回接待费', null, 300)])));
  expect(figure(result, 'actual', 'reception')).toBe('0.00');
  expect(notes(result)).toContain('netsToZero');
});

test('F5: money that is not fiscal does not count', () => {
  const header = ['日期', '凭证号', '摘要', '经济分类', '资金性质', '金额'];
  const funds = ['一般公共预算财政拨款', '非同级财政拨款', '非财政拨款', '事业收入', '上级补助收入', '附属单位上缴收入', '经营收入', '债务预算收入', '投资预算收益', '其他预算收入'];
  const result = threePublic(book(ledgerSheet(header, funds.map((fund, index) => ['2023-01-05', `记-${String(index)}`, '接待', '30217', fund, 100]))));
  expect(figure(result, 'actual', 'reception')).toBe('0.01');
});

test('a long ledger gives way to the page again and again while it is settled, not only while it is read', () => {
  const rows = Array.from({ length: 8_000 }, (_, index) => row('2023-06-01', `记-${String(index)}`, '接待', 1, index % 97 === 0 ? 1 : null));
  const steps = threePublicSteps(book(ledgerSheet(HEADER, rows)));
  const whole: number[] = [];
  for (let step = steps.next(); !step.done; step = steps.next()) if (step.value.done === step.value.total) whole.push(step.value.total);
  // Each pass over the 8,000 postings – below, above, vouchers, four groupings – takes four pieces of 2,000.
  expect(whole.length).toBeGreaterThan(20);
});
