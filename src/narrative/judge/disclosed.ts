import { type Amount, type TextSpan, ZERO } from '../../core';
import type { Statement } from '../facts';
import { isWhole } from './whole';
import { figuresIn, type StatedFigure } from '../figures';
import { statementsOf } from '../narrative';
import { topicOf } from '../resolve';
import type { TextParagraph } from '../text';
import type { Judge, Judged, Remark } from './types';

/** What the notes on the three public items must say (财预〔2016〕143号): each item by itself, and the counts behind it. */
interface Item {
  readonly name: string;
  readonly says: RegExp;
  readonly formula: string;
  /** Said together with others it counts as said where nothing is planned. */
  readonly together?: RegExp;
  /** Required where money was spent. */
  readonly counts: readonly { readonly name: string; readonly says: RegExp }[];
}

/** 公务用车购置及运行费0万元 says that neither was spent. */
const CARS = /公务用车(?:购置|运行)|公务用车经费|公车/;

const BUDGETED: readonly Item[] = [
  { name: '因公出国（境）费', says: /因公出国/, formula: '表十.因公出国（境）费.合计', counts: [] },
  { name: '公务接待费', says: /公务接待|接待费/, formula: '表十.公务接待费.合计', counts: [] },
  { name: '公务用车购置费', says: /公务用车购置(?!及|和|与|、)|购置公务用车|购置(?:数|费)/, formula: '表十.公务用车购置费.合计', counts: [], together: CARS },
  { name: '公务用车运行维护费', says: /公务用车运行|车辆运行|用车运行/, formula: '表十.公务用车运行维护费.合计', counts: [], together: CARS },
];

const ITEMS: readonly Item[] = [
  {
    name: '因公出国（境）费',
    says: /因公出国/,
    formula: '09.决算数.因公出国（境）费',
    counts: [
      { name: '团组数', says: /团组|团次|\d+个团/ },
      { name: '人次数', says: /出国[^。]*?\d+(?:人次|人)/ },
    ],
  },
  { name: '公务用车购置费', says: /公务用车购置(?!及|和|与|、)|购置公务用车|购置(?:数|费)/, formula: '09.决算数.公务用车购置费', counts: [{ name: '购置数', says: /购[^。;]*?(?:\d+|[一二两三四五六七八九十])辆|购置数/ }] },
  { name: '公务用车运行维护费', says: /公务用车运行|车辆运行|用车运行/, formula: '09.决算数.公务用车运行维护费', counts: [{ name: '保有量', says: /保有(?:量)?|开支财政拨款的公务用车|共有公务用车/ }] },
  {
    name: '公务接待费',
    says: /公务接待|接待费/,
    formula: '09.决算数.公务接待费',
    counts: [
      { name: '批次', says: /\d+(?:个)?批/ },
      { name: '人次', says: /接待[^。]*?\d+(?:人次|人)|人次\D{0,6}\d+/ },
    ],
  },
];

const ASKED: Readonly<Record<string, { readonly items: readonly Item[]; readonly total: string }>> = {
  'final-accounts': { items: ITEMS, total: '09.决算数.合计' },
  budget: { items: BUDGETED, total: '表十.合计.合计' },
};

/** The three public items each stated, with their counts; counts and money go together; receptions add up (NA-09). */
export function judgeDisclosed(judge: Judge): Judged {
  const { narrative } = judge;
  const checked = new Set<Statement>();
  const own = narrative.sections.filter(({ headings }) => topicOf({ headings }, narrative.set)?.id === '三公经费').map(({ paragraph }) => paragraph);
  const [first] = own;
  const asked = ASKED[narrative.set];
  if (!asked || !first) return { remarks: [], checked };
  const said = own.map(({ words }) => words).join('。');
  const remarks = !isWhole(narrative) || isNone(said, judge.look(asked.total)?.value) ? [] : asked.items.flatMap((item) => missing(judge, item, said, first));
  if (narrative.set !== 'final-accounts') return { remarks, checked };
  return { remarks: [...remarks, ...own.flatMap((paragraph) => [...pairs(judge, paragraph, checked), ...receptions(judge, paragraph, checked)])], checked };
}

/** 本单位没有“三公”经费支出 says all of it. */
function isNone(said: string, total: Amount | undefined): boolean {
  return total?.isZero() === true && /(?:没有|无|未发生|未安排)[^。]*?三公"?经费|三公"?经费[^。]*?(?:没有|无|未发生|未安排)/.test(said);
}

function missing(judge: Judge, { name, says, formula, counts, together }: Item, said: string, paragraph: TextParagraph): readonly Remark[] {
  const span = { start: 0, end: Math.min(paragraph.words.length, 24) };
  const told = { rule: 'NA-09', paragraph, span };
  const looked = judge.look(formula);
  const cells = looked?.cells ?? [];
  if (!says.test(said)) return together?.test(said) === true && looked?.value.gt(ZERO) !== true ? [] : [{ ...told, messageId: 'item', data: { item: name }, cells }];
  if (!looked || !looked.value.gt(ZERO)) return [];
  // A blank is asked for as one (NA-18); here it counts as said.
  const filled = said.replace(BLANK, '1');
  return counts.filter((count) => !count.says.test(filled)).map((count) => ({ ...told, messageId: 'count', data: { item: name, count: count.name, amount: looked.value.toString() }, cells }));
}

const COUNTED: readonly { readonly name: string; readonly says: RegExp; readonly units: RegExp }[] = [
  { name: '因公出国（境）', says: /因公出国\(境\)/, units: /^(?:个|批|次|人次|人)$/ },
  { name: '公务用车购置', says: /公务用车购置(?!及)/, units: /^辆$/ },
];

const BLANK = /【待填写[^】]*】/g;

/** No money and three journeys, or money and none. */
function pairs({ narrative: { facts } }: Judge, paragraph: TextParagraph, checked: Set<Statement>): readonly Remark[] {
  return COUNTED.flatMap(({ name, says, units }) => {
    const fact = facts.find((each) => each.paragraph === paragraph && says.test(each.subject));
    const amount = fact?.statements.find(({ role }) => role === 'amount');
    if (!fact || !amount) return [];
    const next = facts.find((each) => each.paragraph === paragraph && each !== fact && each.statements.some(({ role, figure }) => role === 'amount' && figure.start > amount.figure.end));
    const end = next?.statements.find(({ role }) => role === 'amount')?.figure.start ?? paragraph.words.length;
    const counts = facts.flatMap((each) => (each.paragraph === paragraph ? each.statements : [])).filter(({ role, figure }) => role === 'count' && units.test(figure.unit) && figure.start > amount.figure.end && figure.start < end && !/保有/.test(paragraph.words.slice(amount.figure.end, figure.start)));
    counts.forEach((count) => checked.add(count));
    const wrong = counts.find(({ figure }) => figure.value.isZero() !== amount.figure.value.isZero());
    if (!wrong) return [];
    return [remark(paragraph, wrong.span, 'pair', { item: name, amount: wordsOf(paragraph, amount.figure), count: wordsOf(paragraph, wrong.figure) })];
  });
}

const RECEPTION = /公务接待费?|国内(?:公务)?接待费?|外事接待费?|国\(境\)外(?:公务)?接待费?/g;
const UNITS = ['万元', '批次', '人次'] as const;

interface Reception {
  readonly kind: 'all' | 'home' | 'foreign' | 'abroad';
  readonly figures: readonly StatedFigure[];
}

/** All receptions are those at home and those abroad; money, times and guests go together. */
function receptions({ narrative }: Judge, paragraph: TextParagraph, checked: Set<Statement>): readonly Remark[] {
  const { words } = paragraph;
  const marks = [...words.matchAll(RECEPTION)];
  if (!/批/.test(words)) return [];
  const read = marks.map(({ 0: name, index }, at): Reception => ({ kind: kindOf(name), figures: figuresIn(words.slice(0, marks[at + 1]?.index ?? words.length)).filter(({ start }) => start > index) }));
  const said = (kind: Reception['kind'], unit: string): StatedFigure | undefined => read.filter((each) => each.kind === kind).flatMap(({ figures }) => figures).find((figure) => figure.unit === unit || (unit === '批次' && figure.unit === '批') || (unit === '人次' && figure.unit === '人'));
  const remarks = UNITS.flatMap((unit) => {
    const [all, home, abroad, foreign] = (['all', 'home', 'abroad', 'foreign'] as const).map((kind) => said(kind, unit));
    markRead(narrative, paragraph, [all, home, abroad, foreign], checked);
    if (all && home && abroad && !home.value.plus(abroad.value).eq(all.value)) return [remark(paragraph, all, 'sum', { words: wordsOf(paragraph, all), home: wordsOf(paragraph, home), abroad: wordsOf(paragraph, abroad) })];
    return home && foreign?.value.gt(home.value) ? [remark(paragraph, foreign, 'more', { words: wordsOf(paragraph, foreign), home: wordsOf(paragraph, home) })] : [];
  });
  return [...remarks, ...(['all', 'home', 'foreign', 'abroad'] as const).flatMap((kind) => together(paragraph, UNITS.flatMap((unit) => said(kind, unit) ?? [])))];
}

function kindOf(name: string): Reception['kind'] {
  return /境/.test(name) ? 'abroad' : /外事/.test(name) ? 'foreign' : /国内/.test(name) ? 'home' : 'all';
}

/** Some of them nothing and others not; fewer guests than receptions. */
function together(paragraph: TextParagraph, figures: readonly StatedFigure[]): readonly Remark[] {
  const [first] = figures;
  const other = first && figures.find(({ value }) => value.isZero() !== first.value.isZero());
  if (first && other) return [remark(paragraph, other, 'pair', { item: '公务接待', amount: wordsOf(paragraph, first), count: wordsOf(paragraph, other) })];
  const [times, guests] = [figures.find(({ unit }) => /^批/.test(unit)), figures.find(({ unit }) => /^人/.test(unit))];
  return times && guests?.value.lt(times.value) ? [remark(paragraph, guests, 'fewer', { words: wordsOf(paragraph, guests), times: wordsOf(paragraph, times) })] : [];
}

function markRead(narrative: Judge['narrative'], paragraph: TextParagraph, figures: readonly (StatedFigure | undefined)[], checked: Set<Statement>): void {
  const starts = new Set(figures.flatMap((figure) => (figure ? [figure.start] : [])));
  if (starts.size < 2) return;
  for (const statement of statementsOf(narrative)) if (statement.fact.paragraph === paragraph && starts.has(statement.figure.start)) checked.add(statement);
}

function wordsOf({ words }: TextParagraph, { start, end }: TextSpan): string {
  return words.slice(start, end);
}

function remark(paragraph: TextParagraph, span: TextSpan, messageId: string, data: Remark['data']): Remark {
  return { rule: 'NA-09', messageId, data, paragraph, span, cells: [] };
}
