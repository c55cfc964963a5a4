import type { WorkbookSnapshot } from '../core';
import { DEFAULT_LAYOUT, formFor, type FormChoice, INTENTS, type Intent, LAYOUT_IDS, layoutById } from '../fill';
import { readWorkbookFile } from '../hosts/file';
import { FORM_SETS } from '../forms';
import { lostSheet, readForms } from './chosen-forms';
import { CannotRun } from './exit';
import type { FillRequest, ThreePublicRequest } from './fill-plan';
import { figuresFrom } from './figures';
import { kindOf, shown } from './paths';
import { readBands } from './bands';
import { readPractice } from './practice';
import { said } from './said';

/** The options of `gouji fill` as they are typed. */
export interface FillOptions {
  readonly out?: string;
  readonly only?: string;
  /** Sheets, another file, sheets of that file, or `全部`; several are added up. */
  readonly ledger?: readonly string[];
  /** The layout of the three-public table, and `sheet=form` for sheets. */
  readonly form?: readonly string[];
  readonly budget?: string;
  readonly year?: string;
  readonly as: string;
  readonly previous?: string;
  readonly correct: boolean;
  readonly force: boolean;
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly chart: boolean;
  /** Id of a scoring practice. */
  readonly practice?: string;
  /** A file of bands for overall indicators, or the name of known ones. */
  readonly bands?: string;
}

/** Of `--only`: figures that are there and wrong, whatever they are for. */
const CORRECTIONS = 'corrections';
/** Of `--only`: 自评汇总表, which nobody gets unasked. */
const SUMMARY = 'summary';
const OTHERS: readonly string[] = [CORRECTIONS, SUMMARY];
const YEAR = /^20\d{2}$/;

/** What the options ask for; whatever they say wrongly is refused before anything is worked out. */
export async function requestFrom(options: FillOptions, workbook: WorkbookSnapshot): Promise<FillRequest> {
  const ledger = options.ledger === undefined ? undefined : await ledgerFrom(options.ledger, workbook);
  const asked = [options.ledger, layoutOf(options), options.budget, options.year].some((option) => option !== undefined);
  const named = options.only === undefined ? [] : wordsOf(options.only);
  const corrections = named.includes(CORRECTIONS);
  const only = options.only === undefined ? INTENTS.filter((intent) => intent !== 'three-public' || asked) : intentsFrom(options.only);
  const wanted = only.includes('three-public');
  const chosen = readForms(sheetForms(options), FORM_SETS);
  const practice = options.practice === undefined ? undefined : readPractice(options.practice);
  const lost = lostSheet(workbook, chosen);
  if (lost !== undefined) throw new CannotRun(lost);
  for (const name of ['ledger', 'form', 'budget', 'year'] as const) {
    if ((name === 'form' ? layoutOf(options) : options[name]) !== undefined && !wanted) throw new CannotRun(`给出了 --${name}，但 --only 里没有 three-public。`);
  }
  if (options.chart && !wanted) throw new CannotRun('给出了 --chart，但没有要填“三公”经费：请加 --ledger，或在 --only 里写 three-public。');
  if (options.as !== 'values' && options.as !== 'formulas') throw new CannotRun('--as 只能是 values（数值）或 formulas（公式）。');
  return {
    only,
    as: options.as,
    correct: options.correct || corrections,
    corrections,
    summary: named.includes(SUMMARY),
    ...(practice ? { practice } : {}),
    ...(options.bands === undefined ? {} : { bands: await readBands(options.bands) }),
    ...(wanted ? { threePublic: threePublicFrom(options, workbook, ledger) } : {}),
    ...(chosen.size === 0 ? {} : { chosen }),
    ...(options.previous === undefined ? {} : { previous: await readOther(options.previous, '上年的工作簿') }),
  };
}

function layoutOf({ form }: FillOptions): string | undefined {
  return form?.find((text) => !text.includes('='));
}

function sheetForms({ form }: FillOptions): readonly string[] {
  return (form ?? []).filter((text) => text.includes('='));
}

function threePublicFrom(options: FillOptions, workbook: WorkbookSnapshot, ledger: ThreePublicRequest['ledger']): ThreePublicRequest {
  const { budget, year } = options;
  const choice = formFrom(layoutOf(options), workbook, ledger !== undefined);
  const { basis, label } = layoutById(choice.form);
  if (basis === 'budget' && ledger) throw new CannotRun(`${label.zh}填的是预算数，不用明细账：请去掉 --ledger，用 --budget 给出预算数。`);
  if (year !== undefined && !YEAR.test(year)) throw new CannotRun(`--year 只能是四位年度，如 2026；写的是“${year}”。`);
  return {
    choice,
    ...(ledger === undefined ? {} : { ledger }),
    ...(budget === undefined ? {} : { typed: { budget: figuresFrom(budget) } }),
    ...(year === undefined ? {} : { year: Number(year) }),
  };
}

/** Named, or what the workbook holds decides; a ledger is of final accounts. */
function formFrom(text: string | undefined, workbook: WorkbookSnapshot, withLedger: boolean): FormChoice {
  if (text !== undefined) {
    const form = LAYOUT_IDS.find((each) => each === text);
    if (form === undefined) throw new CannotRun(`--form 不认识“${text}”：可以写 ${LAYOUT_IDS.map((id) => `${id}（${layoutById(id).label.zh}）`).join('、')}。`);
    return { form, why: { zh: '--form 指定', en: 'named by --form' } };
  }
  if (withLedger) return { form: DEFAULT_LAYOUT, why: { zh: '给出了明细账', en: 'a ledger was given' } };
  return formFor(workbook);
}

function intentsFrom(text: string): readonly Intent[] {
  const words = wordsOf(text);
  const unknown = words.filter((word) => !OTHERS.includes(word) && !INTENTS.some((intent) => intent === word));
  if (words.length === 0 || unknown.length > 0) {
    throw new CannotRun(`--only 不认识“${unknown.join('、')}”：可以写 ${[...INTENTS, ...OTHERS].join('、')}，用逗号分开。`);
  }
  return INTENTS.filter((intent) => words.includes(intent));
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[,，]/).map((word) => word.trim()).filter((word) => word !== '');
}

/** Sheets of the workbook by their names, or another file and perhaps sheets of it. `全部` is all ledgers there are. */
async function ledgerFrom(texts: readonly string[], workbook: WorkbookSnapshot): Promise<NonNullable<ThreePublicRequest['ledger']>> {
  const has = ({ sheets }: WorkbookSnapshot, name: string): boolean => sheets.some((sheet) => sheet.name === name);
  const others = texts.filter((text) => !has(workbook, text) && !ALL.has(text));
  const [file] = others;
  const other = file !== undefined && (await kindOf(file)) === 'file' ? await readOther(file, '明细账') : undefined;
  const names = other ? texts.filter((text) => text !== file) : texts;
  const where = other ?? workbook;
  const lost = names.find((name) => !has(where, name) && !ALL.has(name));
  if (lost !== undefined) throw new CannotRun(`没有找到明细账“${shown(lost)}”：${other ? `“${shown(file ?? '')}”` : '工作簿'}里没有这个工作表，也没有这个文件。`);
  const sheets = names.filter((name) => has(where, name));
  return {
    ...(other ? { workbook: other } : {}),
    ...(sheets.length < names.length ? { sheets: 'all' } : sheets.length > 0 ? { sheets } : {}),
  };
}

const ALL: ReadonlySet<string> = new Set(['全部', 'all']);

async function readOther(path: string, what: string): Promise<WorkbookSnapshot> {
  await requireFile(path, what);
  return said(() => readWorkbookFile(path));
}

export async function requireFile(path: string, what: string): Promise<void> {
  const kind = await kindOf(path);
  if (kind === 'file') return;
  throw new CannotRun(`${what}“${shown(path)}”${kind === 'folder' ? '是文件夹，请给出文件' : '不存在，请核对路径'}。`);
}
