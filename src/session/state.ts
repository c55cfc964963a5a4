import type { Severity } from '../core';
import type { CheckProgress, Report } from '../check/report';
import type { Matter } from '../report/entries';
import type { BandScheme } from '../scoring';
import type { BandsRefused } from './bands-state';
import type { Failure } from './failure';
import { FIRST_FILL, type FillState } from './fill/state';
import { FIRST_SUMMARY, type SummaryState } from './fill/summary-state';
import { FIRST_THREE_PUBLIC, type ThreePublicState } from './fill/three-public-state';
import type { FigureStamp, Note } from './notes';
import type { Notice } from './notice';
import { FIRST_PLACING, type PlacingState } from './placing-state';
import { NO_PROGRESS, type Progress } from './progress';
import { FIRST_PUBLISHING, type PublishingState } from './text/publishing-state';
import { FIRST_TEXT, type TextState } from './text/state';
import { FIRST_WRITING, type WritingState } from './text/writing-state';

export type Scope = { readonly kind: 'workbook' } | { readonly kind: 'sheet'; readonly name: string };

export type Status =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly done: number; readonly total: number }
  | { readonly kind: 'checking'; readonly progress: CheckProgress; readonly large: boolean }
  | { readonly kind: 'ready' }
  /** Ready, but `sheet` was edited after the figures were read. */
  | { readonly kind: 'stale'; readonly sheet: string }
  | { readonly kind: 'error'; readonly failure: Failure };

/** The words a matter is counted under; 尾差 is its own, and so is one that a note explains. */
export type Category = Severity | 'rounding' | 'explained';

export const CATEGORIES: readonly Category[] = ['error', 'warning', 'hint', 'rounding', 'explained'];

export interface Filter {
  /** Empty means all. */
  readonly categories: ReadonlySet<Category>;
  readonly text: string;
  /** Id of the only table to be listed; one that is not there any more leaves nothing out. */
  readonly table?: string;
}

export interface Result {
  readonly report: Report;
  /** What is listed: the causes of the report with what each explains. */
  readonly matters: readonly Matter[];
  readonly scope: Scope;
  /** Sheets that hold a ledger, where no table was recognised. */
  readonly ledgers: readonly string[];
  /** The figures each finding and each matter rests on, by key. */
  readonly figures: ReadonlyMap<string, readonly FigureStamp[]>;
}

export interface SessionState {
  readonly status: Status;
  /** The last complete check; kept while the next one runs. */
  readonly result: Result | undefined;
  readonly progress: Progress;
  readonly selected: string | undefined;
  readonly filter: Filter;
  /** Every note of the workbook. */
  readonly notes: readonly Note[];
  /** Keys of the matters whose cells are marked. */
  readonly marked: ReadonlySet<string>;
  /** Forms chosen by hand: `sheet!A1` of the region → form id. */
  readonly chosen: ReadonlyMap<string, string>;
  /** Id of the scoring practice chosen by hand; absent where the tables tell. */
  readonly practice: string | undefined;
  /** Bands of overall evaluations chosen by hand; absent where the workbook, the table or the place tells. */
  readonly bands: BandScheme | undefined;
  /** The file of bands that was chosen last and not taken. */
  readonly bandsRefused: BandsRefused | undefined;
  readonly notice: Notice | undefined;
  readonly fill: FillState;
  readonly threePublic: ThreePublicState;
  readonly text: TextState;
  readonly writing: WritingState;
  readonly publishing: PublishingState;
  readonly summary: SummaryState;
  readonly placing: PlacingState;
  /** What failed technically, without anything from a cell. */
  readonly log: readonly string[];
}

export const NO_FILTER: Filter = { categories: new Set(), text: '' };

export const FIRST_STATE: SessionState = {
  status: { kind: 'idle' },
  result: undefined,
  progress: NO_PROGRESS,
  selected: undefined,
  filter: NO_FILTER,
  notes: [],
  marked: new Set(),
  chosen: new Map(),
  practice: undefined,
  bands: undefined,
  bandsRefused: undefined,
  notice: undefined,
  fill: FIRST_FILL,
  threePublic: FIRST_THREE_PUBLIC,
  text: FIRST_TEXT,
  writing: FIRST_WRITING,
  publishing: FIRST_PUBLISHING,
  summary: FIRST_SUMMARY,
  placing: FIRST_PLACING,
  log: [],
};
