import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Report } from '../../src/check/report';
import type { CheckOptions } from '../../src/cli/check-command';
import { runCheck } from '../../src/cli/check-command';
import type { Console } from '../../src/cli/console';
import type { ExitCode } from '../../src/cli/exit';
import { run } from '../../src/cli/program';
import type { CheckServices } from '../../src/cli/services';
import type { CellValue, WorkbookSnapshot } from '../../src/core';
import { FORM_SETS } from '../../src/forms';
import { isWorkbookName } from '../../src/hosts/file/name';
import { HostError } from '../../src/hosts/port';
import { plainSheet } from '../kit/plain-sheet';
import { CLEAN_REPORT, REPORT } from '../report/fixture';

export interface Recorded extends Console {
  readonly output: () => string;
  readonly errors: () => string;
}

export function recorder(): Recorded {
  const written = { out: '', err: '' };
  return {
    out: (text) => void (written.out += text),
    err: (text) => void (written.err += text),
    colour: false,
    interactive: false,
    output: () => written.out,
    errors: () => written.err,
  };
}

export async function folder(): Promise<{ path: string; put: (name: string, content?: string | Uint8Array) => Promise<string>; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'gouji-cli-'));
  return {
    path,
    put: async (name, content = '') => {
      const file = join(path, name);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
      return file;
    },
    remove: () => rm(path, { recursive: true, force: true }),
  };
}

export function snapshot(values: readonly (readonly CellValue[])[]): WorkbookSnapshot {
  return { name: 'x.xlsx', date1904: false, sheets: [plainSheet('Sheet1', values)] };
}

export interface Asked {
  readonly userRelations?: string;
  readonly previous?: WorkbookSnapshot;
}

/** Stand-ins that decide by file name, so that a test says in one word what a file is. */
export function services(asked: Asked[] = []): CheckServices<string> {
  return {
    isWorkbookName,
    sets: FORM_SETS,
    read: (path) => {
      const name = path.replace(/^.*\//, '');
      if (name.startsWith('locked')) return Promise.reject(new HostError('encrypted', `“${name}”已加密，无法读取。`));
      if (name.startsWith('fault')) return Promise.reject(new Error('boom'));
      if (name.startsWith('empty')) return Promise.resolve(snapshot([[null, ' ']]));
      return Promise.resolve({ ...snapshot([['数']]), name });
    },
    check: (workbook, options): Report => {
      asked.push(options);
      if (workbook.name.startsWith('bad')) return REPORT;
      if (workbook.name.startsWith('other')) return { ...CLEAN_REPORT, tables: [] };
      return CLEAN_REPORT;
    },
    parseRules: (text) => {
      if (text.includes('？')) throw Object.assign(new Error('这里应写“=”“≤”或“≥”'), { line: 2, column: 6, length: 1, lineText: '收入总计 ？ 支出总计' });
      return text;
    },
  };
}

const DEFAULTS: CheckOptions = { json: false, verbose: false, force: false, report: [] };

export async function check(
  paths: readonly string[],
  options: Partial<CheckOptions> = {},
  console = recorder(),
  asked: Asked[] = [],
): Promise<{ code: ExitCode; out: string; err: string }> {
  const code = await runCheck(paths, { ...DEFAULTS, ...options }, services(asked), console);
  return { code, out: console.output(), err: console.errors() };
}

/** The whole command line, options and all. */
export async function commandLine(...args: readonly string[]): Promise<{ code: ExitCode; out: string; err: string }> {
  const console = recorder();
  const actions = {
    version: '1.2.3',
    check: (paths: readonly string[], options: CheckOptions, into: Console): Promise<ExitCode> => runCheck(paths, options, services(), into),
    forms: () => Promise.reject(new Error('this test lists no forms')),
    explain: () => Promise.reject(new Error('this test explains nothing')),
    fill: () => Promise.reject(new Error('this test fills nothing')),
    clean: () => Promise.reject(new Error('this test cleans nothing')),
    repair: () => Promise.reject(new Error('this test repairs nothing')),
    publish: () => Promise.reject(new Error('this test publishes nothing')),
    write: () => Promise.reject(new Error('this test writes nothing')),
  };
  const code = await run(args, actions, console);
  return { code, out: console.output(), err: console.errors() };
}
