import { type Amount, normalize, readSubject, sum } from '../core';
import type { CellContent } from '../scoring';
import { reason } from './runtime/reasons';
import { fail, type Failure } from './runtime/result';

/** A row of a table keyed by subject code. */
export interface SubjectRow {
  readonly code: string;
  readonly amount: Amount;
}

const CODE = /^\d{3,}$/;

/** The subject code in a cell, alone or with its name (30217 公务接待费, 302-17), or null where there is none (合计, a heading). */
export function readCode(cell: CellContent): string | null {
  if (cell === null) return null;
  const text = typeof cell === 'string' ? normalize(cell) : cell.toString();
  if (CODE.test(text)) return text;
  const { code } = readSubject(text);
  return code === '' ? null : code;
}

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

/**
 * The lowest rows under a prefix: a row counts when no other row in the range is its child, so that 208, 20805 and
 * 2080505 are not added to one another. Null where nothing stands under the prefix.
 */
export function sumUnder(rows: readonly SubjectRow[], prefix: string): Amount | null {
  const under = rows.filter(({ code }) => code.startsWith(prefix));
  if (under.length === 0) return null;
  const parents = new Set<string>();
  for (const { code } of under) {
    for (let length = 3; length < code.length; length += 1) parents.add(code.slice(0, length));
  }
  return sum(under.filter(({ code }) => !parents.has(code)).map(({ amount }) => amount));
}
