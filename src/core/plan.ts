import type { CellRef } from './address';
import type { Localized } from './localized';
import type { CellValue } from './snapshot';

/** What a cell holds: a formula (with `=`) or a constant. Text is always written as text, whatever it begins with. */
export interface CellContent {
  readonly formula: string | null;
  readonly value: CellValue;
}

/** One proposed write. `old` is verified at the moment of writing; a difference stops the whole plan. */
export interface PlannedWrite {
  readonly cell: CellRef;
  readonly old: CellContent;
  readonly next: CellContent;
  /** Absent: the cell keeps its number format. */
  readonly numberFormat?: string;
  readonly reason: Localized;
}
