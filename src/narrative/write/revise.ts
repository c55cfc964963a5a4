import { type CellRef, halfUnit, originalSpan, type Passage, runToEnd, type TextSpan } from '../../core';
import type { SchemaSet } from '../../relations';
import type { Statement } from '../facts';
import { roundingOf } from '../figures';
import { judgingSteps } from '../judge';
import { directionEdit, figureEdit } from '../judge/edits';
import type { Edit } from '../judge/types';
import { type Narrative, readingSteps, statementsOf } from '../narrative';
import { targetOf } from '../resolve';
import { documentOf, passageOf, type TextDocument, type TextParagraph } from '../text';
import { type Draft, type DraftParagraph, type DraftSection, textOf } from './draft';

/** Words of a sentence that disagree, and what should stand there. */
export interface Change {
  readonly place: Passage;
  readonly text: string;
  /** Where the figure comes from; none for a figure that a person gave. */
  readonly cells: readonly CellRef[];
  /** Cells of last year's workbook. */
  readonly previous: readonly CellRef[];
}

/** A sentence a person wrote, with only the figures and directions that disagree put right. */
export interface Proposal {
  /** The sentence as it stands. */
  readonly sentence: Passage;
  readonly text: string;
  readonly changes: readonly Change[];
}

export interface Revision {
  /** In the order of the text. */
  readonly proposals: readonly Proposal[];
  /** Sections that the tables give a text for and this text has not. */
  readonly missing: readonly DraftSection[];
}

interface Planned extends TextSpan {
  readonly paragraph: TextParagraph;
  readonly text: string;
  readonly cells: readonly CellRef[];
  readonly previous: readonly CellRef[];
}

/**
 * What a text that is already there has to have changed to agree with a draft written now: figure by figure, where both say
 * the same of the same thing, and what the checks themselves can put right. Words and order of the text stay its own.
 */
export function revise(document: TextDocument, draft: Draft, unit: Narrative['unit'], schemas: SchemaSet): Revision {
  return runToEnd(revisionSteps(document, draft, unit, schemas));
}

/** The same in steps, none of which is long. */
export function* revisionSteps(document: TextDocument, draft: Draft, unit: Narrative['unit'], schemas: SchemaSet): Generator<undefined, Revision> {
  const narrative = yield* readingSteps(document, unit);
  const fresh = yield* readingSteps(documentOf('', textOf(draft)), unit);
  yield;
  const planned = [...againstDraft(narrative, fresh, draft)];
  const judged = yield* judgingSteps(narrative, schemas);
  for (const remark of judged.remarks) {
    yield;
    const own = judged.reword(remark) && remark.edit;
    if (own && !planned.some((each) => each.paragraph === remark.paragraph && each.start < own.end && own.start < each.end)) {
      planned.push({ paragraph: remark.paragraph, start: own.start, end: own.end, text: own.text, cells: remark.cells, previous: [] });
    }
  }
  const said = new Set(narrative.sections.flatMap(({ headings }) => headings));
  return { proposals: proposalsOf(document, planned), missing: draft.sections.filter(({ key, paragraphs }) => paragraphs.length > 0 && !said.has(key)) };
}

/** Statements of both texts that speak of the same thing and differ. */
function againstDraft(narrative: Narrative, fresh: Narrative, draft: Draft): readonly Planned[] {
  const paragraphs = paragraphsOf(draft);
  const known = new Map<string, Statement | undefined>();
  for (const statement of statementsOf(fresh)) {
    const key = keyOf(statement, fresh);
    const other = known.get(key);
    // Said twice with two figures: which is meant nobody can say.
    known.set(key, known.has(key) && (!other || !isSame(other, statement)) ? undefined : statement);
  }
  return statementsOf(narrative).flatMap((statement) => {
    const wanted = known.get(keyOf(statement, narrative));
    if (!wanted || wanted.figure.measure !== statement.figure.measure) return [];
    const { paragraph } = statement.fact;
    const source = sourceOf(wanted, paragraphs);
    return editsOf(statement, wanted).map(({ start, end, text }) => ({ paragraph, start, end, text, ...source }));
  });
}

function editsOf(statement: Statement, { figure, direction }: Statement): readonly Edit[] {
  const turned = direction !== undefined && statement.direction !== undefined && direction !== statement.direction;
  const edits = [turned ? directionEdit(statement, 'tables') : undefined, agrees(statement, figure) ? undefined : figureEdit(statement, figure.value, 'tables')];
  return edits.filter((edit) => edit !== undefined);
}

function agrees({ figure }: Statement, wanted: Statement['figure']): boolean {
  const difference = figure.value.minus(wanted.value).abs();
  if (difference.isZero() || figure.measure === 'count') return difference.isZero();
  return difference.lt(figure.measure === 'money' ? roundingOf(figure) : halfUnit(figure.decimals).times(figure.decimals < wanted.decimals ? '1.000001' : 1));
}

function isSame(a: Statement, b: Statement): boolean {
  return a.figure.value.eq(b.figure.value) && a.direction === b.direction;
}

/** Section, thing spoken of and what is said of it. */
function keyOf({ role, of, againstBudget, fact, figure }: Statement, { set, unit }: Narrative): string {
  const target = targetOf(fact, set, unit);
  const [formula] = target?.guessed ? [] : (target?.formulas ?? []);
  return [fact.headings.at(-1) ?? '', formula ?? fact.subject, role, of, String(againstBudget), figure.measure === 'count' ? figure.unit : ''].join('|');
}

/** The paragraphs of a draft by their line in its text. */
function paragraphsOf({ sections }: Draft): ReadonlyMap<number, DraftParagraph> {
  const lines = sections.flatMap(({ paragraphs }) => [undefined, ...paragraphs]);
  // The title is line 1, and a blank line stands behind every line.
  return new Map(lines.flatMap((paragraph, index) => (paragraph ? [[index * 2 + 3, paragraph] as const] : [])));
}

function sourceOf({ fact, figure }: Statement, paragraphs: ReadonlyMap<number, DraftParagraph>): Pick<Planned, 'cells' | 'previous'> {
  const { in: where, text } = fact.paragraph;
  const paragraph = 'paragraph' in where ? paragraphs.get(where.paragraph) : undefined;
  const { start, end } = originalSpan(text, figure);
  const own = paragraph?.figures.find(({ from, to }) => from < end && start < to);
  return { cells: own?.cells ?? [], previous: own?.previous ?? [] };
}

function proposalsOf({ paragraphs }: TextDocument, planned: readonly Planned[]): readonly Proposal[] {
  return paragraphs.flatMap((paragraph) => {
    const own = planned.filter((each) => each.paragraph === paragraph).sort((a, b) => a.start - b.start);
    const ends = [...paragraph.words.matchAll(/。/g)].map(({ index }) => index + 1).filter((end) => end < paragraph.words.length);
    const starts = [0, ...ends];
    return starts.flatMap((start, index): readonly Proposal[] => {
      const end = starts[index + 1] ?? paragraph.words.length;
      const inside = own.filter((each) => each.start >= start && each.start < end);
      if (inside.length === 0) return [];
      const sentence = passageOf(paragraph, { start, end });
      const changes = inside.map((each): Change => ({ place: passageOf(paragraph, each), text: each.text, cells: each.cells, previous: each.previous }));
      return [{ sentence, text: replaced(sentence, changes), changes }];
    });
  });
}

function replaced({ start, words }: Passage, changes: readonly Change[]): string {
  let at = 0;
  let text = '';
  for (const { place, text: next } of changes) {
    text += words.slice(at, place.start - start) + next;
    at = place.end - start;
  }
  return text + words.slice(at);
}
