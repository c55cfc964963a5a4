import type { EvaluationSummary } from '../../fill/evaluation-summary';
import type { PreviewStatus } from '../task';

export interface SummaryState {
  readonly status: PreviewStatus;
  readonly result: EvaluationSummary | undefined;
}

export const FIRST_SUMMARY: SummaryState = { status: { kind: 'idle' }, result: undefined };
