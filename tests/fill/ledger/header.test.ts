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
});
