import { amount } from '../../src/core';
import { type CellContent, scoreIndicator } from '../../src/scoring';

const cell = (value: string | number): CellContent => (typeof value === 'number' ? amount(value) : value);
/** Points of a target and a result, or the code of the refusal. */
export function points(target: string | number, result: string | number, weight = 10): string {
  const outcome = scoreIndicator(cell(target), cell(result), amount(weight));
  // A refusal has a sentence, with every place in it filled.
  return outcome.kind === 'scored' ? outcome.score.toString() : outcome.reason.zh && outcome.code;
}

type Case = readonly [target: string | number, result: string | number, points: string];
/** A table of them. */
export const scored = (name: string, cases: readonly Case[]): void => {
  describe(name, () => test.each(cases)('%s with %s', (target, result, expected) => expect(points(target, result)).toBe(expected)));
};
