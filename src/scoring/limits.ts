import type { Amount } from '../core';
import { isLower, isUpper } from './direction';
import { type CannotSay, cannotSay } from './outcome';
import type { Quantity } from './quantity';

/**
 * Which way a result is only a limit: 超过200次 is 200 or more, 不足90% less. A sign that repeats the target's (≥95%, ≥88.4%) is the habit of
 * the forms and counts as the figure (SE-22); a sign the other way round is a limit.
 */
export function limitOf(wanted: Quantity, actual: Quantity): 'at-least' | 'at-most' | null {
  if (actual.comparison === null || actual.comparison === '=' || actual.by === 'statement') return null;
  const way = isLower(actual.comparison) ? 'at-least' : 'at-most';
  if (actual.by !== 'sign') return way;
  const contrary = wanted.comparison !== null && (way === 'at-least' ? isUpper(wanted.comparison) : isLower(wanted.comparison));
  return contrary ? way : null;
}

/** A limit decides only where every figure beyond it earns the same: nothing more than full marks, nothing less than none. */
export function decidedByLimit(way: 'at-least' | 'at-most', moreIsBetter: boolean, share: Amount): boolean {
  return (way === 'at-least') === moreIsBetter ? share.gte(1) : share.lte(0);
}

export function resultIsLimit(wanted: Quantity, actual: Quantity): CannotSay {
  return cannotSay('result-is-limit', { target: wanted.text, result: actual.text });
}
