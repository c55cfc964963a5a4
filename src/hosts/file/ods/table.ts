import { type CellValue, MAX_COLUMNS, MAX_ROWS, type Range, type SheetSnapshot, toA1 } from '../../../core';
import type { Budget } from '../grid/budget';
import { CellStore, GENERAL } from '../grid/cell-store';
import { HiddenLines } from '../grid/hidden-lines';
import type { Problems } from '../problems';
import { type Attributes, whole } from '../xlsx/xml';
import type { CellStyles } from './cell-styles';

/** How much of a run of blank cells is looked at for its format; rows end in runs of thousands. */
const BLANKS = 64;

export interface OdsCell {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly style: string | undefined;
  readonly repeat: number;
  readonly spans: { readonly rows: number; readonly columns: number };
  readonly matrix: { readonly rows: number; readonly columns: number } | undefined;
}

/** One table of an OpenDocument spreadsheet: repeated rows and cells are written out as they pass by. */
export class OdsTable {
  private readonly store: CellStore;
  private readonly merges: Range[] = [];
  private readonly hidden = new HiddenLines();
  private readonly columnStyles: (string | undefined)[] = [];
  private readonly arrays: { area: Range; formula: string }[] = [];
  private columns = 0;
  private row = 0;
  private rowRepeat = 1;
  private rowStyle: string | undefined;
  private column = 0;
  private cells: { readonly column: number; readonly cell: OdsCell }[] = [];

  constructor(
    readonly name: string,
    private readonly isProtected: boolean,
    private readonly styles: CellStyles,
    private readonly budget: Budget,
    private readonly problems: Problems,
  ) {
    this.store = new CellStore(name, budget);
  }

  addColumns(attributes: Attributes): void {
    const end = Math.min(this.columns + (whole(attributes['table:number-columns-repeated']) ?? 1), MAX_COLUMNS);
    const style = attributes['table:default-cell-style-name'];
    const format = style === undefined ? GENERAL : this.styles.formatOf(style);
    if (end > this.columns && format !== GENERAL) this.store.setColumnFormat(this.columns, end - 1, format);
    if (isHidden(attributes)) this.hidden.addColumns(this.columns, end - 1);
    for (; this.columns < end; this.columns++) this.columnStyles[this.columns] = style;
  }

  beginRow(attributes: Attributes): void {
    this.rowRepeat = whole(attributes['table:number-rows-repeated']) ?? 1;
    this.rowStyle = attributes['table:default-cell-style-name'];
    this.column = 0;
    this.cells = [];
    if (isHidden(attributes)) this.hidden.addRows(this.row, this.row + this.rowRepeat - 1);
  }

  addCell(cell: OdsCell): void {
    this.cells.push({ column: this.column, cell });
    this.column += cell.repeat;
  }

  endRow(): void {
    if (this.cells.some(({ cell }) => hasContent(cell))) {
      for (let at = this.row; at < this.row + this.rowRepeat; at++) this.writeRow(at);
    }
    this.row += this.rowRepeat;
    this.cells = [];
  }

  result(visible: boolean): SheetSnapshot {
    for (const { area, formula } of this.arrays) this.store.fillFormula(area, formula);
    const { bounds, ...arrays } = this.store.toArrays();
    const { name, merges } = this;
    return {
      name,
      visible,
      ...arrays,
      merges,
      ...this.hidden.within(bounds),
      protected: this.isProtected,
      unlocked: [],
    };
  }

  private writeRow(row: number): void {
    if (row >= MAX_ROWS) throw this.problems.tooLarge(`工作表“${this.name}”有第 ${row + 1} 行，最多 ${MAX_ROWS} 行`);
    const rowFormat = this.rowStyle === undefined ? undefined : this.styles.formatOf(this.rowStyle);
    this.store.beginRow(row, rowFormat);
    for (const { column, cell } of this.cells) {
      const content = hasContent(cell);
      if (!content && cell.style === undefined) continue;
      const end = column + (content ? cell.repeat : Math.min(cell.repeat, BLANKS));
      if (content && end > MAX_COLUMNS) {
        throw this.problems.tooLarge(`工作表“${this.name}”有单元格 ${toA1(row, end - 1)}，最多 ${MAX_COLUMNS} 列`);
      }
      this.budget.addWork(end - column);
      for (let at = column; at < Math.min(end, MAX_COLUMNS); at++) {
        this.store.add(at, cell.value, cell.formula, this.format(cell, at));
      }
      this.addAreas(row, column, cell);
    }
  }

  private addAreas(row: number, column: number, { spans, matrix, formula }: OdsCell): void {
    if (spans.rows > 1 || spans.columns > 1) {
      this.budget.addMerge();
      this.merges.push(areaAt(row, column, spans));
    }
    if (matrix && formula !== null) this.arrays.push({ area: areaAt(row, column, matrix), formula });
  }

  private format(cell: OdsCell, column: number): string {
    const style = cell.style ?? this.rowStyle ?? this.columnStyles[column];
    return style === undefined ? GENERAL : this.styles.formatOf(style);
  }
}

function areaAt(top: number, left: number, size: { rows: number; columns: number }): Range {
  const bottom = Math.min(top + size.rows, MAX_ROWS) - 1;
  const right = Math.min(left + size.columns, MAX_COLUMNS) - 1;
  return { top, left, bottom: Math.max(bottom, top), right: Math.max(right, left) };
}

function hasContent({ value, formula, spans }: OdsCell): boolean {
  return value !== null || formula !== null || spans.rows > 1 || spans.columns > 1;
}

function isHidden(attributes: Attributes): boolean {
  const visibility = attributes['table:visibility'];
  return visibility === 'collapse' || visibility === 'filter';
}
