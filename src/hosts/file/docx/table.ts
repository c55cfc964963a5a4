import type { PlacedCell } from '../document/blocks';
import { columnsOf } from '../document/columns';
import type { PageMark } from './pages';

type Merge = 'restart' | 'continue' | undefined;

/** A cell between two lines of the table's grid. */
interface RawCell {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly vertical: Merge;
  readonly horizontal: Merge;
}

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
  /** Lines of its grid, in twips from the left; absent where it has none. */
  readonly edges?: readonly number[];
  readonly marks: readonly PageMark[];
}

/** One Word table while it is read: rows of cells that span columns and go on from the row above. */
export class TableDraft {
  private readonly grid: number[] = [];
  private readonly rows: { readonly cells: readonly RawCell[]; readonly mark: PageMark }[] = [];
  private cells: RawCell[] = [];
  private at = 0;
  /** Lines of the highest cell of the row begun last. */
  rowLines = 1;

  /** Width of the next column of the grid, in twips. */
  addColumn(width: number): void {
    this.grid.push(width);
  }

  beginRow(): void {
    this.cells = [];
    this.at = 0;
    this.rowLines = 1;
  }

  /** Columns left free before the first cell. */
  skip(columns: number): void {
    this.at += columns;
  }

  addCell(text: string, columns: number, vertical: Merge, horizontal: Merge): void {
    this.cells.push({ start: this.at, end: this.at + columns, text, vertical, horizontal });
    this.rowLines = Math.max(this.rowLines, text.split('\n').length);
    this.at += columns;
  }

  endRow(mark: PageMark, deleted: boolean): void {
    if (!deleted) this.rows.push({ cells: this.cells, mark });
  }

  result(): ReadTable {
    const columns = columnsOf(this.grid, this.rows.flatMap(({ cells }) => cells));
    const placed: Draft[] = [];
    let above: readonly Draft[] = [];
    this.rows.forEach(({ cells }, row) => {
      const own: Draft[] = [];
      for (const { start, end, text, vertical, horizontal } of cells) {
        const column = columns[start] ?? start;
        const span = (columns[end] ?? end) - column;
        const before = own.at(-1);
        const over = vertical === 'continue' ? above.find((cell) => cell.column === column && cell.row + cell.rows === row) : undefined;
        if (horizontal === 'continue' && before) before.columns += before.row === row ? span : 0;
        else if (over) {
          over.rows++;
          own.push(over);
        } else {
          const cell = { row, column, rows: 1, columns: span, text };
          own.push(cell);
          placed.push(cell);
        }
      }
      above = own;
    });
    const width = Math.max(0, ...placed.map(({ column, columns: span }) => column + span));
    let at = 0;
    const edges = [0, ...this.grid.map((each) => (at += each))];
    return { cells: placed, width, marks: this.rows.map(({ mark }) => mark), ...(at > 0 && { edges }) };
  }
}
