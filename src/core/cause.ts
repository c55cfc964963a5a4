import type { CellRef } from './address';
import type { Amount } from './amount';
import type { Severity } from './finding';
import type { Localized } from './localized';
import type { CellValue } from './snapshot';

/**
 * What a mistake is about: one figure, several (rivals, two exchanged, an amount moved), a row, a column, a table, the set –
 * or `finding`: what was found has no cause that the relations could tell, and stands for itself.
 */
export type CauseKind = 'cell' | 'cells' | 'row' | 'column' | 'table' | 'set' | 'finding';

/** How a figure came to be wrong, after the typing, sign and unit errors of official statistics (Scholtus 2008, 2009). */
export type Pattern =
  | 'transposed'
  | 'digit'
  | 'dropped'
  | 'extra'
  | 'shifted'
  | 'unit'
  | 'sign'
  | 'blank'
  | 'zero'
  | 'neighbour'
  | 'superfluous'
  | 'swapped'
  | 'moved'
  | 'text'
  | 'other';

/** The figure that makes every relation hold, in the unit of its table. Offered, never applied unasked. */
export interface Correction {
  readonly cell: CellRef;
  readonly old: CellValue;
  /** `null`: the cell should be empty. */
  readonly next: Amount | null;
  readonly pattern: Pattern;
}

/** One mistake with everything that points to it. */
export interface Cause {
  /** Stable while the mistake stands: kind and places, no figures. Notes and marks are keyed by it. */
  readonly key: string;
  readonly kind: CauseKind;
  /** The gravest of what it explains. */
  readonly severity: Severity;
  /** True for 尾差, counted apart. */
  readonly rounding: boolean;
  /** 部门名称 of the tables; blank where none is printed. */
  readonly unit: string;
  /** Table the cause is listed under: that of the culprit. */
  readonly table?: string;
  /** Text it is listed under. */
  readonly text?: string;
  /** The culprit first; where it is undetermined, the rivals, the likeliest first. */
  readonly cells: readonly CellRef[];
  readonly message: Localized;
  /** True where one place clearly is the wrong one. */
  readonly determined: boolean;
  /** One for a figure, two for a swap or a moved amount; empty where the right figure does not follow. */
  readonly corrections: readonly Correction[];
  /** Keys of the findings folded under it. */
  readonly explains: readonly string[];
}
