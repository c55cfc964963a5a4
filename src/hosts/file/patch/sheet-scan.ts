import { contains, MAX_COLUMNS, parseRange, type Range } from '../../../core';
import type { Problems } from '../problems';
import { cellColumn, cellRow } from '../xlsx/position';
import { type Attributes, flag, whole } from '../xlsx/xml';
import type { Element, Place, PlacedHandler } from './placed-xml';

/** The `<f>` of a cell. */
export interface FormulaElement extends Place {
  readonly attributes: Attributes;
  readonly text: string;
}

/** A cell as it stands in the text of its sheet. */
export interface FoundCell extends Element {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  readonly formula: FormulaElement | undefined;
  /** From the first to behind the last of `<f>`, `<v>` and `<is>`; empty behind the opening tag where there is none. */
  readonly content: Place;
}

export interface FoundRow extends Element {
  readonly row: number;
  readonly attributes: Attributes;
  /** Where each cell begins; only for rows in which something is to be written. */
  readonly cells: readonly { readonly column: number; readonly start: number }[];
}

export interface ColumnStyle {
  readonly first: number;
  readonly last: number;
  readonly style: number;
}

/** A cell's number within its sheet. */
export function keyOf(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

function rowOf(key: number): number {
  return Math.floor(key / MAX_COLUMNS);
}

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** Reads where things stand in a sheet: every formula, and the cells and rows somebody wants to write. */
export class SheetScan implements PlacedHandler {
  root: Place = { start: 0, end: 0 };
  data: Draft<Element> | undefined;
  /** Where `<sheetData>` belongs in a sheet that has none. */
  dataGoes = 0;
  dimension: (Place & { readonly range: Range | undefined }) | undefined;
  hiddenByDefault = false;
  readonly columns: ColumnStyle[] = [];
  readonly rows: FoundRow[] = [];
  readonly cells = new Map<number, FoundCell>();
  /** What several cells hold together – array formulas and data tables –, by the cell that carries the formula. */
  readonly areas = new Map<number, { readonly area: Range; readonly cells: FoundCell[] }>();
  /** The rows in which something is to be written. */
  readonly wantedRows = new Map<number, FoundRow>();

  private row: (Draft<FoundRow> & { cells: { column: number; start: number }[] }) | undefined;
  private rowNumber = -1;
  private column = -1;
  private cell: Draft<FoundCell> | undefined;
  private formula: { attributes: Attributes; start: number; text: string } | undefined;
  private child: number | undefined;
  private depth = 0;
  private started = false;
  /** The areas that reach down to the row being read. */
  private reaching: { readonly area: Range; readonly cells: FoundCell[] }[] = [];
  private readonly rowsToWrite: ReadonlySet<number>;

  constructor(
    private readonly wanted: ReadonlySet<number>,
    private readonly sheet: string,
    private readonly problems: Problems,
  ) {
    this.rowsToWrite = new Set([...wanted].map(rowOf));
  }

  open(name: string, attributes: Attributes, place: Place): void {
    if (!this.started) {
      this.started = true;
      if (name !== 'worksheet') throw this.problems.damaged(`工作表“${this.sheet}”的内容有误`);
      this.root = place;
      this.dataGoes = place.end;
    } else if (this.cell) this.openInCell(name, attributes, place);
    else if (this.data && name === 'c') this.beginCell(attributes, place);
    else if (this.data && name === 'row') this.beginRow(attributes, place);
    else this.openAround(name, attributes, place);
  }

  text(chunk: string): void {
    if (this.formula) this.formula.text += chunk;
  }

  close(name: string, place: Place): void {
    if (this.cell) {
      if (this.depth > 0) this.closeInCell(name, place);
      else this.endCell(place);
    } else if (name === 'row' && this.row) {
      this.row.closeStart = place.start;
      this.row.end = place.end;
      this.rows.push(this.row);
      if (this.rowsToWrite.has(this.row.row)) this.wantedRows.set(this.row.row, this.row);
      this.row = undefined;
    } else if (name === 'sheetData' && this.data) {
      this.data.closeStart = place.start;
      this.data.end = place.end;
    } else if (!this.data && BEFORE_DATA.has(name)) this.dataGoes = place.end;
  }

  private openAround(name: string, attributes: Attributes, place: Place): void {
    if (name === 'sheetData') this.data = element(place);
    else if (name === 'dimension') this.dimension = { ...place, range: parseRange(attributes['ref'] ?? '') };
    else if (name === 'sheetFormatPr') this.hiddenByDefault = flag(attributes['zeroHeight']);
    else if (name === 'col') {
      const [first, last, style] = [whole(attributes['min']), whole(attributes['max']), whole(attributes['style'])];
      if (first !== undefined && last !== undefined) this.columns.push({ first: first - 1, last: last - 1, style: style ?? 0 });
    }
  }

  private beginRow(attributes: Attributes, place: Place): void {
    const row = attributes['r'] === undefined ? this.rowNumber + 1 : (whole(attributes['r']) ?? 0) - 1;
    if (row <= this.rowNumber) throw this.problems.damaged(`工作表“${this.sheet}”第 ${row + 1} 行重复或顺序有误`);
    this.rowNumber = row;
    this.column = -1;
    this.reaching = this.reaching.filter(({ area }) => area.bottom >= row);
    this.row = { ...element(place), row: this.rowNumber, attributes, cells: [] };
  }

  private beginCell(attributes: Attributes, place: Place): void {
    const reference = attributes['r'];
    const column = reference === undefined ? this.column + 1 : cellColumn(reference);
    const row = reference === undefined ? this.rowNumber : cellRow(reference);
    if (!this.row || row !== this.rowNumber || column <= this.column) {
      throw this.problems.damaged(`工作表“${this.sheet}”单元格位置“${reference ?? ''}”有误`);
    }
    this.column = column;
    if (this.rowsToWrite.has(row)) this.row.cells.push({ column, start: place.start });
    this.cell = {
      row,
      column,
      ...element(place),
      style: whole(attributes['s']) ?? 0,
      formula: undefined,
      content: { start: place.end, end: place.end },
    };
    this.depth = 0;
  }

  private openInCell(name: string, attributes: Attributes, place: Place): void {
    if (this.depth++ > 0) return;
    this.child = name === 'f' || name === 'v' || name === 'is' ? place.start : undefined;
    if (name === 'f') this.formula = { attributes, start: place.start, text: '' };
  }

  private closeInCell(name: string, place: Place): void {
    if (--this.depth > 0 || !this.cell || this.child === undefined) return;
    const { content, openEnd } = this.cell;
    this.cell.content = { start: content.end === openEnd ? this.child : content.start, end: place.end };
    if (name === 'f' && this.formula) {
      this.cell.formula = { ...this.formula, end: place.end };
      this.formula = undefined;
    }
  }

  private endCell(place: Place): void {
    const cell = this.cell;
    this.cell = undefined;
    if (!cell) return;
    cell.closeStart = place.start;
    cell.end = place.end;
    const key = keyOf(cell.row, cell.column);
    const { formula } = cell;
    const around = formula !== undefined ? undefined : this.reaching.find(({ area }) => contains(area, cell.row, cell.column));
    around?.cells.push(cell);
    if (formula !== undefined || around || this.wanted.has(key)) this.cells.set(key, cell);
    const kind = formula?.attributes['t'];
    if (kind !== 'array' && kind !== 'dataTable') return;
    const area = parseRange(formula?.attributes['ref'] ?? '');
    const several = area !== undefined && (area.top !== area.bottom || area.left !== area.right);
    if (!area || (!several && kind === 'array')) return;
    const found = { area, cells: [cell] };
    this.areas.set(key, found);
    this.reaching.push(found);
  }
}

/** What precedes `<sheetData>` in the order of the schema. */
const BEFORE_DATA: ReadonlySet<string> = new Set(['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols']);

/** An element of which only the opening tag is known yet. */
function element({ start, end }: Place): Draft<Element> {
  return { start, openEnd: end, closeStart: start, end };
}
