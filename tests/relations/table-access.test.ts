/** What a recognised table says of its rows and columns: what belongs below what, what is money, what a row nobody knows may belong to. */
import type { CellValue, Form, Table, TableColumn, TableRow } from '../../src/core';
import { TableAccess } from '../../src/relations';
import { leafName, rowName } from '../../src/relations/instances';
import { Schema } from '../../src/relations/schema';
import { amountColumn, blankRows, caption, coded, codeColumn, countColumn, fixedRows, labelColumn, labelled, listBlock, namedRows, part, percentColumn, pointsColumn, row, textColumn, total, lines } from '../../src/forms/build';
import { sheetOf } from '../kit/tables';

const BASE = { aliases: [], tableCode: '', unit: '万元', decimals: 2, basis: '试', relations: [], en: 'Trial', title: '试表', id: 'trial/01', short: '01' } as const;
const labels = labelColumn('项目');

interface Given {
  readonly values?: readonly (readonly CellValue[])[];
  readonly next?: readonly (readonly CellValue[])[];
  readonly unmatched?: Table['unmatched'];
  readonly columns?: readonly TableColumn[];
  readonly unit?: Table['unit'];
}

const at = (key: string, line: number, more: Partial<TableRow> = {}): TableRow => ({ key, label: key, part: '', lane: 0, row: line, labelColumn: 0, ...(/^\d+$/.test(key) ? { code: key } : {}), ...more });
const money = (key: string, column: number, more: Partial<TableColumn> = {}): TableColumn => ({ key, part: '', lane: 0, role: 'amount', column, ...more });

function access(parts: Form['parts'], rows: readonly TableRow[], { values = [], next, unmatched = [], columns = [money('金额', 1)], unit = '万元' }: Given = {}, form: Partial<Form> = {}): TableAccess {
  const table: Table = {
    id: 'x!A1', form: { ...BASE, parts, ...form }, title: '', sheet: 'x', range: { top: 0, left: 0, bottom: 9, right: 9 }, unit, unitFrom: 'sheet', organisation: '', rows, columns, declaredEmpty: false, notes: [], unmatched,
    confidence: { score: 100, reasons: [] },
  };
  return new TableAccess(table, next ? [sheetOf('x', values), sheetOf('y', next)] : [sheetOf('x', values)]);
}

const below = (table: TableAccess): Record<string, string[]> =>
  Object.fromEntries(table.rows.flatMap((each) => (table.children(each).length > 0 ? [[each.key, table.children(each).map(({ key }) => key)]] : [])));
const CODES = part('', [codeColumn('编码'), amountColumn('金额')], { kind: 'codes', levels: [3, 5, 7], total: '合计', sumId: 'S' });

describe('what stands below a row', () => {
  test('codes below their nearest prefix, else below the total', () => {
    expect(below(access([CODES], [at('合计', 0), at('208', 1), at('20805', 2), at('2080505', 3), at('2100199', 4), at('其他', 5)]))).toEqual({ 合计: ['208', '2100199'], 208: ['20805'], 20805: ['2080505'] });
    expect(below(access([CODES], [at('208', 1), at('210', 2)]))).toEqual({});
  });

  test('a list below its subtotals, these below the total; without subtotals all below the total', () => {
    const list = (subtotals?: readonly string[]) => listBlock('', [textColumn('事项'), amountColumn('金额')], { names: ['事项'], groups: [], total: { key: '合计', labels: ['合计'] }, ...(subtotals ? { subtotals: { column: '事项', labels: subtotals } } : {}) });
    const names = ['合计', '一、人员', '甲', '乙', '二、项目', '丙', '三、其他'];
    const rows = names.map((key, line) => at(key, line));
    const given: Given = { values: names.map((key) => [key, 1]), columns: [money('事项', 0, { role: 'text' }), money('金额', 1)] };
    const grouped = access([list(['一、人员', '二、项目', '三、其他'])], rows, given);
    expect(below(grouped)).toEqual({ 合计: ['一、人员', '二、项目', '三、其他'], '一、人员': ['甲', '乙'], '二、项目': ['丙'] });
    expect(grouped.listed('', null).map(({ key }) => key)).toEqual(['甲', '乙', '丙']);
    expect(below(access([list()], rows, given))).toEqual({ 合计: names.slice(1) });
    expect(below(access([list()], rows.slice(1), given))).toEqual({});
    expect(access([list()], rows, given).listed('别处', null)).toEqual([]);
    expect(access([CODES], [at('208', 0)]).listed('', null)).toEqual([]);
  });

  test('of a list the rows of one group', () => {
    const groups = [{ column: '类别', labels: { 产出指标: [], 效益指标: [] } }];
    const list = access([listBlock('', [labelColumn('事项')], { names: ['事项'], groups })], [at('甲', 0, { groups: { 类别: '产出指标' } }), at('乙', 1, { groups: { 类别: '效益指标' } }), at('丙', 2), at('丁', 3, { part: '另' })]);
    expect(['产出指标', '效益指标', null].map((group) => list.listed('', group).map(({ key }) => key))).toEqual([['甲'], ['乙'], ['甲', '乙', '丙']]);
  });

  test('fixed rows below what the form says, each part by itself', () => {
    const fixed = part('收', [labels, amountColumn('金额')], fixedRows(row(1, '甲'), row(2, '乙'), total(3, '小计', lines(1, 2), 'S-1')));
    const two = access([fixed, { ...CODES, name: '支' }], [at('甲', 0, { part: '收' }), at('小计', 1, { part: '收' }), at('合计', 2, { part: '支' }), at('208', 3, { part: '支' }), at('20805', 4, { part: '收' })]);
    expect(below(two)).toEqual({ 小计: ['甲'], 合计: ['208'] });
    expect(two.rows.map((each) => two.sumId(each) ?? '-')).toEqual(['-', 'S-1', 'S', 'S', '-']);
  });

  test('names below the total, and the id of each sum', () => {
    const names = access([part('', [labels, amountColumn('金额')], namedRows('合计', 'S-3'))], [at('合计', 0), at('甲', 1)]);
    expect([below(names), names.rows.map((each) => names.sumId(each))]).toEqual([{ 合计: ['甲'] }, ['S-3', 'S-3']]);
    const list = access([listBlock('', [labels], { names: ['项目'], groups: [], sumId: 'S-4' })], [at('甲', 0)]);
    expect(list.rows.map((each) => list.sumId(each))).toEqual(['S-4']);
  });
});

describe('what a figure is', () => {
  const measured = access(
    [part('', [labels, amountColumn('金额'), percentColumn('占比'), pointsColumn('得分'), countColumn('人数')], fixedRows(row(1, '甲'), row(2, '车辆', { count: true })))],
    [at('甲', 0), at('车辆', 1)],
    { columns: [money('金额', 1), money('占比', 2, { measure: 'percent' }), money('得分', 3, { measure: 'points' }), money('人数', 4, { measure: 'count' })] },
    { decimals: 1 },
  );
  const of = (table: TableAccess, key: string): string[] => table.amountColumns(at(key, 0)).map((column) => [table.isCount(at(key, 0), column) ? '无' : table.table.unit, table.decimals(at(key, 0), column), table.rounding(at(key, 0), column).toString()].join(' '));

  test('unit, digits after the point, and how far the printed figure may be off', () => {
    expect(of(measured, '甲')).toEqual(['万元 1 0.05', '无 2 0.005', '无 2 0.005', '无 0 0']);
    expect(of(measured, '车辆')[0]).toBe('无 0 0');
    // Figures in 元 are kept to the fen.
    expect(of(new TableAccess({ ...measured.table, unit: '元' }, measured.sheets), '甲')).toEqual(['元 1 0', '无 2 0.005', '无 2 0.005', '无 0 0']);
  });

  test('a text is given without the spaces of its layout, a number as its digits; of a shared cell its own piece', () => {
    const columns = [money('内容', 1, { role: 'text' }), money('金额', 2)];
    const table = access([part('', [labels], fixedRows(row(1, '甲'), row(2, '乙')))], [at('甲', 0), at('乙', 1), at('丙', 2), at('丁', 3, { places: { 内容: { row: 3, column: 1, span: { start: 3, end: 6 } }, 金额: { row: 3, column: 2, span: { start: 3, end: 5 } } } })], {
      columns,
      values: [['', ' 第一  行\n续行 ', '12'], ['', 12.5, null], ['', true, null], ['', '名目：三个字，余', '总额：30万元']],
    });
    expect(table.rows.map((each) => table.text(each, '内容'))).toEqual(['第一行续行', '12.5', '', '三个字']);
    expect(table.text(at('甲', 0), '没有')).toBe('');
    const figure = (index: number): string => {
      const [each, column] = [table.rows[index], columns[1]];
      return each && column ? `${table.figure(each, column).kind} ${table.figure(each, column).value.toString()}` : '';
    };
    // A number kept as text is said so; beside its label in one cell it is how these are written.
    expect([figure(0), figure(3)]).toEqual(['text 12', 'number 30']);
  });
});

describe('rows and columns by name', () => {
  test('of two rows of one name the first; columns by part, lane and page', () => {
    const columns = [money('金额', 1), money('金额', 3, { lane: 1 }), money('金额', 5, { page: 1 }), money('名称', 0, { role: 'label' })];
    const table = access([CODES], [at('208', 0), at('208', 1), at('210', 0, { lane: 1 }), at('211', 0, { page: 1 })], { columns, values: [['', 7, '', 8]], next: [['', '', '', '', '', 9]] });
    expect(table.row('208')).toBe(table.rows[0]);
    expect([0, 2, 3].map((index) => table.rows[index]).map((each) => each && [table.column(each, '金额')?.column, ...table.amountColumns(each).map(({ column }) => column), ...table.amountColumns(each).map((column) => table.value(each, column))])).toEqual([[1, 1, 7], [3, 3, 8], [5, 5, 9]]);
    expect(table.rows[3] && table.cell(table.rows[3], money('金额', 5, { page: 1 }))).toEqual({ sheet: 'y', row: 0, column: 5 });
  });

  test('a 科目 that is not printed because it is zero', () => {
    const rows = fixedRows(coded('30101', '基本工资'), coded('30102', '津贴补贴'), row(3, '合计'));
    const sparse = part('', [labels, amountColumn('金额')], rows.kind === 'fixed' ? { ...rows, sparse: true } : rows);
    const asked = (table: TableAccess): boolean[] => ['30101', '30102', '合计', '30199'].map((key) => table.leavesOut(key));
    expect(asked(access([sparse], [at('30101', 0)]))).toEqual([false, true, false, false]);
    expect(asked(access([part('', [labels, amountColumn('金额')], rows)], [at('30101', 0)]))).toEqual([false, false, false, false]);
    expect(asked(access([sparse], [at('30101', 0)], { values: [[], ['其他补贴', 5]], unmatched: [{ row: 1, label: '其他补贴' }] }))).toEqual([false, false, false, false]);
  });

  test('what a place is called', () => {
    expect([leafName('本年.支出.小计'), leafName('金额')]).toEqual(['小计', '金额']);
    expect([rowName(at('208', 0, { label: '社会 保障' })), rowName(at('208', 0, { label: '' })), rowName(at('合计', 0, { label: '合 计' }))]).toEqual(['208 社会保障', '208', '合计']);
  });
});

describe('a row nobody knows', () => {
  const known = [at('合计', 0), at('208', 1), at('20805', 2), at('210', 3)];
  const suspects = (label: string, figures: readonly CellValue[], more: Given = {}): string[] => {
    const table = access([CODES], known, { values: [[], [], [], [], [label, ...figures]], unmatched: [{ row: 4, label }], ...more });
    return table.rows.filter((each) => table.unknownFigures(each)).map(({ key }) => key);
  };

  test('may belong to every sum where it has no code, else to the nearest above it, else to the total', () => {
    expect(suspects('其他', [5])).toEqual(['合计', '208', '20805', '210']);
    expect(suspects('2080599 其他养老支出', [5])).toEqual(['20805']);
    expect(suspects('20899 其他', [5])).toEqual(['208']);
    expect(suspects('22902 其他', [5])).toEqual(['合计']);
    expect(suspects('208', [5])).toEqual(['合计']);
    // Twelve digits are no code, and neither is a number behind a word.
    expect(suspects('208059912345', [5])).toEqual(['合计', '208', '20805', '210']);
    expect(suspects('附20805', [5])).toEqual(['合计', '208', '20805', '210']);
    expect(suspects('20 其他', [5])).toEqual(['合计', '208', '20805', '210']);
  });

  test('only with a figure in a column of amounts of its own page', () => {
    expect(suspects('其他', [null])).toEqual([]);
    expect(suspects('其他', ['——'])).toEqual([]);
    expect(suspects('其他', [null, 5])).toEqual([]);
    expect(suspects('其他', [5], { columns: [money('行次', 1, { role: 'line' })] })).toEqual([]);
    expect(suspects('其他', [5], { columns: [money('金额', 1, { page: 1 })], next: [] })).toEqual([]);
    expect(suspects('其他', [null], { columns: [money('金额', 1, { page: 1 })], next: [[], [], [], [], ['其他', 5]], unmatched: [{ row: 4, label: '其他', page: 1 }] })).toEqual(['合计', '208', '20805', '210']);
  });
});

describe('the names of a form', () => {
  const fixed = part('收', [labels, amountColumn('本年.金额'), amountColumn('上年.金额', undefined, { aliases: ['去年数'] })], fixedRows(row(1, '一、甲', { aliases: ['甲类'] }), caption('其中'), blankRows(2, 2), row(12, '乙'), labelled('丙'), row(5, '丁', { key: '戊' })));
  const schema = new Schema({ ...BASE, parts: [fixed, { ...CODES, name: '支' }] });
  const rows = (name: string): string[] => schema.findRows(name).map((each) => `${each.part.name}.${each.key}`);
  const columns = (...names: string[]): string[] => schema.findColumns(names).map((each) => `${each.part.name}.${each.key}`);

  test('rows by key, label, alias, line or code', () => {
    expect(['甲', '一、甲', '甲类', '行1', '行12', '行2', '乙', '合计', '丁', '戊'].map(rows)).toEqual([['收.甲'], ['收.甲'], ['收.甲'], ['收.甲'], ['收.乙'], ['收.行2'], ['收.乙'], ['支.合计'], ['收.戊'], ['收.戊']]);
    expect(['208', '2080505', '20', '208x', 'x208', '其中', '', '行undefined', '行13'].map(rows)).toEqual([['支.208'], ['支.2080505'], [], [], [], [], [], [], []]);
  });

  test('one name in two parts is ambiguous, twice in one part it is not', () => {
    const twice = new Schema({ ...BASE, parts: [part('收', [labels, amountColumn('金额')], fixedRows(row(1, '其他', { aliases: ['其他'] }))), part('支', [labels, amountColumn('金额')], fixedRows(row(1, '其他')))] });
    expect(twice.findRows('其他').map((each) => each.part.name)).toEqual(['收', '支']);
    expect(twice.findColumns(['金额']).map((each) => each.part.name)).toEqual(['收', '支']);
  });

  test('columns by the end of their path, or by all of it in order', () => {
    expect([columns('本年', '金额'), columns('上年', '去年数'), columns('金额'), columns('本年'), columns('金额', '本年'), columns('金额', '金额'), columns('本年', '本年', '金额'), columns()]).toEqual([
      ['收.本年.金额'], ['收.上年.金额'], ['收.本年.金额', '收.上年.金额', '支.金额'], [], [], [], [], [],
    ]);
  });

  test('rows from one to another, without captions and blank rows', () => {
    const [first, second] = [schema.findRows('甲')[0], schema.findRows('丙')[0]];
    if (!first || !second) throw new Error('no rows');
    expect(schema.between(first, second)?.map(({ key }) => key)).toEqual(['甲', '乙', '丙']);
    expect(schema.between(first, first)?.map(({ key }) => key)).toEqual(['甲']);
    expect(schema.between(second, first)).toBeUndefined();
    const code = schema.findRows('208')[0];
    expect(code && [schema.between(code, code), schema.between(first, code)]).toEqual([undefined, undefined]);
    expect(schema.between({ ...first, key: '没有' }, second)).toBeUndefined();
  });
});
