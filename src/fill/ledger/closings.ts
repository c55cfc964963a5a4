import { type Amount, ZERO } from '../../core';
import { endsPeriod, endsYear } from './dates';
import { creditWords, isClosingText } from './row-kinds';
import type { LedgerEntry } from './types';

/** An entry that closes an expenditure account at the end of a period; `sure` where its own words or its 对方科目 say so. */
export interface Closing {
  readonly entry: LedgerEntry;
  readonly sure: boolean;
}

/** Postings between two looks at whether the page wants its turn. */
const SLICE = 2000;

/** Ledgers that print amounts without any sign: one column of amounts and no 方向. */
export type IsUnsigned = (entry: LedgerEntry) => boolean;

/**
 * Closing entries are no spending taken back. They are known by their words; by the account they are booked against; and by structure: at the end
 * of a period they take an account to exactly zero, in company with the other accounts. What takes a posting back says so, or is booked to another
 * expenditure account in the same voucher. Steps let the caller give way to the page.
 */
export function* closingsIn(entries: readonly LedgerEntry[], counters: readonly LedgerEntry[], isUnsigned: IsUnsigned): Generator<undefined, readonly Closing[]> {
  const vouchers = new Vouchers(counters);
  for (const entry of entries) if (vouchers.note(entry) % SLICE === 0) yield;
  const found = new Map<LedgerEntry, Closing>();
  const add = (entry: LedgerEntry, sure: boolean): void => {
    if (found.get(entry)?.sure !== true) found.set(entry, { entry, sure });
  };
  for (const entry of entries) {
    if (!isCredit(entry) || vouchers.isTransfer(entry)) continue;
    if (entry.closesAgainst || vouchers.closes(entry) || isClosingText(entry.summary)) add(entry, true);
  }
  const turning = new Set(entries.filter((entry) => isCredit(entry) || (isUnsigned(entry) && isClosingText(entry.summary))).map(accountOf));
  const concerned = entries.filter((entry) => turning.has(accountOf(entry)));
  yield;
  const zeroings: Zeroing[] = [];
  for (const key of KEYS) {
    const grouped = yield* groups(concerned, key);
    for (const rows of grouped.values()) zeroings.push(...(yield* zeroingsOf(rows, isUnsigned)));
  }
  const company = new Company(entries, zeroings);
  for (const zeroing of zeroings) {
    // Whether other accounts stand open may have to be counted up anew for each day.
    yield;
    if (vouchers.isTransfer(zeroing.rows[0])) continue;
    const sure = verdict(zeroing, company);
    if (sure !== undefined) for (const row of zeroing.rows) add(row, sure);
  }
  return entries.flatMap((entry) => found.get(entry) ?? []);
}

type OneOrMore = readonly [LedgerEntry, ...LedgerEntry[]];

/** Rows of one voucher that take the running balance of an account to exactly zero. */
interface Zeroing {
  readonly rows: OneOrMore;
  /** Postings since the account was last at zero. */
  readonly covers: number;
  /** Nothing is booked to the account after it. */
  readonly last: boolean;
}

function verdict({ rows, covers, last }: Zeroing, company: Company): boolean | undefined {
  const [first] = rows;
  const words = creditWords(rows.map(({ summary }) => summary).find((text) => text !== '') ?? '');
  if (words === 'closing') return isClosingText(first.summary);
  if (words === 'refund' || !company.isKept(first)) return undefined;
  const atEnd = endsPeriod(first.date) ?? last;
  const several = covers > 1 || company.sizeOn(first.date) > 1;
  return (atEnd && several) || (endsYear(first.date) ?? last) ? false : undefined;
}

type Key = (entry: LedgerEntry) => string;

const CLASS_AND_ITEM = 5;
const accountOf: Key = ({ code, subject, year }) => `${year ?? ''}|${code === '' ? subject : code.slice(0, CLASS_AND_ITEM)}`;
/** An account is closed as a whole, or part by part. */
const KEYS: readonly Key[] = [
  accountOf,
  (entry) => `${accountOf(entry)}|${entry.code}|${entry.subject}`,
  (entry) => `${accountOf(entry)}|${entry.fundText}`,
  (entry) => `${accountOf(entry)}|${entry.code}|${entry.fundText}|${entry.functionText}|${entry.project}`,
];

/** In the order of their dates where they have a year; every key has the year in it. */
function* groups(entries: readonly LedgerEntry[], key: Key): Generator<undefined, ReadonlyMap<string, readonly LedgerEntry[]>> {
  const all = new Map<string, LedgerEntry[]>();
  for (const [index, entry] of entries.entries()) {
    if (index % SLICE === 0) yield;
    const name = key(entry);
    const rows = all.get(name);
    if (rows) rows.push(entry);
    else all.set(name, [entry]);
  }
  for (const rows of all.values()) {
    yield;
    if (rows[0]?.year !== undefined) rows.sort((a, b) => Number(a.date > b.date) - Number(a.date < b.date));
  }
  return all;
}

function* zeroingsOf(rows: readonly LedgerEntry[], isUnsigned: IsUnsigned): Generator<undefined, readonly Zeroing[]> {
  const found: Zeroing[] = [];
  let running: Amount = ZERO;
  let covers = 0;
  let at = 0;
  for (let row = rows[at]; row; row = rows[at]) {
    const group = creditsFrom(row, rows, at);
    if (at % SLICE === SLICE - 1) yield;
    const unsigned = isUnsigned(row) && row.amount.eq(running) && isClosingText(row.summary);
    const after = unsigned ? ZERO : group.reduce((total, { amount }) => total.plus(amount), running);
    const zeroes = unsigned || (isCredit(row) && after.isZero());
    at += group.length;
    if (zeroes) found.push({ rows: group, covers, last: at >= rows.length });
    running = after;
    covers = zeroes ? 0 : covers + group.length;
  }
  return found;
}

/** Credits of one voucher belong together; any other row stands alone. */
function creditsFrom(first: LedgerEntry, rows: readonly LedgerEntry[], at: number): OneOrMore {
  let end = at + 1;
  for (let next = rows[end]; isCredit(first) && next && isCredit(next) && voucherOf(next) === voucherOf(first); next = rows[end]) end += 1;
  return [first, ...rows.slice(at + 1, end)];
}

function isCredit({ amount }: LedgerEntry): boolean {
  return amount.isNegative() && !amount.isZero();
}

function voucherOf({ date, voucher, summary, cell }: LedgerEntry): string {
  return `${cell.sheet}|${date}|${voucher === '' ? `“${summary}”` : voucher}`;
}

/** What the rows of one voucher say together. */
class Vouchers {
  private readonly sums = new Map<string, Amount>();
  private readonly closing = new Set<string>();

  private noted = 0;

  constructor(counters: readonly LedgerEntry[]) {
    for (const counter of counters) if (counter.closesAgainst) this.closing.add(voucherOf(counter));
  }

  /** Gives how many there are by now. */
  note(entry: LedgerEntry): number {
    const voucher = voucherOf(entry);
    this.sums.set(voucher, (this.sums.get(voucher) ?? ZERO).plus(entry.amount));
    return (this.noted += 1);
  }

  /** From one expenditure account to another: both sides stand in the ledger. */
  isTransfer(entry: LedgerEntry): boolean {
    return entry.voucher !== '' && this.sums.get(voucherOf(entry))?.isZero() === true && !this.closes(entry);
  }

  /** Booked against 本期盈余, 财政拨款结转 … in the same voucher. */
  closes(entry: LedgerEntry): boolean {
    return this.closing.has(voucherOf(entry));
  }
}

/** Which accounts stand at zero together: a closing closes the accounts, not one among many. */
class Company {
  private readonly zeroedOn = new Map<string, Set<string>>();
  private readonly openOn = new Map<string, number>();

  constructor(
    private readonly entries: readonly LedgerEntry[],
    zeroings: readonly Zeroing[],
  ) {
    for (const { rows: [first] } of zeroings) this.zeroedOn.set(first.date, (this.zeroedOn.get(first.date) ?? new Set()).add(accountOf(first)));
  }

  sizeOn(date: string): number {
    return this.zeroedOn.get(date)?.size ?? 0;
  }

  /** As many accounts come to zero that day as keep a balance. */
  isKept({ date, year }: LedgerEntry): boolean {
    const open = this.openOn.get(date) ?? openAfter(this.entries, date, year);
    this.openOn.set(date, open);
    return this.sizeOn(date) >= open;
  }
}

/** Accounts with a balance at the end of a day. */
function openAfter(entries: readonly LedgerEntry[], day: string, year: number | undefined): number {
  const balances = new Map<string, Amount>();
  for (const entry of entries) {
    if (entry.year !== year || (year !== undefined && entry.date > day)) continue;
    const account = accountOf(entry);
    balances.set(account, (balances.get(account) ?? ZERO).plus(entry.amount));
  }
  return [...balances.values()].filter((balance) => !balance.isZero()).length;
}
