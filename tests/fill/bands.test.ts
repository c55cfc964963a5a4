import { check } from '../../src/check';
import { type SheetSnapshot, toA1, valueAt, type WorkbookSnapshot } from '../../src/core';
import { assume, fill, type FillOptions } from '../../src/fill';
import { FORM_SETS } from '../../src/forms';
import { parseScheme, schemeNamed } from '../../src/scoring';
import { sheetOf, workbookOf } from '../kit/blocks/published';
import { withCell } from '../kit/edit';
import { baseTable, evaluation, type Given } from '../rules/overall-table';

const STANDARD = '“三公经费”变动率≦0，计5分；“三公经费”>0，每超过一个百分点扣0.5分，扣完为止。';
const POINTS = { sheet: '评分表', row: 4, column: 6 };

/** The table whose first indicator has these points, or none. */
function book(given: Omit<Given, 'score'>, score: number | null, ...others: readonly SheetSnapshot[]): WorkbookSnapshot {
  return withCell(workbookOf(evaluation({ ...given, score: 0 }), ...others), POINTS, score);
}

function proposed(workbook: WorkbookSnapshot, options: FillOptions = {}): readonly string[] {
  const { items } = fill(workbook, FORM_SETS, options);
  return items.filter(({ write: { cell } }) => cell.row === POINTS.row && cell.column === POINTS.column).map(({ kind, write }) => `${kind} ${toA1(write.cell.row, write.cell.column)} ${String(write.next.value)} ${write.reason.zh}`);
}

test('empty points follow from the standard that is printed: 3 % too many cost 3 × 0.5 of 5', () => {
  const workbook = book({ name: '三公经费变动率', weight: 5, standard: STANDARD, said: '(20.6-20)/20*100%=3%' }, null);
  expect(proposed(workbook)).toEqual(['fill G5 3.5 “三公经费变动率”3%（(20.6-20)÷20×100%＝3%），分值 5，按表上的评价标准']);
  // What was filled is what the check expects.
  const { items } = fill(workbook, FORM_SETS);
  const filled = assume(workbook, items.map(({ write }) => write));
  expect(filled.sheets[0] && valueAt(filled.sheets[0], 4, 6)).toBe(3.5);
  expect(check(filled, FORM_SETS).findings.filter(({ rule }) => rule === 'DE-02')).toEqual([]);
});

test('bands that are chosen go before those of a sheet, and those before nothing; without any a person judges', () => {
  const given = { name: '物资储备达标率', weight: 4, said: '储备90/定额100*100%=90%' };
  const sheet = sheetOf('评分分档', [['物资储备达标率（4分）', '≥95% 得4分', '≥90% 得3分', '其余不得分']]);
  const own = parseScheme('物资储备达标率（4分）：≥90% 得2分；其余不得分', '本县.txt');
  expect(proposed(book(given, null))).toEqual([]);
  expect(proposed(book(given, null, sheet))).toEqual([expect.stringMatching(/^fill G5 3 .*按评分分档$/)]);
  expect(proposed(book(given, null, sheet), { bands: own })).toEqual([expect.stringMatching(/^fill G5 2 .*按本县\.txt$/)]);
  // Points above the bands are a correction, points below them a person's.
  expect(proposed(book(given, 4, sheet))).toEqual([expect.stringMatching(/^correct G5 3 /)]);
  expect(proposed(book(given, 1, sheet))).toEqual([]);
});

test('nothing is filled from an open rate, from two rates, or where part of a step may cost or not', () => {
  const yueyang = { bands: schemeNamed('budget-control') ?? fail() };
  // 52 ÷ 50 = 104 % in the base table, four points above at 0.5 each: 5 − 2.
  expect(proposed(book({ name: '在职人员控制率', weight: 5 }, null, baseTable()), yueyang)).toEqual([expect.stringMatching(/^fill G5 3 “在职人员控制率”104%（52÷50）/)]);
  expect(proposed(book({ name: '在职人员控制率', weight: 5, said: '51/50*100%=102%' }, null, baseTable()), yueyang)).toEqual([]);
  expect(proposed(book({ name: '在职人员控制率', weight: 5, said: '41/40*100%=102.5%' }, null), yueyang)).toEqual([]);
  expect(proposed(book({ name: '三公经费变动率', weight: 5, standard: STANDARD }, null, baseTable({ F6: 21, F7: 14, F9: 14 })))).toEqual([]);
});

function fail(): never {
  throw new Error('no such scheme');
}
