import type { Amount, CellRef, Localized, Unit, WorkbookSnapshot } from '../../core';
import type { ThreePublicLeaf } from '../../subjects';
import type { NewSheet } from '../../hosts/port';
import type { LedgerCounts, LedgerEntry, LeftRow } from '../ledger/types';
import type { FillItem } from '../plan';

/** What is spent, as ledgers know it. */
export type LeafItem = ThreePublicLeaf;
/** The six figures of the form: the four and their sums. */
export type ThreePublicItem = LeafItem | 'cars' | 'total';

/** The three budgets of 表十. */
export type BudgetFund = 'general' | 'governmentFund' | 'stateCapital';

export type SideName = 'budget' | 'actual';

/** The layout a workbook asks for, and why. */
export interface FormChoice {
  /** Id of the layout (layouts/). */
  readonly form: string;
  readonly why: Localized;
}

/** A figure as typed into the small form, in 万元: `29.14`, `1,234.50`, 29.14; blank means not given. */
export type TypedFigure = string | number;

/** 团组、人次、辆、批次: for the sentences and for what must agree with the money. */
export interface Counts {
  /** 出国团组（个）. */
  readonly groups?: TypedFigure;
  /** 出国人次. */
  readonly travellers?: TypedFigure;
  /** 公务用车购置（辆）. */
  readonly carsBought?: TypedFigure;
  /** 公务用车保有量（辆）. */
  readonly carsKept?: TypedFigure;
  /** 国内公务接待批次. */
  readonly receptions?: TypedFigure;
  /** 国内公务接待人次. */
  readonly guests?: TypedFigure;
}

export interface TypedFigures {
  readonly budget?: Partial<Readonly<Record<LeafItem, TypedFigure>>>;
  /** Typed spending goes before the ledger's. */
  readonly actual?: Partial<Readonly<Record<LeafItem, TypedFigure>>>;
  /** Where the layout splits it: the part of `budget` paid from 政府性基金 and 国有资本经营预算; the rest is 一般公共预算. */
  readonly otherFunds?: Partial<Readonly<Record<LeafItem, Partial<Readonly<Record<Exclude<BudgetFund, 'general'>, TypedFigure>>>>>>;
  /** Last year's spending (表十: last year's budget) where last year's workbook is not at hand. */
  readonly previous?: Partial<Readonly<Record<LeafItem, TypedFigure>>>;
  readonly counts?: Counts;
}

export interface ThreePublicOptions {
  /** Id of the layout (layouts/); `final-accounts/09` unless told. */
  readonly form?: string;
  /**
   * Where the ledger stands: another workbook (`--ledger FILE`), certain sheets of it or all. Unless told, the one ledger sheet of the
   * workbook, or its months where each is a sheet of its own; of several others none is taken before it is named. `false` leaves the ledger out.
   */
  readonly ledger?: false | { readonly workbook?: WorkbookSnapshot; readonly sheets?: readonly string[] | 'all' };
  readonly typed?: TypedFigures;
  /** Last year's workbook. Its 09 (表十: its 表十) is what this year is compared with. */
  readonly previous?: WorkbookSnapshot;
  /** Totals of a new sheet as native formulas; values unless told. */
  readonly formulas?: boolean;
  /** Where the workbook does not say it, or says several. */
  readonly organisation?: string;
  readonly year?: number;
  /** Forms chosen by hand: `sheet!A1` → form id. */
  readonly chosen?: ReadonlyMap<string, string>;
}

export interface ThreePublicProgress {
  readonly stage: 'ledger' | 'tables';
  readonly done: number;
  readonly total: number;
}

/** Where a figure comes from. */
export type Origin =
  /** Sum of ledger rows; `exact` is what they add up to in the ledger's unit, before rounding. */
  | { readonly kind: 'ledger'; readonly entries: readonly LedgerEntry[]; readonly exact: Amount; readonly unit: Unit }
  | { readonly kind: 'typed' }
  /** Left blank beside figures that are given: zero. */
  | { readonly kind: 'blank' }
  /** Stands in a table of the workbook. */
  | { readonly kind: 'table'; readonly no: string; readonly cell: CellRef }
  /** Sum of other figures of the same side. */
  | { readonly kind: 'sum'; readonly of: readonly ThreePublicItem[] };

export interface ThreePublicFigure {
  readonly item: ThreePublicItem;
  /** As the form prints it: 公务接待费. */
  readonly name: Localized;
  readonly side: SideName;
  /** Absent for 合计 over the budgets, and where the layout does not split it. */
  readonly fund?: BudgetFund;
  /** In the table's unit, rounded as printed. */
  readonly value: Amount;
  readonly origin: Origin;
}

/** Part and whole: what 06 (基本支出) says of an item that 09 gives in full. Less is impossible, equal is not required. */
export interface LowerBound {
  readonly item: LeafItem;
  /** 06 表 30217 公务接待费. */
  readonly name: Localized;
  readonly cells: readonly CellRef[];
  readonly part: Amount;
  /** Undefined while the whole is not known. */
  readonly whole: Amount | undefined;
  /** False where the whole is less than its part. */
  readonly holds: boolean;
}

/** A ledger row that reads like three-public spending but is booked elsewhere. Never counted. */
export interface LookAlike {
  readonly entry: LedgerEntry;
  readonly item: LeafItem;
  /** The words in 摘要 that give it away. */
  readonly words: string;
  readonly message: Localized;
}

/** A row of a three-public code that was left out, and why. */
export interface ExcludedRow {
  readonly entry: LedgerEntry;
  readonly item: LeafItem;
  readonly why: 'otherFunds' | 'fundUnknown' | 'otherYear' | Exclude<LeftRow['why'], 'counter'>;
}

export interface LedgerFound {
  readonly workbook: string;
  readonly sheet: string;
  readonly unit: Unit;
  readonly unitFrom: 'sheet' | 'default';
  /** True where its rows were counted. */
  readonly used: boolean;
  /** Absent for a ledger that was not read. */
  readonly counts?: LedgerCounts;
}

/** Something the user should know before the figures are used. */
export interface ThreePublicNote {
  readonly severity: 'error' | 'warning' | 'hint';
  readonly code:
    | 'noFundColumn'
    | 'fundUnknown'
    | 'otherFunds'
    | 'otherYear'
    | 'severalYears'
    | 'wrongYear'
    | 'emptyLedger'
    | 'closing'
    | 'likeClosing'
    | 'likeSum'
    | 'otherBook'
    | 'financialOnly'
    | 'netsToZero'
    | 'months'
    | 'repeatedPostings'
    | 'unitAssumed'
    | 'severalLedgers'
    | 'noLedger'
    | 'nothingFound'
    | 'unreadableAmount'
    | 'unreadableTyped'
    | 'negativeTyped'
    | 'negative'
    | 'belowPart'
    | 'typedDiffers'
    | 'roundedTotal'
    | 'overBudget'
    | 'missingFigures'
    | 'besideBlank'
    | 'countsMissing'
    | 'countsDiffer'
    | 'severalUnits'
    | 'severalTables'
    | 'alreadyThere'
    | 'yearUnknown'
    | 'olderTable'
    | 'previousRefused'
    | 'previousOtherUnit'
    | 'previousUndated'
    | 'previousTyped';
  readonly message: Localized;
  readonly cells: readonly CellRef[];
}

/** This year against the budget and last year, in the table's unit. */
export interface ComparisonRow {
  readonly item: ThreePublicItem;
  readonly name: Localized;
  readonly budget: Amount | undefined;
  readonly actual: Amount | undefined;
  /** 完成率 in percent, two decimals; undefined where the budget is zero or not known. */
  readonly rate: Amount | undefined;
  readonly overBudget: boolean;
  readonly previous: Amount | undefined;
  /** actual − previous. */
  readonly change: Amount | undefined;
  /** Percent of last year, two decimals; undefined where last year is zero or not known. */
  readonly changeRate: Amount | undefined;
}

/** The table last year's figures stand in. */
export interface PreviousTable {
  /** A workbook given for it, or the open one, which holds both years. */
  readonly from: 'file' | 'workbook';
  readonly workbook: string;
  readonly sheet: string;
  readonly title: string;
  readonly no: string;
  readonly year: number | undefined;
}

export interface PreviousFigure {
  readonly item: ThreePublicItem;
  readonly name: Localized;
  /** In the table's unit. */
  readonly value: Amount;
  readonly origin: Origin;
}

/** What this year is compared with, in form order. */
export interface PreviousFigures {
  readonly figures: readonly PreviousFigure[];
  /** Absent where the figures were typed. */
  readonly table: PreviousTable | undefined;
}

/** A sentence for 情况说明, ready to be copied. */
export interface Sentence {
  readonly item: ThreePublicItem;
  readonly text: Localized;
  /** 有增减必须有原因: the user adds it (NA-07). */
  readonly needsReason: boolean;
}

export interface ThreePublicResult {
  /** Id of the layout. */
  readonly form: string;
  readonly unit: Unit;
  readonly organisation: string;
  readonly year: number | undefined;
  /** In form order, 预算数 then 决算数; only what is known. */
  readonly figures: readonly ThreePublicFigure[];
  readonly bounds: readonly LowerBound[];
  /** Writes into the table that is there; empty where a sheet is made. */
  readonly items: readonly FillItem[];
  /** Sum → its parts, by item id: a sum may be written only where every proposed part of it is. */
  readonly parts: ReadonlyMap<string, readonly string[]>;
  /** The sheet to add where the workbook has no such table and figures are known. */
  readonly newSheet: NewSheet | undefined;
  /** The same with a native chart below the table; undefined where there is none, or nothing but zeros to draw. */
  readonly newSheetWithChart: NewSheet | undefined;
  readonly ledgers: readonly LedgerFound[];
  readonly hints: readonly LookAlike[];
  readonly excluded: readonly ExcludedRow[];
  readonly notes: readonly ThreePublicNote[];
  readonly comparison: readonly ComparisonRow[];
  /** Absent while nothing is known of last year. */
  readonly previous: PreviousFigures | undefined;
  readonly sentences: readonly Sentence[];
}
