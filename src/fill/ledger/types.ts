import type { Amount, CellRef, Unit } from '../../core';
import type { WrittenSubject } from '../../subjects';
import type { System } from './systems';

/** What a ledger column holds, whatever it is called and wherever it stands. */
export type LedgerColumn =
  | 'date'
  | 'voucher'
  | 'summary'
  /** 经济分类科目: code, name or both in one cell. */
  | 'subject'
  /** 经济分类科目名称 in a column of its own. */
  | 'subjectName'
  | 'function'
  | 'fund'
  | 'project'
  | 'amount'
  | 'debit'
  | 'credit'
  | 'balance'
  /** 借 or 贷 beside a single amount. */
  | 'direction'
  /** 会计科目 (行政支出, 业务活动费用 …): code, name or both; the subject as well where nothing says 经济分类. */
  | 'account'
  | 'accountName'
  /** 对方科目. */
  | 'counter'
  /** 财务会计 or 预算会计 in a column of its own. */
  | 'system';

/** Where a posting's money comes from. `fiscal` is 财政拨款 without saying which budget. */
export type Fund = 'general' | 'governmentFund' | 'stateCapital' | 'fiscal' | 'other' | 'unknown';

/** One posting. Reversals (red figures, credits) are negative. */
export interface LedgerEntry {
  /** The amount cell. */
  readonly cell: CellRef;
  /** `2023-03-05` where it can be read, otherwise as printed. */
  readonly date: string;
  readonly year: number | undefined;
  readonly voucher: string;
  readonly summary: string;
  /** Digits of the 经济分类科目; blank where the ledger gives only a name. */
  readonly code: string;
  readonly subject: string;
  /** 会计科目 as printed; blank where the ledger has no such column. */
  readonly account: string;
  readonly fund: Fund;
  /** 资金性质 as printed. */
  readonly fundText: string;
  readonly project: string;
  /** In the ledger's unit. */
  readonly amount: Amount;
  readonly functionText: string;
  /** Which book of 平行记账 the row is of; undefined where it does not say. */
  readonly system: System | undefined;
  /** Booked against 本期盈余, 财政拨款结转 … by its 对方科目. */
  readonly closesAgainst: boolean;
}

/** A row with an amount that is no posting of the book that counts, and how that was known: the user may look at each. */
export interface LeftRow {
  readonly entry: LedgerEntry;
  readonly why:
    /** A sum of other rows, by where it stands and what it adds up to. */
    | 'subtotal'
    /** A balance brought forward, by where it stands. */
    | 'opening'
    /** Closes the account, by its words or the account it is booked against. */
    | 'closing'
    /** Closes the account, by what it does to it. */
    | 'likeClosing'
    /** 财务会计, where the ledger holds 预算会计 as well. */
    | 'financial'
    /** The other side of a posting: money, income, balances. */
    | 'counter';
}

/** How the rows below the header were taken. */
export interface LedgerCounts {
  readonly entries: number;
  /** 本月合计, 小计, 累计 … */
  readonly subtotals: number;
  /** 上年结转, 期初余额, 承前页, 过次页, 年末结转 … */
  readonly carried: number;
  readonly repeatedHeaders: number;
  /** Blank rows and lines of text without an amount. */
  readonly blank: number;
  readonly unreadable: number;
  /** Rows of 财务会计 beside 预算会计, and of accounts that are no expenditure. */
  readonly otherBook: number;
}

/** A ledger found on a sheet. */
export interface LedgerHeader {
  readonly sheet: string;
  /** First and last sheet row of the header. */
  readonly top: number;
  readonly bottom: number;
  /** Sheet column of each kind; `amount`, or `debit` and perhaps `credit`, is always there. */
  readonly columns: ReadonlyMap<LedgerColumn, number>;
  readonly unit: Unit;
  /** How the unit was known: printed on the sheet, or taken to be 元. */
  readonly unitFrom: 'sheet' | 'default';
  /** 单位名称 above the header; blank where it is not printed. */
  readonly organisation: string;
  /** 年度 above the header. */
  readonly year?: number;
  /** 财务会计 or 预算会计, where the lines above the header or the sheet's name say it. */
  readonly system?: System;
  /** 多栏账: a column an economic subject, instead of a column that names it. */
  readonly subjects?: ReadonlyMap<number, WrittenSubject>;
}

/** A ledger as read, in one pass. */
export interface Ledger extends LedgerHeader {
  readonly entries: readonly LedgerEntry[];
  readonly counts: LedgerCounts;
  /** Rows left out that are no plain subtotals: they can be looked at. */
  readonly left: readonly LeftRow[];
  /** Amount cells that hold neither a figure nor a blank. */
  readonly unreadable: readonly CellRef[];
}
