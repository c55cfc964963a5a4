import { type FormSet, type Localized, setOf, type WorkbookSnapshot } from '../../core';
import type { NewSheet } from '../../hosts/port';
import { rollUpOf, type RollUp } from '../../performance';
import { openSteps, type OpenProgress } from '../../reading';
import type { ScoringPractice } from '../../scoring';
import { summarySheet } from './sheet';

export interface EvaluationSummaryOptions {
  /** References and sums as native formulas; values unless told. */
  readonly formulas?: boolean;
  readonly chosen?: ReadonlyMap<string, string>;
  readonly chosenUnits?: ReadonlyMap<string, string>;
  readonly practice?: ScoringPractice;
}

export interface EvaluationSummary {
  /** Undefined where the workbook holds no self-evaluation. */
  readonly rollUp: RollUp | undefined;
  /** 自评汇总表, to be added; undefined where nothing is to be summed up, or one is there already. */
  readonly newSheet: NewSheet | undefined;
  /** The sheet of the summary that is there: its blanks are filled and its figures checked like those of any table. */
  readonly standing: string | undefined;
  /** What should be known before it is used. */
  readonly notes: readonly Localized[];
}

/** 自评汇总表 from the self-evaluations of a workbook, a sheet at a time. Nothing is written. */
export function* evaluationSummarySteps(workbook: WorkbookSnapshot, sets: readonly FormSet[], options: EvaluationSummaryOptions = {}): Generator<OpenProgress, EvaluationSummary> {
  const { formulas = false, practice, ...reading } = options;
  const { tables, uncertain } = yield* openSteps(workbook, sets, reading);
  const rollUp = rollUpOf(tables, practice);
  const standing = tables.find(({ form }) => setOf(form) === SUMMARY_SET)?.table.sheet;
  const years = new Set(tables.filter(({ form }) => setOf(form) === 'self-evaluation').flatMap(({ table }) => table.year ?? []));
  const [year] = years.size === 1 ? years : [];
  const doubtful = uncertain.filter(({ candidates }) => candidates.some(({ form }) => form.startsWith('self-evaluation/'))).length;
  return {
    rollUp,
    newSheet: rollUp && standing === undefined ? summarySheet(rollUp, { year, formulas }) : undefined,
    standing,
    notes: [
      ...(rollUp?.gaps ?? []),
      ...(doubtful > 0 ? [{ zh: `另有 ${doubtful} 张像自评表但把握不足，没有汇总；请先在“审核”中指定表样`, en: `${doubtful} more tables may be self-evaluations and were left out; say which form they are under Check first` }] : []),
    ],
  };
}

const SUMMARY_SET = 'self-evaluation-summary';
