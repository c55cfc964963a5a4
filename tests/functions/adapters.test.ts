import { FUNCTIONS, functionNamed } from '../../src/functions';
import { plainFunction } from '../../src/functions/plain';
import { associateFunctions, type ExcelRuntime } from '../../src/functions/runtime/excel';

/** Microsoft's own error class and codes, from the shape its typings declare. */
class ExcelError {
  constructor(readonly code: string, readonly message?: string) {}
}
const CODES = {
  invalidValue: '#VALUE!',
  notAvailable: '#N/A',
  divisionByZero: '#DIV/0!',
  invalidNumber: '#NUM!',
  nullReference: '#NULL!',
  invalidName: '#NAME?',
  invalidReference: '#REF!',
};

type Callable = (...args: unknown[]) => unknown;

function excel(language: 'zh' | 'en'): Map<string, Callable> {
  const associated = new Map<string, Callable>();
  const runtime = { associate: (id: string, fn: Callable) => associated.set(id, fn), Error: ExcelError, ErrorCode: CODES };
  associateFunctions(FUNCTIONS, runtime as unknown as ExcelRuntime, () => language, (fault) => {
    throw fault;
  });
  return associated;
}

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

const INVOCATION = { address: undefined, functionName: 'EXECRATE' };

describe('Excel', () => {
  test('every function is associated under its name', () => {
    expect([...excel('zh').keys()]).toEqual(FUNCTIONS.map(({ name }) => name));
  });

  test('omitted arguments arrive as null and the invocation object is not an argument', () => {
    expect(excel('zh').get('EXECRATE')?.(1, 3, null, INVOCATION)).toBe(0.3333);
    expect(excel('zh').get('RMBUPPER')?.(1409.5, INVOCATION)).toBe('壹仟肆佰零玖元伍角');
  });

  test('an error is thrown as Excel’s own, with the reason in the language of the user', () => {
    const zh = thrownBy(() => excel('zh').get('EXECRATE')?.('', 3, null, INVOCATION));
    expect(zh).toBeInstanceOf(ExcelError);
    expect(zh).toEqual({ code: '#N/A', message: '“执行数”未填，无法计算；请补填。' });
    expect(thrownBy(() => excel('en').get('EXECRATE')?.('', 3, null, INVOCATION))).toEqual({
      code: '#N/A',
      message: '“actual” is not filled in; fill it in.',
    });
    expect(thrownBy(() => excel('zh').get('EXECRATE')?.(1, 0, null, INVOCATION))).toMatchObject({ code: '#DIV/0!' });
  });

  test('an error operand comes in as Excel’s own and goes out with the same code', () => {
    const args = [new ExcelError('#DIV/0!'), 3, null, INVOCATION];
    expect(thrownBy(() => excel('zh').get('EXECRATE')?.(...args))).toMatchObject({ code: '#DIV/0!' });
    expect(thrownBy(() => excel('zh').get('EXECRATE')?.(new ExcelError('#REF!'), 3))).toMatchObject({ code: '#VALUE!' });
  });

  test('inside an array an error is a value of its cell', () => {
    expect(excel('zh').get('EXECRATE')?.([[1], ['']], 4, null, INVOCATION)).toEqual([[0.25], [expect.any(ExcelError)]]);
  });

  test('THREEPUBLIC spills six rows of two', () => {
    expect(excel('zh').get('THREEPUBLIC')?.([['30217'], ['30231']], [[0.14], [29]], INVOCATION)).toEqual([
      ['合计', 29.14],
      ['因公出国（境）费', 0],
      ['公务用车购置及运行维护费', 29],
      ['公务用车购置费', 0],
      ['公务用车运行维护费', 29],
      ['公务接待费', 0.14],
    ]);
  });

  test('a rich value counts as its plain value', () => {
    const rich = { type: 'FormattedNumber', basicType: 'Double', basicValue: 1, numberFormat: '0.00' };
    expect(excel('zh').get('EXECRATE')?.(rich, 4, null, INVOCATION)).toBe(0.25);
  });
});

describe('hosts without typed errors', () => {
  const plain = (name: string, language: 'zh' | 'en' = 'zh'): Callable => {
    const definition = functionNamed(name);
    if (definition === undefined) throw new Error(`no function ${name}`);
    return plainFunction(definition, { language: () => language });
  };

  test('a failure is a sentence that nobody can take for a number or an error value', () => {
    expect(plain('EXECRATE')('', 3)).toBe('无法计算（#N/A）：“执行数”未填，无法计算；请补填。');
    expect(plain('EXECRATE', 'en')(1, 0)).toMatch(/^Not computed \(#DIV\/0!\): /);
  });

  test('arguments left out, COM errors and error texts are understood', () => {
    expect(plain('EXECRATE')(1, 3, -2147352572)).toBe(0.3333);
    expect(plain('EXECRATE')(-2146826281, 3)).toMatch(/^无法计算（#DIV\/0!）/);
    expect(plain('EXECRATE')('#N/A', 3)).toMatch(/^无法计算（#N\/A）/);
  });

  test('a Range-like object counts as its values', () => {
    expect(plain('EXECRATE')({ Value2: 1 }, { Value2: [[4]] })).toBe(0.25);
    expect(plain('TIE')(3, { Value2: [[1], [2]] })).toBe('一致');
  });

  test('a host can show failures in its own way', () => {
    const definition = functionNamed('EXECRATE');
    const shown = definition && plainFunction(definition, { language: () => 'zh', show: ({ error }) => error })(1, 0);
    expect(shown).toBe('#DIV/0!');
  });
});
