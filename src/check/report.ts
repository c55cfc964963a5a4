import type { Cause, DocumentGap, DocumentSource, Explanation, Finding, Localized, Passage, Table, UncertainRegion } from '../core';
import type { RollUp, ScoredBy } from '../performance';
import type { LedgerReason, LedgerState } from '../relations';

/** What a check says: verdicts and how much was looked at. “Not checked” never looks like “passed”. */
export interface Report {
  readonly workbook: string;
  /** In the order of the set, then of the workbook. */
  readonly tables: readonly Table[];
  /** The units the tables belong to; each was checked by itself. */
  readonly units: readonly UnitReport[];
  readonly uncertain: readonly UncertainRegion[];
  /** Sheets on which no known form was found, covers and texts among them. */
  readonly unrecognisedSheets: readonly string[];
  /** Tables that no form reads, each with the forms that come nearest: checked as plain tables only. */
  readonly unread: readonly Explanation[];
  /** Texts that speak of the tables. */
  readonly texts: readonly TextReport[];
  /** Grouped by table in the order of `tables`, errors first. */
  readonly findings: readonly Finding[];
  /** The same as mistakes: each finding is under exactly one. What is shown and counted. */
  readonly causes: readonly Cause[];
  readonly coverage: Coverage;
  /** Set where a document was checked instead of a workbook. */
  readonly document?: ReportDocument;
  /** Self-evaluations of projects together; absent where there are none, and where only one sheet was asked for. */
  readonly rollUp?: RollUp;
  /** By what the points of each table were judged; absent where no table has points. */
  readonly scoring?: readonly ScoredBy[];
}

/** Where the sheets made from a document stood in it, by name, and what of it was not read. */
export interface ReportDocument {
  readonly sources: ReadonlyMap<string, DocumentSource>;
  readonly gaps: readonly DocumentGap[];
}

/** Parts of a document that should have been read and were not; large pictures may be anything and are only said. */
export function unreadParts({ document }: Pick<Report, 'document'>): number {
  return document?.gaps.filter(({ kind }) => kind !== 'picture').length ?? 0;
}

export type { RollUp, ScoredBy };

/** What was checked of one unit for one year. */
export interface UnitReport {
  /** As printed, or what tells its sheets from those of the others; blank where there is one unit and it prints no name. */
  readonly name: string;
  readonly year?: number;
  /** Ids of its tables. */
  readonly tables: readonly string[];
  /** Tables of several units stand here that could not be told apart: the user is asked. */
  readonly undecided: boolean;
  readonly coverage: Coverage;
}

/** How much of a text was compared with anything. */
export interface TextReport {
  /** Name of the sheet or of the document. */
  readonly name: string;
  /** Name of the unit it speaks of. */
  readonly unit: string;
  /** The text as it was read, from top to bottom. */
  readonly lines: readonly TextLine[];
  /** Sentences that hold a figure. */
  readonly sentences: number;
  /** Those of them in which nothing could be compared. */
  readonly unread: readonly Passage[];
  /** Those whose figures stand in no table at all: whoever filled them in gives them. */
  readonly given: readonly Passage[];
}

/** One paragraph or heading of a text. */
export interface TextLine {
  readonly text: string;
  readonly in: Passage['in'];
  /** Where it begins in the text of its cell. */
  readonly offset: number;
  /** Of a heading: how many headings stand over it. */
  readonly level?: number;
}

/** Tables whose relations were not checked since nobody knows which form they are. Ledgers are no such tables. */
export function unreadTables({ uncertain, unread }: Pick<Report, 'uncertain' | 'unread'>): number {
  return uncertain.length + unread.length;
}

/** The unit a table belongs to. */
export function unitOf({ units }: Report, table: string | undefined): UnitReport | undefined {
  return table === undefined ? undefined : units.find(({ tables }) => tables.includes(table));
}

/** The unit a finding or a cause is about: that of its table or of its text. */
export function unitConcerned(report: Report, { table, text }: Pick<Finding, 'table' | 'text'>): UnitReport | undefined {
  const named = report.texts.find(({ name }) => name === text)?.unit;
  return unitOf(report, table) ?? report.units.find(({ name }) => name === named);
}

export interface Coverage {
  readonly held: number;
  readonly rounding: number;
  readonly failed: number;
  readonly notChecked: readonly NotChecked[];
  /** What this edition or these figures give no occasion for. */
  readonly notApplicable: readonly NotChecked[];
  /** Every relation the sets of the unit should check, with what became of it; nothing leaves it because something is missing. */
  readonly ledger: readonly LedgerLine[];
}

/** One relation of the ledger; counts are the places (rows, columns, codes) it was worked out for. */
export interface LedgerLine {
  readonly rule: string;
  readonly sentence: Localized;
  /** As it is written in the form. */
  readonly formula: string;
  readonly tables: readonly string[];
  readonly state: LedgerState;
  readonly held: number;
  readonly rounding: number;
  readonly failed: number;
  readonly notChecked: readonly LedgerReason[];
  readonly notApplicable: readonly LedgerReason[];
}

export interface NotChecked {
  /** Relation or rule id. */
  readonly rule: string;
  readonly sentence: Localized;
  readonly why: Localized;
}

export interface CheckProgress {
  readonly stage: 'recognise' | 'relations' | 'rules';
  readonly done: number;
  readonly total: number;
}

export type RelationCounts = Readonly<Record<'all' | 'checked' | 'partly' | 'notChecked' | 'notApplicable', number>>;

/** Relations by what became of them: what was worked out everywhere, whether it holds or not, is checked. */
export function relationCounts(ledger: readonly LedgerLine[]): RelationCounts {
  const count = (...states: readonly LedgerState[]): number => ledger.filter(({ state }) => states.includes(state)).length;
  return { all: ledger.length, checked: count('held', 'failed'), partly: count('partly'), notChecked: count('notChecked'), notApplicable: count('notApplicable') };
}
