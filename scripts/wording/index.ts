import { ACCOUNTS, ACCOUNTS_TEXT, BUDGET, BUDGET_TEXT, published } from '../../tests/kit/narrative';
import { judging } from '../../tests/kit/narrative-unit';
import { isCaught, mutationsOf, saidIn } from '../../tests/narrative/mutations';
import { ACCOUNTS_WORDINGS, BUDGET_WORDINGS } from '../../tests/narrative/wordings';

/** Prints what docs/narrative.md says: sentences of other provinces with their wrong twins, and every figure and direction of both published texts made wrong. */
async function main(): Promise<void> {
  for (const [book, path, wordings] of [
    [ACCOUNTS, ACCOUNTS_TEXT, ACCOUNTS_WORDINGS],
    [BUDGET, BUDGET_TEXT, BUDGET_WORDINGS],
  ] as const) {
    const judge = await judging(book);
    const silent = wordings.filter(({ heading, right }) => judge(`${heading}\n${right}`)?.remarks.length === 0).length;
    const twins = wordings.flatMap(({ heading, right, wrong }) => wrong.map(([piece, mistake]) => `${heading}\n${right.replace(piece, mistake)}`));
    const found = twins.filter((twin) => (judge(twin)?.remarks.length ?? 0) > 0).length;
    const text = published(path);
    const judged = judge(text);
    const before = saidIn(judged);
    console.log(book);
    console.log(`  right sentences silent: ${String(silent)} of ${String(wordings.length)}; wrong twins found: ${String(found)} of ${String(twins.length)}`);
    console.log(`  published text: ${String(judged?.sentences ?? 0)} sentences with figures, ${String(judged?.unreadSentences.length ?? 0)} unread`);
    for (const kind of ['figure', 'direction'] as const) {
      const all = mutationsOf(text).filter((each) => each.kind === kind);
      const caught = all.filter((each) => isCaught(before, judge(each.text)));
      console.log(`  ${kind} made wrong: ${String(caught.length)} of ${String(all.length)} found`);
      if (process.argv.includes('--missed')) for (const each of all.filter((one) => !caught.includes(one))) console.log(`    ${each.from} → ${each.to}: ${each.line.slice(0, 60)}`);
    }
  }
}

void main();
