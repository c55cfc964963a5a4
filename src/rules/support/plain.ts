import { type Amount, type CellRef, type CellValue, type Figure, formulaAt, halfUnit, isFilled, numberFormatAt, type PlainColumn, type PlainRow, type PlainTable, readFigure, type SheetSnapshot, sum, toA1, valueAt, type WorkbookSnapshot, ZERO } from '../../core';

const MONEY_PLACES = 2;

/** The figures of a table that no form reads. */
export class PlainAccess {
  private readonly sheet: SheetSnapshot | undefined;
  private known: Amount | undefined;

  constructor(
    workbook: WorkbookSnapshot,
    readonly table: PlainTable,
  ) {
    this.sheet = workbook.sheets.find(({ name }) => name === table.sheet);
  }

  /**
   * How far rounding may move one figure: half of the last digit the table prints, which is the second at least where any is.
   * Whole 元 and whole numbers are not rounded; whole 万元 are.
   */
  get spread(): Amount {
    return (this.known ??= this.measured());
  }

  private measured(): Amount {
    const places = this.table.lanes.flatMap(({ rows, columns }) => rows.flatMap((row) => columns.flatMap((column) => (column.adds ? [this.figure(row, column).value.decimalPlaces()] : []))));
    const most = Math.max(0, ...places);
    return most === 0 && (this.table.unit === undefined || this.table.unit === '元') ? ZERO : halfUnit(most === 0 ? 0 : Math.max(MONEY_PLACES, most));
  }

  figure({ row }: Pick<PlainRow, 'row'>, { column }: Pick<PlainColumn, 'column'>): Figure {
    return readFigure(this.sheet ? valueAt(this.sheet, row, column) : null);
  }

  cell({ row }: Pick<PlainRow, 'row'>, { column }: Pick<PlainColumn, 'column'>): CellRef {
    return { sheet: this.table.sheet, row, column };
  }
}

/** A figure of a plain table with all that rules ask of its cell. */
export interface PlainCell extends Point {
  readonly cell: CellRef;
  readonly value: CellValue;
  readonly figure: Figure;
  readonly formula: string | null;
  readonly format: string;
}

/** In reading order, lane by lane. */
export function plainCells(workbook: WorkbookSnapshot, { sheet: name, lanes }: PlainTable): readonly PlainCell[] {
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (!sheet) return [];
  return lanes.flatMap(({ rows, columns }) =>
    rows.flatMap((row) =>
      columns.map((column): PlainCell => {
        const value = valueAt(sheet, row.row, column.column);
        const at = [sheet, row.row, column.column] as const;
        return { row, column, cell: { sheet: name, row: row.row, column: column.column }, value, figure: readFigure(value), formula: formulaAt(...at), format: numberFormatAt(...at) };
      }),
    ),
  );
}

/** A figure that should be the sum of others. */
export interface Sum {
  readonly total: Point;
  readonly parts: readonly Point[];
}

export interface Point {
  readonly row: PlainRow;
  readonly column: PlainColumn;
}

export interface Judged extends Sum {
  readonly holds: boolean;
  /** At least two figures other than zero were added: that it holds says something. */
  readonly telling: boolean;
  readonly stated: Amount;
  readonly added: Amount;
  /** No other figure of the table bears the reading out. */
  readonly alone?: true;
}

/** Undefined where there is nothing to compare: no total is written, a cell is no figure, or everything is zero. */
export function judge(access: PlainAccess, { total, parts }: Sum): Judged | undefined {
  const stated = access.figure(total.row, total.column);
  const figures = parts.map(({ row, column }) => access.figure(row, column));
  if (!isFilled(stated) || [stated, ...figures].some(({ kind }) => kind === 'error' || kind === 'unreadable')) return undefined;
  const added = sum(figures.map(({ value }) => value));
  const filled = figures.filter(({ value }) => !value.isZero());
  if (filled.length === 0 && stated.value.isZero()) return undefined;
  const allowed = access.spread.times(filled.length + 1);
  const holds = stated.value.minus(added).abs().lte(allowed);
  return { total, parts, holds, telling: filled.length > 1, stated: stated.value, added };
}

/** How a row or a column is called in a sentence. */
export function nameOf(row: PlainRow): string {
  return row.label === '' ? (row.code === '' ? `第 ${row.row + 1} 行` : row.code) : row.label;
}

export function columnNameOf({ path, column }: PlainColumn): string {
  return path.length === 0 ? toA1(0, column).slice(0, -1) : path.join('.');
}
