import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quoteSheet } from '../../src/core/address';
import type { Severity } from '../../src/core/finding';
import { SAMPLES_FOLDER } from './printed';

/** A sidecar written and reviewed by hand: what the checker must say about a sample. */
export interface Expected {
  readonly tables: readonly ExpectedTable[];
  readonly findings: readonly ExpectedFinding[];
  readonly coverage: { readonly evaluatedAtLeast: number; readonly rounding: number; readonly failed: number };
}

export interface ExpectedTable {
  readonly sheet: string;
  readonly form: string;
  readonly title: string;
  readonly titleCell: string;
  /** Where the table begins, if not at its title (a code above it). */
  readonly begins?: string;
  readonly unit: string;
}

export interface ExpectedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly rounding?: boolean;
  readonly sheet: string;
  readonly cell: string;
  /** Qualified with the sheet, as `toQualified` prints them. */
  readonly cells: readonly string[];
  /** The finding may name more cells than these. */
  readonly cellsAtLeast?: boolean;
  readonly why: string;
}

/** `name` without extension: `jincheng-2023-final-accounts`. */
export function loadExpected(name: string): Expected {
  const expected = JSON.parse(readFileSync(join(SAMPLES_FOLDER, `${name}.expected.json`), 'utf8')) as Expected;
  const findings = expected.findings.map((finding) => ({
    ...finding,
    cells: finding.cells.map((cell) => (cell.includes('!') ? cell : `${quoteSheet(finding.sheet)}!${cell}`)),
  }));
  return { ...expected, findings };
}
