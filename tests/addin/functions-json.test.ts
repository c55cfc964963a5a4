/** The function metadata Excel reads, against its rules and against what the code registers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseA1 } from '../../src/core';

interface Parameter {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl?: string;
  readonly parameters: readonly Parameter[];
  readonly result: { readonly type?: string; readonly dimensionality?: string };
  readonly options?: Readonly<Record<string, boolean>>;
}

interface Metadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
}

const load = (file: string): Metadata =>
  JSON.parse(readFileSync(join(__dirname, '..', '..', 'src', 'functions', 'generated', file), 'utf8')) as Metadata;

const chinese = load('functions.json');
const english = load('functions.en-US.json');

/** What the code hands to Excel, under the keys Excel looks up. */
function registered(): string[] {
  const ids: string[] = [];
  Object.assign(globalThis, { CustomFunctions: { associate: (id: string) => ids.push(id.toUpperCase()) } });
  jest.requireActual('../../src/functions/excel');
  Reflect.deleteProperty(globalThis, 'CustomFunctions');
  return ids;
}

test('the ids are exactly the functions that the code registers, in both languages', () => {
  const ids = chinese.functions.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual(registered().sort());
  expect(english.functions.map(({ id }) => id)).toEqual(ids);
});

test('ids are legal: ASCII, three characters or more, no cell address, and the same as the name', () => {
  for (const { id, name } of [...chinese.functions, ...english.functions]) {
    expect(id).toMatch(/^[A-Z][A-Z0-9.]{2,127}$/);
    expect(parseA1(id)).toBeUndefined();
    expect(id).not.toMatch(/^R\d*C\d*$/);
    expect(name).toBe(id);
  }
});

test('operands that hold an error reach the function', () => {
  expect(chinese.allowErrorForDataTypeAny).toBe(true);
  expect(english.allowErrorForDataTypeAny).toBe(true);
});

test('every function and parameter is described, in Chinese here and English there', () => {
  const texts = ({ description, parameters }: FunctionMetadata): string[] => [description, ...parameters.map((parameter) => parameter.description ?? '')];
  for (const text of chinese.functions.flatMap(texts)) expect(text).toMatch(/\p{Script=Han}/u);
  for (const text of english.functions.flatMap(texts)) expect(text).toMatch(/[A-Za-z]{3}/);
});

test('both languages describe the same parameters', () => {
  const shape = ({ parameters, result, options }: FunctionMetadata) => ({
    result,
    options,
    parameters: parameters.map(({ type, dimensionality, optional, repeating }) => ({ type, dimensionality, optional, repeating })),
  });
  expect(english.functions.map(shape)).toEqual(chinese.functions.map(shape));
});

test('parameters: unique names, optional ones last, a repeating one only at the end, nothing volatile or streaming', () => {
  for (const { parameters, options } of chinese.functions) {
    const names = parameters.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const optional = parameters.map((parameter) => parameter.optional === true);
    expect(optional).toEqual([...optional].sort((a, b) => Number(a) - Number(b)));
    expect(parameters.slice(0, -1).some(({ repeating }) => repeating === true)).toBe(false);
    expect(options?.volatile ?? false).toBe(false);
    expect(options?.stream ?? false).toBe(false);
  }
});
