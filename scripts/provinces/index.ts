import { invented } from './measure';

/** `npm run provinces [how many] [from]`: layouts drawn by chance, of the final accounts and of the budget. */
function main(count: number, from: number): void {
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
  process.exitCode = total.silent === 0 ? 0 : 1;
}

main(Number(process.argv[2] ?? '30'), Number(process.argv[3] ?? '1'));
