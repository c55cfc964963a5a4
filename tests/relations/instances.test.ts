/** Where a scope applies: to which rows of which tables, and how each place is said. */
import { type CellValue, type FormRelation, formatAmount } from '../../src/core';
import { FORM_SETS, formById } from '../../src/forms';
import { compileRelation, evaluate, isTable, type Outcome, SchemaSet, TableAccess } from '../../src/relations';
import { home } from '../kit/home';
import { type MadeRow, madeTable } from '../kit/tables';

const schemas = new SchemaSet(FORM_SETS);
const f03 = formById('final-accounts/03');
const f05 = formById('final-accounts/05');

function run(text: string, tables: readonly TableAccess[], { at = null, ...options }: Partial<FormRelation> & { readonly at?: string | null } = {}): readonly Outcome[] {
  const source = { id: 'T', text, sentence: { zh: '应成立', en: 'must hold' }, basis: '', severity: 'error', tolerance: 'derived', ...options } as const;
  return evaluate(compileRelation(source, schemas, home(at)), (key) => tables.find(({ form }) => isTable(key, form)) ?? { zh: `没有 ${key.name}`, en: 'none' });
}

const said = (outcomes: readonly Outcome[]): string[] =>
  outcomes.map(({ where, verdict, why, arithmetic }) => [where, verdict, why?.zh, arithmetic && formatAmount(arithmetic.difference)].filter((part) => part !== undefined && part !== '').join(' '));

const LABELS: Readonly<Record<string, string>> = { 合计: '合计', 208: '社会保障和就业支出', 20805: '行政事业单位养老支出', 2080505: '机关事业单位基本养老保险缴费支出', 2080506: '机关事业单位职业年金缴费支出', 210: '卫生健康支出', 21011: '行政事业单位医疗', 2101101: '行政单位医疗', 2101103: '公务员医疗补助' };
const rows = (figures: Readonly<Record<string, CellValue>>): MadeRow[] =>
  // Keys that look like numbers come first in an object; a table has its total above.
  Object.entries(figures).sort(([a], [b]) => (a === '合计' ? -1 : b === '合计' ? 1 : a < b ? -1 : 1)).map(([key, amount]) => [key, LABELS[key] ?? key, amount]);
const five = (figures: Readonly<Record<string, CellValue>>): TableAccess => madeTable(f05, rows(figures));
const three = (figures: Readonly<Record<string, CellValue>>): TableAccess => madeTable(f03, rows(figures));

describe('每个共有科目, and a code that only one of two tables lists', () => {
  const LE = '每个共有科目: 05.小计 ≤ 03.本年支出合计';
  const full = { 合计: 17, 210: 17, 21011: 17, 2101101: 10, 2101103: 7 };

  test('is zero where the larger table lists codes to that level: the smaller cannot be above it', () => {
    expect(said(run(LE, [five(full), three({ 合计: 17, 210: 17, 21011: 17, 2101101: 17 })]))).toEqual([
      '合计 held', '210 卫生健康支出 held', '21011 行政事业单位医疗 held', '2101101 行政单位医疗 held',
      '2101103 公务员医疗补助（03 表没有 2101103） failed 7.00',
    ]);
  });

  test('is left out where the larger table stops above it, here or everywhere', () => {
    const stops = { 合计: 17, 210: 17, 21011: 17 };
    expect(said(run(LE, [five(full), three(stops)]))).toEqual(['合计 held', '210 卫生健康支出 held', '21011 行政事业单位医疗 held']);
    // Another 款 is listed in full; 21011 is not.
    const other = { ...stops, 208: 5, 20805: 5, 2080505: 5 };
    expect(said(run(LE, [five(full), three(other)]))).toEqual(['合计 held', '210 卫生健康支出 held', '21011 行政事业单位医疗 held']);
    // Whatever stands below it.
    const below = { ...stops, 221: 5, 22102: 5, 2210201: 5 };
    expect(said(run(LE, [five(full), three(below)])).some((line) => line.startsWith('2101103'))).toBe(false);
    // Nothing above it at all, but the table does list 项: it is missing with its 类.
    expect(said(run(LE, [five(full), three({ 合计: 17, 208: 5, 20805: 5, 2080505: 5 })])).filter((line) => /^2101103/.test(line))).toEqual(['2101103 公务员医疗补助（03 表没有 2101103） failed 7.00']);
  });

  test('is left out where the row that is there holds nothing, where the table has a row nobody knows, and in every other comparison', () => {
    const lacking = { 合计: 17, 210: 17, 21011: 17, 2101101: 17 };
    expect(said(run(LE, [five({ ...full, 2101103: 0 }), three(lacking)])).some((line) => line.startsWith('2101103'))).toBe(false);
    const { table, sheets } = three({ ...lacking, 其他: 3 });
    const unknown = new TableAccess({ ...table, rows: table.rows.filter(({ key }) => key !== '其他'), unmatched: [{ row: 4, label: '其他' }] }, sheets);
    expect(said(run(LE, [five(full), unknown])).some((line) => line.startsWith('2101103'))).toBe(false);
    for (const operator of ['=', '≥', '<']) expect(said(run(LE.replace('≤', operator), [five(full), three(lacking)])).some((line) => line.startsWith('2101103'))).toBe(false);
    // What only the larger table lists cannot be too small.
    expect(said(run(LE, [five(lacking), three(full)])).some((line) => line.startsWith('2101103'))).toBe(false);
  });

  test('每个科目 takes them all, and says which table lacks the code', () => {
    expect(said(run('每个科目: 05.小计 = 03.本年支出合计', [five({ 合计: 1, 208: 1 }), three({ 合计: 1, 210: 2 })]))).toEqual([
      '合计 held', '208 社会保障和就业支出（03 表没有 208） failed 1.00', '210 卫生健康支出（05 表没有 210） failed -2.00',
    ]);
  });
});

describe('parts of a form', () => {
  const one = formById('final-accounts/01');
  const lanes = (income: readonly MadeRow[], spending: readonly MadeRow[]): TableAccess => {
    const [left, right] = [madeTable(one, income, { part: '收入' }), madeTable(one, [...income.map((): MadeRow => ['', '', null]), ...spending], { part: '支出' })];
    return new TableAccess({ ...left.table, rows: [...left.rows, ...right.rows.slice(income.length)], columns: [...left.table.columns, ...right.table.columns.map((column) => ({ ...column }))] }, right.sheets.length > 0 ? [{ ...left.sheets[0], values: [...left.sheets[0].values, ...right.sheets[0].values.slice(income.length)] }] : left.sheets);
  };

  test('每行 takes the rows of the part whose column is named', () => {
    const table = lanes([['事业收入', '事业收入', 5]], [['卫生健康支出', '卫生健康支出', 4], ['本年支出合计', '本年支出合计', 9]]);
    expect(said(run('每行: 支出.金额 ≤ 8', [table], { at: '01' }))).toEqual(['卫生健康支出 held', '本年支出合计 failed 1.00']);
  });

  test('每个同名类 pairs 类 alone, with the rows of the part that is named', () => {
    const classes = lanes([['卫生健康支出', '卫生健康支出', 1]], [['卫生健康支出', '九、卫生健康支出', 4], ['本年支出合计', '本年支出合计', 4]]);
    expect(said(run('每个同名类: 01.支出.金额 = 03.本年支出合计', [classes, three({ 合计: 5, 210: 5, 21011: 5, 2101101: 5 })], { at: null }))).toEqual(['卫生健康支出 failed -1.00']);
  });
});

describe('rows and columns of one table', () => {
  const table = madeTable(f05, [['合计', '合计', 3, 2, 1], ['208', '社会保障和就业支出', 3, 1, 1], ['', '', 9, 9, 9]]);

  test('每行 takes every row that has a name', () => {
    expect(said(run('每行: 小计 = 基本支出 + 项目支出', [table], { at: '05' }))).toEqual(['合计 held', '208 社会保障和就业支出 failed 1.00']);
  });

  test('每列 of a named row says the column', () => {
    expect(said(run('每列: 合计 ≥ 05.208', [table], { at: '05' }))).toEqual(['小计 held', '基本支出 held', '项目支出 held']);
    // The columns are those of the row that names none.
    expect(said(run('每列: 05.210.小计 ≤ 合计', [table], { at: '05' }))).toHaveLength(3);
    const single = madeTable(formById('final-accounts/01'), [['事业收入', '事业收入', 5], ['其他收入', '其他收入', 4]], { part: '收入' });
    expect(run('每列: 事业收入 = 其他收入', [single], { at: '01' }).map(({ where }) => where)).toEqual(['']);
    expect(said(run('每列: 合计 = 05.210', [table], { at: '05' }))).toEqual([expect.stringMatching(/^小计 notChecked 05 表没有“210/), expect.stringMatching(/^基本支出 notChecked/), expect.stringMatching(/^项目支出 notChecked/)]);
  });

  test('每个上级 takes what has rows below it', () => {
    const tree = five({ 合计: 1, 208: 1, 20805: 1, 2080505: 1 });
    const places = run('每个上级、每列: 本级 = 下级合计', [tree], { at: '05' }).map(({ where }) => where);
    expect(places.filter((where) => where.endsWith(' 小计'))).toEqual(['合计 小计', '208 社会保障和就业支出 小计', '20805 行政事业单位养老支出 小计']);
  });
});
