import type { CellRef, Severity } from '../core';
import type { CheckProgress, Report } from '../check/report';
import type { HostErrorCode } from '../hosts/port';
import { FIRST_FILL, type FillState } from './fill/state';
import { FIRST_THREE_PUBLIC, type ThreePublicState } from './fill/three-public-state';
import type { FigureStamp, Note } from './notes';

export type Scope = { readonly kind: 'workbook' } | { readonly kind: 'sheet'; readonly name: string };

/** What went wrong, as data; the words are in i18n. */
export interface Failure {
  readonly code: HostErrorCode;
  readonly cells: readonly CellRef[];
  /** The host's own Chinese sentence, which may name what is concerned; absent where nothing designed was said. */
  readonly message?: string;
}

export type Status =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly done: number; readonly total: number }
  | { readonly kind: 'checking'; readonly progress: CheckProgress; readonly large: boolean }
  | { readonly kind: 'ready' }
  /** Ready, but `sheet` was edited after the figures were read. */
  | { readonly kind: 'stale'; readonly sheet: string }
  | { readonly kind: 'error'; readonly failure: Failure };

/** What an action has to say for itself, once. */
export type Notice =
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'exported'; readonly sheet: string }
  | { readonly kind: 'marked'; readonly cells: number }
  | { readonly kind: 'unmarked' }
  | { readonly kind: 'inserted'; readonly cell: CellRef }
  | { readonly kind: 'repaired'; readonly formulas: number }
  | { readonly kind: 'notesUnreadable' }
  | { readonly kind: 'noteNotSaved' }
  | { readonly kind: 'undone'; readonly cells: number; readonly sheets?: readonly string[] }
  | { readonly kind: 'alreadyUndone' }
  /** These cells no longer hold what the fill left, so nothing was taken back. */
  | { readonly kind: 'undoRefused'; readonly cells: readonly CellRef[] }
  /** The figures changed after the preview: the plan was made anew and nothing written. */
  | { readonly kind: 'planChanged' }
  | { readonly kind: 'journalNotKept' };

/** The four words a finding is counted under; 尾差 is its own. */
export type Category = Severity | 'rounding';

export const CATEGORIES: readonly Category[] = ['error', 'warning', 'hint', 'rounding'];

export interface Filter {
  /** Empty means all. */
  readonly categories: ReadonlySet<Category>;
  readonly text: string;
}

export interface Result {
  readonly report: Report;
  readonly scope: Scope;
  /** The figures each finding rests on, by finding key. */
  readonly figures: ReadonlyMap<string, readonly FigureStamp[]>;
}

export interface SessionState {
  readonly status: Status;
  /** The last complete check; kept while the next one runs. */
  readonly result: Result | undefined;
  readonly selected: string | undefined;
  readonly filter: Filter;
  /** Every note of the workbook. */
  readonly notes: readonly Note[];
  /** Keys of the findings whose cells are marked. */
  readonly marked: ReadonlySet<string>;
  /** Forms chosen by hand: `sheet!A1` of the region → form id. */
  readonly chosen: ReadonlyMap<string, string>;
  readonly notice: Notice | undefined;
  readonly fill: FillState;
  readonly threePublic: ThreePublicState;
  /** What failed technically, without anything from a cell. */
  readonly log: readonly string[];
}

export const NO_FILTER: Filter = { categories: new Set(), text: '' };

export const FIRST_STATE: SessionState = {
  status: { kind: 'idle' },
  result: undefined,
  selected: undefined,
  filter: NO_FILTER,
  notes: [],
  marked: new Set(),
  chosen: new Map(),
  notice: undefined,
  fill: FIRST_FILL,
  threePublic: FIRST_THREE_PUBLIC,
  log: [],
};
