import type { TextSpan } from '../core';
import { type Clause, type Direction, readClause, type Reading, type Role, yearCompared } from './clause';
import { figuresIn, type StatedFigure } from './figures';
import { NAMELESS, type Names, namesIn } from './names';
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
  /** Classes over it, where the text names them. */
  readonly path: readonly string[];
  /** The sentence it stands in. */
  readonly sentence: TextSpan;
  readonly statements: Statement[];
  /** The fact this one is a part of (其中). */
  readonly whole?: Fact;
}

const SENTENCE_END = /[。]/g;
const CLAUSE_MARK = /[,;:。、]/g;
/** 收入总计、支出总计分别为…: what is listed stands on both sides of 、. */
const LIST_MARK = /[,;:。]/g;
const LISTED = /^(?:、|,|和|及|与)$/;
/** What the account came to, said of what was named before. */
const ACCOUNT = /(?:^|[,。;])(?:20\d{2}年度?|本年度?)?(?:支出)?决算数?为?$/;
/** A name that stands by itself: 卫生健康支出（类）…（项）。 */
const NAMED_ALONE = /\((?:类|款|项|\d{3,7})\)[。:]?$/;

/** Every fact of a paragraph, in the order of the text. */
export function factsIn(section: Sectioned, reading: Omit<Reading, 'measure'>): readonly Fact[] {
  const { paragraph, from } = section;
  const { words } = paragraph;
  const figures = figuresIn(words).filter(({ start }) => start >= from);
  const reader = new FactReader(section);
  for (const sentence of sentencesOf(words, from)) {
    reader.begin(sentence);
    const own = figures.filter(({ start }) => start >= sentence.start && start < sentence.end);
    let since: YearMeant | undefined;
    for (let index = 0; index < own.length; index++) {
      const figure = own[index];
      if (!figure) continue;
      const after = own[index - 1]?.end ?? sentence.start;
      const listed = listFrom(words, own, index);
      const start = clauseStart(words, after, figure.start, listed.length > 1 ? LIST_MARK : CLAUSE_MARK);
      const read = reader.behind(words.slice(after, figure.start), figure) ?? clauseAt(words, start, after, figure, reading);
      since = yearMeant(words.slice(after, figure.start), read, index === 0, reading.year) ?? since;
      const clause = ofYear(read, since);
      if (/其中/.test(words.slice(after, figure.start))) reader.including();
      if (listed.length > 1) reader.addList(clause, listed, start);
      else reader.add(clause, figure, start);
      index += listed.length - 1;
    }
  }
  return reader.facts;
}

/** What a year named before holds for, until another is named: amounts are last year's, or nothing is of either year. */
type YearMeant = 'last' | 'other' | 'this';

/** 2021年度"三公"经费20.12万元,其中:…: what a sentence begins with is of that year to its end; 比2019年减少24.87万元,降低28.6%. */
function yearMeant(lead: string, { role }: Clause, isFirst: boolean, year: number | undefined): YearMeant | undefined {
  const said = yearCompared(lead, year);
  if (said) return said;
  if (/本年|当年|上年|去年|同比|20\d{2}年|预算/.test(lead)) return isFirst && role === 'previous' && /20\d{2}年/.test(lead) ? 'last' : 'this';
  return undefined;
}

/** Statements that name no year of their own after one that did. */
function ofYear(clause: Clause, since: YearMeant | undefined): Clause {
  if (since === 'last' && clause.role === 'amount') return { ...clause, role: 'previous' };
  if (since === 'other' && (clause.role === 'change' || clause.role === 'rate')) return { ...clause, ...NAMELESS, role: 'other' };
  return clause;
}

/** The figures of one list: those behind 分别 with nothing but a mark between them. */
function listFrom(words: string, own: readonly StatedFigure[], index: number): readonly StatedFigure[] {
  const first = own[index];
  const before = own[index - 1]?.end ?? 0;
  if (!first || !/分别/.test(words.slice(before, first.start))) return first ? [first] : [];
  const list = [first];
  for (const next of own.slice(index + 1)) {
    const last = list.at(-1);
    if (!last || next.unit !== first.unit || !LISTED.test(words.slice(last.end, next.start))) break;
    list.push(next);
  }
  return list;
}

/** Puts statements to the facts they belong to, as the paragraph goes on. */
class FactReader {
  readonly facts: Fact[] = [];
  private current: Fact | undefined;
  private last: Fact | undefined;
  private whole: Fact | undefined;
  private sentence: TextSpan = { start: 0, end: 0 };
  /** A name that stood by itself in the sentence before. */
  private named: Names | undefined;

  constructor(private readonly section: Sectioned) {}

  begin(sentence: TextSpan): void {
    const before = this.section.paragraph.words.slice(this.sentence.start, this.sentence.end);
    this.named = NAMED_ALONE.test(before) ? namesIn(before.replace(/[。:]$/, '')) : undefined;
    this.sentence = sentence;
    this.current = undefined;
    this.whole = undefined;
  }

  including(): void {
    const including = this.current ?? this.last;
    if (including) this.whole = including.whole ?? including;
  }

  /** 完成年初预算4,727.11万元的68.13%, 占支出合计3,485.16万元的28.26%: of the amount just named. */
  behind(words: string, { measure }: StatedFigure): Clause | undefined {
    const before = this.current?.statements.at(-1);
    if (words !== '的' || measure !== 'percent' || !before) return undefined;
    const base = { ...NAMELESS, of: before.of, againstBudget: false };
    return before.role === 'budget' ? { ...base, role: 'completion' } : before.role === 'base' ? { ...base, role: 'share' } : undefined;
  }

  add(clause: Clause, figure: StatedFigure, start: number): void {
    if (clause.role === 'amount' && clause.subject === '' && this.last && ACCOUNT.test(this.section.paragraph.words.slice(this.sentence.start, figure.start))) {
      // …(项)257.14万元,主要用于…。年初预算为…,支出决算为…: the item is stated anew.
      this.current ??= this.last;
      this.push(this.current, clause, figure, start);
      return;
    }
    const names = this.namesOf(clause);
    // 。较上年增加…: the next sentence goes on with the subject of the one before.
    const goesOn = names.subject === '' && clause.role !== 'amount' && clause.role !== 'count';
    if (!this.current && goesOn) this.current = this.last;
    if (!this.current || (clause.role !== 'other' && clause.role !== 'base' && continuesNot(names, clause.role, this.current))) this.open(names);
    this.push(this.current, clause, figure, start);
  }

  /** x、y of A、B: each name has its own figure; a change or a share behind them goes to the same facts in turn. */
  addList(clause: Clause, list: readonly StatedFigure[], start: number): void {
    const isOwn = clause.role === 'amount' || clause.role === 'budget' || clause.role === 'count';
    const names = isOwn ? namesListed(clause.subject, list.length) : undefined;
    const stated = this.facts.filter(({ statements }) => statements.some(({ role }) => role === 'amount')).slice(-list.length);
    list.forEach((figure, index) => {
      const name = names?.[index];
      if (name !== undefined) this.open({ subject: name, path: [] });
      const fact = name === undefined && !isOwn && stated.length === list.length ? stated[index] : this.current;
      if (!fact) this.open(NAMELESS);
      const known = name !== undefined || (!isOwn && stated.length === list.length);
      this.push(fact ?? this.current, known ? clause : { ...clause, role: 'other' }, figure, index === 0 ? start : figure.start);
    });
  }

  private namesOf(clause: Clause): Names {
    if (clause.subject !== '') return clause;
    if (!this.current && this.named) return this.named;
    const weak = clause.weak !== undefined && (!this.current || /(?:总计|合计|总收入|总支出|本年收入|本年支出)$/.test(this.current.subject)) ? clause.weak : '';
    return { subject: weak, path: [] };
  }

  private open({ subject, path }: Names): void {
    const { paragraph, headings } = this.section;
    this.current = { paragraph, headings, subject, path, sentence: this.sentence, statements: [], ...(this.whole && { whole: this.whole }) };
    this.last = this.current;
    this.facts.push(this.current);
  }

  private push(fact: Fact | undefined, { role, direction, of, againstBudget }: Clause, figure: StatedFigure, start: number): void {
    fact?.statements.push({ role, figure, ...(direction && { direction }), of, againstBudget, span: { start, end: figure.end }, sentence: this.sentence, fact });
  }
}

/** Another subject, or the same thing stated anew. */
function continuesNot({ subject }: Names, role: Role, current: Fact): boolean {
  if (subject !== '' && subject !== current.subject) return true;
  return role === 'amount' && current.statements.some((each) => each.role === 'amount');
}

/** 收入、支出总计 → 收入总计 and 支出总计. */
function namesListed(subject: string, count: number): readonly string[] | undefined {
  const names = subject.split(/[、和与及]/);
  const last = names.at(-1) ?? '';
  const common = /(?:总计|合计|支出|收入|经费)$/.exec(last)?.[0] ?? '';
  return names.length === count && !names.includes('') ? names.map((name) => (name.endsWith(common) ? name : name + common)) : undefined;
}

function sentencesOf(words: string, from: number): readonly TextSpan[] {
  const ends = [...words.matchAll(SENTENCE_END)].map(({ index }) => index + 1).filter((end) => end > from);
  const starts = [from, ...ends];
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? words.length })).filter(({ start, end }) => end > start);
}

/** Behind the last clause mark between two figures; a mark inside brackets or inside a figure does not count, nor the one in 收、支. */
function clauseStart(words: string, after: number, before: number, mark: RegExp): number {
  const marks = [...words.slice(after, before).matchAll(mark)].map(({ index }) => after + index + 1);
  return marks.filter((at) => depthAt(words, after, at) === 0 && !(/收入?、$/.test(words.slice(after, at)) && words.charAt(at) === '支')).at(-1) ?? after;
}

function depthAt(words: string, from: number, to: number): number {
  let depth = 0;
  for (const each of words.slice(from, to)) depth = each === '(' ? depth + 1 : each === ')' ? Math.max(0, depth - 1) : depth;
  return depth;
}

/** Where the words right before a figure name nothing, the clause before them may: 财政拨款收入总计,2023年度为3,220.54万元. */
function clauseAt(words: string, start: number, after: number, figure: StatedFigure, reading: Omit<Reading, 'measure'>): Clause {
  const own = { ...reading, measure: figure.measure };
  const lead = words.slice(start, figure.start);
  const clause = readClause(lead, own);
  if (clause.subject !== '' || start <= after) return clause;
  const before = words.slice(after, start - 1);
  const unchanged = clause.role === 'change' || clause.role === 'rate' ? unchangedIn(before) : undefined;
  if (unchanged) return { ...clause, ...unchanged };
  if (before === '' || before.length > LONGEST_SUBJECT || /[,;:。]/.test(before)) return clause;
  const wider = readClause(before + words.charAt(start - 1) + lead, own);
  return isName(wider.subject) ? wider : clause;
}

const LONGEST_SUBJECT = 60;

/** 公务接待费支出决算比预算无增减变化,比去年增加0.5万元: named where nothing changed, and what changed goes on with it. */
const UNCHANGED = /^(.{2,30}?)(?:支出)?(?:决算|预算)?数?(?:与|比|较|同)[^,;。]{2,12}?(?:无增减(?:变化|变动)?|无变化|没有变化|持平|相同|一致|不变)$/;

function unchangedIn(words: string): Names | undefined {
  const names = words.split(/[,;。]/).flatMap((piece) => UNCHANGED.exec(piece)?.[1] ?? []).map(namesIn).filter(({ subject }) => isName(subject));
  return names.at(-1);
}

/** 主要原因是… names nothing. */
function isName(subject: string): boolean {
  return subject !== '' && !/原因|由于|主要|影响|落实|[比较与同]上年|^[比较与同]/.test(subject);
}
