import type { CellValue } from '../../../src/core';
import { threePublic } from '../../../src/fill';
import { sheetOf } from '../../kit/tables';
import { figure, notes } from '../three-public/kit';
import { book, ledgerSheet, readLedger, receptionIn } from './kit';

const SIDES = ['日期', '凭证号', '摘要', '科目编码', '科目名称', '借方', '贷方', '方向', '余额'];
type Row = readonly CellValue[];
const posting = (amount: number, voucher = '记-1', date = '2023-03-01', balance: number | null = null): Row => [date, voucher, '接待', '30217', '公务接待费', amount, null, '借', balance];
const bare = (summary: string, amount: number, balance: number | null = null): Row => ['', '', summary, '30217', '公务接待费', amount, null, '借', balance];

const run = (...rows: readonly Row[]) => threePublic(book(ledgerSheet(SIDES, rows)));
const reception = (...rows: readonly Row[]) => receptionIn(readLedger(ledgerSheet(SIDES, rows)));

describe('sums and openings among the postings (300 元 = 0.03 万元)', () => {
  test.each(['合计（元）', '科目合计：公务接待费', 'Total', '本月合计（3月）', '3月份 小计', 'Sub-total', '【科目小计】', '截至3月累计', '分类汇总', '1月至3月累计', '累计发生额', '借方合计', '账户合计', '结计'])(
    '“%s” is a sum, by its words',
    (summary) => {
      expect(reception(posting(300), bare(summary, 300))).toBe('0.03');
    },
  );

  test.each(['以前年度结转', '期初数', '承上月', '年初数', '上年末余额', '上年滚存结余', '承上年', '接上页', '以前年度滚存结余转入', '期初余额（借）', 'Opening balance', '续前页', '移后页', '2022年末余额'])(
    '“%s” is brought forward, by its words',
    (summary) => {
      expect(reception(bare(summary, 900), posting(300))).toBe('0.03');
    },
  );

  test('a line without date, voucher and words that is what the lines below or above it add up to', () => {
    const head = run(bare('', 500), posting(300), posting(200, '记-2'));
    expect(figure(head, 'actual', 'reception')).toBe('0.05');
    expect(head.notes.find(({ code }) => code === 'likeSum')).toMatchObject({ severity: 'warning', cells: [{ row: 3, column: 5 }] });
    expect(head.excluded.map(({ entry, why }) => [entry.cell.row + 1, why])).toEqual([[4, 'subtotal']]);
    expect(reception(posting(300), posting(200, '记-2'), bare('', 500))).toBe('0.05');
    expect(reception(posting(300), bare('', 300), posting(200, '记-2'), bare('', 200), bare('', 500))).toBe('0.05');
  });

  test('with other words only what several lines add up to', () => {
    expect(reception(posting(300), posting(200, '记-2'), bare('三月份', 500))).toBe('0.05');
    expect(reception(posting(300), bare('加餐', 300))).toBe('0.06');
  });

  test('further lines of a voucher that is printed once count', () => {
    expect(reception(posting(300), bare('住宿', 120), bare('餐费', 80))).toBe('0.05');
  });

  test('a balance that does not move tells a sum, one that moves a posting', () => {
    expect(reception(posting(300, '记-1', '2023-03-01', 300), bare('三月份', 300, 300))).toBe('0.03');
    expect(reception(posting(300, '记-1', '2023-03-01', 300), posting(200, '记-2', '2023-03-02', 500), bare('', 500, 1000))).toBe('0.10');
    const dated: Row = ['2023-03-31', '', '三月份', '30217', '公务接待费', 300, null, '借', 300];
    expect(reception(posting(300, '记-1', '2023-03-01', 300), dated)).toBe('0.03');
  });

  test('before the first dated line nothing is a posting', () => {
    const result = run(bare('账面数', 900), posting(300));
    expect(figure(result, 'actual', 'reception')).toBe('0.03');
    expect(result.excluded.map(({ why }) => why)).toEqual(['opening']);
  });

  test('a ledger without any dates and vouchers is all postings', () => {
    expect(reception(bare('接待', 300), bare('接待', 200))).toBe('0.05');
  });
});

describe('方向', () => {
  test('beside 借方 and 贷方 it is that of the balance', () => {
    expect(reception([...posting(300).slice(0, 7), '贷', 20], [...posting(200, '记-2').slice(0, 7), '平', 0])).toBe('0.05');
  });

  test.each(['贷', '贷方', 'Cr', 'C'])('beside one amount “%s” takes it back', (side) => {
    const rows: readonly Row[] = [['2023-03-01', '记-1', '接待', '30217', '借', 300], ['2023-03-02', '记-2', '退回', '30217', side, 100]];
    expect(receptionIn(readLedger(ledgerSheet(['日期', '凭证号', '摘要', '经济分类', '借贷标志', '金额'], rows)))).toBe('0.02');
  });
});

describe('多栏账', () => {
  const HEADER = ['日期', '凭证号', '摘要', '合计', '办公费', '公务接待费', '公务用车运行维护费'];
  const rows: readonly Row[] = [
    ['2023-03-01', '记-1', '接待', 300, null, 300, null],
    ['2023-03-02', '记-2', '用品和加油', 900, 200, null, 700],
    ['2023-03-09', '记-3', '退回油款', -100, null, null, -100],
    ['2023-03-31', '', '本月合计', 1100, 200, 300, 600],
  ];

  test('every column of a subject is read, sums are not', () => {
    const result = threePublic(book(ledgerSheet(HEADER, rows)));
    expect([figure(result, 'actual', 'reception'), figure(result, 'actual', 'carRunning')]).toEqual(['0.03', '0.06']);
    expect(result.figures.find(({ item, side }) => item === 'carRunning' && side === 'actual')?.origin).toMatchObject({ entries: [{ cell: { row: 4, column: 6 } }, { cell: { row: 5, column: 6 } }] });
  });

  test('codes in the labels, two header rows, 借方 and 贷方 before the columns', () => {
    const sheet = {
      ...sheetOf('多栏账', [
        ['单位：元'],
        ['日期', '凭证号', '摘要', '借方', '贷方', '余额', '商品和服务支出', null, '资本性支出'],
        [null, null, null, null, null, null, '30217 公务接待费', '因公出国（境）费用', '31013公务用车购置'],
        ['2023-03-01', '记-1', '接待', 300, null, 300, 300, null, null],
        ['2023-03-02', '记-2', '购车', 200000, null, 200300, null, null, 200000],
        ['2023-03-05', '记-3', '退回', null, 100, 200200, 100, null, null],
        ['2023-12-31', '记-9', '结转本年支出', null, 200200, 0, 200, null, 200000],
      ]),
      merges: [...[0, 1, 2, 3, 4, 5].map((column) => ({ top: 1, bottom: 2, left: column, right: column })), { top: 1, bottom: 1, left: 6, right: 7 }],
    };
    expect(readLedger(sheet).counts).toMatchObject({ entries: 3, carried: 2 });
    const result = threePublic(book(sheet));
    expect([figure(result, 'actual', 'reception'), figure(result, 'actual', 'carPurchase'), figure(result, 'actual', 'abroad')]).toEqual(['0.02', '20.00', '0.00']);
  });

  test('a table of a report with such columns is none', () => {
    expect(() => readLedger(sheetOf('表', [['项目', '办公费', '公务接待费'], ['甲', 1, 2]]))).toThrow('no ledger');
  });
});

describe('a ledger a month', () => {
  const month = (name: string, amount: number, date: string, voucher = '记-1') => ({ ...ledgerSheet(SIDES, [posting(amount, voucher, date)]), name });

  test.each([
    [['1月', '2月', '3月']],
    [['一月', '二月', '三月份支出']],
    [['2023年1月', '2023年02月', '2023年3月明细账']],
    [['202301', '202302', '202303']],
    [['01', '02', '03']],
  ])('%j are added up together, and that is said', (names) => {
    const sheets = names.map((name, at) => month(name, 100 * (at + 1), `2023-0${at + 1}-05`));
    const result = threePublic(book(...sheets));
    expect(figure(result, 'actual', 'reception')).toBe('0.06');
    expect(result.notes.find(({ code }) => code === 'months')?.message.zh).toBe(`明细账按月分成 3 张：${names.map((name) => `“${name}”`).join('、')}，全部汇总了；只要其中几张时请选择`);
  });

  test('the closing on the last sheet closes what stands on all of them', () => {
    const last = { ...ledgerSheet(SIDES, [posting(300, '记-1', '2023-12-05'), ['2023-12-31', '记-9', '归集', '30217', '公务接待费', null, 600, '平', 0]]), name: '12月' };
    const result = threePublic(book(month('10月', 100, '2023-10-05'), month('11月', 200, '2023-11-05'), last));
    expect(figure(result, 'actual', 'reception')).toBe('0.06');
    expect(result.excluded.map(({ entry, why }) => [entry.cell.sheet, why])).toEqual([['12月', 'likeClosing']]);
  });

  test('months that repeat each other’s postings, or a sheet of the whole year among them, are not added up unasked', () => {
    const cumulated = { ...ledgerSheet(SIDES, [posting(100, '记-1', '2023-01-05'), posting(200, '记-2', '2023-02-05')]), name: '2月' };
    const result = threePublic(book(month('1月', 100, '2023-01-05'), cumulated));
    expect([figure(result, 'actual', 'reception'), notes(result).includes('repeatedPostings')]).toEqual([undefined, true]);
    const year = threePublic(book(month('1月', 100, '2023-01-05'), month('2月', 200, '2023-02-05'), month('全年', 300, '2023-02-05')));
    expect([figure(year, 'actual', 'reception'), notes(year).includes('severalLedgers')]).toEqual([undefined, true]);
    expect(figure(threePublic(book(month('甲', 100, '2023-01-05'), month('乙', 200, '2023-02-05')), { ledger: { sheets: 'all' } }), 'actual', 'reception')).toBe('0.03');
  });
});
