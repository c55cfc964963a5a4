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

test('two units’ tables, each with its own total, are never joined', () => {
  const report = checked(publishedSheet('05', {}, { name: '甲05' }), publishedSheet('05', { A10: '299', A11: '29901', A12: '2990101' }, { name: '乙05' }));
  expect(report.tables.map(({ pages }) => pages)).toEqual([undefined, undefined]);
});
