import type { Amount } from '../core';
import { readCode, type SubjectRow } from '../subjects';
import type { CellContent } from '../scoring';
import { reason } from './runtime/reasons';
import { fail, type Failure } from './runtime/result';

/** Pairs codes with amounts cell by cell; the two ranges must be of one size. */
export function subjectRows(
  codes: readonly (readonly CellContent[])[],
  amounts: readonly (readonly Amount[])[],
): readonly SubjectRow[] | Failure {
  const cells = codes.flat();
  const figures = amounts.flat();
  if (codes.length !== amounts.length || cells.length !== figures.length) return fail('#VALUE!', reason('shapes'));
  const rows: SubjectRow[] = [];
  for (const [i, cell] of cells.entries()) {
    const code = readCode(cell);
    const amount = figures[i];
    if (code !== null && amount !== undefined) rows.push({ code, amount });
  }
  return rows;
}
