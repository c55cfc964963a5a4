import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure } from 'mitata';
import { check } from '../../src/check';
import { FORM_SETS, FORMS } from '../../src/forms';
import { readWorkbookBytes } from '../../src/hosts/file';
import { recognise } from '../../src/recognise';
import { causesIn, judgedOf, withMistakes } from './causes';
import { folderTime, startTimes, withBuiltCommand } from './command';
import { fillFrom, LEDGER_ROWS, ledgerFile, readLedgerFile } from './ledger';
import { performanceSamples } from './samples';

/** Prints times and ratios; judges nothing, because no two machines are alike. `npm run bench`. */
const SAMPLE = join(__dirname, '../../samples/jincheng-2023-final-accounts.xlsx');
const MISTAKES = [0, 1, 2, 5, 20, 100];
const COPIES = [25, 50, 100];

interface Batch {
  readonly milliseconds: number;
  readonly peakMegabytes: number;
}

async function main(): Promise<void> {
  const bytes = readFileSync(SAMPLE);
  const workbook = await readWorkbookBytes(bytes, 'sample.xlsx');
  const read = await median(() => readWorkbookBytes(bytes, 'sample.xlsx'));
  const recognised = await median(() => recognise(workbook, FORMS));
  const checked = await median(() => check(workbook, FORM_SETS));
  print('read the sample', `${read.toFixed(2)} ms`);
  print('recognise it', `${recognised.toFixed(2)} ms`);
  print('recognise + check it', `${checked.toFixed(2)} ms`);
  print('recognise + check ÷ read', `${((100 * checked) / read).toFixed(1)} % (target: at most 10 %)`);

  await performanceSamples(print, median);
  for (const count of MISTAKES) {
    const judged = judgedOf(withMistakes(workbook, count));
    const searched = await median(() => causesIn(judged));
    print(`causes ÷ recognise + check, ${count} ${count === 1 ? 'mistake' : 'mistakes'}`, `${((100 * searched) / checked).toFixed(1)} % (target: at most 100 %)`);
  }

  await ledger();

  const batches = COPIES.map((count) => ({ count, ...batch(count) }));
  for (const { count, milliseconds, peakMegabytes } of batches) {
    print(`${count} copies in one run`, `${(milliseconds / count).toFixed(1)} ms a file, peak memory ${peakMegabytes.toFixed(0)} MB`);
  }
  const [first, last] = [batches[0], batches[batches.length - 1]];
  if (!first || !last) return;
  const growth = last.milliseconds / last.count / (first.milliseconds / first.count);
  print(`time a file, ${last.count} copies ÷ ${first.count}`, `${growth.toFixed(2)} (1.00 or less is linear)`);

  await command(last);
}

/** Starting the one bundled file against starting the sources; a folder with a thread a core against one thread. */
async function command(oneThread: Batch & { readonly count: number }): Promise<void> {
  await withBuiltCommand((built) => {
    const { bundled, sources } = startTimes(built, SAMPLE);
    print('gouji check, one bundled file', `${bundled.toFixed(0)} ms from start to end`);
    print('bundled ÷ from the sources', `${((100 * bundled) / sources).toFixed(0)} %`);
    const threads = withCopies(oneThread.count, (folder) => folderTime(built, folder));
    print(`${oneThread.count} files, a thread a core`, `${threads.toFixed(0)} ms with the start, ${availableParallelism()} cores`);
    print('a thread a core ÷ one thread', `${((100 * threads) / oneThread.milliseconds).toFixed(0)} %`);
  });
}

async function ledger(): Promise<void> {
  const bytes = await ledgerFile();
  const workbook = await readLedgerFile(bytes);
  const read = await median(() => readLedgerFile(bytes));
  const filled = await median(() => fillFrom(workbook));
  print(`read a ledger, ${LEDGER_ROWS} rows`, `${read.toFixed(0)} ms`);
  print('three-public table from it', `${filled.toFixed(0)} ms in ${fillFrom(workbook)} steps`);
  print('three-public ÷ read', `${((100 * filled) / read).toFixed(1)} %`);
}

/** Milliseconds, after warming up. */
async function median(work: () => unknown): Promise<number> {
  const { p50 } = await measure(work);
  return p50 / 1e6;
}

function batch(count: number): Batch {
  return withCopies(count, (folder) => {
    const output = execFileSync(process.execPath, ['--import', 'tsx', join(__dirname, 'batch.ts'), folder], { encoding: 'utf8' });
    return JSON.parse(output) as Batch;
  });
}

function withCopies<Result>(count: number, use: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
  try {
    for (let i = 0; i < count; i += 1) copyFileSync(SAMPLE, join(folder, `${String(i).padStart(3, '0')}.xlsx`));
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function print(name: string, value: string): void {
  process.stdout.write(`${name.padEnd(34)}${value}\n`);
}

void main();
