import { type Amount, roundHalfUp, ZERO } from '../core';
import { type CannotSay, type CellContent, isCannotSay } from './outcome';
import { type ScoringPractice } from './practices';
import { pairOf, type QuantityPair } from './pair';
import { readBoth, type Readings } from './reading';
import { type Scored, scoreReadings, type ScoringRule } from './score';
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
  return allowedFor(attained(readBoth(target, result), weight), kind, practice);
}

/** The widest range of the practices given; a refusal only where all of them refuse. */
export function allowedByAny(
  target: CellContent,
  result: CellContent,
  weight: Amount,
  kind: IndicatorKind,
  practices: readonly [ScoringPractice, ...ScoringPractice[]],
): AllowedPoints | CannotSay {
  return allowedForAny(attained(readBoth(target, result), weight), kind, practices);
}

/** What an indicator attained, before any practice is asked: read and computed once for all of them. */
export interface Attained extends Readings {
  readonly weight: Amount;
  readonly outcome: Scored | CannotSay;
  readonly pair: QuantityPair | CannotSay;
}

export function attained(readings: Readings, weight: Amount): Attained {
  const outcome = scoreReadings(readings, weight);
  const pair = isCannotSay(outcome) ? outcome : pairOf(readings);
  return { ...readings, weight, outcome, pair };
}

export function allowedFor(indicator: Attained, kind: IndicatorKind, practice: ScoringPractice): AllowedPoints | CannotSay {
  const { wanted, actual, weight, outcome, pair } = indicator;
  if (wanted.kind === 'blank' && kind === 'cost' && practice.unsetCostAtMost !== null && actual.kind !== 'blank') {
    const high = practice.unsetCostAtMost.lt(weight) ? practice.unsetCostAtMost : weight;
    return { low: ZERO, high, rule: 'SE-18', reasonNeeded: false };
  }
  if (actual.kind === 'tier' && (!isCannotSay(outcome) || outcome.code === 'tier-range')) {
    return { ...tierRange(actual.tier, weight), rule: 'SE-15', reasonNeeded: false };
  }
  if (isCannotSay(outcome)) return outcome;
  const { rule } = outcome;
  // The result repeats the words of the target: met, and how well a person says.
  if (rule === 'SE-15') return { ...tierRange('met', weight), rule, reasonNeeded: false };
  const score = rule === 'SE-13' && practice.overLimit === 'ratio' ? byRatio(pair, weight, outcome.score) : outcome.score;
  if ((rule === 'SE-11' || rule === 'SE-12') && isTimes(pair, practice.reducibleFrom)) {
    return { low: ZERO, high: score, rule: 'SE-16', reasonNeeded: isTimes(pair, practice.reasonFrom) };
  }
  const atLimit = !practice.limitIsReached && justAtStrictLimit(pair);
  return { low: atLimit ? ZERO : score, high: score, rule, reasonNeeded: wantsReasonFromZero(pair, practice) };
}

export function allowedForAny(indicator: Attained, kind: IndicatorKind, [first, ...others]: readonly [ScoringPractice, ...ScoringPractice[]]): AllowedPoints | CannotSay {
  return others.map((practice) => allowedFor(indicator, kind, practice)).reduce(wider, allowedFor(indicator, kind, first));
}

function wider(one: AllowedPoints | CannotSay, other: AllowedPoints | CannotSay): AllowedPoints | CannotSay {
  if (isCannotSay(one)) return other;
  if (isCannotSay(other)) return one;
  const [low, high] = [other.low.lt(one.low) ? other.low : one.low, other.high.gt(one.high) ? other.high : one.high];
  return { low, high, rule: one.rule, reasonNeeded: one.reasonNeeded && other.reasonNeeded };
}

/** The result is so many times a target above nothing, or more. */
function isTimes(pair: QuantityPair | CannotSay, times: Amount): boolean {
  return !isCannotSay(pair) && pair.target.gt(ZERO) && pair.result.gte(pair.target.times(times));
}

/** 目标÷实际 above a limit; a limit of nothing leaves nothing. */
function byRatio(pair: QuantityPair | CannotSay, weight: Amount, otherwise: Amount): Amount {
  if (isCannotSay(pair) || pair.result.lte(pair.target) || !pair.target.gt(ZERO)) return otherwise;
  return roundHalfUp(weight.times(pair.target).div(pair.result), 2);
}

function justAtStrictLimit(pair: QuantityPair | CannotSay): boolean {
  return !isCannotSay(pair) && (pair.wanted.comparison === '<' || pair.wanted.comparison === '>') && pair.target.eq(pair.result);
}

function wantsReasonFromZero(pair: QuantityPair | CannotSay, practice: ScoringPractice): boolean {
  return practice.reasonFromZero !== null && !isCannotSay(pair) && pair.target.isZero() && pair.result.gte(practice.reasonFromZero);
}
