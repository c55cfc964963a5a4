import { normalize, stripNumbering } from '../core';
import type { Unit } from '../reading';
import { isTable } from '../relations';
import { isLowest, nameToday } from '../subjects';
import type { Fact } from './facts';
import { namesIn } from './names';
import { type Subject, TOPICS, type Topic } from './topics';

/** What a fact is about: formulas of a set, any of which may be meant. */
export interface Target {
  readonly topic: Topic;
  readonly formulas: readonly string[];
  readonly holds: '=' | '≤';
  readonly rule: string;
  /** The text names nothing: what the section is about is taken for it, and a difference proves nothing. */
  readonly guessed?: true;
}

/** The topic of the section a fact stands in; the innermost headings decide, and where none does the fact's own name. */
export function topicOf({ headings, subject = '' }: Pick<Fact, 'headings'> & Partial<Pick<Fact, 'subject'>>, set: string): Topic | undefined {
  const own = TOPICS.filter((topic) => topic.set === set);
  for (let from = headings.length - 1; from >= 0; from--) {
    const said = headings.slice(from).join(' ');
    const found = own.find((topic) => topic.heading.test(said) && !topic.not?.test(headings[from] ?? ''));
    if (found) return found;
  }
  return subject === '' ? undefined : own.find((topic) => topic.anywhere?.test(subject));
}

/** The cells a fact speaks of; undefined where the text does not say it in words that the topic or its table knows. */
export function targetOf(fact: Pick<Fact, 'headings' | 'subject'> & Partial<Pick<Fact, 'path'>>, set: string, unit: Pick<Unit, 'tables'>): Target | undefined {
  const topic = topicOf(fact, set);
  if (!topic) return undefined;
  if (fact.subject !== '') return targetNamed(topic, fact.subject, fact.path ?? [], set, unit) ?? elsewhere(topic, fact, set, unit);
  const [first] = topic.subjects;
  const guess: Target | undefined = first && { topic, formulas: [first.formula], holds: '=', rule: 'NA-01', guessed: true };
  return targetOfHeading(topic, fact.headings.at(-1) ?? '', set, unit) ?? guess;
}

function targetNamed(topic: Topic, name: string, path: readonly string[], set: string, unit: Pick<Unit, 'tables'>): Target | undefined {
  const subject = topic.subjects.find(({ says }) => says.test(name) || says.test(`${name}支出`) || says.test(name.replace(/预算$/, '')));
  if (subject) return { topic, formulas: [printedIn(subject, set, unit)], holds: subject.holds ?? '=', rule: subject.rule ?? 'NA-01' };
  const formulas = topic.rows ? rowsNamed(topic.rows, name, path, set, unit) : [];
  return formulas.length === 0 ? undefined : { topic, formulas, holds: '=', rule: topic.rows?.rule ?? 'NA-01' };
}

/** The formula whose table the unit has. */
function printedIn({ formula, instead }: Subject, set: string, { tables }: Pick<Unit, 'tables'>): string {
  const isThere = (text: string): boolean => tables.some(({ form }) => isTable({ set, name: text.split('.')[0] ?? '' }, form));
  return isThere(formula) ? formula : (instead?.find(isThere) ?? formula);
}

/** 机关运行经费 under the heading of another section is 机关运行经费 all the same. */
function elsewhere(topic: Topic, { subject, path = [] }: Pick<Fact, 'subject'> & Partial<Pick<Fact, 'path'>>, set: string, unit: Pick<Unit, 'tables'>): Target | undefined {
  const other = TOPICS.find((each) => each.set === set && each !== topic && each.anywhere?.test(subject));
  return other && targetNamed(other, subject, path, set, unit);
}

/** 1．行政单位医疗（项）over a paragraph that names nothing; what the heading says of the whole section is no name. */
function targetOfHeading(topic: Topic, heading: string, set: string, unit: Pick<Unit, 'tables'>): Target | undefined {
  const { subject, path } = namesIn(heading.replace(/(?:支出)?(?:决算|预算)?(?:具体|总体)?(?:情况)?(?:说明)?[。:]?$/, ''));
  const found = subject === '' ? undefined : targetNamed(topic, subject, path, set, unit);
  return found && found.formulas[0] !== topic.subjects[0]?.formula ? found : undefined;
}

function rowsNamed({ table, column }: NonNullable<Topic['rows']>, subject: string, path: readonly string[], set: string, { tables }: Pick<Unit, 'tables'>): readonly string[] {
  const access = tables.find(({ form }) => isTable({ set, name: table }, form));
  const key = nameKey(nameToday(subject));
  const rows = access?.rows.filter((row) => row.part !== '收入' && nameKey(row.label) === key) ?? [];
  const over = path.at(-1);
  const parents = over === undefined ? [] : (access?.rows.filter((row) => nameKey(row.label) === nameKey(over)).flatMap(({ code }) => code ?? []) ?? []);
  const inPath = rows.filter(({ code }) => parents.some((parent) => code?.startsWith(parent)));
  // …(类)…(款)统计信息事务(项) is none of its 款.
  const level = path.length === CLASSES_OVER_ITEM ? (inPath.length > 0 ? inPath : rows).filter(({ code }) => code === undefined || isLowest(code)) : inPath.length > 0 ? inPath : rows;
  return level.map((row) => `${table}.${row.code ?? row.key}.${column}`);
}

/** 类 and 款 over a 项. */
const CLASSES_OVER_ITEM = 2;

/** 社会保障和就业支出(类) and 社会保障和就业 are one name. */
export function nameKey(label: string): string {
  return stripNumbering(normalize(label))
    .replace(/\((?:类|款|项)\)/g, '')
    .replace(/[()]/g, '')
    .replace(/支出$/, '');
}
