/** Changes of the sources that no test once noticed, each with the smallest input that tells the changed program from the right one. */
import { amount, toQualified } from '../../src/core';
import { FORMS, FORM_SETS, formById } from '../../src/forms';
import { conflictsIn, itemsFor } from '../../src/fill/items';
import { solved } from '../../src/fill/recalculation';
import { writeOf } from '../../src/fill/writes';
import { recognise } from '../../src/recognise';
import { compileRelation, equationsOf, evaluate, isTable, nativeFormulas, SchemaSet, type TableAccess } from '../../src/relations';
import { home } from '../kit/home';
import { madeTable, sheetOf } from '../kit/tables';
import { expectFigures } from '../recognise/expected';
import { insertRows, write } from '../recognise/layouts';
import { type Published, published } from '../recognise/published';
import { snapshot, workbook } from '../recognise/sheets';

const schemas = new SchemaSet(FORM_SETS);
const f05 = formById('final-accounts/05');
const f06 = formById('final-accounts/06');

const relation = (text: string) => compileRelation({ id: 'T', text, sentence: { zh: '应成立', en: 'must hold' }, basis: '', severity: 'error', tolerance: 'derived' }, schemas, home('05'));
const among = (tables: readonly TableAccess[]) => (key: Parameters<typeof isTable>[0]) => tables.find(({ form }) => isTable(key, form)) ?? { zh: `没有 ${key.name}`, en: 'none' };

test('what rounding does to a quotient is divided as the quotient is', () => {
  // 60.3 ÷ 100 = 0.603; rounding moves it by (0.005 + 0.603 × 0.005) ÷ 99.995 = 0.00008, not by 0.008.
  const [outcome] = evaluate(relation('合计.小计 ÷ 合计.基本支出 = 0.6'), among([madeTable(f05, [['合计', '合计', 60.3, 100, 0]])]));
  expect([outcome?.verdict, outcome?.arithmetic?.allowed.toFixed(5)]).toEqual(['failed', '0.00008']);
});

test('neighbouring cells in another unit are converted one by one, never summed up as they stand', () => {
  const five = madeTable(f05, [['合计', '合计', 60_000, 60_000, 0]], { unit: '元' });
  const six = madeTable(f06, [['30101', '基本工资', 1], ['30102', '津贴补贴', 2], ['30103', '奖金', 3]], { part: '人员经费' });
  const [formula] = nativeFormulas(relation('05.合计.基本支出 = 06.30101 + 06.30102 + 06.30103'), among([five, six]));
  expect(formula?.formula).toBe("='06'!B1*10000+'06'!B2*10000+'06'!B3*10000");
});

test('S1: figures that differ by less than 1 万元 are a conflict as much as others', () => {
  const table = madeTable(f05, [['合计', '合计', null, 0, 0], ['208', '社会保障和就业支出', 10, 0, 0], ['210', '卫生健康支出', 10.5, 0, 0]]);
  const equations = ['合计.小计 = 05.208.小计', '合计.小计 = 05.210.小计'].map(relation).flatMap((each) => equationsOf(each, among([table])));
  const states = solved(equations);
  expect(conflictsIn(equations, states).map(({ cell }) => toQualified(cell))).toEqual(["'05'!B1"]);
  expect(itemsFor({ name: 'a', date1904: false, sheets: table.sheets }, equations, states, () => [among([table])])).toEqual([]);
});

test('nothing is put right by a cell that two relations disagree about', () => {
  // 合计 is 10 by the one and 20 by the other; 221 holds 15 and should be 合计.
  const table = madeTable(f05, [['合计', '合计', null, 0, 0], ['208', '社会保障和就业支出', 10, 0, 0], ['210', '卫生健康支出', 20, 0, 0], ['221', '住房保障支出', 15, 0, 0]]);
  const relations = ['合计.小计 = 05.208.小计', '合计.小计 = 05.210.小计', '05.221.小计 = 合计.小计'].map(relation);
  const equations = relations.flatMap((each) => equationsOf(each, among([table])));
  const states = solved(equations);
  expect(conflictsIn(equations, states).map(({ cell }) => toQualified(cell))).toEqual(["'05'!B1"]);
  expect(itemsFor({ name: 'a', date1904: false, sheets: table.sheets }, equations, states, () => [among([table])])).toEqual([]);
});

const found = (table: Published) => {
  const [only] = recognise(workbook(snapshot('表', table.draft)), FORMS).tables;
  if (!only) throw new Error('no table');
  return only;
};

test('nine blank lines do not end a table', () => {
  const plain = published('05');
  const gap = insertRows(plain.body + 5, Array.from({ length: 9 }, () => []))(plain);
  expectFigures(found(gap), '05', gap.draft);
});

test('a line of its number alone is not taken for one of another name', () => {
  const plain = published('01');
  const row = plain.draft.rows.findIndex((cells) => cells.some(({ value }) => value === '八、其他收入'));
  // 其他收入 and 预计收入款项: one pair of letters in common of eight.
  const renamed = write([{ row, column: 0, cell: { value: '八、预计收入款项' } }])(plain);
  expect(found(renamed).unmatched).toEqual([{ row, label: '八、预计收入款项' }]);
});

test('a code that 06 prints twice is read once, and the second row is named', () => {
  const plain = published('06');
  const row = plain.draft.rows.findIndex((cells) => cells.some(({ value }) => value === '30102'));
  const twice = write([{ row, column: 0, cell: { value: '30101' } }])(plain);
  const table = found(twice);
  expect(table.rows.filter(({ key }) => key === '30101')).toHaveLength(1);
  expect(table.unmatched.map((each) => each.row)).toEqual([row]);
});

test('a figure written into a cell of text is given a format of numbers; a count has no decimals', () => {
  const sheet = { ...sheetOf('10', [[null, null, null]]), numberFormats: [['@', 'General', '0.0']] };
  const format = (column: number, count = false) => writeOf({ name: 'a', date1904: false, sheets: [sheet] }, { sheet: '10', row: 0, column }, amount(3), count ? 'count' : 'money', { zh: '', en: '' }).numberFormat;
  expect([format(0), format(0, true), format(1), format(1, true), format(2)]).toEqual(['#,##0.00', '#,##0', '#,##0.00', '#,##0', undefined]);
});
