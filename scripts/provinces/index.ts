import { cities } from './cities';
import { inventedEvaluation } from './evaluations';
import { invented } from './measure';
import { inventedOverallEvaluation, inventedOverallTargets } from './overall';
import { inventedTargets, isRight, isSaid, type Outcome } from './targets';

/** `npm run provinces [how many] [from]`: layouts drawn by chance, of the final accounts and of the budget, of self-evaluations, of tables of targets and of those of a whole department; then layouts as cities print them, changed in every way. */
function main(count: number, from: number): void {
  const silent = [
    provinces(count, from),
    evaluations(count, from),
    places('tables of targets', inventedTargets, count * MORE, from),
    places('overall targets', inventedOverallTargets, count * MORE, from),
    places('overall self-evaluations', inventedOverallEvaluation, count * MORE, from),
    cities(),
  ].reduce((sum, each) => sum + each, 0);
  process.exitCode = silent === 0 ? 0 : 1;
}

function provinces(count: number, from: number): number {
  const total = { right: 0, said: 0, silent: 0 };
  for (let seed = from; seed < from + count; seed += 1) {
    for (const set of ['accounts', 'budget'] as const) {
      const { right, said, silent } = invented(seed, set, seed % 2 === 0);
      total.right += right.length;
      total.said += said.length;
      total.silent += new Set(silent.map((each) => each.split(' ')[0])).size;
      const more = silent.length > 0 ? `; silently wrong: ${String(silent.length)}, ${silent.slice(0, 4).join('; ')}` : '';
      process.stdout.write(`${String(seed)} ${set}: ${String(right.length)} read rightly${said.length > 0 ? `, said: ${said.join(' ')}` : ''}${more}\n`);
    }
  }
  process.stdout.write(`${String(total.right)} tables read rightly, ${String(total.said)} said, ${String(total.silent)} silently wrong\n`);
  return total.silent;
}

function evaluations(count: number, from: number): number {
  const total = { right: 0, said: 0, silent: 0 };
  for (let seed = from; seed < from + count; seed += 1) {
    const { wrong, said, alarms } = inventedEvaluation(seed);
    const bad = [...wrong, ...alarms.map((alarm) => `false alarm: ${alarm}`)];
    total[bad.length === 0 ? 'right' : said && alarms.length === 0 ? 'said' : 'silent'] += 1;
    if (bad.length > 0) process.stdout.write(`${String(seed)} self-evaluation${said ? ', said' : ''}: ${bad.slice(0, 4).join('; ')}\n`);
  }
  process.stdout.write(`self-evaluations: ${String(total.right)} read rightly, ${String(total.said)} said, ${String(total.silent)} silently wrong or with a false alarm\n`);
  return total.silent;
}

/** Tables of targets differ in more ways than there are tables of a set. */
const MORE = 10;

function places(what: string, invent: (seed: number) => Outcome & { readonly habits: string }, count: number, from: number): number {
  const total = { right: 0, said: 0, silent: 0 };
  for (let seed = from; seed < from + count; seed += 1) {
    const outcome = invent(seed);
    const { misread, lost, alarms, habits } = outcome;
    if (isRight(outcome)) total.right += 1;
    else {
      total[isSaid(outcome) ? 'said' : 'silent'] += 1;
      const all = [...misread.map((each) => `misread ${each}`), ...lost.map((each) => `not read ${each}`), ...alarms.map((alarm) => `false alarm: ${alarm}`)];
      process.stdout.write(`${String(seed)} ${what}${isSaid(outcome) ? ', said' : ''}: ${all.slice(0, 4).join('; ')} (${habits})\n`);
    }
  }
  process.stdout.write(`${what}: ${String(total.right)} read rightly, ${String(total.said)} said, ${String(total.silent)} silently wrong or with a false alarm\n`);
  return total.silent;
}

main(Number(process.argv[2] ?? '30'), Number(process.argv[3] ?? '1'));
