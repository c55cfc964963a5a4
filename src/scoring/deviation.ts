import type { Amount } from '../core';
import { type CannotSay, cannotSay, type CellContent, isCannotSay } from './outcome';
import { quantityPair } from './pair';

/** 偏离度 = (实际 − 目标) ÷ 目标, as a fraction and not rounded; a target of 0 has none. */
export function deviation(target: CellContent, result: CellContent): Amount | CannotSay {
  const pair = quantityPair(target, result);
  if (isCannotSay(pair)) return pair;
  if (pair.target.isZero()) return cannotSay('zero-target');
  return pair.result.minus(pair.target).div(pair.target);
}
