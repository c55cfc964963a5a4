import { checkSteps } from '../check';
import type { FormSet } from '../core';
import { evaluationSummarySteps, fillSteps, findLedger } from '../fill';
import { writeSteps } from '../narrative';
import { publishSteps } from '../publish';
import type { Publish } from './text/publishing';
import type { Write } from './text/writing';
import type { Check } from './checking';
import type { Summarise } from './fill/evaluation-summary';
import { type Enter, entering } from './placing';
import type { Fill } from './fill/planning';

/** Checking and filling by these sets, as a session takes them. */
export function stepsFor(sets: readonly FormSet[]): { readonly check: Check; readonly fill: Fill; readonly summarise: Summarise; readonly write: Write; readonly publish: Publish; readonly enter: Enter } {
  return {
    check: (workbook, options) => checkSteps(workbook, sets, options),
    fill: (workbook, options) => fillSteps(workbook, sets, options),
    write: (workbook, options) => writeSteps(workbook, sets, options),
    publish: (workbook, options) => publishSteps(workbook, sets, { ...options, isLedger: (sheet) => findLedger(sheet) !== undefined }),
    enter: entering(sets),
    summarise: (workbook, options) => evaluationSummarySteps(workbook, sets, options),
  };
}
