import type { Entering } from '../fill/in-place';
import type { Cleaning } from '../fill/own-functions';
import type { Repairing } from '../fill/repairing';
import type { Failure } from './failure';

export type PlacingStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading' | 'working'; readonly done: number; readonly total: number }
  | { readonly kind: 'ready' }
  | { readonly kind: 'stale'; readonly sheet: string }
  | { readonly kind: 'error'; readonly failure: Failure };

/** What is about to be written, and what was written last. */
export type Placing =
  | { readonly kind: 'enter'; readonly plan: Entering }
  | { readonly kind: 'clean'; readonly plan: Cleaning }
  | { readonly kind: 'repair'; readonly plan: Repairing };

export interface PlacingState {
  readonly status: PlacingStatus;
  readonly shown: Placing | undefined;
  /** What was written last, until something else is asked for. */
  readonly done: { readonly kind: Placing['kind']; readonly cells: number } | undefined;
}

export const FIRST_PLACING: PlacingState = { status: { kind: 'idle' }, shown: undefined, done: undefined };
