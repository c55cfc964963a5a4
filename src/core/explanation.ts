import type { Range } from './address';
import type { Localized } from './localized';

/** Why a region was, or was not, taken for a form: what each candidate finds of itself, and what stands there besides. */
export interface Explanation {
  readonly sheet: string;
  readonly range: Range;
  /** As printed over it; blank where nothing is. */
  readonly title: string;
  readonly state: 'read' | 'asked' | 'unread';
  /** What the title says it is, where no form has that title: 预算表, 会计报表. */
  readonly kind?: Localized;
  /** Best first. */
  readonly candidates: readonly ExplainedForm[];
}

export interface ExplainedForm {
  /** Form id. */
  readonly form: string;
  readonly title: string;
  /** Absent for the layout that all others are written against. */
  readonly edition?: Localized;
  /** 0–100. */
  readonly score: number;
  /** Whether the region prints its title, that of another form, or none that is known. */
  readonly titled: 'own' | 'other' | 'unknown';
  readonly columns: Matched;
  readonly rows: Matched;
}

export interface Matched {
  readonly found: readonly Seen[];
  /** Names of the form that the region does not print. */
  readonly missing: readonly string[];
  /** What the region prints and the form does not know. */
  readonly others: readonly Seen[];
}

/** Something printed, and the cell it stands in (A1). */
export interface Seen {
  readonly text: string;
  readonly cell: string;
}
