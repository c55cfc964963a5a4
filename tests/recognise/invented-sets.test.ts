import { invented } from '../../scripts/provinces/measure';

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
