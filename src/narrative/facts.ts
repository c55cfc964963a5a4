import type { TextSpan } from '../core';
import { type Clause, type Direction, readClause, type Role } from './clause';
import { figuresIn, type StatedFigure } from './figures';
import type { Sectioned } from './sections';
import type { TextParagraph } from './text';

/** One figure of the text with what it says. */
export interface Statement {
  readonly role: Role;
  readonly figure: StatedFigure;
  readonly direction?: Direction;
  readonly of: string;
  readonly againstBudget: boolean;
  /** The words that state it, from the clause mark before to the figure's end. */
  readonly span: TextSpan;
  /** The sentence it stands in; a fact may go on in the next one. */
  readonly sentence: TextSpan;
  readonly fact: Fact;
}

/** What one sentence says of one subject. */
export interface Fact {
  readonly paragraph: TextParagraph;
  readonly headings: readonly string[];
  /** As the text names it, without numbers and fillers; blank where only the headings say it. */
  readonly subject: string;
  /** The sentence it stands in. */
  readonly sentence: TextSpan;
  readonly statements: Statement[];
  /** The fact this one is a part of (其中). */
  readonly whole?: Fact;
}

const SENTENCE_END = /[。]/g;
const CLAUSE_MARK = /[,;:。、]/g;

/** Every fact of a paragraph, in the order of the text. */
export function factsIn({ paragraph, from, headings }: Sectioned, budgetDocument: boolean): readonly Fact[] {
  const facts: Fact[] = [];
  const { words } = paragraph;
  const figures = figuresIn(words).filter(({ start }) => start >= from);
  let last: Fact | undefined;
  for (const sentence of sentencesOf(words, from)) {
    let current: Fact | undefined;
    let whole: Fact | undefined;
    const own = figures.filter(({ start }) => start >= sentence.start && start < sentence.end);
    own.forEach((figure, index) => {
      const after = own[index - 1]?.end ?? sentence.start;
      const start = clauseStart(words, after, figure.start);
      const clause = clauseAt(words, start, after, figure, budgetDocument);
      if (!clause) return;
      const including = current ?? last;
      if (/其中/.test(words.slice(after, figure.start)) && including) whole = including.whole ?? including;
      // 。较上年增加…: the next sentence goes on with the subject of the one before.
      if (!current && last && clause.subject === '' && clause.role !== 'amount' && clause.role !== 'count') current = last;
      if (!current || continuesNot(clause, current)) {
        current = { paragraph, headings, subject: clause.subject, sentence, statements: [], ...(whole && { whole }) };
        facts.push(current);
        last = current;
      }
      const { role, direction, of, againstBudget } = clause;
      current.statements.push({ role, figure, ...(direction && { direction }), of, againstBudget, span: { start, end: figure.end }, sentence, fact: current });
    });
  }
  return facts;
}

/** Another subject, or the same thing stated anew. */
function continuesNot({ subject, role }: Clause, current: Fact): boolean {
  if (subject !== '' && subject !== current.subject) return true;
  return role === 'amount' && current.statements.some((each) => each.role === 'amount');
}

function sentencesOf(words: string, from: number): readonly TextSpan[] {
  const ends = [...words.matchAll(SENTENCE_END)].map(({ index }) => index + 1).filter((end) => end > from);
  const starts = [from, ...ends];
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? words.length })).filter(({ start, end }) => end > start);
}

/** Behind the last clause mark between two figures; a mark inside brackets or inside a figure does not count. */
function clauseStart(words: string, after: number, before: number): number {
  const marks = [...words.slice(after, before).matchAll(CLAUSE_MARK)].map(({ index }) => after + index + 1);
  return marks.filter((mark) => depthAt(words, after, mark) === 0).at(-1) ?? after;
}

function depthAt(words: string, from: number, to: number): number {
  const before = words.slice(from, to);
  return before.split('(').length - before.split(')').length;
}

/** Where the words right before a figure name nothing, the clause before them may: 财政拨款收入总计,2023年度为3,220.54万元. */
function clauseAt(words: string, start: number, after: number, figure: StatedFigure, budgetDocument: boolean): Clause | undefined {
  const lead = words.slice(start, figure.start);
  const clause = readClause(lead, figure.measure, budgetDocument);
  if (!clause || clause.subject !== '' || start <= after) return clause;
  const before = words.slice(after, start - 1);
  if (before === '' || before.length > LONGEST_SUBJECT || /[,;:。]/.test(before)) return clause;
  const wider = readClause(before + lead, figure.measure, budgetDocument);
  return wider && isName(wider.subject) ? wider : clause;
}

const LONGEST_SUBJECT = 30;

/** 主要原因是… names nothing. */
function isName(subject: string): boolean {
  return subject !== '' && !/原因|由于|主要|影响|落实|比|较|与/.test(subject);
}
