import type { Ledger, LedgerCounts, LeftRow } from './types';

const COUNTED: Readonly<Record<LeftRow['why'], keyof LedgerCounts>> = {
  subtotal: 'subtotals',
  opening: 'carried',
  closing: 'carried',
  likeClosing: 'carried',
  financial: 'otherBook',
  counter: 'otherBook',
};

/** The ledger without those rows, which stay at hand in `left`. */
export function leaveOut(ledger: Ledger, rows: readonly LeftRow[]): Ledger {
  const out = new Set(rows.map(({ entry }) => entry));
  const entries = ledger.entries.filter((entry) => !out.has(entry));
  const counts = { ...ledger.counts, entries: entries.length };
  for (const { why } of rows) counts[COUNTED[why]] += 1;
  return { ...ledger, entries, left: [...ledger.left, ...rows], counts };
}
