import { normalize, stripNumbering } from '../core';
import type { Unit } from '../reading';
import { isTable } from '../relations';
import type { Fact } from './facts';
import { TOPICS, type Topic } from './topics';

/** What a fact is about: formulas of a set, any of which may be meant. */
export interface Target {
  readonly topic: Topic;
  readonly formulas: readonly string[];
  readonly holds: '=' | '≤';
  readonly rule: string;
  /** The text names nothing: what the section is about is taken for it, and a difference proves nothing. */
  readonly guessed?: true;
}

/** The topic of the section a fact stands in; the innermost headings decide. */
export function topicOf({ headings }: Pick<Fact, 'headings'>, set: string): Topic | undefined {
  for (let from = headings.length - 1; from >= 0; from--) {
    const said = headings.slice(from).join(' ');
    const found = TOPICS.find((topic) => topic.set === set && topic.heading.test(said) && !topic.not?.test(headings[from] ?? ''));
    if (found) return found;
  }
  return undefined;
}

/** The cells a fact speaks of; undefined where the text does not say it in words that the topic or its table knows. */
export function targetOf(fact: Pick<Fact, 'headings' | 'subject'>, set: string, unit: Pick<Unit, 'tables'>): Target | undefined {
  const topic = topicOf(fact, set);
  if (!topic) return undefined;
  if (fact.subject === '') {
    const [first] = topic.subjects;
    return first && { topic, formulas: [first.formula], holds: '=', rule: 'NA-01', guessed: true };
  }
  const subject = topic.subjects.find(({ says }) => says.test(fact.subject) || says.test(`${fact.subject}支出`));
  if (subject) return { topic, formulas: [subject.formula], holds: subject.holds ?? '=', rule: subject.rule ?? 'NA-01' };
  const formulas = topic.rows ? rowsNamed(topic.rows, fact.subject, set, unit) : [];
  return formulas.length === 0 ? undefined : { topic, formulas, holds: '=', rule: topic.rows?.rule ?? 'NA-01' };
}

function rowsNamed({ table, column }: NonNullable<Topic['rows']>, subject: string, set: string, { tables }: Pick<Unit, 'tables'>): readonly string[] {
  const access = tables.find(({ form }) => isTable({ set, name: table }, form));
  const key = nameKey(subject);
  const rows = access?.rows.filter((row) => row.part !== '收入' && nameKey(row.label) === key) ?? [];
  return rows.map((row) => `${table}.${row.code ?? row.key}.${column}`);
}

/** 社会保障和就业支出(类) and 社会保障和就业 are one name. */
function nameKey(label: string): string {
  return stripNumbering(normalize(label))
    .replace(/\((?:类|款|项)\)/g, '')
    .replace(/[()]/g, '')
    .replace(/支出$/, '');
}
