import { dirname } from 'node:path';
import { CHOICES_SETTING, type PlannedWrite, serializeChoices, type WorkbookSnapshot } from '../core';
import { findLedger } from '../fill';
import { FORM_SETS } from '../forms';
import { type FileHost, readFileSettings } from '../hosts/file';
import type { NewSheet } from '../hosts/port';
import type { Console } from './console';
import { CannotRun, type ExitCode } from './exit';
import { renderFillJson } from './fill-json';
import { type FillOutcome, planFile } from './fill-plan';
import { type FillOptions, requestFrom, requireFile } from './fill-request';
import { renderPlan } from './fill-text';
import { identityOf, kindOf, shown } from './paths';
import { rememberedIn, rememberedWords, withRemembered } from './remembered';
import { said } from './said';

/** `gouji fill`: shows the plan and writes it to another file. The file it reads is never changed. */
export async function runFill(path: string, options: FillOptions, open: (path: string) => FileHost, console: Console): Promise<ExitCode> {
  await requireFile(path, '文件');
  const out = await targetOf(path, options);
  const host = open(path);
  const workbook = await said(() => host.read());
  const request = await requestFrom(options, workbook);
  const kept = { ...rememberedIn(await said(() => readFileSettings(path)), workbook, FORM_SETS), chosenUnits: new Map<string, string>() };
  const chosen = withRemembered(request.chosen, kept.chosen);
  const { practice = kept.practice, bands = kept.bands } = request;
  const scoring = { ...(practice && { practice }), ...(bands && { bands }) };
  const remembered = rememberedWords(kept, request);
  const outcome = planFile(workbook, { ...request, ...scoring, ...(chosen.size > 0 && { chosen }) });
  if (outcome.filled.tables.length === 0 && (outcome.threePublic?.figures.length ?? 0) === 0) {
    throw new CannotRun(`“${shown(path)}”里没有认出可以填报的表${nothingFound(workbook, outcome)}`);
  }
  const newSheet = newSheetOf(outcome, options.chart);
  const newSheets = [newSheet, outcome.summary?.newSheet].flatMap((sheet) => sheet ?? []);
  const sheetsAdded = out === undefined ? [] : await write(host, outcome.writes, newSheets, { out, overwrite: options.force, ...(request.chosen && { chosen }) });
  const result = { out: out === undefined ? null : shown(out), sheetsAdded, chart: newSheet?.charts !== undefined };
  if (options.json) console.out(`${renderFillJson(shown(path), outcome, result)}\n`);
  else {
    if (remembered !== '') console.out(`${remembered}\n`);
    console.out(renderPlan(shown(path), outcome, options.correct));
    if (options.chart) console.out(chartWords(outcome));
    console.out(out === undefined ? '试运行：没有写入任何文件\n' : `${writtenWords(outcome.writes.length, sheetsAdded)}，保存为 ${shown(out)}\n`);
  }
  return exitCodeOf(outcome, options.correct);
}

/** What is there instead of tables: ledgers, and why they gave no figures where the three-public table was asked for. */
function nothingFound({ sheets }: WorkbookSnapshot, { threePublic }: FillOutcome): string {
  const names = sheets.filter((sheet) => findLedger(sheet) !== undefined).map(({ name }) => shown(name));
  const [first] = names;
  const why = (threePublic?.notes ?? []).filter(({ severity, code }) => severity === 'warning' && code !== 'severalLedgers').map(({ message }) => `${message.zh}。`);
  if (first === undefined) return ['：按标题、表号和栏目名称查找，都没有相符的表样。', ...why].join('');
  const list = names.map((name) => `“${name}”`).join('、');
  const only = names.length > 1 ? `，只有 ${names.length} 张支出明细账：${list}。` : `，只有支出明细账${list}。`;
  if (names.length > 1) return [only, ...why, `要由它们生成“三公”经费表：互不重复时加 --ledger 全部，只要其中几张时写工作表名，如 --ledger ${first}（可多次使用）。`].join('');
  return threePublic ? [only, ...why].join('') : `${only}要由它生成“三公”经费表，请加 --only three-public。`;
}

function writtenWords(cells: number, sheets: readonly string[]): string {
  const added = sheets.map((sheet) => `新建工作表“${sheet}”`);
  return [...added, ...(cells > 0 || added.length === 0 ? [`已写入 ${cells} 处`] : [])].join('，');
}

/** 1 while something is left that a person has to decide: a conflict, or a wrong figure that was not corrected. */
function exitCodeOf({ items, filled, threePublic }: FillOutcome, correct: boolean): ExitCode {
  const wrong = !correct && items.some((item) => item.kind === 'correct');
  const refused = threePublic?.notes.some(({ severity }) => severity === 'error') === true;
  return filled.plan.conflicts.length > 0 || wrong || refused ? 1 : 0;
}

/** With its chart where one was asked for and there is something to draw. */
function newSheetOf({ threePublic }: FillOutcome, chart: boolean): NewSheet | undefined {
  return chart ? (threePublic?.newSheetWithChart ?? threePublic?.newSheet) : threePublic?.newSheet;
}

function chartWords({ threePublic }: FillOutcome): string {
  if (threePublic?.newSheetWithChart) return '“三公”经费表附图表：各项金额的柱形图，在表的下面\n';
  return threePublic?.newSheet ? '没有附图表：各项都是零，没有可画的\n' : '没有附图表：图表只加在新建的“三公”经费表上，这次没有新建\n';
}

interface Target {
  readonly out: string;
  readonly overwrite: boolean;
  /** Forms said on the command line stay with the file that is written, as those chosen in the pane do. */
  readonly chosen?: ReadonlyMap<string, string>;
}

async function write(host: FileHost, writes: readonly PlannedWrite[], newSheets: readonly NewSheet[], { out, overwrite, chosen }: Target): Promise<readonly string[]> {
  return said(async () => {
    const added: string[] = [];
    if (chosen) await host.setSetting(CHOICES_SETTING, serializeChoices(chosen));
    for (const sheet of newSheets) added.push(await host.addSheet(sheet));
    if (writes.length > 0) await host.write(writes);
    await host.save(out, { overwrite });
    return added;
  });
}

/** Refused before anything is read: no target, the input itself, or a file that is already there. */
async function targetOf(path: string, { out, force, dryRun }: FillOptions): Promise<string | undefined> {
  if (dryRun) return undefined;
  if (out === undefined) throw new CannotRun('没有说写到哪个文件：请加 --out 新文件.xlsx，或用 --dry-run 只看方案。');
  if ((await kindOf(dirname(out))) !== 'folder') throw new CannotRun(`不能写到“${shown(out)}”：文件夹“${shown(dirname(out))}”不存在。`);
  const there = await identityOf(out);
  if (there === undefined) return out;
  if (there === (await identityOf(path))) throw new CannotRun(`不能写到“${shown(out)}”：它就是要填的文件，原文件不会被改动。请换一个文件名。`);
  if ((await kindOf(out)) !== 'file') throw new CannotRun(`不能写到“${shown(out)}”：这是一个文件夹。`);
  if (!force) throw new CannotRun(`“${shown(out)}”已经存在。请换一个文件名，或加 --force 覆盖它。`);
  return out;
}
