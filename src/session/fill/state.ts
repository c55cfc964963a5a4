import type { Table } from '../../core';
import { type FillItem, type FillPlan, type FillProgress, type Intent, INTENTS, type WriteAs } from '../../fill';
import type { Failure } from '../failure';
import { type Claims, NO_CLAIMS } from './claims';

export type FillStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly done: number; readonly total: number }
  | { readonly kind: 'planning'; readonly progress: FillProgress }
  | { readonly kind: 'ready' }
  /** The plan stands, but `sheet` was edited after its figures were read: nothing may be applied. */
  | { readonly kind: 'stale'; readonly sheet: string }
  | { readonly kind: 'applying' }
  | { readonly kind: 'error'; readonly failure: Failure };

/** What can be filled, as it is shown: nothing has been written yet. */
export interface Proposal {
  readonly plan: FillPlan;
  /** Every proposed figure: the plan's own and the corrections that the plan was worked out with. */
  readonly items: readonly FillItem[];
  readonly tables: readonly Table[];
  /** Regions that look like a form but were not recognised surely enough to be filled. */
  readonly uncertain: number;
  /** Ids of the items whose cell is locked; they cannot be ticked. */
  readonly locked: ReadonlySet<string>;
}

/** The last fill, as long as it can be taken back. */
export interface LastFill {
  /** Cells written. */
  readonly cells: number;
  readonly sheetsAdded: readonly string[];
}

export interface FillState {
  readonly status: FillStatus;
  readonly proposal: Proposal | undefined;
  /** Intents switched on. */
  readonly intents: ReadonlySet<Intent>;
  readonly ticked: ReadonlySet<string>;
  readonly as: WriteAs;
  /** What 三公经费表 is about to write; a plan that says otherwise waits for it. */
  readonly claims: Claims;
  readonly last: LastFill | undefined;
}

export const FIRST_FILL: FillState = {
  status: { kind: 'idle' },
  proposal: undefined,
  intents: new Set(INTENTS),
  ticked: new Set(),
  as: 'formulas',
  claims: NO_CLAIMS,
  last: undefined,
};
