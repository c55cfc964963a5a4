import type { FormSet, WorkbookSnapshot } from '../core';
import { answerKeys, type AnswersFile, blankAnswers, type Draft, revise, TEMPLATES, textOf, type Writable, writables, writeNarrative } from '../narrative';
import { open, type Unit } from '../reading';
import { catalogueOf } from '../relations';
import { clean } from '../report/clean';
import { chosenDocument } from './chosen-document';
import { lostSheet, readForms } from './chosen-forms';
import type { Console } from './console';
import { CannotRun, type ExitCode } from './exit';
import { requireFile } from './fill-request';
import { newFile, saveWhole, textBytes } from './new-file';
import { shown } from './paths';
import { said } from './said';
import { readText } from './text-file';
import { readTexts } from './texts';
import { draftJson, revisionLines, statusOf, wantedLines, withChanges } from './write-text';
import { answersFrom, readable, templateFrom, unusedLines } from './written-files';

/** The options of `gouji write` as they are typed. */
export interface WriteOptions {
  readonly out?: string;
  readonly previous?: string;
  /** Reasons and figures no table holds. */
  readonly reasons?: string;
  /** Where to write a file of reasons to fill in. */
  readonly ask?: string;
  /** The text of the bureau instead of ours. */
  readonly templates?: string;
  readonly printTemplates?: boolean;
  /** A text that is there already: what of it disagrees is proposed, sentence by sentence. */
  readonly against?: string;
  /** 决算 or 预算, where the workbook holds both. */
  readonly kind?: string;
  /** Name of the unit, where the workbook holds several. */
  readonly for?: string;
  readonly form?: readonly string[];
  readonly force: boolean;
  readonly json: boolean;
}

export interface WriteServices {
  readonly sets: readonly FormSet[];
  read(path: string): Promise<WorkbookSnapshot>;
}

const TEXT = ['.txt', '.md'];

/** `gouji write`: 情况说明 from the tables. What is still wanted is said in the same line; 1 while there is any of it. */
export async function runWrite(path: string, options: WriteOptions, services: WriteServices, console: Console): Promise<ExitCode> {
  await requireFile(path, '工作簿');
  const inputs = [path, options.previous, options.reasons, options.templates, options.against].filter((each) => each !== undefined);
  for (const target of [options.out, options.ask]) if (target !== undefined) await newFile(target, TEXT, inputs, options.force);
  const { unit, set } = await chosen(path, options, services);
  if (options.printTemplates === true) return give(TEMPLATES[set.id]?.trimStart() ?? '', options, console, ['套话模板，改好后用 --templates 给出']);
  const { schemas } = catalogueOf(services.sets);
  const template = await templateFrom(options.templates);
  const file = await answersFrom(options.reasons);
  const draft = readable(options.templates, () => writeNarrative(unit, schemas, { kind: set.id, answers: file.answers, ...(template && { template }) }));
  if (!draft) throw new CannotRun(`没有“${set.name}”的套话模板，不能写。`);
  const keys = answerKeys(unit, schemas, { kind: set.id, ...(template && { template }) });
  const unused = unusedLines([...file.answers.keys()].filter((key) => !keys.has(key)), file);
  if (options.ask !== undefined) await saveWhole(textBytes(blankAnswers(draft.pending)), options.ask);
  const notes = [
    ...unreadable(draft, file),
    ...(unused.length > 0 ? [`原因文件里没有用上的：${unused.join('、')}`] : []),
    ...(options.ask === undefined ? [] : [`要填写的原因和情况已写到 ${shown(options.ask)}，填好后用 --reasons 再写一次`]),
  ];
  if (options.against !== undefined) return compare(options.against, draft, { unit, schemas, notes }, options, services, console);
  if (options.json) console.out(`${JSON.stringify(draftJson(shown(path), draft, unused))}\n`);
  else await give(textOf(draft), options, console, [statusOf(draft, { unit, schemas, name: set.name }), ...wantedLines(draft), ...notes]);
  return draft.pending.length > 0 ? 1 : 0;
}

interface Written {
  readonly unit: Unit;
  readonly schemas: ReturnType<typeof catalogueOf>['schemas'];
  readonly notes: readonly string[];
}

/** Only proposed: the text that is there is left as it is; with --out the corrected one goes to another file. */
async function compare(against: string, draft: Draft, { unit, schemas, notes }: Written, options: WriteOptions, { read }: WriteServices, console: Console): Promise<ExitCode> {
  const [document] = await readTexts([against], read);
  if (!document) return 0;
  const revision = revise(document, draft, unit, schemas);
  const left = draft.pending.filter(({ kind }) => kind !== 'previous').length;
  const unseen = left === 0 ? [] : [`有 ${left} 处没有填写，没有对照（用 --ask 写出要填的，填好后用 --reasons 给出）`];
  console.out([...revisionLines(shown(against), revision), ...unseen, ...notes].map((line) => `${/^ */.exec(line)?.[0] ?? ''}${clean(line)}\n`).join(''));
  if (options.out !== undefined) {
    if (!TEXT.some((kind) => against.toLowerCase().endsWith(kind))) throw new CannotRun(`改好的文字只能由纯文本（${TEXT.join('、')}）写出；“${shown(against)}”请按上面的建议在原文件里改。`);
    await saveWhole(textBytes(withChanges(await readText(against, '情况说明'), revision)), options.out);
    console.out(`改好的文字已写到 ${shown(options.out)}，原文件没有改动\n`);
  }
  return revision.proposals.length > 0 || draft.pending.length > 0 ? 1 : 0;
}

/** To the file that was named, and the rest on standard output; without one the text alone goes there, to be passed on. */
async function give(text: string, { out }: Pick<WriteOptions, 'out'>, console: Console, [status = '', ...notes]: readonly string[]): Promise<ExitCode> {
  if (out === undefined) {
    console.out(text);
    console.err([status, ...notes].map((line) => `${clean(line)}\n`).join(''));
  } else {
    await saveWhole(textBytes(text), out);
    console.out([`已写到 ${shown(out)}：${status}`, ...notes].map((line) => `${clean(line)}\n`).join(''));
  }
  return 0;
}

/** The unit and the set a text is wanted of; named where the workbook holds several. */
async function chosen(path: string, options: WriteOptions, { sets, read }: WriteServices): Promise<Pick<Writable, 'unit' | 'set'>> {
  const workbook = await said(() => read(path));
  const forms = readForms(options.form ?? [], sets);
  const lost = lostSheet(workbook, forms);
  if (lost !== undefined) throw new CannotRun(lost);
  const previous = options.previous;
  if (previous !== undefined) await requireFile(previous, '上年的工作簿');
  const last = previous === undefined ? undefined : await said(() => read(previous));
  const opened = open(workbook, sets, { ...(forms.size > 0 && { chosen: forms }), ...(last && { previous: last }) });
  const all = writables(opened).map((each) => ({ ...each, ...each.choice, set: each.set.name, of: each }));
  return chosenDocument(all, options, shown(path), '写').of;
}

/** Answers that cannot be read, with their lines. */
function unreadable({ pending }: Draft, { answers, lines }: AnswersFile): readonly string[] {
  return pending.flatMap(({ kind, key, ask }) => (kind === 'figure' && answers.has(key) ? [`原因文件第 ${String(lines.get(key) ?? 0)} 行：${ask}`] : []));
}
