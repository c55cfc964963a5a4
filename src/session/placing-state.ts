import type { Entering } from '../fill/in-place';
import type { Cleaning } from '../fill/own-functions';
import type { Repairing } from '../fill/repairing';
import type { PreviewStatus } from './task';

/** What is about to be written, and what was written last. */
export type Placing =
  | { readonly kind: 'enter'; readonly plan: Entering }
  | { readonly kind: 'clean'; readonly plan: Cleaning }
  | { readonly kind: 'repair'; readonly plan: Repairing };

export interface PlacingState {
  readonly status: PreviewStatus;
  readonly shown: Placing | undefined;
  /** What was written last, until something else is asked for. */
  readonly done: { readonly kind: Placing['kind']; readonly cells: number } | undefined;
}

export const FIRST_PLACING: PlacingState = { status: { kind: 'idle' }, shown: undefined, done: undefined };
