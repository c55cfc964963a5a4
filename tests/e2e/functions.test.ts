/** Worksheet functions called as Excel calls them, through Microsoft's own runtime in the built page. */
import { FUNCTIONS, type RawArgument } from '../../src/functions';
import type { ErrorCode } from '../../src/functions/runtime/result';
import type { FunctionCall } from '../kit/excel/browser-shim';
import type { Json } from '../kit/excel/protocol';
import type { Pane } from './kit/pane';
import { usePane } from './kit/suite';

/** The number Excel is given for an error; #REF! and #NAME? cannot be given back and become #VALUE!. */
const CODE: Readonly<Record<ErrorCode, number>> = { '#N/A': 1, '#DIV/0!': 5, '#NUM!': 6, '#VALUE!': 7, '#NULL!': 8, '#REF!': 7, '#NAME?': 7 };
const open = usePane();

async function runtime(options: Parameters<typeof open>[0] = {}): Promise<Pane> {
  const pane = await open(options);
  await pane.page.getByRole('tab').first().waitFor();
  return pane;
}

/** An argument on the wire: an error has a type, an argument left out is null. */
function onWire(argument: RawArgument): Json {
  if (Array.isArray(argument)) return argument.map((row: RawArgument) => onWire(row));
  if (typeof argument === 'object' && argument !== null && 'error' in argument) return { type: 'CustomFunctionError', code: argument.error };
  return argument as Json;
}

const EXAMPLES = FUNCTIONS.flatMap((definition) =>
  definition.examples.map((example) => {
    const parameters = definition.parameters.map((_, i) => onWire(example.args[i] ?? null));
    const call: FunctionCall = { name: definition.name, parameters };
    return { call, example };
  }),
);

describe.each(['ltsc2021', 'microsoft365'] as const)('%s', (version) => {
  test('every example of every function gives what its page says', async () => {
    const { excel } = await runtime({ version });
    const answers = await excel.calculate(EXAMPLES.map(({ call }) => call));
    const asked = EXAMPLES.map(({ call, example }) => [call.name, call.parameters, 'error' in example ? example.error : example.result]);
    const told = EXAMPLES.map(({ call, example }, i) => {
      const answer = answers[i];
      if (!answer || answer.succeeded) return [call.name, call.parameters, answer?.value];
      // The wrong error shows its own code beside the one that was wanted.
      const wanted = 'error' in example && CODE[example.error] === answer.code;
      return [call.name, call.parameters, wanted ? example.error : `error ${String(answer.code)}: ${String(answer.value)}`];
    });
    expect(told).toEqual(asked);
    expect(new Set(EXAMPLES.map(({ call }) => call.name)).size).toBe(FUNCTIONS.length);
  });
});

test('an error carries its reason, in the language of Excel', async () => {
  const call: FunctionCall = { name: 'EXECRATE', parameters: ['', 80, null] };
  const zh = await runtime({ locale: 'zh-CN' });
  expect(await zh.excel.calculate([call])).toEqual([{ succeeded: false, value: '“执行数”未填，无法计算；请补填。', code: 1 }]);
  const en = await runtime({ locale: 'en-US' });
  expect(await en.excel.calculate([call])).toEqual([{ succeeded: false, value: '“actual” is not filled in; fill it in.', code: 1 }]);
});

test('arrays spill cell by cell, an error in one cell leaves the others', async () => {
  const { excel } = await runtime();
  const [rates, threePublic] = await excel.calculate([
    // 282.61 ÷ 331.05 = 0.85367… and 159.76 ÷ 559.76 = 0.28540…; the cell in between is empty.
    { name: 'EXECRATE', parameters: [[[282.61], [''], [159.76]], [[331.05], [80], [559.76]], null] },
    { name: 'THREEPUBLIC', parameters: [[['30217'], ['30231']], [[0.14], [29]]] },
  ]);
  expect(rates).toEqual({ succeeded: true, value: [[0.8537], [expect.objectContaining({ type: 'Error' })], [0.2854]] });
  expect(threePublic?.value).toEqual([
    ['合计', 29.14],
    ['因公出国（境）费', 0],
    ['公务用车购置及运行维护费', 29],
    ['公务用车购置费', 0],
    ['公务用车运行维护费', 29],
    ['公务接待费', 0.14],
  ]);
});

test('an error operand comes out as the same error, with the reason', async () => {
  const { excel } = await runtime();
  const error = { type: 'CustomFunctionError', code: '#DIV/0!' };
  const [answer] = await excel.calculate([{ name: 'EXECRATE', parameters: [error, 80, null] }]);
  expect(answer).toMatchObject({ succeeded: false, code: CODE['#DIV/0!'] });
});

test('a thousand calls in one message are answered in one request', async () => {
  const { excel } = await runtime();
  const before = await excel.requestCount();
  const calls = Array.from({ length: 1000 }, (_, i): FunctionCall => ({ name: 'TOWAN', parameters: [(i + 1) * 10_000, null] }));
  const answers = await excel.calculate(calls);
  // n × 10,000 元 are n 万元.
  expect(answers.map(({ value }) => value)).toEqual(calls.map((_, i) => i + 1));
  expect((await excel.requestCount()) - before).toBe(1);
});
