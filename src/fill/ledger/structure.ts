import { type Amount, ZERO } from '../../core';
import type { LeftRow, LedgerEntry } from './types';

/** A row with an amount that its own words do not tell from a posting, with what it stands in. */
export interface Line {
  readonly entry: LedgerEntry;
  /** Neither date nor voucher, in a ledger that has such columns. */
  readonly bare: boolean;
  /** No voucher in a ledger that has them; a bare line has none either. */
  readonly unnumbered: boolean;
  /** First below the header, wherever it is printed: such a line cannot go on with the voucher above. */
  readonly first: boolean;
  /** 余额 behind the row; undefined where it is not printed. */
  readonly balance: Amount | undefined;
}

/**
 * Lines that are no postings because of where they stand: the balance stays what it was, or a line without date and voucher gives what its
 * neighbours add up to, or stands before every dated line. A running balance that moves with the line proves a posting. Steps let the caller give
 * way to the page.
 */
export function* structural(lines: readonly Line[]): Generator<undefined, readonly LeftRow[]> {
  const left: LeftRow[] = [];
  if (lines.every(({ bare, unnumbered }) => bare || unnumbered)) return left;
  const accounts = new Map<string, Account>();
  const below = yield* sumsBelow(lines);
  for (const [index, line] of lines.entries()) {
    if (index % SLICE === SLICE - 1) yield;
    const key = accountOf(line);
    const account = accounts.get(key) ?? new Account();
    accounts.set(key, account);
    const why = line.bare || line.unnumbered ? account.whyLeft(line, below[index]) : undefined;
    if (why === undefined) account.post(line);
    else {
      left.push({ entry: line.entry, why });
      account.close();
    }
    if (line.balance) account.balance = line.balance;
  }
  return left;
}

/** Lines between two looks at whether the page wants its turn. */
const SLICE = 2000;

interface Total {
  readonly total: Amount;
  readonly count: number;
}

const NOTHING: Total = { total: ZERO, count: 0 };

function plus({ total, count }: Total, amount: Amount): Total {
  return { total: total.plus(amount), count: count + 1 };
}

/** What has been posted to one account so far. */
class Account {
  balance: Amount | undefined;
  private all = NOTHING;
  private sinceSum = NOTHING;
  private month = { name: '', ...NOTHING };

  whyLeft({ entry: { amount, summary }, bare, first, balance }: Line, below: Total | undefined): LeftRow['why'] | undefined {
    if (amount.isZero()) return undefined;
    if (balance && this.balance) {
      if (balance.eq(this.balance) && !balance.isZero()) return 'subtotal';
      if (balance.minus(this.balance).abs().eq(amount.abs())) return undefined;
    }
    if (!bare) return undefined;
    // With words of its own a line may well be a second posting of the same amount.
    const least = summary === '' ? 1 : 2;
    const repeats = [this.sinceSum, this.month, this.all, below ?? NOTHING].some(({ total, count }) => count >= least && total.eq(amount));
    if (repeats) return 'subtotal';
    return first ? 'opening' : undefined;
  }

  post({ entry: { amount, date } }: Line): void {
    this.all = plus(this.all, amount);
    this.sinceSum = plus(this.sinceSum, amount);
    const name = date.slice(0, MONTH_DIGITS);
    const month = name === '' || name === this.month.name ? this.month : NOTHING;
    this.month = { name: name === '' ? this.month.name : name, ...plus(month, amount) };
  }

  close(): void {
    this.sinceSum = NOTHING;
  }
}

/** `2023-03`. */
const MONTH_DIGITS = 7;

function accountOf({ entry: { code, subject } }: Line): string {
  return code === '' ? subject : code;
}

/** For each bare line: what the lines of its account below it add up to, as far as the next bare line of that account. */
function* sumsBelow(lines: readonly Line[]): Generator<undefined, readonly (Total | undefined)[]> {
  const open = new Map<string, Total>();
  const result: (Total | undefined)[] = new Array<Total | undefined>(lines.length).fill(undefined);
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    if (index % SLICE === 0) yield;
    const line = lines[index];
    if (!line) continue;
    const key = accountOf(line);
    const below = open.get(key) ?? NOTHING;
    if (line.bare) {
      result[index] = below;
      open.delete(key);
    } else open.set(key, plus(below, line.entry.amount));
  }
  return result;
}
