import { type Amount, amount } from '../core';
import { type Measure, NO_UNIT, sameKind } from './measure';
import { type CannotSay, cannotSay, isCannotSay } from './outcome';
import type { Interval, Quantity } from './quantity';

/** Target and result on one scale. */
export interface Compared {
  readonly target: Amount;
  readonly result: Amount;
  readonly dimension: string;
}

const CHANGE_WORDS = /增长|增加|提高|上升|下降|减少|降低|下调/;
const ONE = amount(1);

/** Brings both to one unit; a figure without a unit is in the unit of the other. */
export function onOneScale(target: Quantity, result: Quantity): Compared | CannotSay {
  if (result.lead !== '' && result.lead !== target.lead && (CHANGE_WORDS.test(target.lead) || CHANGE_WORDS.test(result.lead))) {
    return cannotSay('directions-differ', { target: target.text, result: result.text });
  }
  const scaledTarget = scale(target, result.measure);
  const scaledResult = scale(result, target.measure);
  if (scaledTarget === null) return cannotSay('bare-percent', { text: target.text });
  if (scaledResult === null) return cannotSay('bare-percent', { text: result.text });
  const bare = target.measure.text === '' || result.measure.text === '';
  if (!bare && !sameKind(target.measure, result.measure)) {
    return cannotSay('units-differ', { target: target.measure.text, result: result.measure.text });
  }
  const dimension = target.measure.dimension === '' ? result.measure.dimension : target.measure.dimension;
  return { target: scaledTarget, result: scaledResult, dimension };
}

/** A bare figure takes the unit beside it; beside a percentage it must be a fraction such as 0.884, or nobody knows. */
function scale(figure: Quantity, beside: Measure): Amount | null {
  if (figure.measure.text !== '') return figure.value.times(figure.measure.factor);
  if (beside.dimension !== 'share') return figure.value.times(beside.factor);
  return figure.value.abs().lte(ONE) ? figure.value : null;
}

/** True where the result lies between the two limits; a refusal where the units differ. */
export function liesWithin(interval: Interval, result: Quantity): boolean | CannotSay {
  const low: Quantity = { ...asQuantity(interval), value: interval.low };
  const high: Quantity = { ...asQuantity(interval), value: interval.high };
  const atLow = onOneScale(low, result);
  if (isCannotSay(atLow)) return atLow;
  const atHigh = onOneScale(high, result);
  if (isCannotSay(atHigh)) return atHigh;
  return atLow.result.gte(atLow.target) && atHigh.result.lte(atHigh.target);
}

function asQuantity(interval: Interval): Quantity {
  const measure = interval.measure.text === '' ? NO_UNIT : interval.measure;
  return { kind: 'quantity', comparison: null, value: interval.low, measure, lead: '', text: interval.text };
}
