import { type Amount, amount, changeOf, changeText, formatAmount, halfUnit, roundHalfUp, type TextSpan } from '../../core';
import type { Fact, Statement } from '../facts';
import { targetOf } from '../resolve';
import { calledBy } from '../names';
import { quoted } from '../text';
import { directionEdit, figureEdit } from './edits';
import type { Judge, Judged, Remark } from './types';

const PLACES = 2;
/** Of tables that are not in 万元 both figures were rounded for the text. */
const ROUNDED = amount('0.01');

/** What a text says of last year against last year's tables, where they were given: the change, its direction, and 持平 (NA-04, NA-06). */
export function judgeChanges(judge: Judge): Judged {
  const checked = new Set<Statement>();
  const remarks = judge.narrative.facts.flatMap((fact) => [...changes(judge, fact, checked), ...unchanged(judge, fact)]);
  return { remarks, checked };
}

interface Compared {
  readonly now: Amount;
  readonly before: Amount;
  readonly change: Amount;
  readonly allowed: Amount;
  readonly cell: string;
  readonly cells: Remark['cells'];
}

/** This year's and last year's figure of a fact; undefined where it is not certain which, or where either is not there. */
function comparedOf({ narrative: { set, unit }, look, before }: Judge, fact: Fact): Compared | undefined {
  const target = targetOf(fact, set, unit);
  const [formula] = target?.formulas ?? [];
  if (!target || target.guessed || formula === undefined || target.formulas.length > 1) return undefined;
  const [looked, last] = [look(formula), before(formula)];
  if (!looked || last === undefined || looked.arithmetic?.unit === '') return undefined;
  const [now, then] = [roundHalfUp(looked.value, PLACES), roundHalfUp(last, PLACES)];
  const inWan = looked.arithmetic === undefined || looked.arithmetic.unit === '万元';
  return { now, before: then, change: now.minus(then), allowed: inWan ? halfUnit(PLACES) : ROUNDED, cell: looked.name, cells: looked.cells };
}

function changes(judge: Judge, fact: Fact, checked: Set<Statement>): readonly Remark[] {
  return fact.statements.flatMap((statement) => {
    const { role, direction, figure, againstBudget, span } = statement;
    if (role !== 'change' || !direction || againstBudget || figure.measure !== 'money' || figure.value.isNegative()) return [];
    const own = comparedOf(judge, fact);
    const others = judge.narrative.facts.filter((each) => each !== fact && each.sentence.start === statement.sentence.start && each.paragraph === fact.paragraph && (each.statements[0]?.figure.start ?? 0) < figure.start);
    const stated = direction === 'down' ? figure.value.neg() : figure.value;
    const agrees = (compared: Compared | undefined): boolean => compared !== undefined && compared.change.minus(stated).abs().lte(compared.allowed);
    if (agrees(own) || others.some((each) => agrees(comparedOf(judge, each)))) {
      checked.add(statement);
      return [];
    }
    // 收入总计…，其中：上年结转…，比上年减少…: of which it is said is not certain.
    if (!own || (others.length > 0 && fact.statements[0]?.role !== 'change')) return [];
    checked.add(statement);
    const turned = own.change.plus(stated).abs().lte(own.allowed);
    const edit = own.change.isZero() ? undefined : turned ? directionEdit(statement, 'tables') : signOf(own.change) === signOf(stated) ? figureEdit(statement, own.change.abs(), 'tables') : undefined;
    return [remarkOn(fact, span, own, 'NA-04', edit)];
  });
}

function signOf(value: Amount): number {
  return value.isZero() ? 0 : value.isNegative() ? -1 : 1;
}

const SAME = /与(?:上年度?|去年|上一年度?|20\d{2}年度?)(?:决算|预算)?(?:数)?(?:相比)?(?:持平|相同|一致)|比(?:上年度?|去年)(?:无变化|没有变化)/;

/** 与上年持平 beside figures that are not the same. */
function unchanged(judge: Judge, fact: Fact): readonly Remark[] {
  const last = fact.statements.at(-1);
  if (!last || fact.statements.some(({ role }) => role === 'change' || role === 'rate')) return [];
  const { words } = fact.paragraph;
  const next = judge.narrative.facts.find((each) => each.paragraph === fact.paragraph && (each.statements[0]?.span.start ?? 0) >= last.figure.end)?.statements[0]?.span.start;
  const end = Math.min(next ?? words.length, fact.sentence.end);
  const said = SAME.exec(words.slice(last.figure.end, end));
  const own = said && comparedOf(judge, fact);
  if (!said || !own || own.change.abs().lte(own.allowed)) return [];
  const start = last.figure.end + said.index;
  return [remarkOn(fact, { start, end: start + said[0].length }, own, 'NA-06')];
}

function remarkOn(fact: Fact, span: TextSpan, { now, before, cell, cells }: Compared, rule: string, edit?: Remark['edit']): Remark {
  const data = {
    subject: quoted(calledBy(fact)),
    words: fact.paragraph.words.slice(span.start, span.end),
    cell: cell === '' ? '空表' : cell,
    now: `${formatAmount(now)}万元`,
    before: `${formatAmount(before)}万元`,
    right: changeText(changeOf(now, before), '万元'),
  };
  return { rule, messageId: 'lastYear', severity: 'warning', data, paragraph: fact.paragraph, span, cells, ...(edit && { edit }) };
}
