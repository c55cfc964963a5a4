import { type Amount, formatAmount } from '../core';
import type { CellContent } from '../scoring';
import { isParentDiffering, readCode, type SubjectRow, sumUnder } from '../subjects';
import { reason } from './runtime/reasons';
import { fail, type Failure } from './runtime/result';

/** Pairs codes with amounts cell by cell; the two ranges must be of one size. */
export function subjectRows(
  codes: readonly (readonly CellContent[])[],
  amounts: readonly (readonly Amount[])[],
): readonly SubjectRow[] | Failure {
  if (codes.length !== amounts.length) return fail('#VALUE!', reason('shapes'));
  const rows: SubjectRow[] = [];
  for (const [r, line] of codes.entries()) {
    const figures = amounts[r] ?? [];
    if (line.length !== figures.length) return fail('#VALUE!', reason('shapes'));
    if (line.length === 1 && line[0] === null) continue;
    for (const [c, cell] of line.entries()) {
      const code = readCode(cell);
      const amount = figures[c];
      if (code !== null && amount !== undefined) rows.push({ code, amount });
    }
  }
  return rows;
}

/** As `sumUnder`; a parent that is not the sum of its details is a reason, not an amount. */
export function sumOrReason(rows: readonly SubjectRow[], prefix: string): Amount | Failure | null {
  const total = sumUnder(rows, prefix);
  if (!isParentDiffering(total)) return total;
  return fail('#N/A', reason('parentDiffers', { code: total.code, own: formatAmount(total.own), below: formatAmount(total.below) }));
}
