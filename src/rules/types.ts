import type { Amount, Arithmetic, CellRef, FormSet, Localized, Passage, PlainTable, Rewording, Severity, SheetSnapshot, Table, WorkbookSnapshot } from '../core';
import type { Form } from '../forms/types';
import type { JudgedNarrative } from '../narrative';
import type { Unit } from '../reading';
import type { LedgerEntry, TableAccess } from '../relations';
import type { BandScheme, ScoringPractice } from '../scoring';

/** What a relation cannot say: one file, one docs page, one test. A rule yields reports and never prints or throws. */
export interface Rule {
  /** Id in the rule catalogue: `F03-2`. The file, its docs page and its test carry the same name. */
  readonly id: string;
  readonly title: Localized;
  readonly severity: Severity;
  /** The regulation or form the requirement comes from. */
  readonly basis: string;
  /** Every sentence the rule can say, with `{{placeholders}}`. */
  readonly messages: Readonly<Record<string, Localized>>;
  /** Each report says that one figure cannot be what it is: with the right figure in its place it is gone. */
  readonly ofFigure?: true;
  check(context: RuleContext): Iterable<RuleReport>;
}

export interface RuleContext {
  readonly workbook: WorkbookSnapshot;
  readonly sets: readonly FormSet[];
  readonly tables: readonly Table[];
  /** Tables that no form reads: only what any table allows is asked of them. */
  readonly plain: readonly PlainTable[];
  /** Ids of the forms that a table still to be confirmed may be. */
  readonly inDoubt: ReadonlySet<string>;
  /** The tables that belong together, each form once; copies that were left aside are named in their unit. */
  readonly units: readonly Unit[];
  /** How performance is scored here, where the user said so; otherwise each table tells, or nobody knows. */
  readonly practice?: ScoringPractice;
  /** The user’s own bands for the indicators of an overall evaluation (打分档). */
  readonly bands?: BandScheme;
  /** What became of every relation the unit's sets should check. */
  ledgerOf(unit: Unit): readonly LedgerEntry[];
  /** 情况说明, read and held against the tables of its unit. */
  readonly narratives: readonly JudgedNarrative[];
  sheetOf(table: Table): SheetSnapshot;
  formOf(table: Table): Form;
  /** The table's figures, read once for all relations and rules of a check. */
  accessOf(table: Table): TableAccess;
}

export interface RuleReport {
  readonly messageId: string;
  readonly data: Readonly<Record<string, string | number>>;
  /** First cell is the one to jump to; cells that hold a passage need not be named. */
  readonly cells: readonly CellRef[];
  /** Words the report is about. */
  readonly passages?: readonly Passage[];
  /** Table the report is listed under; absent for reports about the workbook. */
  readonly table?: Table;
  /** Name of the text the report is listed under. */
  readonly text?: string;
  /** What the words should be. */
  readonly rewording?: Rewording;
  /** Further figures it is worked out from, too many to show. */
  readonly reads?: readonly CellRef[];
  /** Whether it would be gone with another figure in one of its cells, or of those it reads: what tells which of several figures is wrong. */
  readonly accepts?: (cell: CellRef, value: Amount) => boolean;
  /** It says that the points of a row – its first cell – are not what the row calls for: all that is said of the same points is one mistake. */
  readonly ofPoints?: true;
  /** Where this report differs from the rule's own severity. */
  readonly severity?: Severity;
  /** 尾差: a difference rounding explains; always a hint. */
  readonly rounding?: true;
  /** The figures behind it, where two sides were compared. */
  readonly arithmetic?: Arithmetic;
}
