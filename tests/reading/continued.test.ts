import { checked, tablesOf } from './kit';
import { publishedSheet } from '../kit/sheet-text';

const UNIT = '晋城市应急管理局';
const whole = checked(...tablesOf(UNIT, (no) => no));

/** 05 of the published document: header in rows 1–8, 合计 in row 9, codes in rows 10–29. */
const rowsFrom = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe('05 continued on a second sheet', () => {
  const rest = tablesOf(UNIT, (no) => no).filter(({ name }) => name !== '05');
  const first = publishedSheet('05', {}, { name: '05', drop: rowsFrom(20, 29) });
  const second = publishedSheet('05', {}, { name: '05续', drop: rowsFrom(9, 19) });
  const report = checked(...rest, first, second);

  test('is one table with the rows of both', () => {
    const own = report.tables.filter(({ form }) => form.short === '05');
    expect(own.map(({ sheet, pages, rows }) => [sheet, pages?.map((page) => page.sheet), rows.length])).toEqual([['05', ['05续'], 21]]);
  });

  test('is checked as if it stood on one', () => {
    expect(report.coverage).toEqual(whole.coverage);
    expect(report.findings.map(({ rule }) => rule).sort()).toEqual(whole.findings.map(({ rule }) => rule).sort());
  });

  test('a wrong figure on the second sheet is named there', () => {
    const wrong = publishedSheet('05', { C22: '1391.89' }, { name: '05续', drop: rowsFrom(9, 19) });
    const cells = checked(...rest, first, wrong).findings.filter(({ severity }) => severity === 'error').flatMap((finding) => finding.cells);
    expect(cells).toContainEqual({ sheet: '05续', row: 10, column: 2 });
  });
});

describe('05 continued on a second sheet without a header', () => {
  const others = tablesOf(UNIT, (no) => no);
  const at = others.findIndex(({ name }) => name === '05');
  const first = publishedSheet('05', {}, { name: '05', drop: rowsFrom(20, 29) });
  const rest = (changes: Record<string, string> = {}) => publishedSheet('05', changes, { name: '05续', drop: rowsFrom(1, 19) });
  const booked = (...pages: readonly ReturnType<typeof publishedSheet>[]) => checked(...others.slice(0, at), ...pages, ...others.slice(at + 1));

  test('is one table, checked as if it stood on one sheet, and nothing is unread', () => {
    const report = booked(first, rest());
    expect(report.tables.filter(({ form }) => form.short === '05').map(({ pages, rows }) => [pages?.map((page) => page.sheet), rows.length])).toEqual([[['05续'], 21]]);
    expect(report.coverage).toEqual(whole.coverage);
    expect(report.findings.map(({ rule }) => rule).sort()).toEqual(whole.findings.map(({ rule }) => rule).sort());
    expect(report.unrecognisedSheets).toEqual([]);
  });

  test('a wrong figure there is named there', () => {
    // Row 22 of the paper is the third that is left.
    const cells = booked(first, rest({ C22: '1391.89' })).findings.filter(({ severity }) => severity === 'error').flatMap((finding) => finding.cells);
    expect(cells).toContainEqual({ sheet: '05续', row: 2, column: 2 });
  });

  test.each([
    ['a line of another unit', { A20: '单位：元' }],
    ['a figure beside the table', { K21: '12.5' }],
    ['a row nobody knows', { A21: '其他', B21: '' }],
  ])('with %s it is not joined, and named as not read', (_, changes) => {
    expect(booked(first, rest(changes)).unrecognisedSheets).toEqual(['05续']);
  });

  test('rows that come before those of the table are another sheet’s', () => {
    expect(booked(publishedSheet('05', {}, { name: '05', drop: rowsFrom(10, 19) }), publishedSheet('05', {}, { name: '05续', drop: [...rowsFrom(1, 9), ...rowsFrom(20, 29)] })).unrecognisedSheets).toEqual(['05续']);
  });
});

test('01 continued without a header is one table', () => {
  const others = tablesOf(UNIT, (no) => no);
  const body = others[0];
  if (!body) throw new Error('no sheet');
  const cut = (from: number, to: number, name: string) => publishedSheet('01', {}, { name, drop: rowsFrom(from, to) });
  const end = body.values.length;
  const report = checked(cut(21, end, '01'), cut(1, 20, '01续'), ...others.slice(1));
  expect(report.tables[0]?.pages?.map(({ sheet }) => sheet)).toEqual(['01续']);
  expect(report.coverage).toEqual(whole.coverage);
});

test('two units’ tables, each with its own total, are never joined', () => {
  const report = checked(publishedSheet('05', {}, { name: '甲05' }), publishedSheet('05', { A10: '299', A11: '29901', A12: '2990101' }, { name: '乙05' }));
  expect(report.tables.map(({ pages }) => pages)).toEqual([undefined, undefined]);
});
