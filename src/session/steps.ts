import { checkSteps } from '../check';
import type { FormSet } from '../core';
import { fillSteps } from '../fill';
import type { Check } from './checking';
import type { Fill } from './fill/planning';

/** Checking and filling by these sets, as a session takes them. */
export function stepsFor(sets: readonly FormSet[]): { readonly check: Check; readonly fill: Fill } {
  return {
    check: (workbook, options) => checkSteps(workbook, sets, options),
    fill: (workbook, options) => fillSteps(workbook, sets, options),
  };
}
