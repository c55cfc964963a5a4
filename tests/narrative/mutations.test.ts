import { ACCOUNTS, ACCOUNTS_TEXT, BUDGET, BUDGET_TEXT, published } from '../kit/narrative';
import { judging } from '../kit/narrative-unit';
import { isCaught, mutationsOf, saidIn } from './mutations';

/** A sample; `npm run wording` tries every one. */
const STEP = 8;

test.each([
  [ACCOUNTS, ACCOUNTS_TEXT, { figure: 0.75, direction: 1 }],
  [BUDGET, BUDGET_TEXT, { figure: 0.6, direction: 1 }],
] as const)('figures and directions of %s made wrong are found', async (book, path, least) => {
  const judge = await judging(book);
  const text = published(path);
  const before = saidIn(judge(text));
  for (const kind of ['figure', 'direction'] as const) {
    const sample = mutationsOf(text).filter((each) => each.kind === kind).filter((_, index) => kind === 'direction' || index % STEP === 0);
    const caught = sample.filter((each) => isCaught(before, judge(each.text)));
    expect(caught.length / sample.length).toBeGreaterThanOrEqual(least[kind]);
  }
});
