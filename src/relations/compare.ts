import { type Amount, roundHalfUp, type Severity, ZERO } from '../core';
import type { Operator } from './ast';
import type { Relation } from './compiled';
import type { Tally, Value } from './tally';
import type { Verdict } from './verdict';

export interface Judgement {
  readonly verdict: Verdict;
  readonly severity: Severity;
  /** Largest difference that rounding can explain. */
  readonly allowed: Amount;
}

/**
 * Verdict of `left operator right`. A copied figure must be equal; when it is off by one in its last digit the finding
 * is a warning, since both may have been rounded from the same ledger, and 尾差 on the rows of classes. Sums get the tolerance that the
 * rounding of their figures allows: inside it 尾差, outside it 不符.
 */
export function compareSides(operator: Operator, left: Value, right: Value, relation: Relation, tally: Tally): Judgement {
  const difference = left.value.minus(right.value);
  const excess = excessOf(operator, difference);
  if (operator === '=' && tally.percentDecimals !== undefined && isRounded(left.value, right.value)) {
    // A quotient is printed rounded: with all its places it is right, with fewer it may be.
    const whole = left.value.decimalPlaces() >= tally.percentDecimals || left.value.eq(roundHalfUp(right.value, tally.percentDecimals));
    return whole ? { verdict: 'held', severity: relation.severity, allowed: ZERO } : { verdict: 'rounding', severity: 'hint', allowed: difference.abs() };
  }
  const copied = relation.tolerance === 'exact' ? tally.figures <= 2 : tally.isPlainCopy;
  const allowed = copied ? tally.unitRounding : left.spread.plus(right.spread);
  if (excess === null) return { verdict: 'failed', severity: relation.severity, allowed: ZERO };
  if (excess.isZero()) return { verdict: 'held', severity: relation.severity, allowed };
  if (excess.lte(allowed)) return { verdict: 'rounding', severity: 'hint', allowed };
  const lastDigit = copied && excess.lte(tally.lastDigit) && relation.severity === 'error';
  // Classes are rounded one by one, each table for itself; totals are what is copied.
  if (lastDigit && relation.scopes.includes('sameClass')) return { verdict: 'rounding', severity: 'hint', allowed: tally.lastDigit };
  return { verdict: 'failed', severity: lastDigit ? 'warning' : relation.severity, allowed };
}

/** A percentage as printed, and what it is to all places. */
function isRounded(printed: Amount, exact: Amount): boolean {
  return roundHalfUp(exact, printed.decimalPlaces()).eq(printed);
}

/** How far the difference breaks the comparison: zero where it holds, null where no distance can be said (≠, <, >). */
function excessOf(operator: Operator, difference: Amount): Amount | null {
  switch (operator) {
    case '=':
      return difference.abs();
    case '≤':
      return difference.gt(ZERO) ? difference : ZERO;
    case '≥':
      return difference.lt(ZERO) ? difference.abs() : ZERO;
    case '<':
      return difference.lt(ZERO) ? ZERO : null;
    case '>':
      return difference.gt(ZERO) ? ZERO : null;
    case '≠':
      return difference.isZero() ? null : ZERO;
  }
}
