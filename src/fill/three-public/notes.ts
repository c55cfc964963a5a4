import type { CellRef, Localized } from '../../core';
import type { ThreePublicNote } from './types';

const SEVERITY: Readonly<Record<ThreePublicNote['code'], ThreePublicNote['severity']>> = {
  noFundColumn: 'warning',
  fundUnknown: 'warning',
  otherFunds: 'hint',
  otherYear: 'hint',
  severalYears: 'warning',
  wrongYear: 'warning',
  emptyLedger: 'warning',
  closing: 'hint',
  likeClosing: 'warning',
  likeSum: 'warning',
  otherBook: 'hint',
  financialOnly: 'warning',
  netsToZero: 'warning',
  months: 'hint',
  repeatedPostings: 'warning',
  unitAssumed: 'hint',
  severalLedgers: 'warning',
  noLedger: 'warning',
  nothingFound: 'warning',
  unreadableAmount: 'warning',
  unreadableTyped: 'warning',
  negativeTyped: 'warning',
  negative: 'warning',
  belowPart: 'error',
  typedDiffers: 'hint',
  roundedTotal: 'hint',
  overBudget: 'warning',
  missingFigures: 'hint',
  besideBlank: 'hint',
  countsMissing: 'hint',
  countsDiffer: 'warning',
  severalUnits: 'warning',
  severalTables: 'warning',
  alreadyThere: 'hint',
  yearUnknown: 'warning',
  olderTable: 'warning',
  previousRefused: 'warning',
  previousOtherUnit: 'warning',
  previousUndated: 'hint',
  previousTyped: 'hint',
};

/** Collects what the user should know, in the order it was found. */
export class Notes {
  readonly list: ThreePublicNote[] = [];

  add(code: ThreePublicNote['code'], message: Localized, cells: readonly CellRef[] = []): void {
    this.list.push({ severity: SEVERITY[code], code, message, cells });
  }
}
