import type { CellRef } from '../core';
import type { Entering } from '../fill/in-place';
import type { Cleaning } from '../fill/own-functions';
import type { Repairing } from '../fill/repairing';
import type { PreviewStatus } from './task';

/** What is about to be written; `locked`: cells of protected sheets that are left out of its writes. */
export type Placing = Planned & { readonly locked: readonly CellRef[] };

export type Planned =
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
