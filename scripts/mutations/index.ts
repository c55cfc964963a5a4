import { join } from 'node:path';
import { FORM_SETS } from '../../src/forms';
import { writeSection } from '../docs/section';
import { LAYOUTS } from './layouts';
import { type Sweep, sentence, shareOf, sweep } from './sweep';

const DOCUMENT = join(__dirname, '../../docs/layouts.md');

/** The mutation table: `npm run mutations` writes it whole into docs/layouts.md; `npm run mutations 8` tries every eighth figure and only prints. */
async function main(everyNth: number): Promise<void> {
  const rows: string[] = [];
  let missed = 0;
  for (const { name, read } of LAYOUTS) {
    const result = sweep(await read(), FORM_SETS, everyNth);
    missed += result.missed.length;
    process.stdout.write(`${sentence(name, result)}\n`);
    rows.push(row(name, result));
  }
  if (everyNth === 1) writeSection(DOCUMENT, 'mutations', [...HEAD, ...rows]);
  process.exitCode = missed === 0 ? 0 : 1;
}

const HEAD = ['| 版式 | 参与勾稽的数 | 试 | 其中只在 ≤、≥ 里 | 报出并指到该格 | 占 |', '|---|---|---|---|---|---|'];

function row(name: string, result: Sweep): string {
  const { participating, tried, bounded, missed } = result;
  return `| ${[name, participating, tried, bounded, tried - missed.length, `${String(shareOf(result))} %`].join(' | ')} |`;
}

void main(Number(process.argv[2] ?? '1'));
