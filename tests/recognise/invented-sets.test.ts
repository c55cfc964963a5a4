import { inventedEvaluation, outcomeOf } from '../../scripts/provinces/evaluations';
import { invented } from '../../scripts/provinces/measure';
import { inventedOverallEvaluation, inventedOverallTargets } from '../../scripts/provinces/overall';
import { inventedTargets } from '../../scripts/provinces/targets';
import type { Line } from '../kit/blocks/published';
import { evaluation } from '../kit/layouts/evaluations';

/** Three of the provinces that `npm run provinces` draws: every table is read rightly, or named; nothing is silently wrong. */
test.each([
  [5, 'accounts', 10],
  [13, 'budget', 13],
  [22, 'budget', 11],
  // Income and expenditure side by side, without a figure in one half: nothing is left beside the table.
  [23, 'budget', 11],
] as const)('province %i, %s: %i tables are read rightly, the others named', (seed, set, least) => {
  const { right, said, silent } = invented(seed, set, seed % 2 === 0);
  expect(silent).toEqual([]);
  expect(right.length).toBeGreaterThanOrEqual(least);
  expect(right.length + said.length).toBe(set === 'accounts' ? 10 : 13);
});

describe('self-evaluations that nobody prints', () => {
  test.each([1, 2, 4, 9, 11, 14, 22, 24, 27, 37])('layout %i is read rightly, without a false alarm', (seed) => {
    expect(inventedEvaluation(seed)).toMatchObject({ wrong: [], alarms: [] });
  });

  /** The heading of the indicators that holds one of the words, replaced. */
  const renamed = (lines: readonly Line[], words: RegExp, by: string): readonly Line[] => {
    const header = lines.findIndex((line) => line.includes('一级指标'));
    return lines.map((line, index) => (index === header ? line.map((cell) => (typeof cell === 'string' && words.test(cell) ? by : cell)) : line));
  };

  test.each([
    ['what was reached', /^(?:实际完成(?:值|情况|指标值)|完成值|全年实际值|实际值)$/, '办结情况数'],
    ['what was wanted', /^(?:(?:年度|预期|年度目标)?指标值|年初目标值|计划值|目标值)$/, '年度任务数'],
    ['the weight', /^(?:分值|权重|标准分值|分值（权重）|满分值)$/, '应得数'],
  ])('a word for %s that nobody knows is said, and no row is accused', (_, words, by) => {
    for (const seed of [1, 6, 8, 14]) {
      const { wrong, said, alarms } = outcomeOf(renamed(evaluation(seed), words, by));
      expect({ seed, said: wrong.length === 0 || said, alarms }).toEqual({ seed, said: true, alarms: [] });
    }
  });

  test('a column that no layout has moves nothing', () => {
    const lines = evaluation(2);
    const header = lines.findIndex((line) => line.includes('一级指标'));
    const at = (lines[header]?.indexOf('二级指标') ?? 0) + 2;
    const wider = lines.map((line, index) => {
      if (index < header || index > header + 8) return line;
      const left = Array.from({ length: at }, (_, column) => line[column] ?? null);
      return [...left, index === header ? '历史值' : 50 + index, ...line.slice(at)];
    });
    expect(outcomeOf(wider)).toMatchObject({ wrong: [], alarms: [] });
  });
});

/** `npm run provinces` draws hundreds. */
test.each([2, 8, 20, 23, 31, 41, 52, 130])('tables of targets of an invented place %i are read rightly and not accused', (seed) => {
  expect(inventedTargets(seed)).toMatchObject({ misread: [], lost: [], alarms: [] });
});

test.each([5, 12, 20, 57])('a table of targets of an invented department %i', (seed) => {
  expect(inventedOverallTargets(seed)).toMatchObject({ misread: [], lost: [], alarms: [] });
});

test.each([1, 3, 14, 28])('a self-evaluation of an invented department %i', (seed) => {
  expect(inventedOverallEvaluation(seed)).toMatchObject({ misread: [], lost: [], alarms: [] });
});
