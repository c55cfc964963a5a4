import { toA1 } from '../../src/core';
import { FORM_SETS, formById } from '../../src/forms';
import { compileRelation, isTable, nativeFormulas, SchemaSet, type TableAccess } from '../../src/relations';
import { home as standing } from '../kit/home';
import { madeTable } from '../kit/tables';

const schemas = new SchemaSet(FORM_SETS);
const f05 = formById('final-accounts/05');
const f03 = formById('final-accounts/03');
const f06 = formById('final-accounts/06');

function print(text: string, tables: readonly TableAccess[], home: string | null = null): Record<string, string> {
  const relation = compileRelation(
    { id: 'T', text, sentence: { zh: '', en: '' }, basis: '', severity: 'error', tolerance: 'derived' },
    schemas,
    standing(home),
  );
  const found = nativeFormulas(relation, (key) => tables.find(({ form }) => isTable(key, form)) ?? { zh: '', en: '' });
  return Object.fromEntries(found.map(({ cell, formula }) => [`${cell.sheet}!${toA1(cell.row, cell.column)}`, formula]));
}

describe('a relation printed as a spreadsheet formula', () => {
  it('adds cells of the row', () => {
    const table = madeTable(f05, [['合计', '合计', 3, 1, 2]]);
    expect(print('每行: 小计 = 基本支出 + 项目支出', [table], '05')).toEqual({ '05!B1': '=C1+D1' });
  });

  it('sums children: a run as SUM, scattered rows one by one', () => {
    const table = madeTable(f05, [
      ['合计', '合计', 3, 1, 2],
      ['208', '社保', 1, 1, 0],
      ['210', '卫生', 1, 0, 1],
      ['221', '住房', 1, 0, 1],
      ['22102', '改革', 1, 0, 1],
      ['22103', '社区', 0, 0, 0],
    ]);
    const printed = print('每个上级、每列: 本级 = 下级合计', [table], '05');
    expect(printed['05!B1']).toBe('=SUM(B2:B4)');
    expect(printed['05!D4']).toBe('=D5+D6');
  });

  it('names other sheets and converts units', () => {
    const five = madeTable(f05, [['合计', '合计', 3, 1, 2]], { unit: '元', sheet: '05 支出' });
    const six = madeTable(f06, [['公用经费合计', '公用经费合计', 1]], { part: '公用经费', sheet: '06明细' });
    expect(print('05.合计.基本支出 = 06.公用经费合计', [five, six])).toEqual({ '05 支出!C1': '=\'06明细\'!B1*10000' });
  });

  it('reads text numbers and dashes so that the sum does not break', () => {
    const table = madeTable(f05, [['合计', '合计', 3, '1,000.00', '——']]);
    expect(print('每行: 小计 = 基本支出 + 项目支出', [table], '05')).toEqual({ '05!B1': '=VALUE(C1)+N(D1)' });
  });

  it('prints nothing for what is no assignment', () => {
    const table = madeTable(f05, [['合计', '合计', 3, 1, 2]]);
    expect(print('每行: 基本支出 ≤ 小计', [table], '05')).toEqual({});
    expect(print('每行: 小计 + 0 = 基本支出', [table], '05')).toEqual({});
  });

  const grid = [
    madeTable(f05, [['合计', '合计', 3, 1, 2], ['208', '社保', 7, 7, null], ['210', '卫生', 1, 1, null], ['221', '住房', 1, 1, null], ['229', '其他', 1, 1, null]]),
    madeTable(f03, [['合计', '合计', 9, 3, 3, 3, 0, 0]]),
  ];

  it.each([
    ['products and quotients', '05.合计.基本支出 × 2 ÷ 05.208.小计', 'C1*2/B2'],
    ['a sum as a factor in brackets', '(05.合计.基本支出 + 05.合计.项目支出) × 2', '(C1+D1)*2'],
    ['a sum behind a factor', '2 × (05.合计.基本支出 - 05.合计.项目支出)', '2*(C1-D1)'],
    ['children as a factor', '下级合计(05.合计.基本支出) ÷ 2', '(SUM(C2:C5))/2'],
    ['a difference', '05.合计.基本支出 - 05.合计.项目支出', 'C1-D1'],
    ['a number among cells', '1 + 05.合计.基本支出 - 2', '1+C1-2'],
    ['two neighbours one by one', '05.208.小计 + 05.210.小计', 'B2+B3'],
    ['three below each other as a run', '05.208.小计 + 05.210.小计 + 05.221.小计', 'SUM(B2:B4)'],
    ['a run with a gap cell by cell', '05.208.小计 + 05.210.小计 + 05.229.小计', 'B2+B3+B5'],
    ['a run upwards cell by cell', '05.221.小计 + 05.210.小计 + 05.208.小计', 'B4+B3+B2'],
    ['steps aside cell by cell', '05.208.小计 + 05.210.小计 + 05.221.基本支出', 'B2+B3+C4'],
    ['a slope cell by cell', '05.208.小计 + 05.210.基本支出 + 05.221.项目支出', 'B2+C3+D4'],
    ['a run on another sheet', '03.合计.基本支出 + 03.合计.项目支出 + 03.合计.上缴上级支出', "SUM('03'!C1:E1)"],
    ['beside each other with a gap', '03.合计.基本支出 + 03.合计.项目支出 + 03.合计.经营支出', "'03'!C1+'03'!D1+'03'!F1"],
    ['leftwards', '03.合计.上缴上级支出 + 03.合计.项目支出 + 03.合计.基本支出', "'03'!E1+'03'!D1+'03'!C1"],
    ['over two sheets', '03.合计.本年支出合计 + 05.208.小计 + 05.210.小计', "'03'!B1+B2+B3"],
  ])('%s', (_, right, printed) => {
    expect(print(`05.合计.小计 = ${right}`, grid)).toEqual({ '05!B1': `=${printed}` });
  });

  it('cells that must be wrapped, or are of another unit, are no run', () => {
    const mixed = madeTable(f05, [['合计', '合计', 3, 1, 2], ['208', '社保', 1, 1, 0], ['210', '卫生', '2', 0, 1], ['221', '住房', 1, 0, 1]]);
    expect(print('05.合计.小计 = 05.208.小计 + 05.210.小计 + 05.221.小计', [mixed])).toEqual({ '05!B1': '=B2+VALUE(B3)+B4' });
    const yuan = madeTable(f03, [['合计', '合计', 9, 30000, 30000, 30000, 0, 0]], { unit: '元' });
    expect(print('05.合计.小计 = 03.合计.基本支出 + 03.合计.项目支出 + 03.合计.上缴上级支出', [mixed, yuan])).toEqual({ '05!B1': "='03'!C1/10000+'03'!D1/10000+'03'!E1/10000" });
  });

  it.each([
    ['a row that is missing', '05.205.小计 = 05.合计.小计'],
    ['a figure that is missing', '05.合计.小计 = 05.205.小计'],
    ['a figure of a sum', '05.合计.小计 = 05.205.小计 + 05.合计.基本支出'],
    ['a figure taken off', '05.合计.小计 = 05.合计.基本支出 - 05.205.小计'],
    ['a factor', '05.合计.小计 = 05.205.小计 × 2'],
    ['a divisor', '05.合计.小计 = 2 ÷ 05.205.小计'],
    ['no rows below', '05.合计.小计 = 下级合计(05.208.小计)'],
    ['no row above them', '05.合计.小计 = 下级合计(05.205.小计)'],
    ['a condition', '若 05.合计.项目支出 > 0：05.合计.小计 = 05.合计.基本支出'],
    ['a test', '05.合计.小计 有数'],
    ['last year’s workbook', '05.合计.小计 = 上年.05.合计.小计'],
    ['a table that is missing', '05.合计.小计 = 01.收入总计'],
    ['another comparison', '05.合计.小计 ≤ 05.合计.基本支出'],
  ])('nothing for %s', (_, text) => {
    expect(print(text, grid)).toEqual({});
  });
});
