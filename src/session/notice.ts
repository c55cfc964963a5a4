import type { CellRef } from '../core';
import type { Failure } from './failure';

/** What an action has to say for itself, once. */
export type Notice =
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'exported'; readonly sheet: string }
  | { readonly kind: 'marked'; readonly cells: number }
  | { readonly kind: 'unmarked' }
  | { readonly kind: 'inserted'; readonly cell: CellRef }
  | { readonly kind: 'notesUnreadable' }
  | { readonly kind: 'noteNotSaved' }
  | { readonly kind: 'corrected'; readonly cells: readonly CellRef[] }
  /** 情况说明 stands on a sheet of its own. */
  | { readonly kind: 'textWritten'; readonly sheet: string }
  /** The charts of the published document stand on a sheet of their own. */
  | { readonly kind: 'chartsAdded'; readonly sheet: string }
  /** Words of a text that stands in no sheet. */
  | { readonly kind: 'replaced'; readonly words: number }
  | { readonly kind: 'undone'; readonly cells: number; readonly sheets?: readonly string[] }
  | { readonly kind: 'alreadyUndone' }
  /** These cells no longer hold what the fill left, so nothing was taken back. */
  | { readonly kind: 'undoRefused'; readonly cells: readonly CellRef[] }
  /** The figures changed after the preview: the plan was made anew and nothing written. */
  | { readonly kind: 'planChanged' }
  | { readonly kind: 'journalNotKept' }
  /** The workbook holds the record of a newer version, which is left as it is. */
  | { readonly kind: 'journalNewer' };
