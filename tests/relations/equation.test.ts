/** What filling solves: which cells of an equality, with which sign and worth, and where there is no equation at all. */
import { type CellValue, type FormRelation, readFigure, type Unit } from '../../src/core';
import { FORM_SETS, formById } from '../../src/forms';
import { compileRelation, equationsOf, evaluate, isTable, reevaluate, SchemaSet, type TableAccess } from '../../src/relations';
import { home } from '../kit/home';
import { madeTable } from '../kit/tables';

const schemas = new SchemaSet(FORM_SETS);
const SPENDING = '合计.小计';

const compiled = (text: string) => {
  const source: FormRelation = { id: 'T', text, sentence: { zh: '应成立', en: 'must hold' }, basis: '', severity: 'error', tolerance: 'derived' };
  return compileRelation(source, schemas, home('05'));
};
const five = (amounts: readonly CellValue[], unit: Unit = '万元') =>
  madeTable(formById('final-accounts/05'), [['合计', '合计', ...amounts], ['208', '社会保障和就业支出', 7, 7, null]], { unit });
const finder = (tables: readonly TableAccess[]) => (key: Parameters<typeof isTable>[0]) => tables.find(({ table }) => isTable(key, table.form)) ?? { zh: '没有', en: 'none' };
const equations = (text: string, tables: readonly TableAccess[] = [five([null, 6, 4])]) =>
  equationsOf(compiled(text), finder(tables)).map(({ terms }) => terms.map(({ coefficient, side, access, column }) => `${side} ${coefficient.toString()} ${access.table.form.short}.${column.key.split('.').at(-1) ?? ''}`));

test('left minus right, a cell a term, signs and constant factors worked in', () => {
  expect(equations(`${SPENDING} = 合计.基本支出 + 合计.项目支出`)).toEqual([['left 1 05.小计', 'right -1 05.基本支出', 'right -1 05.项目支出']]);
  expect(equations(`${SPENDING} - 合计.项目支出 = 合计.基本支出`)).toEqual([['left 1 05.小计', 'left -1 05.项目支出', 'right -1 05.基本支出']]);
  expect(equations(`${SPENDING} = 合计.基本支出 × 2`)).toEqual([['left 1 05.小计', 'right -2 05.基本支出']]);
  expect(equations(`${SPENDING} = 合计.基本支出 ÷ 4`)).toEqual([['left 1 05.小计', 'right -0.25 05.基本支出']]);
  expect(equations(`${SPENDING} = 合计(合计.基本支出、合计.项目支出)`)).toEqual([['left 1 05.小计', 'right -1 05.基本支出', 'right -1 05.项目支出']]);
});

test('one for every row a scope names', () => {
  expect(equations('每行: 小计 = 基本支出 + 项目支出')).toHaveLength(2);
});

test('no equation: another comparison, a test, a product of cells, a sum with a constant', () => {
  for (const text of [`${SPENDING} ≤ 合计.基本支出`, `${SPENDING} 有数`, `${SPENDING} = 合计.基本支出 × 合计.项目支出`, `${SPENDING} = 合计.基本支出 ÷ 0`, `${SPENDING} = 合计.基本支出 + 1`]) expect([text, equations(text)]).toEqual([text, []]);
});

test('none where a table is missing, none under a condition that fails, one under a condition whose cell is blank', () => {
  expect(equations(`${SPENDING} = 03.合计.基本支出`)).toEqual([]);
  const conditional = `若 合计.项目支出 > 5：${SPENDING} = 合计.基本支出`;
  expect([4, 6, null, '三'].map((project) => equations(conditional, [five([null, 6, project])]).length)).toEqual([0, 1, 1, 0]);
});

test('figures of another unit are worth what they are in the unit of the first', () => {
  const three = madeTable(formById('final-accounts/03'), [['合计', '合计', 60000, 60000, null, null, null, null]], { unit: '元' });
  expect(equations(`${SPENDING} = 03.合计.基本支出`, [five([null, 6]), three])).toEqual([['left 1 05.小计', 'right -0.0001 03.基本支出']]);
  const yuan = madeTable(formById('final-accounts/03'), [['合计', '合计', 6, 6, null, null, null, null]]);
  expect(equations(`${SPENDING} = 03.合计.基本支出`, [five([null, 6], '元'), yuan])).toEqual([['left 1 05.小计', 'right -10000 03.基本支出']]);
});

test('an outcome with another figure assumed: put right it holds, otherwise it fails by the new difference, without its condition there is none', () => {
  const table = five([11, 6, 4]);
  const assume = (key: string, value: CellValue) => (_: unknown, row: { key: string }, column: { key: string }) => (row.key === '合计' && column.key.endsWith(key) ? readFigure(value) : undefined);
  const [outcome] = evaluate(compiled(`若 合计.项目支出 > 3：${SPENDING} = 合计.基本支出 + 合计.项目支出`), finder([table]));
  if (!outcome) throw new Error('no outcome');
  expect([outcome.verdict, outcome.arithmetic?.difference.toString()]).toEqual(['failed', '1']);
  expect(reevaluate(outcome, assume('小计', 10))?.verdict).toBe('held');
  expect(reevaluate(outcome, assume('基本支出', 2))?.arithmetic?.difference.toString()).toBe('5');
  expect(reevaluate(outcome, assume('项目支出', 2))).toBeUndefined();
  const [missing] = evaluate(compiled('03.合计.基本支出 = 合计.小计'), finder([table]));
  expect(missing && reevaluate(missing, assume('小计', 10))).toBe(missing);
});
