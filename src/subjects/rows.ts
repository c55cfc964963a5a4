import { type Amount, normalize, sum } from '../core';
import { codesAbove } from './levels';
import { readSubject } from './written';

/** A row of a table keyed by subject code. */
export interface SubjectRow {
  readonly code: string;
  readonly amount: Amount;
}

const CODE = /^\d{3,}$/;

/** The subject code in a cell, alone or with its name (30217 公务接待费, 302-17), or null where there is none (合计, a heading). */
export function readCode(cell: string | Amount | null): string | null {
  if (cell === null) return null;
  const text = typeof cell === 'string' ? normalize(cell) : cell.toString();
  if (CODE.test(text)) return text;
  const { code } = readSubject(text);
  return code === '' ? null : code;
}

/**
 * The lowest rows under a prefix: a row counts when no other row in the range is its child, so that 208, 20805 and
 * 2080505 are not added to one another. Null where nothing stands under the prefix.
 */
export function sumUnder(rows: readonly SubjectRow[], prefix: string): Amount | null {
  const under = rows.filter(({ code }) => code.startsWith(prefix));
  if (under.length === 0) return null;
  const parents = new Set(under.flatMap(({ code }) => codesAbove(code)));
  return sum(under.filter(({ code }) => !parents.has(code)).map(({ amount }) => amount));
}
