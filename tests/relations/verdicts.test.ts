/** What each comparison, test and condition gives, at its edges. */
import type { CellValue, FormRelation } from '../../src/core';
import { FORM_SETS, formById } from '../../src/forms';
import { compileRelation, evaluate, isTable, type Outcome, SchemaSet } from '../../src/relations';
import { home } from '../kit/home';
import { madeTable } from '../kit/tables';

const schemas = new SchemaSet(FORM_SETS);
const f05 = formById('final-accounts/05');

/** 合计 with 小计, 基本支出, 项目支出; a second row, so that the table is not empty. */
function run(text: string, amounts: readonly CellValue[], options: Partial<FormRelation> = {}): readonly Outcome[] {
  const table = madeTable(f05, [['合计', '合计', ...amounts], ['208', '社会保障和就业支出', 7, 7, null]]);
  const source = { id: 'T', text, sentence: { zh: '应成立', en: 'must hold' }, basis: '', severity: 'error', tolerance: 'derived', ...options } as const;
  return evaluate(compileRelation(source, schemas, home('05')), (key) => (isTable(key, table.table.form) ? table : { zh: '没有', en: 'none' }));
}
const verdicts = (...args: Parameters<typeof run>): string[] => run(...args).map(({ verdict, severity, arithmetic }) => [verdict, severity, arithmetic?.allowed.toString() ?? '-'].join(' '));

describe('each comparison below, at and above its edge', () => {
  test.each([
    ['=', ['failed', 'held', 'failed']],
    ['≠', ['held', 'failed', 'held']],
    ['≤', ['held', 'held', 'failed']],
    ['≥', ['failed', 'held', 'held']],
    ['<', ['held', 'failed', 'failed']],
    ['>', ['failed', 'failed', 'held']],
  ])('%s', (operator, expected) => {
    expect([4, 5, 6].map((left) => run(`合计.小计 ${operator} 合计.基本支出`, [left, 5])[0]?.verdict)).toEqual(expected);
  });

  test('a sum that is too small or too large by no more than rounding is 尾差 in the direction that is asked, and a hint', () => {
    // Three figures of two decimals, (2 + 1) × 0.005.
    const at = (operator: string, total: number): string[] => verdicts(`合计.小计 ${operator} 合计.基本支出 + 合计.项目支出`, [total, 60, 40]);
    expect(['≥', '≤', '='].map((operator) => at(operator, 99.99))).toEqual([['rounding hint 0.015'], ['held error -'], ['rounding hint 0.015']]);
    expect(['≥', '≤', '='].map((operator) => at(operator, 100.01))).toEqual([['held error -'], ['rounding hint 0.015'], ['rounding hint 0.015']]);
    expect(['≥', '≤', '='].map((operator) => at(operator, 100.02))).toEqual([['held error -'], ['failed error 0.015'], ['failed error 0.015']]);
    // No distance can be said of these, so nothing excuses them.
    expect(['<', '>', '≠'].map((operator) => at(operator, 100))).toEqual([['failed error 0'], ['failed error 0'], ['failed error 0']]);
  });

  test('a copy that is off in its last digit lowers an error to a warning, and nothing else', () => {
    const at = (severity: FormRelation['severity'], basic: number): string[] => verdicts('合计.小计 = 合计.基本支出', [60, basic], { severity });
    expect([at('error', 60.01), at('error', 60.02), at('warning', 60.01), at('hint', 60.01)]).toEqual([['failed warning 0'], ['failed error 0'], ['failed warning 0'], ['failed hint 0']]);
  });

  test('exact allows nothing between two figures, and what rounding allows where a side adds several', () => {
    const exact = { tolerance: 'exact' } as const;
    expect(verdicts('合计.小计 = 合计.基本支出', [60.02, 60], exact)).toEqual(['failed error 0']);
    expect(verdicts('合计.小计 = 合计.基本支出 + 合计.项目支出', [100.01, 60, 40], exact)).toEqual(['rounding hint 0.015']);
    // An addend of zero is none.
    expect(verdicts('合计.小计 = 合计.基本支出 + 合计.项目支出', [60.02, 60, 0], exact)).toEqual(['failed error 0']);
  });
});

describe('filled and blank', () => {
  const filled = (text: string, ...rows: (readonly CellValue[])[]): (string | undefined)[] => rows.map((amounts) => run(text, amounts)[0]?.verdict);

  test('one cell; a dash and a zero are no amount', () => {
    expect(filled('合计.小计 有数', [1], [0], ['——'], ['\uFE63'], [null])).toEqual(['held', 'failed', 'failed', 'failed', 'failed']);
    expect(filled('合计.小计 为空', [1], [0], ['——'], [null])).toEqual(['failed', 'held', 'held', 'held']);
  });

  test('any and all of several', () => {
    const [one, both, none] = [[null, 1, null], [null, 1, 2], [5, null, null]] as const;
    expect(filled('任一(合计.基本支出、合计.项目支出) 有数', one, both, none)).toEqual(['held', 'held', 'failed']);
    expect(filled('全部(合计.基本支出、合计.项目支出) 有数', one, both, none)).toEqual(['failed', 'held', 'failed']);
    expect(filled('任一(合计.基本支出、合计.项目支出) 为空', one, both, none)).toEqual(['held', 'failed', 'held']);
    expect(filled('全部(合计.基本支出、合计.项目支出) 为空', one, both, none)).toEqual(['failed', 'failed', 'held']);
  });

  test('and, or', () => {
    const [neither, one, both] = [[5, null, null], [5, 1, null], [5, 1, 2]] as const;
    expect(filled('合计.基本支出 有数 且 合计.项目支出 有数', neither, one, both)).toEqual(['failed', 'failed', 'held']);
    expect(filled('合计.基本支出 有数 或 合计.项目支出 有数', neither, one, both)).toEqual(['failed', 'held', 'held']);
  });

  test('where the condition does not hold there is no outcome', () => {
    expect(filled('若 合计.项目支出 有数：合计.基本支出 有数', [5, null, null], [5, null, 2], [5, 1, 2])).toEqual([undefined, 'failed', 'held']);
    expect(filled('若 合计.小计 > 5：合计.基本支出 > 5', [5, 1], [6, 1], [6, 6])).toEqual([undefined, 'failed', 'held']);
  });

  test('the cells that were asked about are named', () => {
    // The cell that lacks its figure comes first, then those of the condition.
    expect(run('若 合计.项目支出 有数：合计.基本支出 有数', [5, null, 2])[0]?.cells).toEqual([{ sheet: '05', row: 0, column: 2 }, { sheet: '05', row: 0, column: 3 }]);
  });
});

describe('arithmetic', () => {
  test('products, quotients, differences and brackets', () => {
    expect(run('合计.小计 = 合计.基本支出 × 2 ÷ 4', [3, 6])[0]?.verdict).toBe('held');
    expect(run('合计.小计 = 合计.基本支出 × 2 ÷ 4', [4, 6])[0]?.arithmetic?.expected.toString()).toBe('3');
    expect(run('合计.小计 = 合计.基本支出 - (合计.项目支出 + 1)', [3, 6, 2])[0]?.verdict).toBe('held');
    expect(run('合计.小计 = 合计.基本支出 - (合计.项目支出 + 1)', [6, 6, 2])[0]?.arithmetic?.difference.toString()).toBe('3');
    // 10 ÷ 3 is told to four decimals.
    expect(run('合计.小计 = 合计.基本支出 ÷ 合计.项目支出', [1, 10, 3])[0]?.arithmetic?.expected.toString()).toBe('3.3333');
  });

  test('a quotient by zero is not checked', () => {
    expect(run('合计.小计 = 合计.基本支出 ÷ 合计.项目支出', [1, 10, 0])[0]?.verdict).toBe('notChecked');
  });
});

describe('the formula in words', () => {
  const words = (text: string, amounts: readonly CellValue[]): string | undefined => run(text, amounts)[0]?.arithmetic?.formula;

  test.each<readonly [string, readonly CellValue[], string]>([
    ['合计.小计 = 5', [6], '合计 小计 = 5'],
    ['5 = 合计.小计 + 合计.基本支出', [6, 1], '5 = 合计 小计 + 合计 基本支出'],
    ['合计.小计 = 合计.基本支出 - 合计.项目支出', [9, 6, 2], '合计 小计 = 合计 基本支出 - 合计 项目支出'],
    ['合计.小计 = 合计.基本支出 × 2 ÷ 合计.项目支出', [9, 6, 2], '合计 小计 = 合计 基本支出 × 2 ÷ 合计 项目支出'],
    ['合计.小计 = 2 × 合计.基本支出', [9, 6, 2], '合计 小计 = 2 × 合计 基本支出'],
    ['若 合计.项目支出 > 1：合计.小计 = 合计.基本支出', [9, 6, 2], '若 合计.项目支出 > 1：合计 小计 = 合计 基本支出'],
  ])('%s', (text, amounts, said) => {
    expect(words(text, amounts)).toBe(said);
  });

  test('six figures are all named; of more those that are empty are counted', () => {
    const six = '05.208.小计 + 05.208.基本支出 + 05.208.项目支出 + 合计.基本支出 + 合计.项目支出 + 05.208.项目支出';
    const named = '208 社会保障和就业支出 小计 + 208 社会保障和就业支出 基本支出';
    expect(words(`合计.小计 = ${six}`, [99, 1])).toBe(`合计 小计 = ${named} + 208 社会保障和就业支出 项目支出 + 合计 基本支出 + 合计 项目支出 + 208 社会保障和就业支出 项目支出`);
    expect(words(`合计.小计 = ${six} + 合计.项目支出`, [99, 1])).toBe(`合计 小计 = ${named} + 合计 基本支出（其余 4 项为空）`);
    expect(words(`合计.小计 = ${Array(7).fill('合计.项目支出').join(' + ')}`, [99, 1])).toBe('合计 小计 = 7 项均为空');
    expect(words(`合计.小计 = ${Array(7).fill('合计.基本支出').join(' + ')}`, [99, 1])).toBe(`合计 小计 = ${Array(7).fill('合计 基本支出').join(' + ')}`);
  });
});
