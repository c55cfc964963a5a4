import type { Explanation, PlainTable, SheetSnapshot, Table, UncertainRegion } from '../core';

export interface Recognition {
  /** In the order of the workbook. */
  readonly tables: readonly Table[];
  /** Regions that look like a form but not surely enough: the user is asked. */
  readonly uncertain: readonly UncertainRegion[];
  /** Sheets that hold something, but no table of ours. */
  readonly unrecognisedSheets: readonly string[];
  /** Tables of figures that no form reads, wherever they stand, ledgers apart. */
  readonly plain: readonly PlainTable[];
  /** The same, each with the forms that come nearest; where everything is asked for, the tables that were read as well. */
  readonly explained: readonly Explanation[];
}

export interface RecogniseOptions {
  /** What the user answered: region id (`sheet!A1` of its top-left cell), or the name of a sheet → form id. */
  readonly chosen?: ReadonlyMap<string, string>;
  /** Whether a sheet is a ledger: it holds no table that a form should read. Asked only where figures were left unread. */
  readonly isLedger?: (sheet: SheetSnapshot) => boolean;
  /** Explain tables that were read, too. */
  readonly explainAll?: boolean;
  /** Only this sheet. */
  readonly sheet?: string;
}

export interface RecogniseProgress {
  readonly done: number;
  readonly total: number;
}
