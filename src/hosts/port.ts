import type { CellContent, CellRef, CellValue, PlannedWrite, Range, WorkbookSnapshot } from '../core';

/**
 * The one door between Gouji and a workbook. Excel, WPS, the workbench grid and a file stand behind it;
 * nothing outside `hosts/` knows which. Every method is one round trip unless it says otherwise.
 */
export interface Host {
  readonly kind: 'excel' | 'wps' | 'workbench' | 'file';
  readonly can: HostAbilities;

  /** The whole workbook in one batch (split only where the host limits the payload). */
  read(options?: ReadOptions): Promise<WorkbookSnapshot>;

  /**
   * Writes all or nothing: reads the cells, compares them with `old`, refuses with `changed` (naming the cells) or
   * `protected` before anything is written, then writes in one batch. Returns what undoing it must restore.
   */
  write(writes: readonly PlannedWrite[], options?: WorkOptions): Promise<WriteReceipt>;

  activeSheet(): Promise<string>;
  activeCell(): Promise<CellRef>;

  /** Selects the cell and brings it into view; unhides nothing. */
  select(cell: CellRef): Promise<void>;

  /**
   * Shows the cells in a soft colour without touching their own format (Excel: a conditional format under our
   * signature), so that `unmark` leaves no trace. A sheet that forbids it is refused with its cells.
   */
  mark(marks: readonly Mark[]): Promise<void>;
  unmark(): Promise<void>;

  /** Adds a sheet after the last one; `name` is made unique by the host and the name used is returned. */
  addSheet(sheet: NewSheet): Promise<string>;
  removeSheet(name: string): Promise<void>;

  /** Small texts kept inside the workbook (notes on findings, remembered fills). */
  getSetting(key: string): Promise<string | undefined>;
  setSetting(key: string, value: string | undefined): Promise<void>;

  /** Calls back after cells were edited by the user; the returned function stops it. */
  onChange(listener: (change: { sheet: string }) => void): () => void;
}

export interface HostAbilities {
  readonly mark: boolean;
  readonly addSheet: boolean;
  readonly write: boolean;
  readonly select: boolean;
  /** Where charts of a new sheet are seen: in the host itself, or only in the file it saves. False: such a sheet is refused. */
  readonly chart: 'drawn' | 'saved' | false;
}

export interface WorkOptions {
  readonly signal?: AbortSignal;
  /** Done and total in any unit that grows evenly. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface ReadOptions extends WorkOptions {
  /** Only these sheets; absent means all. */
  readonly sheets?: readonly string[];
}

export interface Mark {
  readonly cell: CellRef;
  readonly severity: 'error' | 'warning' | 'hint';
}

export interface WriteReceipt {
  /** The reverse of what was written, ready to be passed to `write` again. */
  readonly undo: readonly PlannedWrite[];
}

export interface NewSheet {
  readonly name: string;
  readonly cells: readonly (readonly NewCell[])[];
  readonly columnWidths: readonly number[];
  readonly merges: readonly Range[];
  readonly freezeRows: number;
  readonly activate: boolean;
  /** In points, by row; rows beyond, or undefined, keep the height the host gives them. */
  readonly rowHeights?: readonly (number | undefined)[];
  /** Absent: as the host prints a sheet unasked. */
  readonly print?: PrintSetup;
  readonly charts?: readonly SheetChart[];
}

/** A4, centred across the page. */
export interface PrintSetup {
  readonly landscape: boolean;
  /** Everything on one page wide; on one page altogether where `onePage`. */
  readonly onePage: boolean;
  /** The cells that are printed; absent: all of them. */
  readonly area?: Range;
}

/** A native chart that draws the new sheet's own cells. Every range is part of one row or one column, as Excel wants it. */
export interface SheetChart {
  readonly kind: 'column' | 'bar';
  readonly title: string;
  /** Beside the axis of values: `单位：万元`. */
  readonly valueTitle: string;
  /** How values are written at the columns and along the axis. */
  readonly numberFormat: string;
  /** Cells with the names under the columns. */
  readonly categories: Range;
  readonly series: readonly ChartSeries[];
  /** The cells it covers. */
  readonly anchor: Range;
}

export interface ChartSeries {
  readonly name: string;
  readonly values: Range;
}

export interface NewCell {
  readonly value: CellValue;
  /** With its `=`; `value` is then what it gives, for hosts that keep a result beside it. */
  readonly formula?: string;
  readonly bold?: boolean;
  readonly wrap?: boolean;
  readonly numberFormat?: string;
  readonly align?: 'left' | 'center' | 'right';
  /** In the middle of the row's height. */
  readonly middle?: boolean;
  /** A thin black line on all four sides. */
  readonly border?: boolean;
  readonly font?: { readonly name: string; readonly size: number };
}

export type HostErrorCode =
  | 'offline'
  | 'busy'
  | 'editing'
  | 'protected'
  | 'changed'
  | 'tooLarge'
  | 'notFound'
  | 'unsupported'
  | 'cancelled'
  | 'encrypted'
  | 'damaged'
  | 'notWorkbook'
  | 'unknown';

/** What a host refuses, and why, in words a user can act on. `message` is Chinese; `cells` are the ones concerned. */
export class HostError extends Error {
  override readonly name = 'HostError';
  constructor(
    readonly code: HostErrorCode,
    message: string,
    readonly cells: readonly CellRef[] = [],
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

export type { CellContent };
