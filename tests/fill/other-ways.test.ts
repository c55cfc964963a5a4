import { check } from '../../src/check';
import { toA1, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from '../../src/core';
import { fill } from '../../src/fill';
import { FORM_SETS } from '../../src/forms';
import { annotatedIn } from '../kit/blocks/annotated';
import { workbookOf } from '../kit/blocks/published';

/** Indicators of 100 points (20 + 20 + 20 + 10 + 20 + 10, all earned) beside execution with 10 of 10: the table prints 100 in all. */
const [PRINTED] = annotatedIn('as-published.txt');
const TOTAL = { row: 17, column: 7 };

function withTotal(value: CellValue): WorkbookSnapshot {
  const put = (sheet: SheetSnapshot): SheetSnapshot => ({ ...sheet, values: sheet.values.map((row, at) => row.map((old, column) => (at === TOTAL.row && column === TOTAL.column ? value : old))) });
  return workbookOf(...(PRINTED?.sheets ?? []).map(put));
}

const said = (book: WorkbookSnapshot): readonly string[] => check(book, FORM_SETS).findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
const offered = (book: WorkbookSnapshot): readonly string[] => fill(book, FORM_SETS).items.map(({ write: { cell, next } }) => `${toA1(cell.row, cell.column)} ${String(next.value)}`);

describe('a total without the points of execution, where the indicators alone carry 100', () => {
  test('is accepted as it is printed: nothing is said, and nothing corrected', () => {
    expect(said(withTotal('100'))).toEqual([]);
    expect(offered(withTotal('100'))).toEqual([]);
  });

  test('is wrong where it is neither 100 nor 110', () => {
    expect(said(withTotal('90'))).toEqual(['SE-30']);
  });

  test('is not filled in with 110 of 100 points where it is empty', () => {
    const { items, conflicts } = fill(withTotal(null), FORM_SETS);
    expect(items).toEqual([]);
    expect(conflicts.map(({ cell, message }) => [toA1(cell.row, cell.column), message.zh.slice(0, 12), message.zh.slice(-22)])).toEqual([['H18', '“总分 得分”不能确定：', '是 110.00，超过满分 100，请先核对']]);
  });
});
