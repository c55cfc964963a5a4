import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { columns } from './columns';
import { checking, folderTime, startTimes, withBuiltCommand } from './command';
import { fillFrom, LEDGER_ROWS, ledgerFile, readLedgerFile } from './ledger';
import { processorTime, print } from './print';

/** Prints times and ratios; judges nothing, because no two machines are alike. `npm run bench`. */
const SAMPLES = join(__dirname, '../../samples');
const SAMPLE = join(SAMPLES, 'jincheng-2023-final-accounts.xlsx');
const COPIES = [25, 50, 100];

interface Batch {
  readonly milliseconds: number;
  readonly peakMegabytes: number;
}

async function main(): Promise<void> {
  await checking(SAMPLES);
  await ledger();
  await columns();

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
  const read = await processorTime(() => readLedgerFile(bytes));
  const filled = await processorTime(() => fillFrom(workbook));
  print(`read a ledger, ${LEDGER_ROWS} rows`, `${read.toFixed(0)} ms`);
  print('three-public table from it', `${filled.toFixed(0)} ms in ${fillFrom(workbook)} steps`);
  print('three-public ÷ read', `${((100 * filled) / read).toFixed(1)} %`);
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

void main();
