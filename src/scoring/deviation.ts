import type { Amount } from '../core';
import { onOneScale } from './compare';
import { type CannotSay, cannotSay, type CellContent, isCannotSay } from './outcome';
import { readResult, readTarget } from './reading';

/** 偏离度 = (实际 − 目标) ÷ 目标, as a fraction and not rounded; a target of 0 has none. */
export function deviation(target: CellContent, result: CellContent): Amount | CannotSay {
  const wanted = readTarget(target);
  const actual = readResult(result);
  if (wanted.kind === 'blank') return cannotSay('target-blank');
  if (actual.kind === 'blank') return cannotSay('result-blank');
  if (wanted.kind === 'unreadable') return cannotSay(wanted.code, { text: wanted.text });
  if (actual.kind === 'unreadable') return cannotSay(actual.code, { text: actual.text });
  if (wanted.kind !== 'quantity') return cannotSay('target-unreadable', { text: wanted.text });
  if (actual.kind !== 'quantity') return cannotSay('kinds-differ', { target: wanted.text, result: actual.text });
  const pair = onOneScale(wanted, actual);
  if (isCannotSay(pair)) return pair;
  if (pair.target.isZero()) return cannotSay('zero-target');
  return pair.result.minus(pair.target).div(pair.target);
}
