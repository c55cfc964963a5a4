import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildCli, CLI_FILE } from '../cli/build';

const SOURCES = join(__dirname, '../../src/cli/main.ts');
const RUNS = 5;

/** Runs checking.ts built into one file, as the products are. */
export async function checking(samples: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-checking-'));
  try {
    const outfile = join(folder, 'checking.cjs');
    await build({ entryPoints: [join(__dirname, 'checking.ts')], outfile, bundle: true, platform: 'node', target: 'node20', format: 'cjs', logLevel: 'error' });
    execFileSync(process.execPath, [outfile, samples], { stdio: 'inherit' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The command as it is started: from one file, from the sources, and over a folder with a thread a core. */
export async function withBuiltCommand<Result>(use: (command: string) => Result): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-command-'));
  try {
    await buildCli(folder);
    return use(join(folder, CLI_FILE));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds of one `gouji check` from start to end, the median of five. */
export function startTimes(command: string, file: string): { readonly bundled: number; readonly sources: number } {
  return {
    bundled: medianOf(() => execFileSync(process.execPath, [command, 'check', file])),
    sources: medianOf(() => execFileSync(process.execPath, ['--import', 'tsx', SOURCES, 'check', file])),
  };
}

export function folderTime(command: string, folder: string): number {
  return medianOf(() => execFileSync(process.execPath, [command, 'check', folder, '--json'], { maxBuffer: 1 << 28 }), 3);
}

function medianOf(run: () => unknown, runs = RUNS): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[Math.floor(runs / 2)] ?? Number.NaN;
}
