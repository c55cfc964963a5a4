import type { Amount, CellRef } from '../core';
import type { TableAccess } from '../relations';
import { allowedFor, attained, GENERAL_PRACTICE, isCannotSay, type ScoringPractice } from '../scoring';
import { indicatorsOf } from './indicators';
import { practiceOf } from './practice';

/** The points that target, result and weight of one indicator call for, both ends included (SE-11…SE-15). */
export interface ExpectedPoints {
  readonly cell: CellRef;
  readonly low: Amount;
  readonly high: Amount;
}

/** Of every indicator of a table whose target and result can be read; `chosen` is the practice of the user's place. */
export function expectedPoints(access: TableAccess, chosen?: ScoringPractice): readonly ExpectedPoints[] {
  const practice = practiceOf(access, chosen) ?? GENERAL_PRACTICE;
  return indicatorsOf(access).flatMap(({ readings, weight, cost, scoreCell }) => {
    const allowed = weight && allowedFor(attained(readings, weight), cost ? 'cost' : 'other', practice);
    return !allowed || isCannotSay(allowed) ? [] : [{ cell: scoreCell, low: allowed.low, high: allowed.high }];
  });
}
