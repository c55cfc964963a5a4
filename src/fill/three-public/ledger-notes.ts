import { type Amount, type CellRef, convert, sum, type Unit } from '../../core';
import type { Ledger, LedgerEntry } from '../ledger';
import type { Notes } from './notes';
import type { ExcludedRow, LeafItem, LookAlike } from './types';
import { money, say } from './words';

/** The rows of the ledgers, sorted. */
export interface Sorted {
  readonly counted: ReadonlyMap<LeafItem, readonly LedgerEntry[]>;
  readonly excluded: readonly ExcludedRow[];
  readonly hints: readonly LookAlike[];
  readonly years: readonly number[];
  readonly someYear: boolean;
  readonly thisYear: boolean;
}

/** Ledgers of different units are added by value. */
export function sumIn(entries: readonly LedgerEntry[], ledgers: readonly Ledger[], unit: Unit): Amount {
  const units = new Map(ledgers.map((ledger) => [ledger.sheet, ledger.unit]));
  return sum(entries.map(({ amount, cell }) => convert(amount, units.get(cell.sheet) ?? unit, unit)));
}

/** What the user should know of the ledgers that were added up: above all which rows a rule of thumb left out. */
export function reportLedgers(ledgers: readonly Ledger[], sorted: Sorted, year: number | undefined, notes: Notes): void {
  for (const ledger of ledgers) reportLedger(ledger, sorted, notes);
  if (![...sorted.counted.values()].some((entries) => entries.length > 0)) for (const { sheet } of ledgers) notes.add('nothingFound', say.nothingFound(sheet));
  const unit = ledgers[0]?.unit ?? '元';
  const total = (entries: readonly LedgerEntry[]): string => money(sumIn(entries, ledgers, unit), unit);
  const of = (...whys: readonly ExcludedRow['why'][]): readonly LedgerEntry[] => sorted.excluded.filter(({ why }) => whys.includes(why)).map(({ entry }) => entry);
  const tell = (code: 'otherFunds' | 'otherBook' | 'closing' | 'likeClosing' | 'likeSum', rows: readonly LedgerEntry[]): void => {
    if (rows.length > 0) notes.add(code, say[code](rows.length, total(rows)), cellsOf(rows));
  };
  tell('closing', of('closing'));
  tell('likeClosing', of('likeClosing'));
  tell('likeSum', of('subtotal', 'opening'));
  tell('otherBook', of('financial'));
  tell('otherFunds', of('otherFunds'));
  const [unknown, dated] = [of('fundUnknown'), of('otherYear')];
  if (unknown.length > 0) notes.add('fundUnknown', say.fundUnknown(unknown.length, total(unknown), fundTexts(unknown)), cellsOf(unknown));
  if (dated.length > 0 && year !== undefined) notes.add('otherYear', say.otherYear(dated.length, total(dated), year), cellsOf(dated));
  if (year === undefined && sorted.years.length > 1) notes.add('severalYears', say.severalYears(sorted.years));
  reportZeros(ledgers, sorted, unit, notes);
}

function reportLedger({ sheet, columns, entries, unitFrom, unreadable }: Ledger, { counted }: Sorted, notes: Notes): void {
  const own = [...counted.values()].flatMap((rows) => rows.filter(({ cell }) => cell.sheet === sheet));
  if (!columns.has('fund') && entries.every(({ fundText }) => fundText === '')) notes.add('noFundColumn', say.noFundColumn(sheet));
  if (unitFrom === 'default') notes.add('unitAssumed', say.unitAssumed(sheet));
  if (unreadable.length > 0) notes.add('unreadableAmount', say.unreadableAmount(unreadable.length), unreadable);
  if (own.length > 0 && own.every(({ system }) => system === 'financial')) notes.add('financialOnly', say.financialOnly(sheet));
}

/** An account whose postings cancel out gives 0, as one without any posting does: the user should know which it is. */
function reportZeros(ledgers: readonly Ledger[], { counted }: Sorted, unit: Unit, notes: Notes): void {
  for (const [item, entries] of counted) {
    const credits = entries.filter(({ amount }) => amount.isNegative() && !amount.isZero());
    if (credits.length === 0 || !sumIn(entries, ledgers, unit).isZero()) continue;
    notes.add('netsToZero', say.netsToZero(item, money(sumIn(credits, ledgers, unit).neg(), unit)), cellsOf(credits));
  }
}

function cellsOf(entries: readonly LedgerEntry[]): readonly CellRef[] {
  return entries.map(({ cell }) => cell);
}

function fundTexts(entries: readonly LedgerEntry[]): readonly string[] {
  return [...new Set(entries.map(({ fundText }) => (fundText === '' ? '空白' : fundText)))];
}
