import { type FormSet, setOf, stepsWith, type WorkbookSnapshot } from '../../core';
import { type Opened, type OpenProgress, openSteps, type Unit } from '../../reading';
import { catalogueOf } from '../../relations';
import type { TextDocument } from '../text';
import type { Answers } from './answers';
import type { Draft } from './draft';
import { revisionSteps, type Revision } from './revise';
import { narrativeSteps, templateOf } from './write';

/** A unit and a set that a text can be written for. */
export interface TextChoice {
  /** Tells it from the others of the workbook. */
  readonly key: string;
  readonly unit: string;
  readonly year?: number;
  /** 决算, 预算. */
  readonly set: string;
}

export interface WriteStepsOptions {
  readonly chosen?: ReadonlyMap<string, string>;
  readonly chosenUnits?: ReadonlyMap<string, string>;
  /** Last year's workbook. */
  readonly previous?: WorkbookSnapshot;
  readonly answers?: Answers;
  /** Key of the choice; the first one where absent. */
  readonly which?: string;
  /** The text that is there already. */
  readonly against?: TextDocument;
}

/** A text written from the tables of a workbook; `draft` is absent where no table of a set with a text was recognised. */
export interface WrittenText {
  readonly choices: readonly TextChoice[];
  readonly choice?: TextChoice;
  readonly draft?: Draft;
  readonly revision?: Revision;
}

/** What can be written from an opened workbook, in its order. */
export interface Writable {
  readonly unit: Unit;
  readonly set: FormSet;
  readonly choice: TextChoice;
}

export function writables({ units, sets }: Pick<Opened, 'units' | 'sets'>): readonly Writable[] {
  return units.flatMap((unit) =>
    sets.filter(({ id }) => templateOf(id) && unit.tables.some(({ form }) => setOf(form) === id)).map((set) => ({ unit, set, choice: choiceOf(unit, set) })),
  );
}

const WRITING: OpenProgress = { stage: 'recognise', done: 1, total: 1 };

/** Opens the workbook, writes the text, and holds the one that is there against it, in steps. */
export function* writeSteps(workbook: WorkbookSnapshot, sets: readonly FormSet[], { which, against, answers, ...options }: WriteStepsOptions = {}): Generator<OpenProgress, WrittenText> {
  const all = writables(yield* openSteps(workbook, sets, options));
  const wanted = all.find(({ choice }) => choice.key === which) ?? all[0];
  const choices = all.map(({ choice }) => choice);
  if (!wanted) return { choices };
  const { unit, set, choice } = wanted;
  const { schemas } = catalogueOf(sets);
  const draft = yield* stepsWith(narrativeSteps(unit, schemas, { kind: set.id, ...(answers && { answers }) }), WRITING);
  const revision = draft && against && (yield* stepsWith(revisionSteps(against, draft, unit, schemas), WRITING));
  return { choices, choice, ...(draft && { draft, ...(revision && { revision }) }) };
}

function choiceOf({ name, year }: Unit, { id, name: set }: FormSet): TextChoice {
  return { key: JSON.stringify([id, name, year ?? 0]), unit: name, ...(year !== undefined && { year }), set };
}
