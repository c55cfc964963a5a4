import fc from 'fast-check';
import { amount } from '../../src/core';
import { executionScore, gradeOf, scoreIndicator } from '../../src/scoring';

const figure = fc.integer({ min: 0, max: 10_000_000 }).map((cents) => amount(cents).div(100));
const positive = fc.integer({ min: 1, max: 10_000_000 }).map((cents) => amount(cents).div(100));
const weight = fc.integer({ min: 0, max: 1000 }).map((tenths) => amount(tenths).div(10));
const sign = fc.constantFrom('≥', '≤', '=', '＞', '＜', '≧', '≦');
const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom(...'≥≤=0123456789.%万元个人次月日年季度前以上下内至少不超过达成部分未预期指标、-/ ') }),
);

test('a score lies between 0 and the weight, whatever the texts', () => {
  fc.assert(
    fc.property(anyText, anyText, weight, (target, result, full) => {
      const outcome = scoreIndicator(target, result, full);
      if (outcome.kind === 'cannot-say') return outcome.reason.zh.length > 0 && outcome.reason.en.length > 0;
      return outcome.score.gte(0) && outcome.score.lte(full);
    }),
    { numRuns: 2000 },
  );
});

test('a readable pair of figures is scored between 0 and the weight', () => {
  fc.assert(
    fc.property(sign, positive, positive, weight, (direction, target, result, full) => {
      const outcome = scoreIndicator(`${direction}${target.toString()}个`, `${result.toString()}个`, full);
      return outcome.kind === 'scored' && outcome.score.gte(0) && outcome.score.lte(full);
    }),
  );
});

test('more never scores less where more is better, and never more where less is better', () => {
  fc.assert(
    fc.property(positive, figure, figure, weight, (target, a, b, full) => {
      const score = (direction: string, result: typeof a) => {
        const outcome = scoreIndicator(`${direction}${target.toString()}个`, `${result.toString()}个`, full);
        if (outcome.kind !== 'scored') throw new Error(outcome.code);
        return outcome.score;
      };
      const [less, more] = a.lte(b) ? [a, b] : [b, a];
      return score('≥', more).gte(score('≥', less)) && score('=', more).gte(score('=', less)) && score('≤', more).lte(score('≤', less));
    }),
  );
});

test('元 and 万元 give the same score', () => {
  fc.assert(
    fc.property(sign, positive, positive, weight, (direction, target, result, full) => {
      const wan = scoreIndicator(`${direction}${target.toString()}万元`, `${result.toString()}万元`, full);
      const yuan = scoreIndicator(`${direction}${target.toString()}万元`, `${result.times(10000).toString()}元`, full);
      return wan.kind === 'scored' && yuan.kind === 'scored' && wan.score.eq(yuan.score);
    }),
  );
});

test('the execution score is capped and grows with the money spent', () => {
  fc.assert(
    fc.property(figure, figure, positive, weight, (a, b, budget, full) => {
      const [less, more] = a.lte(b) ? [a, b] : [b, a];
      const low = executionScore(less, budget, full);
      const high = executionScore(more, budget, full);
      return low !== null && high !== null && low.lte(high) && low.gte(0) && high.lte(full);
    }),
  );
});

test('a higher total never has a lower grade', () => {
  const order = ['差', '中', '良', '优'];
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10000 }), fc.integer({ min: 0, max: 10000 }), (a, b) => {
      const rank = (points: number): number => order.indexOf(String(gradeOf(amount(points).div(100))));
      return a <= b ? rank(a) <= rank(b) : rank(a) >= rank(b);
    }),
  );
});
