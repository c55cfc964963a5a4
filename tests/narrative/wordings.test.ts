import { ACCOUNTS, BUDGET } from '../kit/narrative';
import { judging } from '../kit/narrative-unit';
import { ACCOUNTS_WORDINGS, BUDGET_WORDINGS, type Wording } from './wordings';

const SETS: readonly (readonly [string, readonly Wording[]])[] = [
  [ACCOUNTS, ACCOUNTS_WORDINGS],
  [BUDGET, BUDGET_WORDINGS],
];

test('every right sentence is read and silent, every wrong twin is found', async () => {
  const bad: string[] = [];
  let twins = 0;
  for (const [book, wordings] of SETS) {
    const judge = await judging(book);
    for (const { heading, right, wrong } of wordings) {
      const judged = judge(`${heading}\n${right}`);
      if (!judged || judged.unreadSentences.length > 0) bad.push(`not read: ${right}`);
      for (const { rule } of judged?.remarks ?? []) bad.push(`${rule}: ${right}`);
      for (const [piece, mistake] of wrong) {
        expect(right).toContain(piece);
        twins += 1;
        if ((judge(`${heading}\n${right.replace(piece, mistake)}`)?.remarks ?? []).length === 0) bad.push(`missed ${piece} → ${mistake}: ${right}`);
      }
    }
  }
  expect(bad).toEqual([]);
  expect(SETS.flatMap(([, wordings]) => wordings).length).toBeGreaterThanOrEqual(50);
  expect(twins).toBeGreaterThanOrEqual(150);
});
