import { FUNCTIONS } from '../../src/functions';
import { isFailure, isMatrix } from '../../src/functions/runtime/result';

describe.each(FUNCTIONS.map((definition) => [definition.name, definition] as const))('%s', (_, definition) => {
  test.each(definition.examples.map((example) => [JSON.stringify(example.args), example] as const))('%s', (_args, example) => {
    const faults: unknown[] = [];
    const result = definition.invoke(example.args, (fault) => faults.push(fault));
    expect(faults).toEqual([]);
    if ('error' in example) {
      if (!isFailure(result)) throw new Error(`expected ${example.error}, got ${JSON.stringify(result)}`);
      expect(result.error).toBe(example.error);
      expect(result.reason.zh).toMatch(/\p{Script=Han}.*[。；]/u);
      expect(result.reason.en).toMatch(/[a-z]{2}/);
    } else {
      expect(result).toEqual(example.result);
    }
  });

  test('has an example that fails and one that succeeds, and passes an error operand on', () => {
    const good = definition.examples.find((example) => 'result' in example);
    if (!good || !definition.examples.some((example) => 'error' in example)) throw new Error(`${definition.name}: give an example with a result and one with an error`);
    for (const [i, parameter] of definition.parameters.entries()) {
      const args = [...good.args];
      while (args.length < i) args.push(null);
      args[i] = parameter.dimension === 'matrix' ? [[1], [{ error: '#DIV/0!' }]] : { error: '#DIV/0!' };
      const result = definition.invoke(args);
      expect(isMatrix(result) ? result[0]?.[0] : result).toMatchObject({ error: '#DIV/0!' });
    }
  });
});
