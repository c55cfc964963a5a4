import { toA1 } from '../../src/core';
import { FORM_SETS, formById } from '../../src/forms';
import { compileRelation, isTable, nativeFormulas, SchemaSet, type TableAccess } from '../../src/relations';
import { home as standing } from '../kit/home';
import { madeTable } from '../kit/tables';

const schemas = new SchemaSet(FORM_SETS);
const f05 = formById('final-accounts/05');
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
});
