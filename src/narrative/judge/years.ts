import { type Amount, amount, formatAmount, halfUnit, ZERO } from '../../core';
import type { Fact, Statement } from '../facts';
import { calledBy } from '../names';
import { quoted } from '../text';
import { meantBy } from './amounts';
import { directionEdit, figureEdit } from './edits';
import { ownAmount } from './ratios';
import type { Judge, Judged, Remark } from './types';

/** Both years and their difference may each be rounded by half of the last digit of 万元. */
const ROUNDED = amount('0.015');

/** This year, last year and the change between them, as the text itself gives them (NA-04, NA-06, NA-17). */
export function judgeYears(judge: Judge): Judged {
  const checked = new Set<Statement>();
  const remarks = judge.narrative.facts.flatMap((fact) => [...withLastYear(judge, fact, checked), ...belowZero(judge, fact)]);
  return { remarks: [...remarks, ...impliedTwice(judge, checked)], checked };
}

/** 上年2,944.83万元，增加543.16万元. */
function withLastYear(judge: Judge, fact: Fact, checked: Set<Statement>): readonly Remark[] {
  const last = fact.statements.find(({ role, figure }) => role === 'previous' && figure.measure === 'money');
  const change = changeOf(fact);
  const now = amountNow(judge, fact);
  if (!last || !change || !now) return [];
  checked.add(change);
  checked.add(last);
  const { paragraph } = fact;
  const { figure, span, direction } = change;
  const difference = now.minus(last.figure.value);
  const words = paragraph.words.slice(span.start, span.end);
  if (difference.abs().minus(figure.value).abs().gt(ROUNDED)) {
    const data = { subject: quoted(calledBy(fact)), now: `${formatAmount(now)}万元`, last: paragraph.words.slice(last.figure.start, last.figure.end), words, right: `${formatAmount(difference.abs())}万元` };
    return [{ rule: 'NA-04', messageId: 'change', data, paragraph, span, cells: [], edit: figureEdit(change, difference.abs(), 'text') }];
  }
  const right = difference.isNegative() ? 'down' : 'up';
  if (difference.abs().lte(ROUNDED) || !direction || direction === right) return [];
  const edit = directionEdit(change, 'text');
  return [{ rule: 'NA-06', messageId: 'direction', data: { words, right: right === 'up' ? '增加' : '减少' }, paragraph, span, cells: [], ...(edit && { edit }) }];
}

function amountNow(judge: Judge, fact: Fact): Amount | undefined {
  const own = ownAmount(fact)?.figure;
  return own?.measure === 'money' ? own.value : meantBy(judge, { role: 'amount', of: '', fact })?.found[0]?.value;
}

function changeOf({ statements }: Fact): Statement | undefined {
  return statements.find(({ role, againstBudget, figure }) => role === 'change' && !againstBudget && figure.measure === 'money');
}

/** 收入总计…，其中：上年结转…，比上年减少…: the change may be of any amount before it in the sentence. */
function othersBefore({ narrative: { facts } }: Judge, fact: Fact, change: Statement): readonly Fact[] {
  return facts.filter((each) => each !== fact && each.paragraph === fact.paragraph && each.sentence.start === change.sentence.start && (each.statements[0]?.figure.start ?? 0) < change.figure.start);
}

/** The text says itself that last year's figure was negative. */
const NEGATIVE_BASE = /上年(?:决算|预算)?数?为负/;

/** 支出0万元，比上年增加0.30万元: then there was less than nothing last year. */
function belowZero(judge: Judge, fact: Fact): readonly Remark[] {
  const change = changeOf(fact);
  const now = amountNow(judge, fact);
  if (!change || !now || change.direction !== 'up' || NEGATIVE_BASE.test(fact.paragraph.words.slice(change.figure.end, change.sentence.end))) return [];
  const isBelow = (value: Amount): boolean => value.minus(change.figure.value).lt(ZERO.minus(ROUNDED));
  if (![now, ...othersBefore(judge, fact, change).flatMap((each) => amountNow(judge, each) ?? [])].every(isBelow)) return [];
  const words = fact.paragraph.words.slice(change.span.start, change.span.end);
  return [{ rule: 'NA-04', messageId: 'below', data: { subject: quoted(calledBy(fact)), words, now: `${formatAmount(now)}万元` }, paragraph: fact.paragraph, span: change.span, cells: [] }];
}

/** Income and expenditure are one total, last year as well. */
const SAME: Readonly<Record<string, string>> = { '01.支出总计': '01.收入总计', '04.支出总计.合计': '04.收入总计', '表一.支出总计.合计': '表一.收入总计', '表四.支出总计.小计': '表四.收入总计' };

/** One thing with two changes on last year: last year cannot have been both. */
function impliedTwice(judge: Judge, checked: Set<Statement>): readonly Remark[] {
  const known = new Map<string, Statement>();
  const remarks: Remark[] = [];
  for (const fact of judge.narrative.facts) {
    const change = changeOf(fact);
    const meant = change && meantBy(judge, { role: 'amount', of: '', fact });
    const [formula] = meant?.formulas ?? [];
    if (!change || !meant || meant.guessed || meant.formulas.length !== 1 || formula === undefined) continue;
    const key = [SAME[formula] ?? formula, basisOf(change), fact.whole !== undefined && othersBefore(judge, fact, change).length > 0].join();
    const first = known.get(key);
    if (!first) {
      known.set(key, change);
      continue;
    }
    checked.add(first);
    checked.add(change);
    if (agree(first, change)) continue;
    const wordsOf = ({ span, fact: { paragraph } }: Statement): string => paragraph.words.slice(span.start, span.end);
    remarks.push({ rule: 'NA-17', messageId: 'previous', data: { subject: quoted(calledBy(fact)), words: wordsOf(change), other: wordsOf(first) }, paragraph: fact.paragraph, span: change.span, cells: [] });
  }
  return remarks;
}

/** One figure rounded to the fewer digits of the two. */
function agree(a: Statement, b: Statement): boolean {
  const [fewer, more] = a.figure.decimals <= b.figure.decimals ? [a, b] : [b, a];
  const difference = signed(a).minus(signed(b)).abs();
  return difference.isZero() || (fewer.figure.decimals < more.figure.decimals && fewer.figure.unit === more.figure.unit && difference.lte(halfUnit(fewer.figure.decimals))) || (fewer.figure.unit !== more.figure.unit && difference.lte(ROUNDED));
}

/** 比上年执行数 and 比上年预算数 are two comparisons. */
function basisOf({ span, fact: { paragraph } }: Statement): string {
  return /执行|预算|决算|调整/.exec(paragraph.words.slice(span.start, span.end))?.[0] ?? '';
}

function signed({ figure, direction }: Statement): Amount {
  return direction === 'down' ? figure.value.neg() : figure.value;
}
