import { FUNCTIONS, functionNamed } from '../../src/functions';
import { amount } from '../../src/core';
import { defineFunction, type WorksheetFunction } from '../../src/functions/runtime/define';
import { figure } from '../../src/functions/runtime/parameter';
import { isFailure, isMatrix, type RawArgument } from '../../src/functions/runtime/result';

function call(name: string, ...args: RawArgument[]): unknown {
  const definition = functionNamed(name);
  if (definition === undefined) throw new Error(`no function ${name}`);
  return definition.invoke(args);
}

function errorOf(name: string, ...args: RawArgument[]): string {
  const result = call(name, ...args);
  if (!isFailure(result)) throw new Error(`expected an error, got ${JSON.stringify(result)}`);
  return `${result.error} ${result.reason.zh}`;
}

describe('numbers as people write them', () => {
  test.each([
    ['1,234.50', 0.1235],
    ['１２３４．５', 0.1235],
    [' 1234.5 ', 0.1235],
    ['1234.5　', 0.1235],
    ['1234.5\n', 0.1235],
    ['——', 0],
    ['-', 0],
    ['/', 0],
    ['(1234.5)', -0.1235],
    ['1234.5万元', null],
  ])('%j of 10000', (text, rate) => {
    if (rate === null) expect(errorOf('EXECRATE', text, 10000)).toContain('有的数写了金额单位');
    else expect(call('EXECRATE', text, 10000)).toBe(rate);
  });

  test('money units are converted, and must stand on both sides or on none', () => {
    expect(call('EXECRATE', '500000元', '100万元')).toBe(0.5);
    expect(call('EXECRATE', '0.5亿元', '1亿元')).toBe(0.5);
    expect(call('EXECRATE', 0, '100万元')).toBe(0);
    expect(errorOf('SHARE', '50万元', 100)).toMatch(/^#VALUE! 有的数写了金额单位/);
  });

  test('what is no number is named, never taken for 0', () => {
    expect(errorOf('EXECRATE', '十万', 10)).toBe('#VALUE! “执行数”应是数，现在是“十万”；请填数字，或带单位的数（如 50万元、95%）。');
    expect(errorOf('EXECRATE', '1,23', 10)).toMatch(/^#VALUE! /);
    expect(errorOf('EXECRATE', true, 10)).toMatch(/^#VALUE! “执行数”是逻辑值 TRUE/);
    expect(errorOf('EXECRATE', Number.NaN, 10)).toMatch(/^#NUM! /);
    expect(errorOf('EXECRATE', Number.POSITIVE_INFINITY, 10)).toMatch(/^#NUM! /);
  });
});

describe('blanks', () => {
  test.each([[null], [undefined], [''], ['  '], ['　']])('%j where a figure must stand gives #N/A with the name', (blank) => {
    expect(errorOf('EXECRATE', blank, 10)).toBe('#N/A “执行数”未填，无法计算；请补填。');
    expect(errorOf('EXECRATE', 10, blank)).toBe('#N/A “预算数”未填，无法计算；请补填。');
  });

  test.each([[null], [undefined], ['']])('%j in an optional argument is its default', (blank) => {
    expect(call('EXECRATE', 1, 3, blank)).toBe(0.3333);
    expect(call('EXECSCORE', 1, 3, blank)).toBe(3.33);
    expect(call('CHANGETEXT', 2, 1, blank)).toBe('增加1.00万元，增长100.00%');
    expect(call('PERFGRADE', 85, blank)).toBe('良');
  });

  test.each([[-1], [11], [1.5]])('%j decimals are refused', (places) => {
    expect(errorOf('EXECRATE', 1, 3, places)).toMatch(/^#VALUE! “位数”应是 0 到 10 的整数/);
  });
});

describe('errors in operands', () => {
  test.each(['#DIV/0!', '#N/A', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#NULL!'])('%s stays %s', (error) => {
    expect(call('EXECRATE', { error }, 10)).toMatchObject({ error });
    expect(call('TIE', 10, [[1], [{ error }]])).toMatchObject({ error });
  });

  test('an error that cannot be given back becomes #VALUE! and keeps its name in the reason', () => {
    expect(errorOf('EXECRATE', { error: '#SPILL!' }, 10)).toBe('#VALUE! “执行数”引用的单元格是错误值 #SPILL!；请先改正该单元格。');
  });
});

describe('ranges', () => {
  test('a range of one cell is a value', () => {
    expect(call('EXECRATE', [[1]], [[4]])).toBe(0.25);
    expect(call('TIE', [[1]], 1)).toBe('一致');
  });

  test('a range where a value is wanted is computed cell by cell, errors in their own cells', () => {
    const result = call('EXECRATE', [[1, 2], [3, '']], 4);
    expect(result).toEqual([[0.25, 0.5], [0.75, expect.objectContaining({ error: '#N/A' })]]);
    expect(call('TOWAN', [[10000], [25000]])).toEqual([[1], [2.5]]);
  });

  test('ranges of different size are refused', () => {
    expect(errorOf('EXECRATE', [[1], [2]], [[1, 2]])).toMatch(/^#VALUE! 几个区域的行数、列数不一致/);
  });

  test('nothing a function gives back holds NaN, undefined or null, and every row is as long as the others', () => {
    const inputs: RawArgument[] = [[[null, '', 'x'], [undefined, 1, true]], [[]], [[1]], 'x', 0, null, { error: '#N/A' }];
    for (const definition of FUNCTIONS) {
      for (const first of inputs) {
        for (const second of inputs) {
          const faults: unknown[] = [];
          const result = definition.invoke([first, second, 1, 1, 1, null], (fault) => faults.push(fault));
          const rows = isMatrix(result) ? result : [[result]];
          expect(faults).toEqual([]);
          expect(new Set(rows.map((row) => row.length)).size).toBeLessThanOrEqual(1);
          for (const cell of rows.flat()) {
            expect(typeof cell === 'string' || (typeof cell === 'number' && Number.isFinite(cell)) || isFailure(cell)).toBe(true);
          }
        }
      }
    }
  });
});

describe('results', () => {
  const define = (compute: () => string | ReturnType<typeof amount> | (string | ReturnType<typeof amount>)[][]): WorksheetFunction =>
    defineFunction({
      name: 'EXAMPLE',
      category: 'check',
      description: { zh: '例', en: 'example' },
      parameters: [figure({ name: { zh: '数', en: 'n' }, description: { zh: '数', en: 'n' }, whatBlankMeans: { zh: '', en: '' }, example: '1' })],
      result: { type: 'number', dimension: 'scalar', meaning: { zh: '', en: '' } },
      source: { zh: '', en: '' },
      examples: [{ args: [1], result: 1, from: { zh: '', en: '' } }],
      compute,
    });

  test('a fault in our own code becomes a typed error and is reported', () => {
    const faults: unknown[] = [];
    const broken = define(() => {
      throw new Error('secret');
    });
    const result = broken.invoke([1], (fault) => faults.push(fault));
    expect(result).toMatchObject({ error: '#VALUE!' });
    expect(JSON.stringify(result)).not.toContain('secret');
    expect(faults).toHaveLength(1);
  });

  test('ragged rows are filled up', () => {
    expect(define(() => [['a', amount(1)], ['b']]).invoke([1])).toEqual([['a', 1], ['b', '']]);
  });

  test('a number too large for the sheet is an error', () => {
    expect(define(() => amount('1e400')).invoke([1])).toMatchObject({ error: '#NUM!' });
  });
});
