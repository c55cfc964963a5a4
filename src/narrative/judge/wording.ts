import { amount, type TextSpan } from '../../core';
import type { Fact, Statement } from '../facts';
import { roundingOf } from '../figures';
import type { TextParagraph } from '../text';
import { directionEdit, figureEdit } from './edits';
import { ownAmount } from './ratios';
import type { Edit, Judge, Judged, Remark } from './types';

/** Words that do not go with the figures beside them, reasons that are not given, and what a template left (NA-06, NA-07, NA-18). */
export function judgeWording(judge: Judge): Judged {
  const checked = new Set<Statement>();
  const remarks = [...judge.narrative.facts.flatMap((fact) => [...directions(fact, checked), ...againstBudget(fact, untilNext(judge.narrative.facts, fact))]), ...reasons(judge), ...residue(judge)];
  return { remarks, checked };
}

function remark(rule: string, messageId: string, paragraph: TextParagraph, span: TextSpan, data: Remark['data'] = {}, edit?: Edit): Remark {
  return { ...(edit && { edit }), rule, messageId, data: { words: paragraph.words.slice(span.start, span.end), ...data }, paragraph, span, cells: [] };
}

/** 增加0万元 says 持平; 增加-5万元 says it twice over; 增加 against the budget where the amount is below it. */
function directions(fact: Fact, checked: Set<Statement>): readonly Remark[] {
  return fact.statements.flatMap((statement) => {
    const { role, direction, figure, span } = statement;
    if ((role !== 'change' && role !== 'rate') || !direction) return [];
    if (figure.value.isZero() && role === 'change') {
      checked.add(statement);
      return [{ ...remark('NA-06', 'same', fact.paragraph, span), severity: 'hint' } as const];
    }
    if (figure.value.isNegative()) {
      checked.add(statement);
      return [remark('NA-06', 'signed', fact.paragraph, span)];
    }
    // 增加0.94万元，下降3.35%: one of them is wrong.
    const change = role === 'rate' && fact.statements.find((each) => each.role === 'change' && each.sentence.start === statement.sentence.start && each.againstBudget === statement.againstBudget && !each.figure.value.isZero());
    if (change && change.direction && change.direction !== direction && !figure.value.isZero()) {
      checked.add(statement);
      return [remark('NA-06', 'direction', fact.paragraph, span, { right: change.direction === 'up' ? '增长' : '下降' }, directionEdit(statement, 'text'))];
    }
    const [budget, own] = [fact.statements.find((each) => each.role === 'budget'), ownAmount(fact)];
    if (role !== 'change' || !statement.againstBudget || !budget || !own) return [];
    checked.add(statement);
    const difference = own.figure.value.minus(budget.figure.value);
    const right = difference.isNegative() ? 'down' : 'up';
    if (!difference.isZero() && right !== direction) return [remark('NA-06', 'direction', fact.paragraph, span, { right: right === 'up' ? '增加' : '减少' }, directionEdit(statement, 'text'))];
    return difference.abs().minus(figure.value).abs().lte(roundingOf(figure).times(3)) ? [] : [remark('NA-06', 'difference', fact.paragraph, span, { right: difference.abs().toString() }, figureEdit(statement, difference.abs(), 'text'))];
  });
}

const THAN_BUDGET = /(?:决算数?|支出)(大于|高于|超过|小于|低于|等于)(?:年初|全年|调整后?)?预算数?/;

/** Where the next thing with a budget of its own begins: what is said behind it is said of that. */
function untilNext(facts: readonly Fact[], fact: Fact): number {
  const next = facts.slice(facts.indexOf(fact) + 1).find(({ paragraph, statements }) => paragraph === fact.paragraph && statements.some(({ role }) => role === 'amount' || role === 'budget'));
  return next?.statements[0]?.span.start ?? fact.paragraph.words.length;
}

/** 1, 0 or -1 by the amount and the budget, or by 完成预算的…% where the text gives no budget; 100% may have been rounded. */
function overBudget(fact: Fact): number | undefined {
  const [budget, own] = [fact.statements.find(({ role }) => role === 'budget'), ownAmount(fact)];
  if (budget && own) return own.figure.value.comparedTo(budget.figure.value);
  const rate = fact.statements.find(({ role, of }) => role === 'completion' && of !== '')?.figure.value.comparedTo(HUNDRED);
  return rate === 0 ? undefined : rate;
}

const HUNDRED = amount(100);

/** 决算数大于预算数的主要原因 beside figures that say otherwise. */
function againstBudget(fact: Fact, until: number): readonly Remark[] {
  const from = fact.statements[0]?.span.start ?? fact.sentence.start;
  const said = THAN_BUDGET.exec(fact.paragraph.words.slice(from, until));
  const difference = overBudget(fact);
  if (!said || difference === undefined) return [];
  const word = said[1] ?? '';
  const wanted = word === '等于' ? 0 : /大于|高于|超过/.test(word) ? 1 : -1;
  if (difference === wanted) return [];
  const start = from + said.index;
  const at = start + said[0].indexOf(word);
  const right = difference === 0 ? '等于' : difference > 0 ? '大于' : '小于';
  return [remark('NA-06', 'compared', fact.paragraph, { start, end: start + said[0].length }, { right }, { start: at, end: at + word.length, text: right, follows: 'text' })];
}

const REASON = /原因|由于|因为|主要是|主要情况|系因|所致|缘于|源于|得益于|导致|受.{1,30}影响|(?:上年|去年)[^,;。]{0,12}(?:无|没有|未)|上年为零/;
/** 决算数大于上年决算数的主要情况:… in a paragraph of its own speaks for the section. */
const REASON_APART = /(?:大于|高于|小于|低于|增加|减少|增减|变动|变化)[^,。;]{0,14}(?:主要)?(?:原因|情况)(?:是|为|:|如下)/;
const CUT_REASON = /(?:主要)?原因(?:是|为|:|系)*(?=[。;,]|$)/g;

/** A change needs its reason in the paragraph, or in the one that follows it. */
function reasons({ narrative: { facts, sections } }: Judge): readonly Remark[] {
  const remarks: Remark[] = [];
  const isReasonedLater = (index: number): boolean =>
    sections.slice(index + 1).some(({ paragraph, headings }) => headings.join() === sections[index]?.headings.join() && REASON_APART.test(paragraph.words));
  sections.forEach(({ paragraph }, index) => {
    const { words } = paragraph;
    for (const match of words.matchAll(CUT_REASON)) {
      const followed = index + 1 < sections.length && match.index + match[0].length === words.length && /[:是为]$/.test(match[0]) && /^\d|^[(（]/.test(sections[index + 1]?.paragraph.words ?? '');
      if (!followed) remarks.push(remark('NA-07', 'cut', paragraph, { start: match.index, end: match.index + match[0].length }));
    }
    const next = sections[index + 1]?.paragraph.words ?? '';
    if (REASON.test(words) || /^(?:主要)?原因|^(?:增减|变动|变化|增加|减少)的?(?:主要)?原因/.test(next) || isReasonedLater(index)) return;
    const changed = facts
      .filter((fact) => fact.paragraph === paragraph)
      .flatMap(({ statements }) => statements)
      .find(({ role, figure }) => (role === 'change' || role === 'rate') && !figure.value.isZero());
    if (changed) remarks.push(remark('NA-07', 'missing', paragraph, changed.span));
  });
  return remarks;
}

const RESIDUE = /增加\((?:减少|下降)\)|减少\((?:增加|增长)\)|增长\((?:下降|减少|降低)\)|下降\((?:增长|增加)\)|增加\/减少|增长\/下降|大小于|小大于|减增加|增减少|增加增加|减少减少|增长增长|下降下降|(?:增加|减少)持平|[X×]{2,}(?=[万元%个辆年单部局])|某某|待补充|。。/g;
/** What a written text leaves to a person: said once a section, with every place. */
const TO_FILL = /【待填写[^】]*】|待填写/g;

/** …事务(款)(项): a class whose name was left out. */
const NO_NAME = /\((?:类|款)\)\((?:款|项)\)/g;

/** 占1.66, 增长18.44: a percentage without its sign. */
const BARE = /(?:占比(?:为|约)?|占[^,;。()0-9]{0,24}的(?:比重|比例)?(?:为)?|占|(?:增长|下降|完成率|执行率)(?:了|为)?)(\d+(?:\.\d+)?)(?=[,;。)](?!\d{3})|$)/g;
/** 占基本支出预算%, 增加万元: a figure that was left out. */
const LEFT_OUT = /(?:占[^,;。()\d%]{2,20}|增长|下降|增加|减少)(?<![-/])(?:%|万元)/g;

/** What a template left to choose or to fill in, and a percentage without its sign. */
function residue({ narrative }: Judge): readonly Remark[] {
  const { document, facts } = narrative;
  const speaking = new Set(facts.map(({ paragraph }) => paragraph));
  return [...toFill(narrative), ...document.paragraphs.flatMap((paragraph) => [
    ...[...paragraph.words.matchAll(RESIDUE)].map((match) => remark('NA-18', 'residue', paragraph, { start: match.index, end: match.index + match[0].length })),
    ...(speaking.has(paragraph) ? [...paragraph.words.matchAll(NO_NAME)] : []).map((match) => remark('NA-18', 'nameless', paragraph, { start: match.index, end: match.index + match[0].length })),
    ...(speaking.has(paragraph) ? [...paragraph.words.matchAll(LEFT_OUT)] : []).map((match) => remark('NA-18', 'leftOut', paragraph, { start: match.index, end: match.index + match[0].length })),
    ...(speaking.has(paragraph) ? [...paragraph.words.matchAll(BARE)] : []).map((match) => {
      const at = match.index + match[0].length;
      return remark('NA-18', 'unit', paragraph, { start: match.index, end: at }, {}, { start: at, end: at, text: '%', follows: 'text' });
    }),
  ])];
}

function toFill({ document, sections }: Judge['narrative']): readonly Remark[] {
  const sectionOf = new Map(sections.map(({ paragraph, headings }) => [paragraph, headings.join('|')]));
  const bySection = new Map<string, Pick<Remark, 'paragraph' | 'span'>[]>();
  for (const paragraph of document.paragraphs) {
    const found = [...paragraph.words.matchAll(TO_FILL)].map((match) => ({ paragraph, span: { start: match.index, end: match.index + match[0].length } }));
    const section = sectionOf.get(paragraph) ?? paragraph.words;
    if (found.length > 0) bySection.set(section, [...(bySection.get(section) ?? []), ...found]);
  }
  return [...bySection.values()].flatMap(([first, ...also]): readonly Remark[] => {
    if (!first) return [];
    const { paragraph, span } = first;
    return [{ ...remark('NA-18', also.length > 0 ? 'fill' : 'residue', paragraph, span, { count: also.length + 1 }), also }];
  });
}
