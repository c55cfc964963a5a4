import type { Finding, Localized, Table, UncertainRegion } from '../core';

/** What a check says: verdicts and how much was looked at. “Not checked” never looks like “passed”. */
export interface Report {
  readonly workbook: string;
  /** In the order of the set, then of the workbook. */
  readonly tables: readonly Table[];
  readonly uncertain: readonly UncertainRegion[];
  /** Sheets on which no known form was found. */
  readonly unrecognisedSheets: readonly string[];
  /** Grouped by table in the order of `tables`, errors first. */
  readonly findings: readonly Finding[];
  readonly coverage: Coverage;
}

export interface Coverage {
  readonly held: number;
  readonly rounding: number;
  readonly failed: number;
  readonly notChecked: readonly NotChecked[];
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
