import { closingsIn } from './closings';
import { leaveOut } from './left';
import { isClosingAccount } from './systems';
import type { Ledger, LedgerEntry, LeftRow } from './types';

/**
 * Ledgers that are added up together, with the postings that count: of 平行记账 only 预算会计, and no closing entries. Accounts run on from sheet to
 * sheet, so this looks at all of them at once. Steps let the caller give way to the page.
 */
export function* settle(ledgers: readonly Ledger[]): Generator<undefined, readonly Ledger[]> {
  const all = ledgers.flatMap(({ entries }) => entries);
  const parted = partBooks(all);
  const left = new Map<LedgerEntry, LeftRow['why']>(parted.left.map(({ entry, why }) => [entry, why]));
  const counting = all.filter((entry) => !left.has(entry));
  const unsigned = new Set(ledgers.filter(isUnsigned).map(({ sheet }) => sheet));
  for (const { entry, sure } of yield* closingsIn(counting, parted.counters, ({ cell }) => unsigned.has(cell.sheet))) left.set(entry, sure ? 'closing' : 'likeClosing');
  yield;
  return ledgers.map((ledger) =>
    leaveOut(
      ledger,
      ledger.entries.flatMap((entry): readonly LeftRow[] => {
        const why = left.get(entry);
        return why === undefined ? [] : [{ entry, why }];
      }),
    ),
  );
}

interface Books {
  readonly left: readonly LeftRow[];
  /** Left or not: rows of money, income and balances. */
  readonly counters: readonly LedgerEntry[];
}

function partBooks(entries: readonly LedgerEntry[]): Books {
  const has = (system: LedgerEntry['system']): boolean => entries.some((entry) => entry.system === system);
  const counters = entries.filter((entry) => entry.system === 'counter' || (entry.code === '' && isClosingAccount(entry.subject)));
  const spending = has('budget') || has('financial');
  const counter = spending ? counters.map((entry): LeftRow => ({ entry, why: 'counter' })) : [];
  const financial = has('budget') ? entries.filter(({ system }) => system === 'financial').map((entry): LeftRow => ({ entry, why: 'financial' })) : [];
  return { left: [...counter, ...financial], counters: counters.map((entry) => ({ ...entry, closesAgainst: closes(entry) })) };
}

function closes({ closesAgainst, subject, account }: LedgerEntry): boolean {
  return closesAgainst || isClosingAccount(subject) || isClosingAccount(account);
}

function isUnsigned({ columns }: Ledger): boolean {
  return columns.has('amount') && !columns.has('debit') && !columns.has('direction');
}
