import { type Amount, amount, roundHalfUp, ZERO } from '../core';
import { onOneScale } from './compare';
import { type CannotSay, cannotSay, type CellContent, isCannotSay } from './outcome';
import { quantityPair } from './pair';
import type { Quantity } from './quantity';
import { readTarget } from './reading';

/** A step as a fraction is 0.01 or 0.05; nobody steps by half of everything. */
const HARDLY_A_SHARE = amount('0.5');

/** What an incomplete step costs; local rules differ, so the caller chooses (DE-04). */
export type StepRounding = 'whole' | 'started' | 'proportional';

export interface DeductScheme {
  readonly weight: Amount;
  /** 每下降 so much … */
  readonly step: CellContent;
  /** … this is taken off, until nothing is left. */
  readonly deduction: Amount;
  readonly rounding: StepRounding;
}

/**
 * “每下降1%扣0.1分，扣完为止”: below a ≥ target (or a target without a sign), above a ≤ target, either way from an = target.
 */
export function deductScore(target: CellContent, result: CellContent, scheme: DeductScheme): Amount | CannotSay {
  const pair = quantityPair(target, result);
  if (isCannotSay(pair)) return pair;
  const { wanted } = pair;
  const step = readStep(scheme.step, wanted);
  if (isCannotSay(step)) return step;
  const gap = shortfall(wanted, pair.target, pair.result);
  const left = scheme.weight.minus(steps(gap.div(step), scheme.rounding).times(scheme.deduction));
  return roundHalfUp(left.isNegative() ? ZERO : left, 2);
}

function shortfall(wanted: Quantity, target: Amount, result: Amount): Amount {
  const gap = target.minus(result);
  if (wanted.comparison === '=') return gap.abs();
  const missed = wanted.comparison === '≤' || wanted.comparison === '<' ? gap.neg() : gap;
  return missed.isNegative() ? ZERO : missed;
}

function steps(count: Amount, rounding: StepRounding): Amount {
  if (rounding === 'whole') return count.floor();
  return rounding === 'started' ? count.ceil() : count;
}

/** The step in the base unit of the target. */
function readStep(content: CellContent, wanted: Quantity): Amount | CannotSay {
  const text = content?.toString() ?? '';
  const reading = readTarget(content);
  if (reading.kind !== 'quantity' || !reading.value.gt(amount(0))) return cannotSay('step-invalid', { text });
  // 1 beside a target in percent may be one of a hundred or the whole.
  const bare = reading.measure.text === '' && wanted.measure.dimension === 'share' && reading.value.gte(HARDLY_A_SHARE);
  if (bare) return cannotSay('step-invalid', { text });
  // 每月2次 with a step of 1次: a step is a step, however often the target stands.
  if (reading.measure.per !== '' && reading.measure.per !== wanted.measure.per) return cannotSay('step-invalid', { text });
  const pair = onOneScale(ofOne(wanted), ofOne(reading));
  return isCannotSay(pair) ? cannotSay('step-invalid', { text }) : pair.result;
}

function ofOne(figure: Quantity): Quantity {
  return { ...figure, measure: { ...figure.measure, per: '', times: null } };
}
