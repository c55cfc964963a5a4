import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeSection } from '../../docs/section';
import { plantedIn, SUBJECTS } from './measured';
import { plantedSection, sampledPlants } from './print';
import type { Tally } from './sweep';

const DOCUMENT = join(__dirname, '../../../docs/accuracy.md');
const MOST_OUTPUT = 1 << 26;

/** `npm run accuracy -- planted [n]`: mistakes planted in performance tables, a process a kind of table; what is not found goes to stderr. Every `step`-th case of each kind; written into docs/accuracy.md. */
export async function planted(step: number, only?: number): Promise<void> {
  if (only !== undefined) {
    const subject = SUBJECTS[only];
    if (!subject) throw new Error(`no tables ${String(only)}`);
    process.stdout.write(JSON.stringify(await plantedIn(subject, step)));
    return;
  }
  const results = await Promise.all(SUBJECTS.map(async (subject, index) => [subject, await inProcess(step, index)] as const));
  for (const [{ name }, tallies] of results) for (const { kind, notes } of tallies) for (const note of notes) process.stderr.write(`${name.slice(0, 12)} ${kind} ${note}\n`);
  writeSection(DOCUMENT, 'planted', plantedSection(results, step, await sampledPlants()));
}

async function inProcess(step: number, index: number): Promise<readonly Tally[]> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', join(__dirname, '../index.ts'), 'planted', String(step), String(index)], { maxBuffer: MOST_OUTPUT });
  return JSON.parse(stdout) as readonly Tally[];
}
