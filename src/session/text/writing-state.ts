import type { WrittenText } from '../../narrative';
import type { Failure } from '../failure';
import type { PreviousFile } from '../fill/three-public-state';

export type WritingStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'stale'; readonly sheet: string }
  | { readonly kind: 'error'; readonly failure: Failure };

/** 生成说明: a text written from the tables, shown before anything is written. */
export interface WritingState {
  readonly status: WritingStatus;
  readonly written: WrittenText | undefined;
  /** Name of the text it was held against; absent where there was none. */
  readonly against: string | undefined;
  /** Key of the unit and set chosen. */
  readonly which: string | undefined;
  /** Reasons and figures a person gave, by what they were asked for as. */
  readonly answers: ReadonlyMap<string, string>;
  readonly previousFile: PreviousFile | undefined;
  /** Numbers of the proposals that are ticked. */
  readonly ticked: ReadonlySet<number>;
}

export const FIRST_WRITING: WritingState = {
  status: { kind: 'idle' },
  written: undefined,
  against: undefined,
  which: undefined,
  answers: new Map(),
  previousFile: undefined,
  ticked: new Set(),
};
