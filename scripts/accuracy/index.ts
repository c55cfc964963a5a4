import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { printByRule } from './by-rule';
import { documentOf } from './document';
import { casesIn, type Measured, type Part, partOf, PARTS, samples, together } from './measured';

const DOCUMENT = join(__dirname, '../../docs/accuracy.md');
/** The part of the page that is about rules: it stays, and is printed for comparison. */
const BY_RULE = /\n## 绩效报表[\s\S]*$/;
const MOST_OUTPUT = 1 << 26;

/**
 * `npm run accuracy` measures everything, a process a part, and writes docs/accuracy.md; `npm run accuracy -- 20` writes
 * what every 20th case gives, and says so there. Cases that were missed go to stderr.
 */
async function main(step: number, only: string | undefined, part: string | undefined): Promise<void> {
  const all = await samples();
  if (only !== undefined) {
    const [, workbook] = all[Number(only)] ?? [];
    const known = PARTS.find((each) => each === part);
    if (!workbook || !known) throw new Error(`no part ${part ?? ''} of sample ${only}`);
    process.stdout.write(JSON.stringify(partOf(known, workbook, step)));
    return;
  }
  const results = await Promise.all(all.map(async ([name], index) => together(name, await Promise.all(PARTS.map((each) => inProcess(step, index, each))))));
  for (const line of results.flatMap(casesIn)) process.stderr.write(`  ${line}\n`);
  writeFileSync(DOCUMENT, (await documentOf(results, step)) + (BY_RULE.exec(readFileSync(DOCUMENT, 'utf8'))?.[0] ?? ''));
  await printByRule();
}

async function inProcess(step: number, index: number, part: Part): Promise<Partial<Measured>> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', __filename, String(step), String(index), part], { maxBuffer: MOST_OUTPUT });
  return JSON.parse(stdout) as Partial<Measured>;
}

void main(Number(process.argv[2] ?? '1'), process.argv[3], process.argv[4]);
