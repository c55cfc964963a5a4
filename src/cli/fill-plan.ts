import type { PlannedWrite, WorkbookSnapshot } from '../core';
import { assume, chosenWrites, type EvaluationSummary, evaluationSummarySteps, fillSteps, type Filled, type FillItem, type Intent, itemId, type WriteAs } from '../fill';
import { FORM_SETS } from '../forms';
import { threePublic, writable } from '../fill/three-public';
import type { BandScheme, ScoringPractice } from '../scoring';
import type { FormChoice, ThreePublicOptions, ThreePublicResult } from '../fill/three-public/types';

export interface FillRequest {
  readonly only: readonly Intent[];
  readonly as: WriteAs;
  readonly correct: boolean;
  /** Corrections of every intent, beside what `only` names. */
  readonly corrections?: boolean;
  /** 自评汇总表 as well. */
  readonly summary?: boolean;
  readonly practice?: ScoringPractice;
  readonly bands?: BandScheme;
  readonly previous?: WorkbookSnapshot;
  /** Forms chosen by hand. */
  readonly chosen?: ReadonlyMap<string, string>;
  /** Absent unless three-public is among `only`. */
  readonly threePublic?: ThreePublicRequest;
}

export interface ThreePublicRequest extends Pick<ThreePublicOptions, 'ledger' | 'typed' | 'year'> {
  readonly choice: FormChoice;
}

export interface FillOutcome {
  /** Everything proposed, of the intents asked for. */
  readonly items: readonly FillItem[];
  readonly writes: readonly PlannedWrite[];
  readonly filled: Filled;
  /** Absent unless asked for. */
  readonly threePublic: ThreePublicResult | undefined;
  /** Which layout, and why; absent unless asked for. */
  readonly choice: FormChoice | undefined;
  /** 自评汇总表 of the workbook as it will stand; absent unless asked for. */
  readonly summary: EvaluationSummary | undefined;
}

/** Corrections follow from corrections, level by level and table by table; this many rounds settle any hierarchy of the forms. */
const MOST_ROUNDS = 30;

/**
 * The plan for a file nobody looks at while it is made: the three-public table first, because totals follow from it; then
 * what follows from the tables, with the corrections in place where they are wanted.
 */
export function planFile(workbook: WorkbookSnapshot, { only, as, correct, corrections: anyCorrection, previous, chosen, practice, bands, summary, threePublic: asked }: FillRequest): FillOutcome {
  const options = { ...(previous && { previous }), ...(chosen && { chosen }), ...(practice && { practice }), ...(bands && { bands }) };
  const wanted = (item: FillItem): boolean => item.kind === 'fill' || correct;
  const made = asked && makeThreePublic(workbook, asked, { ...options, formulas: as === 'formulas' });
  let fixed = made ? standing(made, wanted) : [];
  for (let round = 1; ; round += 1) {
    const known = new Set(fixed.map(itemId));
    const supposed = assume(workbook, fixed.filter(wanted).map((item) => item.write));
    const filled = complete(fillSteps(supposed, FORM_SETS, options));
    const fresh = filled.plan.items.filter((item) => (only.includes(item.intent) || (anyCorrection === true && (item.kind === 'correct' || item.corrects === true))) && !known.has(itemId(item)));
    const corrections = correct ? fresh.filter((item) => item.kind === 'correct') : [];
    if (corrections.length === 0 || round === MOST_ROUNDS) {
      const items = [...fixed, ...fresh];
      const writes = chosenWrites(items, wanted, as);
      const summed = summary === true ? complete(evaluationSummarySteps(assume(workbook, writes), FORM_SETS, { ...options, formulas: as === 'formulas' })) : undefined;
      return { items, writes, filled, threePublic: made, choice: asked?.choice, summary: summed };
    }
    fixed = [...fixed, ...corrections];
  }
}

function makeThreePublic(workbook: WorkbookSnapshot, { choice, ...request }: ThreePublicRequest, options: ThreePublicOptions): ThreePublicResult {
  return threePublic(workbook, { ...options, ...request, form: choice.form });
}

/** A sum of a figure that is not written would not add up: what follows from the cells that stand there fills its cell. */
function standing(made: ThreePublicResult, wanted: (item: FillItem) => boolean): readonly FillItem[] {
  const chosen = new Set(made.items.filter(wanted).map(itemId));
  const whole = writable(made, (id) => chosen.has(id));
  return made.items.filter((item) => !wanted(item) || whole.has(itemId(item)));
}

function complete<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
