import { type Amount, halfUnit, normalize, ZERO } from '../core';
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
  if (typeof cell === 'string' && CODE.test(cell)) return cell;
  const text = typeof cell === 'string' ? normalize(cell) : cell.toString();
  if (CODE.test(text)) return text;
  const { code } = readSubject(text);
  return code === '' ? null : code;
}

/** A subject whose own amount is not the sum of the subjects listed below it. */
export interface ParentDiffering {
  readonly code: string;
  readonly own: Amount;
  readonly below: Amount;
}

export function isParentDiffering(total: Amount | ParentDiffering | null): total is ParentDiffering {
  return total !== null && 'below' in total;
}

/**
 * The sum under a prefix, from the lowest rows that are listed: 208, 20805 and 2080505 are not added to one another. A subject with
 * an amount of its own must be the sum of the subjects listed below it, within rounding; otherwise it is named. Null where nothing
 * stands under the prefix.
 */
export function sumUnder(rows: readonly SubjectRow[], prefix: string): Amount | ParentDiffering | null {
  const subjects = new Map<string, Subject>();
  for (const { code, amount } of rows) {
    if (!code.startsWith(prefix)) continue;
    const subject = subjects.get(code);
    if (subject === undefined) subjects.set(code, { own: amount, below: ZERO, parts: 0 });
    else subject.own = subject.own.plus(amount);
  }
  if (subjects.size === 0) return null;
  let total = ZERO;
  for (const [code, subject] of [...subjects].sort(([a], [b]) => b.length - a.length)) {
    const heading = subject.parts > 0;
    if (heading && !subject.own.isZero() && differs(subject)) return { code, own: subject.own, below: subject.below };
    if (!heading) total = total.plus(subject.own);
    const above = nearest(subjects, code);
    if (above === undefined) continue;
    above.below = above.below.plus(heading ? subject.below : subject.own);
    above.parts += 1;
  }
  return total;
}

/** What one subject has itself, and what the subjects directly below it in the list have together. */
interface Subject {
  own: Amount;
  below: Amount;
  parts: number;
}

/** Each of the parts, and the total, may have been rounded to two decimals. */
function differs({ own, below, parts }: Subject): boolean {
  return own.minus(below).abs().gt(halfUnit(2).times(parts + 1));
}

function nearest(subjects: ReadonlyMap<string, Subject>, code: string): Subject | undefined {
  const listed = codesAbove(code).filter((above) => subjects.has(above));
  return subjects.get(listed.reduce((longest, above) => (above.length > longest.length ? above : longest), ''));
}
