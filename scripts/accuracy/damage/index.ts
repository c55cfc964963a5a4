import type { WorkbookSnapshot } from '../../../src/core';
import { columnDamages } from './columns';
import { rowDamages } from './rows';
import { tableDamages } from './tables';
import { versionDamages } from './versions';

/** A mistake of structure, made in a workbook that was right. */
export interface Damage {
  readonly kind: string;
  /** Where it was made, for who looks into a case. */
  readonly what: string;
  /** `Form.short` of the tables it was made in. */
  readonly tables: readonly string[];
  /** What the message of its cause must name: the code, the columns, the tables. */
  readonly names: readonly string[];
  readonly workbook: WorkbookSnapshot;
}

/** Every structural mistake that can be made in a workbook. */
export function damagesOf(workbook: WorkbookSnapshot): readonly Damage[] {
  return [...rowDamages(workbook), ...columnDamages(workbook), ...tableDamages(workbook), ...versionDamages(workbook)];
}
