import { extname } from 'node:path';
import type { Report } from '../check/report';
import { unreadTables } from '../check/report';
import type { FormSet, WorkbookSnapshot } from '../core';
import type { Host, NewSheet } from '../hosts/port';
import { clean } from '../report/clean';
import { viewOf } from '../report/model';
import { hasErrors } from '../report/outcome';
import { blankAnswers } from '../narrative';
import { leavesPageNumbers, type PublicDocument, type Publication, type PublishOptions } from '../publish';
import { chosenDocument } from './chosen-document';
import { lostSheet, readForms } from './chosen-forms';
import type { Console } from './console';
import { CannotRun, type ExitCode } from './exit';
import { requireFile } from './fill-request';
import { newFile, saveWhole, textBytes } from './new-file';
import { shown } from './paths';
import { said } from './said';
import { readText } from './text-file';
import { answersFrom, readable, templateFrom, unusedLines } from './written-files';

/** The options of `gouji publish` as they are typed. */
export interface PublishArguments {
  readonly out?: string;
  readonly previous?: string;
  /** Reasons and figures no table holds. */
  readonly reasons?: string;
  /** Where to write a file of reasons to fill in. */
  readonly ask?: string;
  /** The words of the bureau instead of ours, as `gouji write --print-templates` gives ours. */
  readonly templates?: string;
  /** 第一部分, as plain text. */
  readonly overview?: string;
  /** 决算 or 预算, where the workbook holds both. */
  readonly kind?: string;
  /** Name of the unit, where the workbook holds several. */
  readonly for?: string;
  readonly title?: string;
  readonly charts: boolean;
  /** Where to save the workbook with the charts on a sheet of their own. */
  readonly chart?: string;
  readonly form?: readonly string[];
  readonly force: boolean;
  readonly json: boolean;
}

export type Composed = Omit<Publication, 'choice'>;

export interface PublishServices {
  readonly sets: readonly FormSet[];
  read(path: string): Promise<WorkbookSnapshot>;
  check(workbook: WorkbookSnapshot, options: { readonly chosen?: ReadonlyMap<string, string>; readonly previous?: WorkbookSnapshot }): Report;
  /** What the workbook gives for the one document that is picked. */
  compose(workbook: WorkbookSnapshot, request: PublishOptions): Composed | undefined;
  /** The workbook, to save another one with a sheet more. */
  open(path: string): Pick<Host, 'addSheet'> & { save(path: string, options: { readonly overwrite: boolean }): Promise<void> };
  write(document: PublicDocument): Promise<Uint8Array>;
}

/**
 * `gouji publish`: the document a unit publishes, from its workbook. What the check of the tables finds and what is still to be
 * written is said in the same line; 1 while there is any of it.
 */
export async function runPublish(path: string, options: PublishArguments, services: PublishServices, console: Console): Promise<ExitCode> {
  await requireFile(path, '工作簿');
  const inputs = [path, options.previous, options.reasons, options.templates, options.overview].filter((each) => each !== undefined);
  const out = await targetOf(inputs, options.out, '.docx', options.force);
  if (options.ask !== undefined) await targetOf(inputs, options.ask, '.txt', options.force);
  if (options.chart !== undefined) await targetOf(inputs, options.chart, extname(path).toLowerCase(), options.force);
  const workbook = await said(() => services.read(path));
  const chosen = readForms(options.form ?? [], services.sets);
  const lost = lostSheet(workbook, chosen);
  if (lost !== undefined) throw new CannotRun(lost);
  const previous = await previousOf(options, services);
  const common = { ...(chosen.size > 0 && { chosen }), ...(previous && { previous }) };
  const file = await answersFrom(options.reasons);
  const template = await templateFrom(options.templates);
  const overview = options.overview === undefined ? undefined : await readText(options.overview, '概况');
  const composed = readable(options.templates, () =>
    services.compose(workbook, {
      ...common,
      answers: file.answers,
      ...(template && { template }),
      ...(overview !== undefined && { overview }),
      ...(options.title !== undefined && { title: options.title }),
      charts: options.charts,
      pick: (choices) => chosenDocument(choices, options, shown(path), '公开'),
    }),
  );
  if (!composed) throw new Error('a document was picked and not made');
  const report = services.check(workbook, common);
  const { document } = composed;
  const charted = options.chart !== undefined && composed.chartSheet ? await saveCharts(services.open(path), composed.chartSheet, options.chart, options.force) : undefined;
  const made = { path, out, report, ...composed, unused: unusedLines(composed.unused, file), ...(options.ask !== undefined && { ask: options.ask }), chart: options.chart === undefined ? undefined : (charted ?? null) };
  await saveWhole(await services.write(document), out);
  if (options.ask !== undefined) await saveWhole(textBytes(blankAnswers(composed.draft?.pending ?? [])), options.ask);
  console.out(options.json ? `${JSON.stringify(asJson(made))}\n` : asText(made));
  return hasErrors(report) || unreadTables(report) > 0 || document.pending.length > 0 ? 1 : 0;
}

async function previousOf({ previous }: PublishArguments, { read }: PublishServices): Promise<WorkbookSnapshot | undefined> {
  if (previous === undefined) return undefined;
  await requireFile(previous, '上年的工作簿');
  return said(() => read(previous));
}

/** Refused before anything is read. */
async function targetOf(inputs: readonly string[], out: string | undefined, kind: string, force: boolean): Promise<string> {
  if (out === undefined) throw new CannotRun('没有说写到哪个文件：请加 --out 公开文档.docx。');
  return newFile(out, [kind], inputs, force);
}

/** The workbook with a sheet more, as another file; gives where the sheet is. */
async function saveCharts(host: ReturnType<PublishServices['open']>, sheet: NewSheet, out: string, overwrite: boolean): Promise<string> {
  return said(async () => {
    const name = await host.addSheet(sheet);
    await host.save(out, { overwrite });
    return `${shown(out)} 的工作表“${name}”`;
  });
}

interface Made extends Composed {
  readonly path: string;
  readonly out: string;
  readonly report: Report;
  readonly ask?: string;
  /** Where the charts were saved; null where there was nothing to draw, undefined where nobody asked. */
  readonly chart: string | null | undefined;
}

function asText({ path, out, document, unused, report, ask, chart }: Made): string {
  const { tables, charts, attachments } = countsOf(document);
  const made = [`表 ${tables} 张`, `图 ${charts} 张`, ...(attachments > 0 ? [`附件 ${attachments} 张`] : [])].join('、');
  const wanted = document.pending.length === 0 ? '没有待填写的' : `待填写 ${document.pending.length} 处`;
  const compared = document.withoutPrevious > 0 ? `；没有上年的工作簿，少写 ${document.withoutPrevious} 处比上年` : '';
  const checked = `工作簿审核：${viewOf({ file: shown(path), report }).verdict}${hasErrors(report) ? '，请先更正必错再公开' : ''}`;
  const lines = [
    ...document.pending.map((each) => `- ${each.section}：${each.ask}`),
    ...(leavesPageNumbers(document) ? ['附件多，目录的页码没有先排好：用 Word、WPS 文字打开时按提示更新域，或右键目录“更新域”'] : []),
    ...(unused.length > 0 ? [`原因文件里没有用上的：${unused.join('、')}`] : []),
    ...(chart === undefined ? [] : [chart === null ? '没有可画的图：各项都是零，没有另存工作簿' : `图表在 ${chart}`]),
    ...(ask === undefined ? [] : [`要填写的原因和情况已写到 ${shown(ask)}，填好后用 --reasons 再生成一次`]),
  ];
  return `${clean(`已生成 ${shown(out)}（${document.organisation}${document.title}）：${made}；${wanted}${compared}；${checked}`)}\n${lines.map((line) => `${clean(line)}\n`).join('')}`;
}

function asJson({ path, out, document, unused, report, ask, chart }: Made) {
  return {
    file: shown(path),
    out: shown(out),
    organisation: document.organisation,
    year: document.year ?? null,
    title: document.title,
    ...countsOf(document),
    pending: document.pending.map(({ section, ask }) => ({ section, ask })),
    withoutPrevious: document.withoutPrevious,
    unused,
    ask: ask === undefined ? null : shown(ask),
    chart: chart ?? null,
    errors: hasErrors(report),
    verdict: viewOf({ file: shown(path), report }).verdict,
    figures: document.parts.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'paragraph' ? block.figures.map(({ from, to, cell }) => ({ text: block.text.slice(from, to), sheet: cell.sheet, row: cell.row, column: cell.column })) : [])),
    ),
  };
}

function countsOf({ parts }: PublicDocument): Readonly<Record<'tables' | 'charts' | 'attachments', number>> {
  const count = (kind: 'table' | 'chart', attached: boolean): number =>
    parts.reduce((sum, part) => sum + (part.attached === attached ? part.blocks.filter((block) => block.kind === kind).length : 0), 0);
  return { tables: count('table', false), charts: count('chart', false), attachments: count('table', true) };
}
