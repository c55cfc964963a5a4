import type { Amount, CellRef } from '../core';
import type { TableAccess } from '../relations';
import { allowedFor, type AllowedPoints, attained, type CannotSay, GENERAL_PRACTICE, isCannotSay, type ScoringPractice } from '../scoring';
import { type Indicator, indicatorsOf } from './indicators';
import { practiceOf } from './practice';

/** The points that target, result and weight of one indicator call for, both ends included (SE-11…SE-15). */
export interface ExpectedPoints {
  readonly cell: CellRef;
  readonly low: Amount;
  readonly high: Amount;
}

/** What a practice allows for an indicator; undefined where it has no weight. */
export function allowedOf({ readings, weight, cost }: Indicator, practice: ScoringPractice): AllowedPoints | CannotSay | undefined {
  return weight && allowedFor(attained(readings, weight), cost ? 'cost' : 'other', practice);
}

/** Of every indicator of a table whose target and result can be read; `chosen` is the practice of the user's place. */
export function expectedPoints(access: TableAccess, chosen?: ScoringPractice): readonly ExpectedPoints[] {
  const practice = practiceOf(access, chosen) ?? GENERAL_PRACTICE;
  return indicatorsOf(access).flatMap((indicator) => {
    const allowed = allowedOf(indicator, practice);
    return !allowed || isCannotSay(allowed) ? [] : [{ cell: indicator.scoreCell, low: allowed.low, high: allowed.high }];
  });
}
