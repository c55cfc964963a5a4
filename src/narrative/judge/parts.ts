import { type Amount, halfUnit, ZERO } from '../../core';
import { isTable } from '../../relations';
import { isClass } from '../../subjects';
import type { Fact, Statement } from '../facts';
import { targetOf, type Target } from '../resolve';
import { moneyBeside } from '../figures';
import { calledBy } from '../names';
import { quoted } from '../text';
import { ownAmount } from './ratios';
import type { Judge, Judged, Remark } from './types';

const HALF_DIGIT = halfUnit(2);

/** A total stated in a section and the parts it is said to have, all of them. */
interface Whole {
  readonly rule: string;
  readonly total: Fact;
  readonly parts: readonly Fact[];
}

const KINDS = [
  { role: 'amount', name: '金额' },
  { role: 'budget', name: '年初预算' },
  { role: 'change', name: '增减额' },
  { role: 'count', name: '个数' },
] as const;

/** Parts stated under a total must add up to it: classes of the general budget (NA-05), the three public items (NA-08). */
export function judgeParts(judge: Judge): Judged {
  const remarks: Remark[] = [];
  const checked = new Set<Statement>();
  for (const whole of [...classesOf(judge), ...threePublicOf(judge), ...basicOf(judge), ...procurementOf(judge), ...projectsOf(judge), ...gradesOf(judge), ...vehiclesOf(judge)]) {
    for (const { role, name } of KINDS) {
      const total = statementOf(whole.total, role);
      const parts = whole.parts.map((part) => statementOf(part, role));
      const missing = parts.filter((part) => part === undefined).length;
      if (role === 'change' && !addedUpLastYear(judge, whole)) continue;
      // A part that says nothing of last year may have changed; one that is 与上年相同 has not.
      if (!total || missing === parts.length || (missing > 0 && !whole.parts.every((part) => statementOf(part, role) || (role === 'change' && isSame(part))))) continue;
      const sum = parts.reduce((result, part) => result.plus(part ? signed(part) : ZERO), ZERO);
      const known = parts.filter((part) => part !== undefined);
      known.forEach((part) => checked.add(part));
      checked.add(total);
      const difference = sum.minus(signed(total)).abs();
      if (difference.isZero()) continue;
      const near = difference.lte(HALF_DIGIT.times(known.length + 1));
      const { figure, fact, span } = total;
      remarks.push({
        rule: whole.rule,
        messageId: 'sum',
        // Every figure was rounded by itself, so that they need not add up to the last digit.
        ...(near && { severity: 'hint', rounding: true }),
        data: {
          subject: quoted(calledBy(fact)),
          kind: name,
          parts: known.map((part) => shown(part.figure, signed(part), total.figure)).join('＋').replace(/＋-/g, '－'),
          sum: shown(figure, sum, figure),
          words: fact.paragraph.words.slice(figure.start, figure.end),
        },
        paragraph: fact.paragraph,
        span,
        cells: [],
      });
    }
  }
  return { remarks, checked };
}

/** Whether these parts were all of the total last year, as far as its tables are known: a class that is gone has no sentence. */
function addedUpLastYear({ before, narrative: { set, unit } }: Judge, { total, parts }: Whole): boolean {
  const lastOf = (fact: Fact): Amount | undefined => {
    const formulas = targetOf(fact, set, unit)?.formulas ?? [];
    return formulas.length === 1 && formulas[0] !== undefined ? before(formulas[0]) : undefined;
  };
  const [whole, known] = [lastOf(total), parts.map(lastOf).filter((each) => each !== undefined)];
  if (whole === undefined || known.length < parts.length) return true;
  return known.reduce((sum, each) => sum.plus(each), ZERO).minus(whole).abs().lte(HALF_DIGIT.times(parts.length + 1));
}

function statementOf(fact: Fact, role: Statement['role']): Statement | undefined {
  return role === 'amount' ? ownAmount(fact) : fact.statements.find((each) => each.role === role && !each.againstBudget);
}

function signed({ figure, direction }: Statement): Amount {
  return direction === 'down' ? figure.value.neg() : figure.value;
}

/** In the unit of the total, without naming it. */
function shown({ measure }: Statement['figure'], value: Amount, total: Statement['figure']): string {
  return measure === 'count' ? value.toString() : moneyBeside(value, total).replace(/[万元]+$/, '');
}

function isSame({ paragraph, sentence }: Fact): boolean {
  return /(?:相同|持平|一致|无增减|没有变化|无变化)/.test(paragraph.words.slice(sentence.start, sentence.end));
}

/** The classes under the total of the general budget: where the text names every class the table has. */
function classesOf(judge: Judge): readonly Whole[] {
  const { facts, set, unit } = judge.narrative;
  const targets = facts.map((fact) => ({ fact, target: targetOf(fact, set, unit) }));
  return sections(targets).flatMap((own) => {
    const rows = own.find(({ target }) => target.topic.rows?.rule === 'NA-05')?.target.topic.rows;
    const access = rows && unit.tables.find(({ form }) => isTable({ set, name: rows.table }, form));
    if (!rows || !access) return [];
    const classes = access.rows.filter(({ code }) => code !== undefined && isClass(code)).map(({ code }) => `${rows.table}.${code ?? ''}.${rows.column}`);
    const total = own.find(({ target }) => target.formulas[0] === `${rows.table}.合计.${rows.column}`);
    const parts = own.filter(({ target }) => target.formulas.length === 1 && classes.includes(target.formulas[0] ?? ''));
    const named = new Set(parts.map(({ target }) => target.formulas[0]));
    const complete = classes.length > 0 && named.size === classes.length && parts.length === classes.length;
    return total && complete ? [{ rule: 'NA-05', total: total.fact, parts: parts.map(({ fact }) => fact) }] : [];
  });
}

const ITEMS = [/因公出国/, /公务用车购置(?!及)/, /公务用车运行/, /公务接待/];

function threePublicOf(judge: Judge): readonly Whole[] {
  const { facts, set, unit } = judge.narrative;
  const own = facts.map((fact) => ({ fact, target: targetOf(fact, set, unit) }));
  return sections(own).flatMap((section) => {
    const total = section.find(({ target }) => /^(?:09\.决算数\.合计|表十\.合计\.合计|三公和机关运行表\.合计|三公表\.本年预算数\.合计)$/.test(target.formulas[0] ?? ''));
    if (!total) return [];
    const parts = ITEMS.flatMap((item) => section.filter(({ fact }) => item.test(fact.subject) && !fact.subject.includes('保有')).slice(0, 1));
    return parts.length === ITEMS.length ? [{ rule: 'NA-08', total: total.fact, parts: parts.map(({ fact }) => fact) }] : [];
  });
}

const BASIC = [/^人员经费(?:支出|预算)?$/, /^(?:日常)?公用经费(?:支出|预算)?$/];

/** 人员经费 and 公用经费 under the basic expenditure of the section that speaks of it. */
function basicOf({ narrative: { facts } }: Judge): readonly Whole[] {
  return facts.flatMap((total) => {
    if (!/基本支出(?:预算)?$/.test(total.subject) || !/基本支出/.test(total.headings.at(-1) ?? '')) return [];
    const own = facts.filter(({ headings }) => headings.join() === total.headings.join());
    const parts = BASIC.flatMap((kind) => own.filter(({ subject }) => kind.test(subject)).slice(0, 1));
    return parts.length === BASIC.length && own.find(({ subject }) => subject === total.subject) === total ? [{ rule: 'NA-08', total, parts }] : [];
  });
}

const PROCURED = [/货物/, /工程/, /服务/];

/** Goods, works and services under the procurement total of one paragraph. */
function procurementOf({ narrative: { facts } }: Judge): readonly Whole[] {
  return facts.filter(({ subject }) => /政府采购(?:支出|预算|金额)?(?:总额|合计)?(?:支出)?$/.test(subject)).flatMap((total) => {
    const parts = PROCURED.flatMap((kind) => facts.filter((fact) => fact.paragraph === total.paragraph && kind.test(fact.subject)).slice(0, 1));
    return parts.length === PROCURED.length ? [{ rule: 'NA-10', total, parts }] : [];
  });
}

const PROJECT_KINDS = [/其他运转类/, /特定目标类/];

/** 其他运转类 and 特定目标类 projects under what the sentence before them says of all. */
function projectsOf({ narrative: { facts } }: Judge): readonly Whole[] {
  return facts.flatMap((total) => {
    const parts = PROJECT_KINDS.flatMap((kind) => facts.filter((fact) => fact.whole === total && kind.test(fact.subject)));
    return parts.length === PROJECT_KINDS.length ? [{ rule: 'NA-13', total, parts }] : [];
  });
}

const GRADES = [/"?优"?(?:秀)?(?:的|等级)?$/, /"?良"?(?:好)?(?:的|等级)?$/, /"?中"?(?:等)?(?:的|等级)?$/, /"?差"?(?:的|等级)?$/];

/** Projects by the grade they gave themselves, under the number of all. */
function gradesOf({ narrative: { facts } }: Judge): readonly Whole[] {
  return facts.filter(({ subject }) => /自评/.test(subject)).flatMap((total) => {
    const parts = GRADES.flatMap((grade) => facts.filter((fact) => fact.whole === total && grade.test(fact.subject)).slice(0, 1));
    return parts.length === GRADES.length ? [{ rule: 'NA-13', total, parts }] : [];
  });
}

/** Kinds of vehicles, down to the other ones, under the number of all. */
function vehiclesOf({ narrative: { facts } }: Judge): readonly Whole[] {
  const isVehicle = ({ subject, statements }: Fact): boolean => /用车$/.test(subject) && statements.some(({ figure }) => figure.unit === '辆');
  return facts.flatMap((total) => {
    const parts = facts.filter((fact) => fact.whole === total && isVehicle(fact));
    return parts.length >= FEWEST_KINDS && parts.some(({ subject }) => /^其他/.test(subject)) ? [{ rule: 'NA-12', total, parts }] : [];
  });
}

const FEWEST_KINDS = 4;

interface Placed {
  readonly fact: Fact;
  readonly target: Target;
}

/** Facts with a target, section by section. */
function sections(all: readonly { readonly fact: Fact; readonly target: Target | undefined }[]): readonly (readonly Placed[])[] {
  const found = new Map<string, Placed[]>();
  for (const { fact, target } of all) {
    if (!target) continue;
    const key = fact.headings.join('\n');
    found.set(key, [...(found.get(key) ?? []), { fact, target }]);
  }
  return [...found.values()];
}
