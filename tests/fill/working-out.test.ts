/** What follows for one cell from the relations of a small form, and how it is said: amounts in 万元 with two decimals, each half a last digit off at most. */
import { type CellContent, type CellValue, NOT_CALCULATED, type PlannedWrite, toA1, type WorkbookSnapshot } from '../../src/core';
import { assume } from '../../src/fill/assume';
import { chosenWrites, itemId } from '../../src/fill/choose';
import { conflictsIn, itemsFor } from '../../src/fill/items';
import { cleaning, placed } from '../../src/fill/own-functions';
import { rowTitle } from '../../src/fill/names';
import { type FillItem, INTENTS } from '../../src/fill/plan';
import { RangeIndex } from '../../src/fill/range-index';
import { solved } from '../../src/fill/recalculation';
import { type FigureKind, writeOf } from '../../src/fill/writes';
import { amount } from '../../src/core';
import { amountColumn, labelColumn, part, relation } from '../../src/forms/build';
import type { Form } from '../../src/forms/types';
import { compileRelation, equationsOf, isTable, TableAccess } from '../../src/relations';
import { BASE, CODES, one, rows, said, schemas, two, withFormulas } from '../kit/fill/small';
import { madeTable, sheetOf } from '../kit/tables';

interface Options {
  readonly sumId?: string;
  readonly suspects?: readonly string[];
}

function plan(texts: readonly string[], tables: readonly TableAccess[], { sumId, suspects = [] }: Options = {}) {
  const find = (key: Parameters<typeof isTable>[0]) => tables.find(({ form }) => isTable(key, form)) ?? said('没有');
  const home = { set: 't', name: tables[0]?.form.short ?? '01' };
  const equations = texts.flatMap((text, index) => equationsOf(compileRelation(relation(`T-${String(index)}`, text, said('应成立')), schemas, home, sumId), find));
  const states = solved(equations, new Set(suspects));
  const workbook: WorkbookSnapshot = { name: 'x', date1904: false, sheets: tables.flatMap(({ sheets }) => sheets) };
  return { items: itemsFor(workbook, equations, states, () => [find]), conflicts: conflictsIn(equations, states) };
}
const brief = (item: FillItem): string => [item.kind, item.intent, item.name, item.write.next.value, item.formula?.formula ?? '-', `〔${item.write.reason.zh}〕`, ...item.alternatives.map(({ value, reason }) => `或 ${value}〔${reason.zh}〕`)].join(' ');
const items = (...args: Parameters<typeof plan>): string[] => plan(...args).items.map(brief);
const conflicts = (...args: Parameters<typeof plan>): string[] => plan(...args).conflicts.map(({ message }) => message.zh);

const SUM = '总.数 = 甲.数 + 乙.数 + 丙.数';
const COPY = '总.数 = 02.总.数';

describe('an empty cell', () => {
  test('is the sum of what stands there, with figures, formula and format', () => {
    const { items: [item] } = plan([SUM], [one({ 甲: 1, 乙: 2, 丙: 3 })]);
    expect(item && brief(item)).toBe('fill totals 总 6 =SUM(B1:B3) 〔甲 1.00 + 乙 2.00 + 丙 3.00〕');
    expect(item?.operands).toEqual(['甲', '乙', '丙'].map((name, index) => ({ cell: { sheet: '01', row: index, column: 1 }, name, value: `${String(index + 1)}.00`, sign: 1 })));
    expect([item?.write.cell, item?.write.old, item?.write.numberFormat, item?.table, item && itemId(item)]).toEqual([{ sheet: '01', row: 6, column: 1 }, { formula: null, value: null }, '#,##0.00', '01!A1', "'01'!B7"]);
  });

  test('follows from another that follows, on whichever side it stands alone', () => {
    expect(items(['末.数 = 总.数 - 丁.数', SUM], [one({ 甲: 1, 乙: 2, 丙: 3, 丁: 4 })])).toEqual(['fill balances 末 2 =B7-B4 〔总 6.00 - 丁 4.00〕', 'fill totals 总 6 =SUM(B1:B3) 〔甲 1.00 + 乙 2.00 + 丙 3.00〕']);
    expect(items(['甲.数 + 乙.数 = 总.数'], [one({ 甲: 1, 乙: 2 })])).toEqual(['fill totals 总 3 - 〔甲 1.00 + 乙 2.00〕']);
    // A lone part does not follow from its sum, and neither does one of several addends.
    expect(items(['总.数 = 甲.数'], [one({ 总: 5 })], { sumId: 'S' })).toEqual([]);
    expect(items(['总.数 = 甲.数 + 乙.数'], [one({ 总: 5, 甲: 5 })])).toEqual([]);
    expect(items(['总.数 = 甲.数'], [one({ 总: 5 })])).toEqual(['fill totals 甲 5 - 〔总 5.00〕']);
  });

  test('a balance is what is left over, but for what rounding may have moved', () => {
    const left = (total: number): string[] => items(['总.数 = 甲.数 + 末.数'], [one({ 总: total, 甲: 6 })]);
    expect([left(6), left(6.01), left(6.02)]).toEqual([[], [], ['fill balances 末 0.02 - 〔总 6.02 - 甲 6.00〕']]);
  });

  test('is taken over from another table; converted it is rounded to what the form prints', () => {
    expect(items([COPY], [one({ 甲: 1 }), two({ 总: 6 })])).toEqual(["fill copies 总 6 ='02'!B7 〔取自 02 表 总 数 6.00〕"]);
    expect(items([COPY], [one({ 甲: 1 }), two({ 总: 123456 }, '元')])).toEqual(["fill copies 总 12.35 ='02'!B7/10000 〔取自 02 表 总 数 123,456.00〕"]);
    expect(items(['总.数 = 甲.数 + 02.总.数'], [one({ 甲: 1 }), two({ 总: 6 })])).toEqual(["fill copies 总 7 =B1+'02'!B7 〔甲 1.00 + 02 表 总 数 6.00〕"]);
  });

  test('of several figures within rounding the one that can be off least is taken, the others are named', () => {
    // A copy may be 0.005 off, a sum of three 0.015.
    const both = (third: number): string[] => items([SUM, COPY], [one({ 甲: 1, 乙: 2, 丙: third }), two({ 总: 6 })]);
    expect(both(3.02)).toEqual(["fill copies 总 6 ='02'!B7 〔取自 02 表 总 数 6.00〕 或 6.02〔甲 1.00 + 乙 2.00 + 丙 3.02〕"]);
    expect(both(3)).toEqual(["fill copies 总 6 ='02'!B7 〔取自 02 表 总 数 6.00〕"]);
    expect(items([COPY, SUM], [one({ 甲: 1, 乙: 2, 丙: 3.02 }), two({ 总: 6 })])).toEqual(both(3.02));
    expect(both(3.03)).toEqual([]);
    expect(conflicts([SUM, COPY], [one({ 甲: 1, 乙: 2, 丙: 3.03 }), two({ 总: 6 })])).toEqual(['“总”不能确定：按甲 1.00 + 乙 2.00 + 丙 3.03是 6.03，按取自 02 表 总 数 6.00是 6.00，请先核对']);
  });

  test('of two equally near the table’s own sum is taken', () => {
    const own = '总.数 = 小计.数';
    expect(items([COPY, own], [one({ 小计: 6 }), two({ 总: 6.01 })])).toEqual(["fill totals 总 6 =B6 〔小计 6.00〕 或 6.01〔取自 02 表 总 数 6.01〕"]);
    expect(items([own, COPY], [one({ 小计: 6 }), two({ 总: 6.01 })])).toEqual(["fill totals 总 6 =B6 〔小计 6.00〕 或 6.01〔取自 02 表 总 数 6.01〕"]);
  });

  test('stays empty where all parts are, and counts as zero for what depends on it', () => {
    expect(items(['小计.数 = 甲.数 + 乙.数', '总.数 = 小计.数 + 丙.数'], [one({ 丙: 5 })])).toEqual(['fill totals 总 5 =B6+B3 〔丙 5.00〕']);
    expect(items(['小计.数 = 甲.数 + 乙.数'], [one({})])).toEqual([]);
    expect(items(['总.数 = 甲.数 + 乙.数'], [one({ 甲: 0, 乙: 0 })])).toEqual([]);
    // Cells that wait only for one another are nothing.
    expect(items(['小计.数 = 02.小计.数', '总.数 = 小计.数 + 丙.数'], [one({ 丙: 5 }), two({ 甲: 1 })])).toEqual(['fill totals 总 5 =B6+B3 〔丙 5.00〕']);
    expect(items(['小计.数 = 02.小计.数', '总.数 = 小计.数 + 丙.数'], [one({ 丙: 5 }), two({})])).toEqual(['fill totals 总 5 =B6+B3 〔丙 5.00〕']);
  });

  test('is left empty for its own parts’ sake, whatever asks for it; not while one of them cannot be read', () => {
    const total = '总.数 = 小计.数 + 丙.数';
    expect(items(['小计.数 = 甲.数 + 乙.数', '02.总.数 = 小计.数', total], [one({ 丙: 5 }), two({ 总: '约1' })])).toEqual(['fill totals 总 5 =B6+B3 〔丙 5.00〕']);
    expect(items(['小计.数 = 甲.数 + 02.总.数', total], [one({ 丙: 5 }), two({ 总: '约1' })])).toEqual([]);
    expect(items(['小计.数 = 甲.数 + 乙.数', total], [one({ 丙: 5, 甲: '约1' })])).toEqual([]);
    expect(items(['02.总.数 = 小计.数', total], [one({ 丙: 5 }), two({ 总: '约1' })])).toEqual([]);
  });

  test('says where a figure comes from, though it be nought or come from several tables', () => {
    expect(items([COPY], [one({ 总: 5 }), two({ 总: 0 })])).toEqual(["correct copies 总 0 ='02'!B7 〔取自 02 表 总 数 0.00〕"]);
    expect(items(['总.数 = 02.甲.数 + 02.乙.数'], [one({ 甲: 1 }), two({ 甲: 1, 乙: 2 })])).toEqual(["fill copies 总 3 ='02'!B1+'02'!B2 〔02 表 甲 数 1.00 + 02 表 乙 数 2.00〕"]);
  });

  test('of many rows below they are counted', () => {
    const five = [one({ 甲: 1, 乙: 2, 丙: 3, 丁: 4, 小计: 5 })];
    expect(items(['总.数 = 甲.数 + 乙.数 + 丙.数 + 丁.数 + 小计.数'], five, { sumId: 'S' })[0]).toMatch(/〔其下 5 项之和〕$/);
    expect(items(['总.数 = 甲.数 + 乙.数 + 丙.数 + 丁.数'], five, { sumId: 'S' })[0]).toMatch(/〔甲 1.00 \+ 乙 2.00 \+ 丙 3.00 \+ 丁 4.00〕$/);
    expect(items(['总.数 = 甲.数 + 乙.数 + 丙.数 + 丁.数 + 小计.数'], five)[0]).toMatch(/〔甲 1.00 \+ .* \+ 小计 5.00〕$/);
  });

  test('is not filled from text, from a doubt, or with an amount below zero', () => {
    expect(items([SUM], [one({ 甲: '约1', 乙: 2, 丙: 3 })])).toEqual([]);
    expect(items([SUM], [one({ 甲: 1, 乙: 2, 丙: 3 })], { suspects: ["'01'!B1"] })).toEqual([]);
    expect(items(['总.数 = 甲.数 - 乙.数'], [one({ 甲: 1, 乙: 6 })])).toEqual([]);
    expect(conflicts(['总.数 = 甲.数 - 乙.数'], [one({ 甲: 1, 乙: 6 })])).toEqual(['“总”不能确定：按甲 1.00 - 乙 6.00是 -5.00，而此处不应为负数，请先核对']);
  });

  test('is no sum of a table with a row nobody knows', () => {
    const made = madeTable(CODES, [['合计', '合计', null], ['208', '社保', 2], ['210', '卫生', 3], ['其他', '其他', 4]]);
    const unknown = new TableAccess({ ...made.table, rows: made.table.rows.slice(0, 3), unmatched: [{ row: 3, label: '其他' }] }, made.sheets);
    const TREE = ['每个上级、每列: 本级 = 下级合计'];
    expect([items(TREE, [unknown], { sumId: 'S' }), conflicts(TREE, [unknown], { sumId: 'S' })]).toEqual([[], ['“合计”不能确定：03 表有未识别的行“其他”，合计可能包含它，请先核对这一行']]);
    const known = new TableAccess({ ...unknown.table, unmatched: [] }, made.sheets);
    expect([items(TREE, [known], { sumId: 'S' }), conflicts(TREE, [known], { sumId: 'S' })]).toEqual([['fill totals 合计 5 =B2+B3 〔208 社保 2.00 + 210 卫生 3.00〕'], []]);
    const partly = madeTable(CODES, [['合计', '合计', null], ['208', '社保', 2], ['210', '卫生', null], ['其他', '其他', 4]]);
    expect(conflicts(TREE, [new TableAccess({ ...partly.table, rows: partly.table.rows.slice(0, 3), unmatched: [{ row: 3, label: '其他' }] }, partly.sheets)], { sumId: 'S' })).toHaveLength(1);
    const empty = madeTable(CODES, [['合计', '合计', null], ['208', '社保', null], ['其他', '其他', 4]]);
    expect(conflicts(TREE, [new TableAccess({ ...empty.table, rows: empty.table.rows.slice(0, 2), unmatched: [{ row: 2, label: '其他' }] }, empty.sheets)], { sumId: 'S' })).toEqual([]);
  });
});

describe('a figure that stands there', () => {
  test('is offered another where its sum is off by more than rounding', () => {
    const wrong = (total: CellValue): string[] => items([SUM], [one({ 甲: 1, 乙: 2, 丙: 3, 总: total })]);
    expect([wrong(6), wrong(6.02)]).toEqual([[], []]);
    expect(wrong(6.03)).toEqual(['correct totals 总 6 =SUM(B1:B3) 〔甲 1.00 + 乙 2.00 + 丙 3.00〕']);
    expect(wrong('约6')).toEqual(['correct totals 总 6 =SUM(B1:B3) 〔甲 1.00 + 乙 2.00 + 丙 3.00〕']);
    expect(items(['总.数 = 甲.数 + 乙.数'], [one({ 甲: 0, 乙: 0, 总: 5 })])).toEqual(['correct totals 总 0 =B1+B2 〔各项都是零〕']);
  });

  test('is left alone where it was worked out from a wrong one', () => {
    // 小计 5 should be 3; 总 8 = 5 + 3 was added up from it.
    expect(items(['小计.数 = 甲.数 + 乙.数', '总.数 = 小计.数 + 丙.数'], [one({ 甲: 1, 乙: 2, 小计: 5, 丙: 3, 总: 9 })])).toEqual(['correct totals 小计 3 =B1+B2 〔甲 1.00 + 乙 2.00〕']);
  });

  test('is for a person to say where two relations give two figures', () => {
    const tables = [one({ 甲: 1, 乙: 2, 丙: 3, 总: 7 }), two({ 总: 7 })];
    expect([items([SUM, COPY], tables), conflicts([SUM, COPY], tables)]).toEqual([[], ['“总”不能确定：按取自 02 表 总 数 7.00是 7.00，按甲 1.00 + 乙 2.00 + 丙 3.00是 6.00，请先核对']]);
    const both = [one({ 甲: 1, 乙: 2, 丙: 3, 总: 9 }), two({ 总: 7 })];
    expect(items([SUM, COPY], both)).toEqual([]);
    expect(items([SUM, COPY], [one({ 甲: 1, 乙: 2, 丙: 3, 总: 9 }), two({ 总: 6 })])).toEqual(['correct totals 总 6 =SUM(B1:B3) 〔甲 1.00 + 乙 2.00 + 丙 3.00〕']);
  });

  test('is borne out, but never proved wrong, by a relation that waits for an empty cell', () => {
    const texts = ['总.数 = 甲.数 + 小计.数 + 末.数', '小计.数 = 02.小计.数 + 02.甲.数', COPY];
    const tables = (first: number) => [one({ 甲: first, 总: 6 }), two({ 小计: '约1', 总: 7 })];
    expect([items(texts, tables(6)), conflicts(texts, tables(6))]).toEqual([[], ['“总”不能确定：按甲 6.00是 6.00，按取自 02 表 总 数 7.00是 7.00，请先核对']]);
    expect(items(texts, tables(5))).toEqual(["correct copies 总 7 ='02'!B7 〔取自 02 表 总 数 7.00〕"]);
  });

  test('is no correction of one of two figures on the left, of what depends on a doubt, or of what reads a contradiction', () => {
    expect(items(['末.数 + 总.数 = 甲.数'], [one({ 末: 1, 总: 1, 甲: 5 })])).toEqual([]);
    const doubted = [one({ 甲: 1, 乙: 2, 丙: 3, 总: 7, 丁: 1, 末: 9 }), two({ 总: 7 })];
    expect(items([SUM, COPY, '末.数 = 总.数 + 丁.数'], doubted)).toEqual([]);
    const contradicted = [one({ 甲: 1, 乙: 2, 丁: 1, 总: 20 }), two({ 小计: 9 })];
    expect(items(['小计.数 = 甲.数 + 乙.数', '小计.数 = 02.小计.数', '总.数 = 小计.数 + 丁.数'], contradicted)).toEqual([]);
  });

  test('its formula that reads an empty cell is not believed: what will stand there is', () => {
    const tables = [withFormulas(one({ 乙: 2, 总: 2, 丁: 1 }), { B7: '=SUM(B1:B3)' }), two({ 甲: 4 })];
    expect(items(['甲.数 = 02.甲.数', SUM, '末.数 = 总.数 + 丁.数'], tables)).toEqual(["fill copies 甲 4 ='02'!B1 〔取自 02 表 甲 数 4.00〕", 'fill balances 末 7 =B7+B4 〔总 6.00 + 丁 1.00〕']);
    // Where nothing says what it will show, nothing follows from it.
    expect(items(['甲.数 = 02.甲.数', '总.数 = 丁.数 + 末.数'], [withFormulas(one({ 丁: 2, 总: 10 }), { B4: '=B1*2' }), two({ 甲: 4 })])).toEqual(["fill copies 甲 4 ='02'!B1 〔取自 02 表 甲 数 4.00〕"]);
    // Where nothing is filled in, it stands.
    expect(items(['甲.数 = 02.甲.数', SUM, '末.数 = 总.数 + 丁.数'], [tables[0] ?? one({}), two({ 丁: 1 })])).toEqual(['fill balances 末 3 =B7+B4 〔总 2.00 + 丁 1.00〕']);
    // One whose result is not in the file is worked out and never written.
    expect(items([SUM, '末.数 = 总.数 + 丁.数'], [withFormulas(one({ 甲: 1, 乙: 2, 丁: 1, 总: NOT_CALCULATED }), { B7: '=SUM(B1:B3)' })])).toEqual(['fill balances 末 4 =B7+B4 〔总 3.00 + 丁 1.00〕']);
    expect(items([SUM], [withFormulas(one({ 甲: 1, 乙: 2, 丙: 3 }), { B7: '=""' })])).toEqual(['correct totals 总 6 =SUM(B1:B3) 〔甲 1.00 + 乙 2.00 + 丙 3.00〕']);
  });

  test('a formula that would close a circle is not offered', () => {
    expect(items([SUM, '总.数 = 小计.数'], [withFormulas(one({ 甲: 1, 乙: 2, 丙: 3 }), { B6: '=B7', B1: '=1' })])).toEqual(['fill totals 总 6 =SUM(B1:B3) 〔甲 1.00 + 乙 2.00 + 丙 3.00〕']);
    expect(items(['总.数 = 小计.数'], [withFormulas(one({ 甲: 1, 小计: 3 }), { B6: '=SUM(B1:B2)' })])).toEqual(['fill totals 总 3 =B6 〔小计 3.00〕']);
    const circle = withFormulas(one({ 甲: 1, 乙: 2, 小计: 3 }), { B6: '=SUM(B1:B2)', B1: '=B7-2' });
    expect(items(['总.数 = 小计.数', '小计.数 = 甲.数 + 乙.数'], [circle])).toEqual(['fill totals 总 3 - 〔小计 3.00〕']);
  });
});

test('ranges by the cells in them, given out once; wide ones as well', () => {
  const index = new RangeIndex<string>();
  const range = (left: number, right: number, top = 0, bottom = 2) => ({ sheet: '表', top, bottom, left, right });
  const at = (row: number, column: number, sheet = '表'): readonly string[] => index.take({ sheet, row, column });
  index.add(range(1, 1, 2, 2), '窄');
  index.add(range(0, 64), '宽');
  index.add(range(0, 64, 5, 5), '宽下');
  index.add(range(0, 63, 7, 7), '次宽');
  expect([at(0, 1, '别处'), at(3, 1), at(0, 2), at(2, 1), at(0, 1), at(5, 64), at(7, 63), at(7, 63), at(5, 0)]).toEqual([[], [], ['宽'], ['窄'], [], ['宽下'], ['次宽'], [], []]);
});

describe('what is written', () => {
  test('a count in the format of counts; every intent has its switch', () => {
    const [item] = plan(['戊.数 = 02.戊.数'], [one({ 甲: 1 }), two({ 戊: 3 })]).items;
    expect([item?.write.next.value, item?.write.numberFormat, item?.operands]).toEqual([3, '#,##0', [{ cell: { sheet: '02', row: 4, column: 1 }, name: '02 表 戊 数', value: '3', sign: 1 }]]);
    expect(INTENTS).toEqual(['totals', 'copies', 'balances', 'scores', 'three-public']);
  });

  test('a figure is named by its row, and by its column where it has several', () => {
    const lanes: Form = { ...BASE, id: 't/04', short: '04', title: '四', parts: [part('左', [labelColumn('项目'), amountColumn('数')], rows), part('右', [amountColumn('本年.数'), amountColumn('本年.次')], { kind: 'single', key: '本表' })] };
    const title = (table: TableAccess): string[] => table.rows.flatMap((line) => table.amountColumns(line).map((column) => rowTitle({ access: table, row: line, column, coefficient: amount(1), side: 'left' })));
    expect([title(madeTable(lanes, [['甲', '甲', 1]], { part: '左' })), title(madeTable(lanes, [['本表', '', 1, 2]], { part: '右' })), title(madeTable(CODES, [['208', '208 社保', 1]]))]).toEqual([['甲'], ['本年 数', '本年 次'], ['208 208社保']]);
  });

  const content = (value: CellValue, formula: string | null = null): CellContent => ({ formula, value });
  const sheet = { ...sheetOf('表', [[1, 2, 3], [4, 5, 6]]), numberFormats: [['0.00', '@', 'General'], ['', '#,##0', 'General']] };
  const workbook: WorkbookSnapshot = { name: 'x', date1904: false, sheets: [sheet] };
  const write = (row: number, column: number, value: CellValue): PlannedWrite => ({ cell: { sheet: '表', row, column }, old: content(null), next: content(value), reason: said('') });

  test('in the format of the cell, or that of money or a count where it has none', () => {
    const formats = (kind: FigureKind): (string | undefined)[] => [0, 1, 2].map((column) => writeOf(workbook, { sheet: '表', row: 0, column }, amount('7.5'), kind, said('')).numberFormat);
    expect([formats('money'), formats('count'), formats('plain')]).toEqual([[undefined, '#,##0.00', '#,##0.00'], [undefined, '#,##0', '#,##0'], [undefined, 'General', undefined]]);
    expect(writeOf(workbook, { sheet: '表', row: 1, column: 0 }, amount('7.5'), 'money', said('因为'))).toEqual({ cell: { sheet: '表', row: 1, column: 0 }, old: content(4), next: content(7.5), reason: said('因为'), numberFormat: '#,##0.00' });
    expect(() => writeOf(workbook, { sheet: '别处', row: 0, column: 0 }, amount(1), 'money', said(''))).toThrow('no sheet 别处');
  });

  test('a formula only where every proposed cell it reads is written too', () => {
    const item = (at: number, formula: string | undefined): FillItem => ({ write: write(0, at, 7), formula: formula === undefined ? undefined : content(7, formula), intent: 'totals', kind: 'fill', table: '', name: '', operands: [], alternatives: [] });
    const all = [item(0, undefined), item(1, '=A1'), item(2, '=A2+A1')];
    const chosen = (without: number, as: 'formulas' | 'values' = 'formulas') => chosenWrites(all, ({ write: { cell } }) => cell.column !== without, as).map(({ cell, next }) => `${toA1(cell.row, cell.column)} ${next.formula ?? String(next.value)}`);
    expect([chosen(9), chosen(0), chosen(2), chosen(9, 'values')]).toEqual([['A1 7', 'B1 =A1', 'C1 =A2+A1'], ['B1 7', 'C1 7'], ['A1 7', 'B1 =A1'], ['A1 7', 'B1 7', 'C1 7']]);
  });

  test('assumed: the constants stand, formulas that read them wait, everything else stays', () => {
    const own: WorkbookSnapshot = { ...workbook, sheets: [{ ...sheet, formulas: [['=9', '=A1', null], [null, '=B1', '=C1']] }, sheetOf('另', [[1]])] };
    expect(assume(own, [])).toBe(own);
    const after = assume(own, [write(0, 0, 8)]);
    expect([after.sheets[0]?.values, after.sheets[0]?.formulas]).toEqual([[[8, NOT_CALCULATED, 3], [4, NOT_CALCULATED, 6]], [[null, '=A1', null], [null, '=B1', '=C1']]]);
    expect(after.sheets[1]).toBe(own.sheets[1]);
    const moved = { ...own, sheets: own.sheets.map((each) => ({ ...each, origin: { row: 2, column: 1 } })) };
    expect(assume(moved, [write(3, 3, 8)]).sheets[0]?.values).toEqual([[1, 2, 3], [4, 5, 8]]);
  });

  test('functions of ours become what they show; errors and what was not calculated are named', () => {
    const formulas = [['=GJ.EXECRATE(1,2)', '="GJ.X"&A1', '=1+_xldudf_GJ_TIE(A1)'], ['=AGJ.X(1)', '=gj.tie(1)', '=GJ.TIE(2)']];
    const values: CellValue[][] = [[0.5, 'a', 3], [4, { error: '#NAME?' }, NOT_CALCULATED]];
    const found = cleaning({ ...workbook, sheets: [{ ...sheet, values, formulas }] });
    expect(found.writes.map(({ cell, old, next }) => [toA1(cell.row, cell.column), old.formula, next])).toEqual([['A1', '=GJ.EXECRATE(1,2)', content(0.5)], ['C1', '=1+_xldudf_GJ_TIE(A1)', content(3)]]);
    expect(found.writes[0]?.reason.zh).toBe('函数换成数值');
    expect(found.left.map(({ cell, shows }) => [toA1(cell.row, cell.column), shows])).toEqual([['B2', '#NAME?'], ['C2', '']]);
    expect(found.left[0] && placed(found.left[0])).toBe('表!B2 =gj.tie(1)');
  });
});
