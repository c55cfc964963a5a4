import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { byRuleLines } from './by-rule';
import { documentOf } from './document';
import { documentLines } from './documents';
import { planted } from './planted';
import { casesIn, type Measured, type Part, partOf, PARTS, samples, together } from './measured';

const DOCUMENT = join(__dirname, '../../docs/accuracy.md');
/** The part of the page that is about rules and documents; what stands before it takes minutes to measure. */
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
  writeFileSync(DOCUMENT, await withRules(await documentOf(results, step)));
}

/** The page with what the rules and the documents give now behind what was measured. */
async function withRules(measured: string): Promise<string> {
  const sections = [...(await byRuleLines()), '', '## 绩效报表：放错', '', plantedBefore(), '', ...(await documentLines())];
  return `${measured}\n${sections.join('\n')}\n`;
}

/** What `npm run accuracy -- planted` wrote last. */
function plantedBefore(): string {
  return /<!-- planted -->[\s\S]*<!-- \/planted -->/.exec(readFileSync(DOCUMENT, 'utf8'))?.[0] ?? '<!-- planted -->\n<!-- /planted -->';
}

/** `npm run accuracy -- rules`: only the sections about rules and documents. */
async function rulesOnly(): Promise<void> {
  writeFileSync(DOCUMENT, await withRules(readFileSync(DOCUMENT, 'utf8').replace(BY_RULE, '')));
}

async function inProcess(step: number, index: number, part: Part): Promise<Partial<Measured>> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', __filename, String(step), String(index), part], { maxBuffer: MOST_OUTPUT });
  return JSON.parse(stdout) as Partial<Measured>;
}

if (process.argv[2] === 'rules') void rulesOnly();
else if (process.argv[2] === 'planted') void planted(Number(process.argv[3] ?? '3'), process.argv[4] === undefined ? undefined : Number(process.argv[4]));
else void main(Number(process.argv[2] ?? '1'), process.argv[3], process.argv[4]);
