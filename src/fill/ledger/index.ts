export { isFiscal } from './funds';
export { findLedger } from './header';
export { lookAlike } from './look-alikes';
export { readLedgerSteps } from './read';
export type { Fund, Ledger, LedgerColumn, LedgerCounts, LedgerEntry, LedgerHeader } from './types';
