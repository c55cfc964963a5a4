import { type FormSet, stepsWith, type WorkbookSnapshot } from '../core';
import type { NewSheet } from '../hosts/port';
import { answerKeys, type Answers, type Draft, narrativeSteps, type Template, type TextChoice, type Writable, writables } from '../narrative';
import { type OpenOptions, type OpenProgress, openSteps } from '../reading';
import { catalogueOf } from '../relations';
import { CHART_FORMS, chartSheet, chartsOf } from './charts';
import { type ComposeOptions, composingSteps } from './compose';
import type { PublicDocument } from './document';
import { KINDS } from './kinds';

export interface PublishOptions extends OpenOptions, Omit<ComposeOptions, 'draft'> {
  readonly answers?: Answers;
  /** Instead of the set's own text. */
  readonly template?: Template;
  /** Which of several documents; the first one where absent or undefined. */
  readonly pick?: (choices: readonly TextChoice[]) => TextChoice | undefined;
}

/** What is made of one unit's tables. */
export interface Publication {
  readonly choice: TextChoice;
  readonly document: PublicDocument;
  readonly draft: Draft | undefined;
  /** The charts of the document for the workbook itself; undefined where there is nothing to draw. */
  readonly chartSheet: NewSheet | undefined;
  /** Answers that no sentence asks for. */
  readonly unused: readonly string[];
}

/** A workbook read for publishing; without a publication where it holds no table of a document. */
export interface Published {
  readonly choices: readonly TextChoice[];
  readonly publication?: Publication;
}

const MAKING: OpenProgress = { stage: 'recognise', done: 1, total: 1 };

/** From the workbook to the document before it is laid on paper, in steps none of which is long: the command line and the pane alike. */
export function* publishSteps(workbook: WorkbookSnapshot, sets: readonly FormSet[], { pick, answers = new Map(), template, overview, title, charts, ...reading }: PublishOptions = {}): Generator<OpenProgress, Published> {
  const opened = yield* openSteps(workbook, sets, reading);
  const all = writables(opened).flatMap((each) => {
    const kind = KINDS.find(({ set }) => set === each.set.id);
    return kind ? [{ ...each, kind }] : [];
  });
  const choices = all.map(({ choice }) => choice);
  const picked = pick?.(choices);
  const wish = all.find(({ choice }) => choice === picked) ?? all[0];
  if (!wish) return { choices };
  const { unit, set } = wish;
  const { schemas } = catalogueOf(sets);
  const writing = { kind: set.id, answers, ...(template && { template }) };
  const draft = yield* stepsWith(narrativeSteps(unit, schemas, writing), MAKING);
  const composing = { ...(draft && { draft }), ...(overview !== undefined && { overview }), ...(title !== undefined && { title }), ...(charts !== undefined && { charts }) };
  const document = yield* stepsWith(composingSteps(opened, wish, composing), MAKING);
  return { choices, publication: { choice: wish.choice, document, draft, chartSheet: chartSheet(chartsOf(CHART_FORMS, unit, set.id, sets)), unused: unusedOf(answers, wish, schemas, template) } };
}

function unusedOf(answers: Answers, { unit, set }: Writable, schemas: Parameters<typeof answerKeys>[1], template: Template | undefined): readonly string[] {
  if (answers.size === 0) return [];
  const known = answerKeys(unit, schemas, { kind: set.id, ...(template && { template }) });
  return [...answers.keys()].filter((key) => !known.has(key));
}
