import type { PlacedCell } from '../document/blocks';
import type { PageMark } from './pages';

interface Draft {
  row: number;
  column: number;
  rows: number;
  columns: number;
  readonly text: string;
}

export interface ReadTable {
  readonly cells: readonly PlacedCell[];
  readonly width: number;
  readonly marks: readonly PageMark[];
}

/** One Word table while it is read: rows of cells that span columns and go on from the row above. */
export class TableDraft {
  private readonly cells: Draft[] = [];
  private readonly marks: PageMark[] = [];
  /** The cell that each column of the row above belongs to. */
  private above = new Map<number, Draft>();
  private own = new Map<number, Draft>();
  private column = 0;
  private width = 0;
  private rowStart = 0;
  /** Lines of the highest cell of the row begun last. */
  rowLines = 1;

  beginRow(): void {
    this.above = this.own;
    this.own = new Map();
    this.column = 0;
    this.rowStart = this.cells.length;
    this.rowLines = 1;
  }

  /** Columns left free before the first cell. */
  skip(columns: number): void {
    this.column += columns;
  }

  addCell(text: string, columns: number, vertical: 'restart' | 'continue' | undefined, horizontal: 'restart' | 'continue' | undefined): void {
    const before = this.own.get(this.column - 1);
    if (horizontal === 'continue' && before) {
      before.columns += columns;
      this.take(before, columns);
      return;
    }
    const over = this.above.get(this.column);
    if (vertical === 'continue' && over?.column === this.column && over.row + over.rows === this.marks.length) {
      over.rows++;
      this.take(over, columns);
      return;
    }
    const cell: Draft = { row: this.marks.length, column: this.column, rows: 1, columns, text };
    this.cells.push(cell);
    this.rowLines = Math.max(this.rowLines, text.split('\n').length);
    this.take(cell, columns);
  }

  endRow(mark: PageMark, deleted: boolean): void {
    if (deleted) {
      for (const cell of new Set(this.own.values())) if (cell.row < this.marks.length) cell.rows--;
      this.cells.length = this.rowStart;
      this.own = this.above;
      return;
    }
    this.marks.push(mark);
    this.width = Math.max(this.width, this.column);
  }

  result(): ReadTable {
    return { cells: this.cells, width: this.width, marks: this.marks };
  }

  private take(cell: Draft, columns: number): void {
    for (let step = 0; step < columns; step++) this.own.set(this.column + step, cell);
    this.column += columns;
  }
}
