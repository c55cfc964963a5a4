import type { Report } from '../check/report';
import type { FormSet, WorkbookSnapshot } from '../core';
import type { TextDocument } from '../narrative';
import type { BandScheme, ScoringPractice } from '../scoring';

/** The pieces the check command calls; handed in, so that it is tested without reading a workbook. */
export interface CheckServices<UserRelations> {
  /** Throws `HostError`, whose message is Chinese. */
  read(path: string): Promise<WorkbookSnapshot>;
  check(
    snapshot: WorkbookSnapshot,
    options: {
      readonly userRelations?: UserRelations;
      readonly previous?: WorkbookSnapshot;
      readonly chosen?: ReadonlyMap<string, string>;
      readonly chosenUnits?: ReadonlyMap<string, string>;
      readonly practice?: ScoringPractice;
      readonly bands?: BandScheme;
      readonly texts?: readonly TextDocument[];
    },
  ): Report;
  /** Throws a `FormulaProblem` for a formula that cannot be read. */
  parseRules(text: string, file: string): UserRelations;
  /** Texts kept inside the workbook; a reader without them remembers nothing. */
  settings?(path: string): Promise<ReadonlyMap<string, string>>;
  isWorkbookName(name: string): boolean;
  readonly sets: readonly FormSet[];
}

/** Where a user's formula went wrong; line and column count from one. */
export interface FormulaProblem {
  readonly message: string;
  readonly fileName?: string;
  readonly line: number;
  readonly column: number;
  /** Characters the problem covers. */
  readonly length: number;
  readonly lineText: string;
}

export function isFormulaProblem(error: unknown): error is Error & FormulaProblem {
  return error instanceof Error && 'line' in error && 'column' in error && 'length' in error && 'lineText' in error;
}
