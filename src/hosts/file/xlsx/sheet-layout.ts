import { MAX_COLUMNS, parseRange, type Range, type SheetSnapshot } from '../../../core';
import type { Budget } from '../grid/budget';
import { type CellStore, GENERAL } from '../grid/cell-store';
import { HiddenLines } from '../grid/hidden-lines';
import type { Styles } from './styles';
import { UnlockedCells } from './unlocked';
import { type Attributes, flag, whole } from './xml';

type Layout = Pick<SheetSnapshot, 'merges' | 'hiddenRows' | 'hiddenColumns' | 'protected' | 'unlocked'>;

/** Everything of a worksheet that is not cell content: columns, row visibility, merges, protection. */
export class SheetLayout {
  private readonly merges: Range[] = [];
  private readonly hidden = new HiddenLines();
  /** Present only where rows are hidden unless listed. */
  private listedRows: Set<number> | undefined;
  private readonly unlocked: UnlockedCells | undefined;
  private readonly editRanges: Range[] = [];
  private protected = false;
  private columnsSeen = 0;

  constructor(
    private readonly store: CellStore,
    private readonly styles: Styles,
    private readonly budget: Budget,
  ) {
    if (styles.anyUnlocked) this.unlocked = new UnlockedCells();
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'col') this.column(attributes);
    else if (name === 'mergeCell') this.merge(attributes['ref'] ?? '');
    else if (name === 'sheetFormatPr' && flag(attributes['zeroHeight'])) this.listedRows = new Set();
    else if (name === 'sheetProtection') this.protected = flag(attributes['sheet']);
    else if (name === 'protectedRange') this.editRange(attributes);
  }

  beginRows(): void {
    this.unlocked?.beginRows();
  }

  row(row: number, attributes: Attributes): void {
    this.listedRows?.add(row);
    if (flag(attributes['hidden']) || isZero(attributes['ht'])) this.hidden.addRows(row, row);
  }

  cell(column: number, style: number): void {
    this.unlocked?.cell(column, this.isUnlocked(style));
  }

  endRow(row: number, style: number | undefined): void {
    this.unlocked?.endRow(row, style === undefined ? undefined : this.isUnlocked(style));
  }

  result(bounds: Range | undefined): Layout {
    if (this.listedRows && bounds) {
      for (let row = bounds.top; row <= bounds.bottom; row++) if (!this.listedRows.has(row)) this.hidden.addRows(row, row);
    }
    return {
      merges: this.merges,
      ...this.hidden.within(bounds),
      protected: this.protected,
      unlocked: this.protected ? [...(this.unlocked?.ranges() ?? []), ...this.editRanges] : [],
    };
  }

  private column(attributes: Attributes): void {
    const first = (whole(attributes['min']) ?? 0) - 1;
    const last = Math.min((whole(attributes['max']) ?? 0) - 1, MAX_COLUMNS - 1);
    // Ranges of columns do not overlap; a part that repeats them without end is not followed further.
    if (first < 0 || last < first || this.columnsSeen >= MAX_COLUMNS) return;
    this.columnsSeen += last - first + 1;
    if (flag(attributes['hidden']) || isZero(attributes['width'])) this.hidden.addColumns(first, last);
    const style = whole(attributes['style']) ?? 0;
    const format = this.styles.formats[style] ?? GENERAL;
    if (format !== GENERAL) this.store.setColumnFormat(first, last, format);
    if (this.isUnlocked(style)) this.unlocked?.setColumns(first, last, true);
  }

  private merge(reference: string): void {
    const range = parseRange(reference);
    // A reference outside the sheet merges nothing, and neither does one cell.
    if (!range || (range.top === range.bottom && range.left === range.right)) return;
    this.budget.addMerge();
    this.merges.push(range);
  }

  /** 允许用户编辑区域: free to everybody unless it asks for a password of its own. */
  private editRange(attributes: Attributes): void {
    if (attributes['password'] !== undefined || attributes['hashValue'] !== undefined) return;
    for (const reference of (attributes['sqref'] ?? '').split(/\s+/)) {
      const range = parseRange(reference);
      if (!range) continue;
      this.budget.addMerge();
      this.editRanges.push(range);
    }
  }

  private isUnlocked(style: number): boolean {
    return this.styles.locked[style] === false;
  }
}

function isZero(text: string | undefined): boolean {
  return text !== undefined && Number(text) === 0;
}
