import type { Range } from './address';
import type { Unit } from './unit';

/** A table of figures that no form reads (一般表格), as far as its own header and labels describe it. */
export interface PlainTable {
  /** `sheet!A1` of its first cell. */
  readonly id: string;
  readonly sheet: string;
  /** Title included. */
  readonly range: Range;
  /** As printed above the header; blank where nothing is. */
  readonly title: string;
  /** As printed over the table. */
  readonly unit?: Unit;
  /** Rows of the header; absent where figures stand at once. */
  readonly header?: { readonly top: number; readonly bottom: number };
  /** Labels with their figures, as often as they are printed side by side (收入 ‖ 支出). */
  readonly lanes: readonly PlainLane[];
}

export interface PlainLane {
  /** Columns of figures, left to right. */
  readonly columns: readonly PlainColumn[];
  readonly rows: readonly PlainRow[];
}

export interface PlainColumn {
  readonly column: number;
  /** Normalised labels of the header, top to bottom. */
  readonly path: readonly string[];
  /** Rates, averages, balances and numbers of all kinds are figures, but no sum is made of them. */
  readonly adds: boolean;
}

export interface PlainRow {
  readonly row: number;
  /** Normalised; blank where the row says nothing. */
  readonly label: string;
  /** Digits of its 科目代码; blank without one. */
  readonly code: string;
  readonly kind: 'item' | 'total' | 'subtotal' | 'including';
  /** How deep numbering, indent or code put it, 0 for the outermost. */
  readonly level: number;
}
