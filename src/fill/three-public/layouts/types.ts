import type { Form, Localized } from '../../../core';
import type { BudgetFund, SideName, ThreePublicItem } from '../types';

/** 决算: spending against its budget, from a ledger or tables. 预算: what is planned, typed and split over the budgets that pay it. */
export type Basis = 'accounts' | 'budget';

/** A “三公”经费 table as one form, or one edition of it, prints it. Reading, filling, making, comparing and choosing follow from this. */
export interface ThreePublicLayout {
  readonly form: Form;
  readonly basis: Basis;
  /** In the choice of layouts. */
  readonly label: Localized;
  /** Inside a Chinese sentence figures are set off by a space. */
  readonly called: Localized;
  /** What the button says that makes the sheet. */
  readonly make: Localized;
  /** The sides it has, in their order. */
  readonly sides: readonly SideName[];
  /** The side that is compared from year to year. */
  readonly compared: SideName;
  /** The budgets it is split over beside their 合计; empty where it is not. */
  readonly funds: readonly BudgetFund[];
  /** The items in the order they are printed. */
  readonly order: readonly ThreePublicItem[];
  /** Items this layout calls otherwise. */
  readonly names: Partial<Readonly<Record<ThreePublicItem, Localized>>>;
  /** Rows the items stand in, by the keys of the form; absent where all stand in its one row. */
  readonly rows?: Readonly<Record<ThreePublicItem, string>>;
  /** What each column of figures holds, by the keys of the form. */
  readonly columns: readonly FigureColumn[];
  readonly sheet: SheetLook;
}

export interface FigureColumn {
  readonly key: string;
  readonly side: SideName;
  /** Absent where the row says it. */
  readonly item?: ThreePublicItem;
  /** Absent for 合计 over the budgets. */
  readonly fund?: BudgetFund;
}

/**
 * How a new sheet looks. Texts may hold {{title}}, {{code}}, {{unit}}, {{organisation}}, {{year}} (blank where it is not known) and {{dated}}
 * (`2026年`, or blank). Header and rows are those of the form.
 */
export interface SheetLook {
  readonly name: string;
  readonly heading: readonly (readonly HeadingCell[])[];
  /** Header labels that are printed with more than the form says: 预算数 → {{dated}}预算数. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Where header paths differ in length: true where the last label stays on the last line and the one above it reaches down to it. */
  readonly lastLabelBelow?: boolean;
  /** True where the columns that only some places print are printed as well; nobody knows their figures, so they stay blank. */
  readonly optional?: boolean;
  readonly columnWidths: readonly number[];
  /** Of the heading, the header, 栏次, the rows of figures and the note. */
  readonly rowHeights: readonly number[];
  readonly note?: string;
  /** Said below a table without figures. */
  readonly empty: string;
  readonly emptyHeight?: number;
}

export interface HeadingCell {
  /** First and last column. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** 题名 is centred and large. */
  readonly align: 'title' | 'left' | 'center' | 'right';
}
