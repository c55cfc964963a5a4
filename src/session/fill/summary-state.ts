import type { EvaluationSummary } from '../../fill/evaluation-summary';
import type { Failure } from '../failure';

export type SummaryStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading' | 'working'; readonly done: number; readonly total: number }
  | { readonly kind: 'ready' }
  | { readonly kind: 'stale'; readonly sheet: string }
  | { readonly kind: 'error'; readonly failure: Failure };

export interface SummaryState {
  readonly status: SummaryStatus;
  readonly result: EvaluationSummary | undefined;
}

export const FIRST_SUMMARY: SummaryState = { status: { kind: 'idle' }, result: undefined };
