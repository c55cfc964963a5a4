import type { CellContent, CellRef, CellValue } from '../../../core';
import type { NewSheet, WorkOptions } from '../../port';
import type { Limits } from '../limits';

/** One cell to be written; a `PlannedWrite` is one. The value of a formula is what the file keeps as its last result. */
export interface CellChange {
  readonly cell: CellRef;
  readonly next: CellContent;
  /** Absent: the cell keeps its number format. */
  readonly numberFormat?: string;
}

/** What a formula that nobody edited now results in. */
export interface NewResult {
  readonly cell: CellRef;
  readonly value: CellValue;
}

export interface PackageChanges {
  readonly cells?: readonly CellChange[];
  readonly recalculated?: readonly NewResult[];
  /** Removed before, added before cells are written: cells may stand on a new sheet. */
  readonly removedSheets?: readonly string[];
  readonly newSheets?: readonly NewSheet[];
  /** Texts kept inside the workbook; undefined takes one away. */
  readonly settings?: Readonly<Record<string, string | undefined>>;
}

export interface PatchOptions extends WorkOptions {
  /** Name of the file, for messages. */
  readonly name?: string;
  readonly limits?: Limits;
}

export interface PatchedWorkbook {
  readonly bytes: Uint8Array;
  /** The names the new sheets got. */
  readonly sheets: readonly string[];
  /** Formula cells whose last result was taken out because nobody said what it is now. */
  readonly stale: readonly CellRef[];
}
