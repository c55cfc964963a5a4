import type { WorkbookSnapshot } from '../core';
import { HostError } from '../hosts/port';
import { WORDS } from '../report/words';
import { notFinished } from './check-file';
import { type CheckedOne, checkOne, printOne, type Printing, viewsOf } from './check-one';
import { readForms } from './chosen-forms';
import { readUnits } from './chosen-units';
import type { Console } from './console';
import { CannotRun, type ExitCode, technical, worse } from './exit';
import { inOrder } from './in-order';
import { findInputs, type Input, isUnusable } from './inputs';
import { kindOf, shown } from './paths';
import { readBands } from './bands';
import { readPractice } from './practice';
import { startProgress } from './progress';
import type { CheckServices } from './services';
import { verifyTargets, writeTargets } from './targets';
import type { Threads, ThreadSetup } from './threads';
import { readTexts } from './texts';
import { readUserRules } from './user-rules';

export interface CheckOptions {
  readonly json: boolean;
  readonly verbose: boolean;
  readonly report: readonly string[];
  /** Reports that are there already may be written over. */
  readonly force: boolean;
  readonly rules?: string;
  readonly previous?: string;
  /** Id of a scoring practice. */
  readonly practice?: string;
  /** A file of bands for overall indicators, or the name of known ones. */
  readonly bands?: string;
  /** Tables that no form reads are no reason for another exit code than 0. */
  readonly allowUnread?: boolean;
  /** `sheet=form`, where the form of a table is chosen by hand. */
  readonly form?: readonly string[];
  /** Plain texts of 情况说明 that go with the workbook. */
  readonly text?: readonly string[];
  /** Workbooks and documents that belong to the same unit, read with the file. */
  readonly attachment?: readonly string[];
  /** `sheet=unit`, where sheets of several units cannot be told apart. */
  readonly unit?: readonly string[];
}

/** Starts threads where there is enough to do for them; absent where the program cannot be started again. */
export type StartThreads = (files: number, setup: ThreadSetup) => Promise<Threads | undefined>;

/** Files begun ahead of the one whose result is printed next. */
const AHEAD = 64;

/** `gouji check`: throws `CannotRun` for what makes the whole run pointless; a bad file among good ones only marks the exit code. */
export async function runCheck<UserRelations>(
  paths: readonly string[],
  options: CheckOptions,
  services: CheckServices<UserRelations>,
  console: Console,
  startThreads?: StartThreads,
): Promise<ExitCode> {
  const inputs = await findInputs(paths, services.isWorkbookName);
  const files = inputs.flatMap((input) => (isUnusable(input) ? [] : [input.path]));
  const given = [options.rules, options.previous, options.bands].filter((path) => path !== undefined);
  await verifyTargets(options.report, [...files, ...given], options.force);
  const units = readUnits(options.unit ?? []);
  if (units.size > 0 && inputs.length > 1) throw new CannotRun('--unit 只能同一个文件一起用：它说的是这个文件里的工作表。');
  const forms = readForms(options.form ?? [], services.sets);
  if (forms.size > 0 && inputs.length > 1) throw new CannotRun('--form 只能同一个文件一起用：它说的是这个文件里的工作表。');
  const printing: Printing = { json: options.json, verbose: options.verbose, colour: console.colour, report: options.report.length > 0, allowUnread: options.allowUnread === true };
  if (options.text && inputs.length > 1) throw new CannotRun('--text 只能同一个文件一起用：情况说明只属于一个工作簿。');
  if (options.attachment && inputs.length > 1) throw new CannotRun('--attachment 只能同一个文件一起用：附件只属于一个工作簿。');
  const practice = options.practice === undefined ? undefined : readPractice(options.practice);
  const settings = {
    ...(practice !== undefined && { practice }),
    ...(options.bands !== undefined && { bands: await readBands(options.bands) }),
    ...(options.rules !== undefined && { userRelations: await readUserRules(options.rules, services) }),
    ...(options.previous !== undefined && { previous: await readPrevious(options.previous, inputs, services) }),
    ...(forms.size > 0 && { chosen: forms }),
    ...(units.size > 0 && { chosenUnits: units }),
    ...(options.text && { texts: await readTexts(options.text, services.read) }),
    ...(options.attachment && { attachments: await Promise.all(options.attachment.map((path) => readBeside(path, '附件', services))) }),
  };
  const threads = options.previous === undefined && !options.attachment ? await startThreads?.(files.length, { printing, rules: options.rules, practice: options.practice, bands: options.bands }) : undefined;
  const work = threads
    ? (path: string) => threads.check(path).catch((error: unknown) => lost(path, error, printing))
    : (path: string) => checkOne(path, services, settings, printing);
  try {
    const results = inOrder(inputs, threads ? AHEAD : 1, async (input) => (isUnusable(input) ? printOne(input, printing) : work(input.path)));
    const checked = await printAll(results, inputs.length, options, console);
    await writeTargets(options.report, viewsOf(checked));
    return checked.map(({ code }) => code).reduce(worse, 0);
  } finally {
    await threads?.close();
  }
}

async function printAll(results: AsyncIterable<CheckedOne>, total: number, { json }: CheckOptions, console: Console): Promise<readonly Kept[]> {
  const progress = await startProgress(total, console);
  const kept: Kept[] = [];
  for await (const { out, err, ...rest } of results) {
    progress.around(() => {
      if (err !== '') console.err(err);
      if (out !== '') console.out(json || kept.length === 0 ? out : `\n${out}`);
    });
    kept.push(rest);
  }
  progress.stop();
  if (kept.length > 1 && !json) console.out(`\n${summary(kept)}\n`);
  return kept;
}

/** The words of a file go as soon as they are printed: a folder may hold thousands. */
type Kept = Pick<CheckedOne, 'code' | 'errors' | 'unread' | 'view'>;

function summary(kept: readonly Kept[]): string {
  const failed = kept.filter(({ code }) => code === 2).length;
  const bad = kept.filter(({ errors }) => errors).length;
  return WORDS.files(kept.length, bad, kept.length - bad - failed, failed, kept.filter(({ unread }) => unread > 0).length);
}

function lost(path: string, error: unknown, printing: Printing): CheckedOne {
  const printed = printOne(notFinished(path), printing);
  return printing.verbose ? { ...printed, err: `${technical(error)}\n${printed.err}` } : printed;
}

/** Last year's workbook belongs to one unit, so it goes with one file only. */
async function readPrevious<UserRelations>(
  path: string,
  inputs: readonly Input[],
  { read }: CheckServices<UserRelations>,
): Promise<WorkbookSnapshot> {
  if (inputs.length > 1) throw new CannotRun('--previous 只能同一个文件一起用：上年的工作簿只属于一个单位。');
  return readBeside(path, '上年的工作簿', { read });
}

/** A file that goes with the one that is checked. */
async function readBeside(path: string, what: string, { read }: { readonly read: (path: string) => Promise<WorkbookSnapshot> }): Promise<WorkbookSnapshot> {
  const kind = await kindOf(path);
  if (kind !== 'file') throw new CannotRun(`${what}“${shown(path)}”${kind === 'folder' ? '是文件夹，请给出文件' : '不存在，请核对路径'}。`);
  try {
    return await read(path);
  } catch (error) {
    if (error instanceof HostError) throw new CannotRun(`${what}“${shown(path)}”：${error.message}`, { cause: error });
    throw error;
  }
}
