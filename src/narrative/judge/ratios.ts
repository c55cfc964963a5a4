import { type CellRef, formatAmount, halfUnit } from '../../core';
import { type Fact, type Statement } from '../facts';
import { moneyBeside, precisionOf, roundingOf, type StatedFigure } from '../figures';
import { targetOf, topicOf } from '../resolve';
import { statementsOf } from '../narrative';
import { calledBy } from '../names';
import { quoted } from '../text';
import { meantBy } from './amounts';
import { figureEdit } from './edits';
import { fitOf, percentOf, type Rounded } from './percent';
import type { Judge, Judged, Looked, Remark } from './types';

/** A figure a percentage may be worked out from. */
interface Base extends Rounded {
  /** How money is written there. */
  readonly unit: StatedFigure['unit'];
  /** As the message names it. */
  readonly text: string;
  /** Where a table prints it. */
  readonly cells?: readonly CellRef[];
}

/** Shares, completion and growth recomputed from the figures beside them and from the tables (NA-02, NA-03, NA-04). */
export function judgeRatios(judge: Judge): Judged {
  const checked = new Set<Statement>();
  const remarks: Remark[] = [];
  for (const statement of statementsOf(judge.narrative)) {
    if (statement.role === 'base') remarks.push(...basesOf(judge, statement, checked));
    const found = pairsFor(judge, statement);
    if (!found || found.length === 0) continue;
    const fits = found.map(({ part, whole }) => fitOf(statement.figure, part, whole));
    checked.add(statement);
    if (fits.includes('fits')) continue;
    const remark = remarkOn(statement, found, fits);
    if (remark) remarks.push(remark);
  }
  return { remarks, checked };
}

/** 占支出合计3,485.16万元的28.26%: the amount a share is measured against is that of the table. */
function basesOf(judge: Judge, statement: Statement, checked: Set<Statement>): readonly Remark[] {
  const { figure, fact, of, span } = statement;
  const known = wholesOf(judge, statement);
  const [right] = known;
  if (!right || figure.measure !== 'money') return [];
  checked.add(statement);
  if (known.some(({ value }) => value.minus(figure.value).abs().lt(roundingOf(figure)))) return [];
  const data = { subject: quoted(of), words: fact.paragraph.words.slice(figure.start, figure.end), cell: right.text.replace(/ [\d,.]+万元$/, ''), right: `${formatAmount(right.value)}万元` };
  return [{ rule: 'NA-01', messageId: 'differs', data, paragraph: fact.paragraph, span, cells: [], edit: figureEdit(statement, right.value, 'tables') }];
}

interface Pair {
  readonly part: Base;
  readonly whole: Base;
}

/** Every way the text may mean it; the first is the one it says. */
function pairsFor(judge: Judge, statement: Statement): readonly Pair[] | undefined {
  switch (statement.role) {
    case 'share':
      return crossed(amountsOf(judge, statement.fact), wholesOf(judge, statement));
    case 'completion':
      return crossed(amountsOf(judge, statement.fact), budgetsOf(judge, statement));
    case 'rate':
      return growthOf(judge, statement);
    default:
      return undefined;
  }
}

function crossed(parts: readonly Base[], wholes: readonly Base[]): readonly Pair[] {
  return parts.flatMap((part) => wholes.map((whole) => ({ part, whole })));
}

function stated(statement: Statement | undefined): readonly Base[] {
  if (!statement || statement.figure.measure !== 'money') return [];
  const { figure, fact } = statement;
  return [{ value: figure.value, spread: precisionOf(figure), unit: figure.unit, text: fact.paragraph.words.slice(figure.start, figure.end) }];
}

/** Tables in 万元 print two places. */
const TABLE_ROUNDING = halfUnit(2);

function inTable(judge: Judge, formula: string | undefined): readonly Base[] {
  const found = formula === undefined ? undefined : judge.look(formula);
  return found ? printed([found]) : [];
}

/** What the tables print; an empty table prints nothing. */
function printed(found: readonly Looked[]): readonly Base[] {
  return found.flatMap(({ value, name, cells }) => (name === '' ? [] : [{ value, spread: TABLE_ROUNDING, unit: '万元', text: `${name} ${formatAmount(value)}万元`, cells }]));
}

/** What the text states for the subject, here or earlier in the section, and what the table prints. */
function amountsOf(judge: Judge, fact: Fact): readonly Base[] {
  const amounts = fact.statements.filter(({ role }) => role === 'amount');
  const own = amounts.length > 0 ? amounts : earlierOf(judge, fact, 'amount');
  const meant = meantBy(judge, { role: 'amount', of: '', fact });
  return [...own.flatMap(stated), ...printed(meant?.found ?? [])];
}

export function ownAmount({ statements }: Fact): Statement | undefined {
  return statements.find(({ role }) => role === 'amount');
}

/** 收入总计3,487.99万元,… 与上年相比,收入总计增加…: the subject has its amount in another sentence of the section. */
function earlierOf({ narrative }: Judge, fact: Fact, role: 'amount' | 'previous'): readonly Statement[] {
  const before = narrative.facts.slice(0, narrative.facts.indexOf(fact)).filter(({ headings }) => headings.join() === fact.headings.join());
  return before.filter(({ subject }) => subject === fact.subject || (BOTH_SIDES.test(fact.subject) && ONE_SIDE.test(subject))).flatMap(({ statements }) => statements.find((each) => each.role === role) ?? []).slice(-1);
}

/** 收入总计…万元,支出总计…万元。收支较上年增加…: one total, said of both sides. */
const BOTH_SIDES = /^收、?支(?:总计)?$/;
const ONE_SIDE = /^(?:收入|支出)总计$|^总(?:收入|支出)$/;

/** What a share is measured against. */
function wholesOf(judge: Judge, { fact, of }: Statement): readonly Base[] {
  const topic = topicOf(fact, judge.narrative.set);
  if (of !== '') {
    const named = topic?.wholes?.find(({ says }) => says.test(of))?.formula ?? wholeNamed(judge, fact, of);
    return [...inTable(judge, named), ...judge.narrative.facts.filter((each) => each.headings.join() === fact.headings.join() && each.subject !== '' && (of.includes(each.subject) || contractKey(of) === contractKey(each.subject) || isKindOf(of, each.subject))).flatMap((each) => stated(ownAmount(each)))];
  }
  return [...inTable(judge, topic?.whole), ...stated(fact.whole && ownAmount(fact.whole))];
}

/** 中小企业合同金额 is what was 授予中小企业合同金额. */
function contractKey(name: string): string {
  return name.replace(/授予|政府采购|合同|金额|总额/g, '');
}

/** 占基本支出预算 is of 本年一般公共预算基本支出. */
function isKindOf(of: string, subject: string): boolean {
  const kind = /^(?:一般公共预算)?(?:财政拨款)?(基本支出|项目支出)(?:预算)?$/.exec(of)?.[1];
  return kind !== undefined && kind === /^(?:本年)?(?:一般公共预算)?(?:财政拨款)?(基本支出|项目支出)(?:预算)?$/.exec(subject)?.[1];
}

/** 占政府采购支出总额: the whole is named as its own subject is. */
function wholeNamed(judge: Judge, fact: Fact, of: string): string | undefined {
  return targetOf({ ...fact, subject: of }, judge.narrative.set, judge.narrative.unit)?.formulas[0];
}

/** 完成年初预算 is measured against the budget in the sentence, 完成全年预算 against 09 where the sentence has none. */
function budgetsOf(judge: Judge, { fact, of }: Statement): readonly Base[] {
  const own = fact.statements.filter(({ role }) => role === 'budget');
  const meant = meantBy(judge, { role: 'budget', of: of === '预算' ? '全年预算' : of, fact });
  if (own.length === 0 && !meant) return impliedBudgets(fact);
  return [...own.flatMap((each) => stated(each).map((base) => ({ ...base, text: `${each.of} ${base.text}` }))), ...printed(meant?.found ?? [])];
}

/** 完成年初预算的100%,决算数大于预算数55.93万元: the budget that the difference leaves. */
function impliedBudgets(fact: Fact): readonly Base[] {
  const change = fact.statements.find(({ role, againstBudget, direction }) => role === 'change' && againstBudget && direction !== undefined);
  const [now] = stated(ownAmount(fact));
  const [apart] = stated(change);
  if (!now || !apart) return [];
  const over = change?.direction === 'up';
  const value = over ? now.value.minus(apart.value) : now.value.plus(apart.value);
  return [{ value, spread: now.spread.plus(apart.spread), unit: now.unit, text: `预算数 ${moneyBeside(value, now)}（${now.text} ${over ? '－' : '＋'} ${apart.text}）` }];
}

/** change ÷ (amount ∓ change); against a budget change ÷ budget. A change behind several amounts may be of any of them. */
function growthOf(judge: Judge, { fact, direction, figure, sentence: at }: Statement): readonly Pair[] | undefined {
  const changes = fact.statements.filter(({ role }) => role === 'change');
  const change = changes.filter(({ figure: own }) => own.start < figure.start).at(-1) ?? changes.find(({ sentence }) => sentence.start === at.start);
  const own = fact.statements.filter(({ role }) => role === 'previous');
  const last = (own.length > 0 ? own : earlierOf(judge, fact, 'previous')).flatMap(stated).map((base) => ({ ...base, text: `上年 ${base.text}` }));
  if (changes.length === 0) return last.flatMap((whole) => amountsOf(judge, fact).map((now) => ({ part: grownFrom(now, whole), whole })));
  const [part] = stated(change);
  if (!part || !change) return undefined;
  if (change.againstBudget) return crossed([part], budgetsOf(judge, { ...change, of: '' }));
  const up = (change.direction ?? direction) !== 'down';
  const others = judge.narrative.facts.filter((each) => each !== fact && each.paragraph === fact.paragraph && each.sentence.start === fact.sentence.start && (each.statements[0]?.figure.start ?? 0) < figure.start);
  const amounts = [...amountsOf(judge, fact), ...others.flatMap((each) => stated(ownAmount(each)))];
  if (last.length > 0) return crossed([part], last);
  return amounts.map((now) => ({ part, whole: before(now, part, up) }));
}

/** This year less last year, where the text gives both and no change. */
function grownFrom(now: Base, last: Base): Base {
  return { value: now.value.minus(last.value).abs(), spread: now.spread.plus(last.spread), unit: now.unit, text: `（${now.text} － ${last.text}）` };
}

function before(now: Base, change: Base, up: boolean): Base {
  const value = up ? now.value.minus(change.value) : now.value.plus(change.value);
  return { value, spread: now.spread.plus(change.spread), unit: now.unit, text: `上年 ${moneyBeside(value, now)}（${now.text} ${up ? '－' : '＋'} ${change.text}）` };
}

const RULE = { share: 'NA-02', completion: 'NA-03', rate: 'NA-04' } as const;

function remarkOn(statement: Statement, pairs: readonly Pair[], fits: readonly string[]): Remark | undefined {
  const { role, figure, fact, span } = statement;
  if (role !== 'share' && role !== 'completion' && role !== 'rate') return undefined;
  const words = fact.paragraph.words.slice(figure.start, figure.end);
  const at = fits.includes('cut') ? fits.indexOf('cut') : 0;
  const pair = pairs[at];
  if (!pair) return undefined;
  const base = { rule: RULE[role], paragraph: fact.paragraph, span, cells: [...(pair.part.cells ?? []), ...(pair.whole.cells ?? [])] };
  const data = { subject: quoted(calledBy(fact)), words, part: pair.part.text, whole: pair.whole.text };
  // 增加0万元，增长0%: said already of the change (NA-06).
  if (fits[at] === 'zero' && figure.value.isZero() && fact.statements.some((each) => each.role === 'change' && each.figure.value.isZero())) return undefined;
  if (fits[at] === 'zero') {
    // 0 of nothing written as 0% is a matter of style; any other percentage of nothing is wrong.
    return { ...base, messageId: 'zero', data, severity: figure.value.isZero() ? 'hint' : 'error' };
  }
  const value = percentOf(pair.part.value, pair.whole.value, figure.decimals);
  const edit = figureEdit(statement, value, 'text');
  const told = { ...base, data: { ...data, right: edit.text }, edit };
  return fits[at] === 'cut' ? { ...told, messageId: 'cut', severity: 'hint' } : { ...told, messageId: 'differs' };
}
