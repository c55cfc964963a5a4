import { type Explanation, type FormSet, quoteSheet, rangeToA1, type SheetSnapshot, type WorkbookSnapshot } from '../core';
import { explain } from '../check';
import { clean } from '../report/clean';
import { explainedInChinese } from '../report/explain';
import { lostSheet, readForms } from './chosen-forms';
import type { Console } from './console';
import { CannotRun, type ExitCode } from './exit';
import { requireFile } from './fill-request';
import { shown } from './paths';
import { rememberedIn, rememberedWords, withRemembered } from './remembered';
import { said } from './said';

export interface ExplainOptions {
  readonly json: boolean;
  /** `sheet=form`, forms chosen by hand. */
  readonly form?: readonly string[];
}

export interface ExplainServices {
  readonly sets: readonly FormSet[];
  read(path: string): Promise<WorkbookSnapshot>;
  /** Texts kept inside the workbook. */
  settings?(path: string): Promise<ReadonlyMap<string, string>>;
  isLedger(sheet: SheetSnapshot): boolean;
}

/** `gouji explain`: what every table of a workbook was taken for and why; exit code 1 while one of them is not read. */
export async function runExplain(path: string, options: ExplainOptions, { sets, read, settings, isLedger }: ExplainServices, console: Console): Promise<ExitCode> {
  await requireFile(path, '文件');
  const given = readForms(options.form ?? [], sets);
  const workbook = await said(() => read(path));
  const lost = lostSheet(workbook, given);
  if (lost !== undefined) throw new CannotRun(lost);
  const kept = rememberedIn((await settings?.(path)) ?? new Map(), workbook, sets);
  const chosen = withRemembered(given, kept.chosen);
  const remembered = rememberedWords({ ...kept, chosenUnits: new Map() }, { chosen: given });
  const explained = explain(workbook, sets, { chosen, isLedger });
  console.out(options.json ? `${JSON.stringify({ file: shown(path), ...(remembered !== '' && { remembered }), regions: explained.map(asJson) })}\n` : asText(shown(path), remembered, workbook, explained));
  return explained.every(({ state }) => state === 'read') ? 0 : 1;
}

function asJson({ sheet, range, title, state, kind, candidates }: Explanation) {
  return { sheet, range: rangeToA1(range), title, state, kind: kind?.zh ?? null, candidates: candidates.map(({ edition, ...candidate }) => ({ ...candidate, edition: edition?.zh ?? null })) };
}

function asText(file: string, remembered: string, { sheets }: WorkbookSnapshot, explained: readonly Explanation[]): string {
  const lines = explained.flatMap((each) => [
    '',
    clean(`${quoteSheet(each.sheet)}!${rangeToA1(each.range)}${each.title === '' ? '' : `　${each.title}`}`),
    ...explainedInChinese(each).map(({ step, text }) => `${'  '.repeat(step + 1)}${text}`),
  ]);
  const named = new Set(explained.map(({ sheet }) => sheet));
  const others = sheets.filter(({ name }) => !named.has(name)).map(({ name }) => clean(name));
  return `${[clean(file), ...(remembered === '' ? [] : [remembered]), ...lines, ...(others.length > 0 ? ['', `没有要按表样核对的表：${others.join('、')}`] : [])].join('\n')}\n`;
}
