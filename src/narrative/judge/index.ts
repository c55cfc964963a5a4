import { type Rewording, runToEnd, type TextSpan } from '../../core';
import type { SchemaSet } from '../../relations';
import type { Statement } from '../facts';
import type { TextParagraph } from '../text';
import { type Narrative, statementsOf } from '../narrative';
import { GIVEN_SUBJECTS } from '../topics';
import { judgeAmounts } from './amounts';
import { judgeChanges } from './changes';
import { judgeContents } from './contents';
import { lastYear, looker } from './look';
import { judgeDisclosed } from './disclosed';
import { judgeDocument } from './document';
import { judgeEvaluated } from './evaluated';
import { gathered } from './gathered';
import { judgeImplied } from './implied';
import { judgeListed } from './listed';
import { judgeNamed } from './named';
import { judgeOutline } from './outline';
import { judgeParts } from './parts';
import { judgeRatios } from './ratios';
import { rewordingOf } from './rewording';
import type { Judge, Judged, Remark } from './types';
import { judgeRepeated } from './repeated';
import { judgeWording } from './wording';
import { judgeYears } from './years';

/** A text held against its tables and against itself. */
export interface JudgedNarrative {
  readonly narrative: Narrative;
  /** In the order of the text. */
  readonly remarks: readonly Remark[];
  /** What the words should be; undefined where that does not follow for certain. */
  reword(remark: Remark): Rewording | undefined;
  readonly statements: readonly Statement[];
  /** Statements with a figure that nothing was compared with. */
  readonly unread: readonly Statement[];
  /** Sentences that hold a figure, and those of them in which nothing was compared. */
  readonly sentences: number;
  readonly unreadSentences: readonly Sentence[];
  /** Sentences whose every figure is of a thing no table holds: only whoever filled it in knows. */
  readonly givenSentences: readonly Sentence[];
}

export interface Sentence {
  readonly paragraph: TextParagraph;
  readonly span: TextSpan;
}

export function judgeNarrative(narrative: Narrative, schemas: SchemaSet): JudgedNarrative {
  return runToEnd(judgingSteps(narrative, schemas));
}

/** The same, a kind of mistake a step. */
export function* judgingSteps(narrative: Narrative, schemas: SchemaSet): Generator<undefined, JudgedNarrative> {
  const looking = { look: looker(narrative, schemas), before: lastYear(narrative, schemas) };
  const results: Judged[] = [];
  for (const run of JUDGES) {
    yield;
    results.push(run({ narrative, ...looking }));
  }
  const statements = statementsOf(narrative);
  const checked = new Set(results.flatMap((each) => [...each.checked]));
  const order = new Map(narrative.document.paragraphs.map((paragraph, index) => [paragraph, index]));
  const remarks = gathered(
    results.flatMap((each) => each.remarks).sort((a, b) => (order.get(a.paragraph) ?? 0) - (order.get(b.paragraph) ?? 0) || a.span.start - b.span.start),
  );
  const unread = statements.filter((each) => !checked.has(each) && !isBacked(each, checked));
  const all = sentencesOf(statements);
  const read = new Set(sentencesOf(statements.filter((each) => !unread.includes(each))).keys());
  const open = new Set(sentencesOf(unread.filter((each) => !isGiven(each, narrative))).keys());
  const left = [...all].filter(([key]) => !read.has(key));
  const of = (given: boolean): readonly Sentence[] => left.flatMap(([key, sentence]) => (open.has(key) === given ? [] : [sentence]));
  const again = (changed: Narrative): readonly Remark[] => gathered(resultsOf({ narrative: changed, ...looking }).flatMap((each) => each.remarks));
  return { narrative, remarks, reword: (remark) => rewordingOf(remark, narrative, remarks, again), statements, unread, sentences: all.size, unreadSentences: of(false), givenSentences: of(true) };
}

const JUDGES = [
  judgeAmounts,
  judgeRatios,
  judgeImplied,
  judgeParts,
  judgeChanges,
  judgeWording,
  judgeYears,
  judgeRepeated,
  judgeDisclosed,
  judgeEvaluated,
  judgeListed,
  judgeNamed,
  judgeDocument,
  judgeOutline,
  judgeContents,
] as const;

function resultsOf(judge: Judge): readonly Judged[] {
  return JUDGES.map((run) => run(judge));
}

/** Of a thing that stands in no table of the set, in the section that asks for it. */
function isGiven({ fact: { headings, subject } }: Statement, { set }: Narrative): boolean {
  return GIVEN_SUBJECTS.some((each) => each.set === set && headings.some((heading) => each.heading.test(heading)) && each.says.test(subject));
}

function sentencesOf(statements: readonly Statement[]): ReadonlyMap<TextSpan, Sentence> {
  return new Map(statements.map(({ fact, sentence }) => [sentence, { paragraph: fact.paragraph, span: sentence }]));
}


const BACKED_BY: Readonly<Partial<Record<Statement['role'], readonly Statement['role'][]>>> = {
  amount: ['share', 'completion', 'rate'],
  budget: ['completion'],
  change: ['rate'],
};

/** A figure that a percentage beside it was recomputed from is checked with it. */
function isBacked({ role, fact }: Statement, checked: ReadonlySet<Statement>): boolean {
  const by = BACKED_BY[role] ?? [];
  return fact.statements.some((each) => by.includes(each.role) && checked.has(each));
}

export type { Remark } from './types';
