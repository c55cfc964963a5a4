import { readWorkbookFile } from '../../src/hosts/file';
import { caughtIn, mutationsOf } from '../../scripts/round-trip/mutate';
import { ACCOUNTS, BUDGET } from '../kit/narrative';
import { ACCOUNTS_ANSWERS, BUDGET_ANSWERS, lastAccounts, lastBudget, written } from '../kit/written';

/** `npm run round-trip` tries every one of them. */
const STEP = 31;

test.each([
  [ACCOUNTS, lastAccounts, ACCOUNTS_ANSWERS, { figure: 112, given: 20, direction: 26 }],
  [BUDGET, lastBudget, BUDGET_ANSWERS, { figure: 67, given: 22, direction: 8 }],
] as const)('a wrong figure or direction of the text of %s is found', async (path, last, answers, counts) => {
  const workbook = await readWorkbookFile(path);
  const previous = last(workbook);
  const all = mutationsOf(written(workbook, previous, { answers }));
  expect({ figure: 0, given: 0, direction: 0, ...Object.fromEntries(['figure', 'given', 'direction'].map((kind) => [kind, all.filter((each) => each.kind === kind).length])) }).toEqual(counts);
  const sample = [...caughtIn(workbook, previous, answers, STEP)];
  expect(sample.filter(({ byRevision }) => !byRevision).map(({ mutation }) => mutation.text)).toEqual([]);
  expect(sample.filter(({ mutation, byCheck }) => mutation.kind === 'direction' && !byCheck).map(({ mutation }) => mutation.text)).toEqual([]);
});
