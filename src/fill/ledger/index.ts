export { isFiscal } from './funds';
export { findLedger } from './header';
export { lookAlike } from './look-alikes';
export { readLedgerSteps } from './read';
export { areMonths, repeatedPostings } from './months';
export { settle } from './settle';
export type { Fund, Ledger, LedgerColumn, LedgerCounts, LedgerEntry, LedgerHeader, LeftRow } from './types';
