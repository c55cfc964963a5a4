import { type CellValue, MAX_COLUMNS, type Range, type SheetSnapshot, toA1 } from '../../../core';
import type { Budget } from './budget';

export const GENERAL = 'General';

/** Cells of a row that were stored one after another: `from` (inclusive) to `to` (exclusive) in the flat arrays. */
interface StoredRow {
  readonly row: number;
  readonly from: number;
  to: number;
  /** Number format of the row's unwritten cells; absent where the columns decide. */
  readonly format: string | undefined;
}

export interface GridArrays extends Pick<SheetSnapshot, 'origin' | 'values' | 'formulas' | 'numberFormats'> {
  /** The used range; absent for a sheet without content. */
  readonly bounds: Range | undefined;
}

/** Collects the cells of one sheet in flat arrays, then lays them out as rectangles over the used range. */
export class CellStore {
  private readonly rows: StoredRow[] = [];
  private readonly columns: number[] = [];
  private readonly values: CellValue[] = [];
  private readonly formats: string[] = [];
  private readonly formulas: (string | null)[] = [];
  private readonly columnFormats: (string | undefined)[] = [];
  private current: StoredRow | undefined;

  constructor(
    private readonly sheet: string,
    private readonly budget: Budget,
  ) {}

  setColumnFormat(first: number, last: number, format: string): void {
    for (let column = first; column <= last; column++) this.columnFormats[column] = format;
  }

  beginRow(row: number, format: string | undefined): void {
    this.budget.addRow();
    this.current = { row, from: this.columns.length, to: this.columns.length, format };
    this.rows.push(this.current);
  }

  /** Adds a cell to the row begun last. A blank cell is kept only where its format says something of its own. */
  add(column: number, value: CellValue, formula: string | null, format: string): void {
    const row = this.current;
    if (!row) throw new Error('a cell needs its row first');
    if (value === null && formula === null && format === (row.format ?? this.columnFormats[column] ?? GENERAL)) return;
    this.budget.addCells(1);
    const index = this.columns.push(column) - 1;
    this.values.push(value);
    this.formats.push(format);
    this.formulas.push(formula);
    if (formula !== null) this.budget.addFormula(formula.length);
    row.to = index + 1;
  }

  /** Gives a formula to every stored cell of an area; used for array formulas, whose members carry only values. To be called behind the last row. */
  fillFormula(area: Range, formula: string): void {
    for (let at = this.firstFrom(area.top); ; at++) {
      const row = this.rows[at];
      if (!row || row.row > area.bottom) return;
      // Every step costs, also over cells outside the area: many areas over long rows must come to an end.
      this.budget.addWork(1 + row.to - row.from);
      for (let index = row.from; index < row.to; index++) {
        const column = this.columns[index] ?? 0;
        if (column < area.left || column > area.right || this.formulas[index] !== null) continue;
        this.budget.addFormula(formula.length);
        this.formulas[index] = formula;
      }
    }
  }

  /** Place of the first stored row at or below `row`: an area may reach over a million rows that are not there. */
  private firstFrom(row: number): number {
    let low = 0;
    for (let high = this.rows.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((this.rows[middle]?.row ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  toArrays(): GridArrays {
    const bounds = this.usedRange();
    if (!bounds) return { origin: { row: 0, column: 0 }, values: [], formulas: [], numberFormats: [], bounds };
    const { top, left, bottom, right } = bounds;
    const width = right - left + 1;
    const height = bottom - top + 1;
    this.budget.addArea(width * height, this.sheet, toA1(bottom, right));

    // Rows without cells share their arrays: a gap of a million rows costs pointers, not cells.
    const noValues: CellValue[] = new Array<CellValue>(width).fill(null);
    const noFormulas: (string | null)[] = new Array<string | null>(width).fill(null);
    const columnFormats = Array.from({ length: width }, (_, column) => this.columnFormats[left + column] ?? GENERAL);
    const values = new Array<CellValue[]>(height).fill(noValues);
    const formulas = new Array<(string | null)[]>(height).fill(noFormulas);
    const numberFormats = new Array<string[]>(height).fill(columnFormats);

    for (const row of this.rows) {
      const at = row.row - top;
      if (at < 0 || at >= height) continue;
      if (row.format !== undefined) numberFormats[at] = new Array<string>(width).fill(row.format);
      if (row.to === row.from) continue;
      const rowValues = values[at] === noValues ? (values[at] = noValues.slice()) : values[at];
      let rowFormats = numberFormats[at];
      let rowFormulas = formulas[at];
      for (let index = row.from; index < row.to; index++) {
        const column = (this.columns[index] ?? 0) - left;
        if (column < 0 || column >= width) continue;
        if (rowValues) rowValues[column] = this.values[index] ?? null;
        const format = this.formats[index] ?? GENERAL;
        if (rowFormats && rowFormats[column] !== format) {
          if (rowFormats === columnFormats) numberFormats[at] = rowFormats = columnFormats.slice();
          rowFormats[column] = format;
        }
        const formula = this.formulas[index] ?? null;
        if (formula !== null && rowFormulas) {
          if (rowFormulas === noFormulas) formulas[at] = rowFormulas = noFormulas.slice();
          rowFormulas[column] = formula;
        }
      }
    }
    return { origin: { row: top, column: left }, values, formulas, numberFormats, bounds };
  }

  /** Only content counts: a sheet formatted down to its last row is not thereby a large one. */
  private usedRange(): Range | undefined {
    let top = Infinity;
    let left = MAX_COLUMNS;
    let bottom = -1;
    let right = -1;
    for (const row of this.rows) {
      for (let index = row.from; index < row.to; index++) {
        if (this.values[index] === null && this.formulas[index] === null) continue;
        const column = this.columns[index] ?? 0;
        if (column < left) left = column;
        if (column > right) right = column;
        if (row.row < top) top = row.row;
        if (row.row > bottom) bottom = row.row;
      }
    }
    return bottom < 0 ? undefined : { top, left, bottom, right };
  }
}
