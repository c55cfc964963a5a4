import { type Amount, amount, type CellRef, ZERO } from '../core';
import type { TableAccess } from '../relations';
import { allowedFor, type AllowedPoints, attained, type CannotSay, GENERAL_PRACTICE, isCannotSay, type ScoringPractice } from '../scoring';
import { type Indicator, indicatorsOf } from './indicators';
import { practiceOf } from './practice';

/** What target and result of one indicator call for, both ends included: its points by its weight (SE-11…SE-15), and its weight by its points. */
export interface ExpectedPoints {
  readonly cell: CellRef;
  readonly low: Amount;
  readonly high: Amount;
  /** All the points for what was promised: what mostly stands there. */
  readonly usual?: Amount;
}

/** What a practice allows for an indicator; undefined where it has no weight. */
export function allowedOf({ readings, weight, cost }: Indicator, practice: ScoringPractice): AllowedPoints | CannotSay | undefined {
  return weight && allowedFor(attained(readings, weight), cost ? 'cost' : 'other', practice);
}

/** Of every indicator of a table whose target and result can be read; `chosen` is the practice of the user's place. */
export function expectedPoints(access: TableAccess, chosen?: ScoringPractice): readonly ExpectedPoints[] {
  const practice = practiceOf(access, chosen) ?? GENERAL_PRACTICE;
  return indicatorsOf(access).flatMap((indicator) => {
    const allowed = asJudged(indicator, allowedOf(indicator, practice));
    const points = !allowed || isCannotSay(allowed) ? [] : [{ cell: indicator.scoreCell, low: allowed.low, high: allowed.high, ...(indicator.weight?.eq(allowed.high) && { usual: allowed.high }) }];
    return [...points, ...weightFor(indicator, allowed)];
  });
}

/** How much of what was met in part is lost, a person decides. */
function asJudged({ weight }: Indicator, allowed: AllowedPoints | CannotSay | undefined): AllowedPoints | CannotSay | undefined {
  return !allowed || isCannotSay(allowed) || allowed.rule !== 'SE-15' || weight?.eq(allowed.high) ? allowed : { ...allowed, low: ZERO };
}

/** No practice gives more than a hundred. */
const MOST = amount(100);
/** Points are rounded to hundredths, and one off in the last of them is no mistake. */
const ROUNDING = amount('0.015');

/** The weight of which just these points were earned; of an indicator that nobody can score, all of it. */
function weightFor({ weight, score, weightCell }: Indicator, allowed: AllowedPoints | CannotSay | undefined): readonly ExpectedPoints[] {
  if (!weight?.gt(ZERO) || !score?.gt(ZERO) || !weightCell || !allowed) return [];
  if (isCannotSay(allowed)) return [{ cell: weightCell, low: score, high: MOST, usual: score }];
  // What is capped, or not computed at all, has nothing to do with the weight.
  if (allowed.rule === 'SE-18' || !allowed.high.gt(ZERO)) return [];
  const [most, least] = [allowed.high.div(weight), allowed.low.div(weight)];
  const low = most.eq(1) ? score : score.minus(ROUNDING).div(most);
  const high = least.isZero() ? MOST : least.eq(1) ? score : score.plus(ROUNDING).div(least);
  return [{ cell: weightCell, low, high, ...(most.eq(1) && { usual: score }) }];
}
