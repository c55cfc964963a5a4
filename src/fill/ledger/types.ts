import type { Amount, CellRef, Unit } from '../../core';

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
  | 'direction';

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
  readonly fund: Fund;
  /** 资金性质 as printed. */
  readonly fundText: string;
  readonly project: string;
  /** In the ledger's unit. */
  readonly amount: Amount;
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
}

/** A ledger as read, in one pass. */
export interface Ledger extends LedgerHeader {
  readonly entries: readonly LedgerEntry[];
  readonly counts: LedgerCounts;
  /** Amount cells that hold neither a figure nor a blank. */
  readonly unreadable: readonly CellRef[];
}
