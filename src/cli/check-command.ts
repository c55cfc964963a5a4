import type { WorkbookSnapshot } from '../core';
import { HostError } from '../hosts/port';
import { clean } from '../report/clean';
import { renderJson } from '../report/json';
import { type FileOutcome, hasErrors, isFailed } from '../report/outcome';
import { WORDS } from '../report/words';
import { viewOf } from '../report/model';
import { renderTerminal } from '../report/terminal';
import { checkFile, type CheckFileOptions } from './check-file';
import type { Console } from './console';
import { CannotRun, type ExitCode, technical, worse } from './exit';
import { findInputs, type Input, isUnusable } from './inputs';
import { kindOf, shown } from './paths';
import { startProgress } from './progress';
import type { CheckServices } from './services';
import { verifyTargets, writeTargets } from './targets';
import { readUserRules } from './user-rules';

export interface CheckOptions {
  readonly json: boolean;
  readonly verbose: boolean;
  readonly report: readonly string[];
  /** Reports that are there already may be written over. */
  readonly force: boolean;
  readonly rules?: string;
  readonly previous?: string;
}

/** `gouji check`: throws `CannotRun` for what makes the whole run pointless; a bad file among good ones only marks the exit code. */
export async function runCheck<UserRelations>(
  paths: readonly string[],
  options: CheckOptions,
  services: CheckServices<UserRelations>,
  console: Console,
): Promise<ExitCode> {
  const inputs = await findInputs(paths, services.isWorkbookName);
  const files = inputs.flatMap((input) => (isUnusable(input) ? [] : [input.path]));
  const given = [options.rules, options.previous].filter((path) => path !== undefined);
  await verifyTargets(options.report, [...files, ...given], options.force);
  const settings: CheckFileOptions<UserRelations> = {
    ...(options.rules !== undefined && { userRelations: await readUserRules(options.rules, services) }),
    ...(options.previous !== undefined && { previous: await readPrevious(options.previous, inputs, services) }),
    onFault: (error) => {
      if (options.verbose) console.err(`${technical(error)}\n`);
    },
  };
  const outcomes = await checkAll(inputs, services, settings, options, console);
  await writeTargets(options.report, outcomes);
  return outcomes.map(exitCodeOf).reduce(worse, 0);
}

async function checkAll<UserRelations>(
  inputs: readonly Input[],
  services: CheckServices<UserRelations>,
  settings: CheckFileOptions<UserRelations>,
  options: CheckOptions,
  console: Console,
): Promise<readonly FileOutcome[]> {
  const progress = await startProgress(inputs.length, console);
  const outcomes: FileOutcome[] = [];
  const show = (outcome: FileOutcome, index: number): void => print(outcome, index === 0, options, console);
  for (const [index, input] of inputs.entries()) {
    const outcome = isUnusable(input) ? input : await checkFile(input.path, services, settings);
    outcomes.push(outcome);
    progress.advance();
    if (!progress.visible) show(outcome, index);
  }
  progress.stop();
  if (progress.visible) outcomes.forEach(show);
  if (outcomes.length > 1 && !options.json) console.out(`\n${summary(outcomes)}\n`);
  return outcomes;
}

function print(outcome: FileOutcome, first: boolean, { json, verbose }: CheckOptions, console: Console): void {
  if (json) console.out(`${renderJson(outcome)}\n`);
  else if (isFailed(outcome)) console.err(`${clean(outcome.file)}：${outcome.error.message}\n`);
  else console.out((first ? '' : '\n') + renderTerminal(viewOf(outcome), { colour: console.colour, verbose }));
}

function summary(outcomes: readonly FileOutcome[]): string {
  const codes = outcomes.map(exitCodeOf);
  const count = (code: ExitCode): number => codes.filter((other) => other === code).length;
  return WORDS.files(outcomes.length, count(1), count(0), count(2));
}

function exitCodeOf(outcome: FileOutcome): ExitCode {
  if (isFailed(outcome)) return 2;
  return hasErrors(outcome.report) ? 1 : 0;
}

/** Last year's workbook belongs to one unit, so it goes with one file only. */
async function readPrevious<UserRelations>(
  path: string,
  inputs: readonly Input[],
  { read }: CheckServices<UserRelations>,
): Promise<WorkbookSnapshot> {
  if (inputs.length > 1) throw new CannotRun('--previous 只能同一个文件一起用：上年的工作簿只属于一个单位。');
  const kind = await kindOf(path);
  if (kind !== 'file') throw new CannotRun(`上年的工作簿“${shown(path)}”${kind === 'folder' ? '是文件夹，请给出文件' : '不存在，请核对路径'}。`);
  try {
    return await read(path);
  } catch (error) {
    if (error instanceof HostError) throw new CannotRun(`上年的工作簿“${shown(path)}”：${error.message}`, { cause: error });
    throw error;
  }
}
