import type { Report } from '../check/report';

/** One file that was asked for: checked, or refused with a reason. File names are as given, with `/`. */
export type FileOutcome = CheckedFile | FailedFile;

export interface CheckedFile {
  readonly file: string;
  readonly report: Report;
  /** What was chosen by hand in the workbook itself and was followed, in words. */
  readonly remembered?: string;
}

export interface FailedFile {
  readonly file: string;
  readonly error: { readonly code: string; readonly message: string };
}

export function isFailed(outcome: object): outcome is FailedFile {
  return 'error' in outcome;
}

/** True where something stands that must be corrected; a 尾差 never counts. */
export function hasErrors(report: Report): boolean {
  return report.findings.some((finding) => finding.severity === 'error' && !finding.rounding);
}
