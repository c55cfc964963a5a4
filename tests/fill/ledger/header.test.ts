import fc from 'fast-check';
import type { SheetSnapshot } from '../../../src/core';
import { findLedger, type LedgerColumn } from '../../../src/fill/ledger';
import { sheetOf } from '../../kit/tables';
import { ledgerSheet, readLedger } from './kit';

const columnsOf = (sheet: SheetSnapshot): Partial<Record<LedgerColumn, number>> => Object.fromEntries(findLedger(sheet)?.columns ?? []);

describe('which columns a ledger has is read from its labels', () => {
  test('the words of the form', () => {
    const sheet = ledgerSheet(['日期', '凭证号', '摘要', '经济分类科目', '功能科目', '资金性质', '项目', '金额'], []);
    expect(columnsOf(sheet)).toEqual({ date: 0, voucher: 1, summary: 2, subject: 3, function: 4, fund: 5, project: 6, amount: 7 });
  });

  test('other words for the same, with spaces, line breaks and units inside', () => {
    const header = ['项目 名称', '金 额\n（元）', '部门预算支出经济分类科目代码', '部门预算支出经济分类科目名称', '业务摘要', '记账日期', '资金来源'];
    expect(columnsOf(ledgerSheet(header, []))).toEqual({ project: 0, amount: 1, subject: 2, subjectName: 3, summary: 4, date: 5, fund: 6 });
  });

  test('the government’s own economic classification is another one and is not read', () => {
    const sheet = ledgerSheet(['日期', '摘要', '政府预算支出经济分类', '部门预算支出经济分类', '支出金额'], []);
    expect(columnsOf(sheet)).toEqual({ date: 0, summary: 1, subject: 3, amount: 4 });
  });

  test('two header rows, merged or not', () => {
    const rows = [
      ['2023年', null, '凭证', null, '摘要', '经济分类', null, '发生额', null, '余额'],
      ['月', '日', '字', '号', null, '编码', '名称', '借方', '贷方', null],
      [1, 5, '记', 1, '公务接待', 30217, '公务接待费', 100, null, 100],
    ];
    const merges = [
      { top: 0, bottom: 0, left: 0, right: 1 },
      { top: 0, bottom: 0, left: 2, right: 3 },
      { top: 0, bottom: 1, left: 4, right: 4 },
      { top: 0, bottom: 0, left: 5, right: 6 },
      { top: 0, bottom: 0, left: 7, right: 8 },
      { top: 0, bottom: 1, left: 9, right: 9 },
    ];
    const sheet = { ...sheetOf('账', rows), merges };
    expect(columnsOf(sheet)).toEqual({ date: 0, voucher: 2, summary: 4, subject: 5, subjectName: 6, debit: 7, credit: 8, balance: 9 });
    const ledger = readLedger(sheet);
    expect(ledger.top).toBe(0);
    expect(ledger.bottom).toBe(1);
    expect(ledger.entries.map(({ code, subject, amount }) => [code, subject, amount.toString()])).toEqual([['30217', '公务接待费', '100']]);
  });

  test('a plain 科目 serves where nothing says 经济分类, and only there', () => {
    expect(columnsOf(ledgerSheet(['日期', '摘要', '科目编码', '科目名称', '金额'], []))).toMatchObject({ subject: 2, subjectName: 3 });
    expect(columnsOf(ledgerSheet(['日期', '摘要', '科目编码', '经济分类科目', '金额'], []))).toMatchObject({ subject: 3 });
  });

  test('the unit, the year and the unit name stand above the header or in it', () => {
    expect(readLedger(ledgerSheet(['日期', '摘要', '经济分类', '金额（万元）'], [], ''))).toMatchObject({ unit: '万元', unitFrom: 'sheet' });
    expect(readLedger(ledgerSheet(['日期', '摘要', '经济分类', '金额'], [], '单位：万元'))).toMatchObject({ unit: '万元', unitFrom: 'sheet' });
    expect(readLedger(ledgerSheet(['日期', '摘要', '经济分类', '金额'], [], ''))).toMatchObject({ unit: '元', unitFrom: 'default' });
    const sheet = sheetOf('账', [['支出明细账'], ['单位名称：某局', '2023年度', '金额单位：元'], ['日期', '摘要', '经济分类', '金额']]);
    expect(readLedger(sheet)).toMatchObject({ organisation: '某局', year: 2023, unit: '元', top: 2 });
  });

  test('a table of a report is no ledger', () => {
    expect(findLedger(sheetOf('03', [['科目代码', '科目名称', '本年支出合计', '基本支出', '项目支出'], ['208', '社会保障和就业支出', 1, 1, 0]]))).toBeUndefined();
    expect(findLedger(sheetOf('06', [['经济分类科目代码', '科目名称', '决算数'], ['30217', '公务接待费', 0.14]]))).toBeUndefined();
  });

  test('any order of the columns gives the same columns', () => {
    const labels: readonly (readonly [LedgerColumn, string])[] = [
      ['date', '日期'],
      ['voucher', '凭证号'],
      ['summary', '摘要'],
      ['subject', '经济分类科目'],
      ['function', '功能科目'],
      ['fund', '资金性质'],
      ['project', '项目'],
      ['debit', '借方'],
      ['credit', '贷方'],
      ['balance', '余额'],
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray([...labels], { minLength: labels.length }), fc.nat(5), (order, before) => {
        const sheet = sheetOf('账', [...Array.from({ length: before }, () => ['说明']), order.map(([, label]) => label), []]);
        expect(columnsOf(sheet)).toEqual(Object.fromEntries(order.map(([kind], column) => [kind, column])));
        expect(findLedger(sheet)?.top).toBe(before);
      }),
    );
  });

  test('the header may stand forty lines down, at any place of the sheet', () => {
    const header = ['日期', '摘要', '经济分类', '金额'];
    const under = (lines: number): SheetSnapshot => sheetOf('账', [...Array.from({ length: lines }, () => ['说明']), header]);
    expect([findLedger(under(40))?.top, findLedger(under(41))]).toEqual([40, undefined]);
    const rows = [['单位：万元', null, null, null], ['2023年', null, '经济分类', null, '金额'], ['月', '摘要', '编码', '名称', null], [1, '接待', '30217', '公务接待费', 5]];
    const merges = [{ top: 3, bottom: 3, left: 2, right: 3 }, { top: 3, bottom: 3, left: 4, right: 5 }, { top: 3, bottom: 4, left: 6, right: 6 }];
    expect(findLedger({ ...sheetOf('账', rows), origin: { row: 2, column: 2 }, merges })).toMatchObject({ top: 3, bottom: 4, unit: '万元', columns: new Map([['date', 2], ['summary', 3], ['subject', 4], ['subjectName', 5], ['amount', 6]]) });
  });

  test('of several subjects the one that says 款, of those the first', () => {
    expect(columnsOf(ledgerSheet(['日期', '摘要', '经济分类科目（类）', '经济分类科目（款）', '经济分类科目（款级）', '金额'], []))).toMatchObject({ subject: 3 });
  });

  test('a line of figures is no second line of the header, whatever its words would add', () => {
    const first = (header: readonly string[], row: readonly (string | number | null)[]): number[] => readLedger(ledgerSheet(header, [row])).entries.map(({ cell }) => cell.row + 1);
    const SIMPLE = ['日期', '摘要', '经济分类', '备注', '金额'];
    expect(first(SIMPLE, ['2023-01-05', '接待', '30217', '项目', 100])).toEqual([4]);
    expect(first(SIMPLE, ['一月', '接待', '30217', '项目', '100'])).toEqual([4]);
    expect(first(['日期', '摘要', '备注', '办公费', '公务接待费'], ['一月', '接待', '项目', null, 300])).toEqual([4]);
    // Without figures it is one.
    expect(findLedger(ledgerSheet(SIMPLE, [['', '', '', '项目', '']]))).toMatchObject({ bottom: 3, columns: new Map([['date', 0], ['summary', 1], ['subject', 2], ['project', 3], ['amount', 4]]) });
  });

  test('a 多栏账 of names or codes, in one line or two; where a column names the subject it is none', () => {
    const subjects = (sheet: SheetSnapshot): (readonly [number, string, string])[] => [...(findLedger(sheet)?.subjects ?? [])].map(([column, { code, name }]) => [column, code, name] as const);
    expect(subjects(ledgerSheet(['日期', '摘要', '办公费', '印刷费'], []))).toEqual([[2, '', '办公费'], [3, '', '印刷费']]);
    expect(subjects(ledgerSheet(['日期', '摘要', '30201', '30217公务接待费', '31013公务用车购置', '39907'], []))).toEqual([[2, '30201', ''], [3, '30217', '公务接待费'], [4, '31013', '公务用车购置'], [5, '39907', '']]);
    // A 类 is what its 款 add up to; a functional subject and a year are none.
    expect(findLedger(ledgerSheet(['日期', '摘要', '商品和服务支出', '302', '2080201', '31405', '2023', '30217公务接待费'], []))).toBeUndefined();
    const two = [['日期', '摘要', '商品和服务支出', null], [null, null, '30217 公务接待费', '30211 差旅费'], ['2023-01-05', '接待', 300, null]];
    expect(subjects({ ...sheetOf('账', two), merges: [{ top: 0, bottom: 0, left: 2, right: 3 }] })).toEqual([[2, '30217', '公务接待费'], [3, '30211', '差旅费']]);
    const merged = [['日期', '摘要', '公务接待费', '差旅费'], [null, null, null, null]];
    expect(subjects({ ...sheetOf('账', merged), merges: [0, 1, 2, 3].map((left) => ({ top: 0, bottom: 1, left, right: left })) })).toEqual([[2, '', '公务接待费'], [3, '', '差旅费']]);
    expect(['经济分类', '经济分类名称'].map((label) => findLedger(ledgerSheet(['日期', '摘要', label, '金额', '办公费', '公务接待费'], []))?.subjects)).toEqual([undefined, undefined]);
  });

  test('of the lines above the nearest that says something', () => {
    const header = ['日期', '摘要', '经济分类', '金额'];
    expect(findLedger(sheetOf('账', [['单位：万元'], header]))?.unit).toBe('万元');
    expect(findLedger(sheetOf('账', [['单位名称：某局'], ['填报单位：'], header]))?.organisation).toBe('某局');
    expect([['2022'], ['2022年支出明细账'], ['甲'], ['2021年'], ['2022年']].map((line) => findLedger(sheetOf('账', [line, header]))?.year)).toEqual([2022, 2022, undefined, 2021, 2022]);
    expect(findLedger(sheetOf('账', [['2021年'], ['2022年'], header]))?.year).toBe(2022);
    expect(['财务会计', '预算会计', '账'].map((name) => findLedger(sheetOf(name, [header]))?.system)).toEqual(['financial', 'budget', undefined]);
    expect(findLedger(sheetOf('财务会计', [['预算会计明细账'], header]))?.system).toBe('budget');
  });
});
