import type { Amount } from '../core';
import { onOneScale } from './compare';
import { limitOf, resultIsLimit } from './limits';
import { type CannotSay, cannotSay, type CellContent, isCannotSay } from './outcome';
import type { Quantity } from './quantity';
import { readBoth, type Readings } from './reading';

/** A target and a result that are both quantities, on one scale. */
export interface QuantityPair {
  readonly wanted: Quantity;
  readonly target: Amount;
  readonly result: Amount;
}

/** Reads both cells; what is blank, unreadable or of another kind is said, never guessed at. */
export function quantityPair(target: CellContent, result: CellContent): QuantityPair | CannotSay {
  return pairOf(readBoth(target, result));
}

export function pairOf({ wanted, actual }: Readings): QuantityPair | CannotSay {
  if (wanted.kind === 'blank') return cannotSay('target-blank');
  if (actual.kind === 'blank') return cannotSay('result-blank');
  if (wanted.kind === 'unreadable') return cannotSay(wanted.code, { text: wanted.text });
  if (actual.kind === 'unreadable') return cannotSay(actual.code, { text: actual.text });
  if (wanted.kind !== 'quantity') return cannotSay('target-unreadable', { text: wanted.text });
  if (actual.kind !== 'quantity') return cannotSay('kinds-differ', { target: wanted.text, result: actual.text });
  const pair = onOneScale(wanted, actual);
  if (limitOf(wanted, actual) !== null) return resultIsLimit(wanted, actual);
  return isCannotSay(pair) ? pair : { wanted, target: pair.target, result: pair.result };
}
