import type { SheetSnapshot, WorkbookSnapshot } from '../../core';
import { areMonths, findLedger, type LedgerHeader } from '../ledger';
import type { Notes } from './notes';
import type { ThreePublicOptions } from './types';
import { say } from './words';

export interface LedgerSheet {
  readonly sheet: SheetSnapshot;
  readonly header: LedgerHeader;
}

/** Ledger sheets of the workbook the options name; hidden sheets only where they are named. */
export class LedgerChoice {
  readonly workbook: WorkbookSnapshot;
  readonly candidates: readonly LedgerSheet[];
  readonly chosen: readonly LedgerSheet[];
  /** Taken together because they are the months of one ledger. */
  readonly months: boolean;

  constructor(current: WorkbookSnapshot, option: ThreePublicOptions['ledger'], notes: Notes) {
    const sheets = option === false ? undefined : option?.sheets;
    const named = sheets === 'all' ? undefined : sheets;
    this.workbook = (option === false ? undefined : option?.workbook) ?? current;
    this.candidates = option === false ? [] : ledgersIn(this.workbook, named);
    const names = this.candidates.map(({ sheet }) => sheet.name);
    for (const missing of named?.filter((name) => !names.includes(name)) ?? []) notes.add('noLedger', say.noLedger(missing));
    const taken = sheets === undefined ? byThemselves(this.candidates) : this.candidates.filter(({ sheet }) => named?.includes(sheet.name) ?? true);
    this.months = sheets === undefined && taken.length > 1;
    this.chosen = taken;
    if (sheets === undefined && taken.length === 0 && names.length > 1) notes.add('severalLedgers', say.severalLedgers(names));
    if (option !== undefined && option !== false && !named && names.length === 0) notes.add('noLedger', say.noLedger(this.workbook.name));
  }
}

function ledgersIn(workbook: WorkbookSnapshot, named: readonly string[] | undefined): readonly LedgerSheet[] {
  return workbook.sheets.flatMap((sheet) => {
    if (!sheet.visible && named?.includes(sheet.name) !== true) return [];
    const header = findLedger(sheet);
    return header ? [{ sheet, header }] : [];
  });
}

/** Which ledgers need no choice: the only one, the only one of 预算会计 beside those of 财务会计, or one a month. */
function byThemselves(candidates: readonly LedgerSheet[]): readonly LedgerSheet[] {
  if (candidates.length < 2) return candidates;
  const budget = candidates.filter(({ header }) => header.system === 'budget');
  const rest = candidates.filter(({ header }) => header.system !== 'budget');
  if (budget.length > 0 && rest.every(({ header }) => header.system === 'financial')) return byThemselves(budget);
  const organisations = new Set(candidates.map(({ header }) => header.organisation).filter((name) => name !== ''));
  return organisations.size < 2 && areMonths(candidates.map(({ sheet }) => sheet.name)) ? candidates : [];
}
