import { type Amount, roundHalfUp, ZERO } from '../core';
import { deviation } from './deviation';
import { type CannotSay, type CellContent, isCannotSay } from './outcome';
import { type ScoringPractice } from './practices';
import { quantityPair } from './pair';
import { readResult, readTarget } from './reading';
import { scoreIndicator, type ScoringRule } from './score';
import { tierRange } from './tiers';

/** 成本指标, or any other. */
export type IndicatorKind = 'cost' | 'other';

/** The points a practice allows, both ends included, to two decimals: one figure where it computes, a range where a person decides. */
export interface AllowedPoints {
  readonly low: Amount;
  readonly high: Amount;
  readonly rule: ScoringRule | 'SE-16' | 'SE-18';
  /** True where the practice wants a reason although full marks were earned. */
  readonly reasonNeeded: boolean;
}

/**
 * What `practice` allows for one indicator (SE-11…SE-18). Points above `high` are a mistake, points below `low` need a reason.
 * What cannot be read is said, as in `scoreIndicator`; a range over all practices is `allowedByAny`.
 */
export function allowedPoints(
  target: CellContent,
  result: CellContent,
  weight: Amount,
  kind: IndicatorKind,
  practice: ScoringPractice,
): AllowedPoints | CannotSay {
  const outcome = scoreIndicator(target, result, weight);
  const actual = readResult(result);
  const blank = readTarget(target).kind === 'blank';
  if (blank && kind === 'cost' && practice.unsetCostAtMost !== null && actual.kind !== 'blank') {
    const high = practice.unsetCostAtMost.lt(weight) ? practice.unsetCostAtMost : weight;
    return { low: ZERO, high, rule: 'SE-18', reasonNeeded: false };
  }
  if (actual.kind === 'tier' && (!isCannotSay(outcome) || outcome.code === 'tier-range')) {
    return { ...tierRange(actual.tier, weight), rule: 'SE-15', reasonNeeded: false };
  }
  if (isCannotSay(outcome)) return outcome;
  const { rule } = outcome;
  const score = rule === 'SE-13' && practice.overLimit === 'ratio' ? byRatio(target, result, weight, outcome.score) : outcome.score;
  const over = overshoot(target, result);
  const reducible = (rule === 'SE-11' || rule === 'SE-12') && over !== null && over.gte(practice.reducibleFrom);
  if (reducible) return { low: ZERO, high: score, rule: 'SE-16', reasonNeeded: over.gte(practice.reasonFrom) };
  const atLimit = !practice.limitIsReached && justAtStrictLimit(target, result);
  return { low: atLimit ? ZERO : score, high: score, rule, reasonNeeded: wantsReasonFromZero(target, result, practice) };
}

/** The widest range of the practices given; a refusal only where all of them refuse. */
export function allowedByAny(
  target: CellContent,
  result: CellContent,
  weight: Amount,
  kind: IndicatorKind,
  practices: readonly [ScoringPractice, ...ScoringPractice[]],
): AllowedPoints | CannotSay {
  const [first, ...others] = practices;
  return others
    .map((practice) => allowedPoints(target, result, weight, kind, practice))
    .reduce(wider, allowedPoints(target, result, weight, kind, first));
}

function wider(one: AllowedPoints | CannotSay, other: AllowedPoints | CannotSay): AllowedPoints | CannotSay {
  if (isCannotSay(one)) return other;
  if (isCannotSay(other)) return one;
  const [low, high] = [other.low.lt(one.low) ? other.low : one.low, other.high.gt(one.high) ? other.high : one.high];
  return { low, high, rule: one.rule, reasonNeeded: one.reasonNeeded && other.reasonNeeded };
}

/** 目标÷实际 above a limit; a limit of nothing leaves nothing. */
function byRatio(target: CellContent, result: CellContent, weight: Amount, otherwise: Amount): Amount {
  const pair = quantityPair(target, result);
  if (isCannotSay(pair) || pair.result.lte(pair.target) || !pair.target.gt(ZERO)) return otherwise;
  return roundHalfUp(weight.times(pair.target).div(pair.result), 2);
}

/** 实际÷目标 of two figures with a target above 0; null where there is none. */
function overshoot(target: CellContent, result: CellContent): Amount | null {
  const off = deviation(target, result);
  return isCannotSay(off) ? null : roundHalfUp(off.plus(1), 10);
}

function justAtStrictLimit(target: CellContent, result: CellContent): boolean {
  const pair = quantityPair(target, result);
  return !isCannotSay(pair) && (pair.wanted.comparison === '<' || pair.wanted.comparison === '>') && pair.target.eq(pair.result);
}

function wantsReasonFromZero(target: CellContent, result: CellContent, practice: ScoringPractice): boolean {
  const pair = quantityPair(target, result);
  return practice.reasonFromZero !== null && !isCannotSay(pair) && pair.target.isZero() && pair.result.gte(practice.reasonFromZero);
}
