import { type CellValue, cellNumber, formatAmount, isBlank, isCellError, isCovered, isFilled, isNotCalculated, numberFormatAt, pagesOf, type Range, type SheetSnapshot, type TableColumn, type TableRow, valueAt } from '../../core';
import type { TableAccess } from '../../relations';
import { above, type Caption } from './caption';
import { blank } from '../blank';
import { isGeneral, numberText } from './number-text';

/** A table as it is printed, whatever the paper: every cell with the room it takes and the text it shows. */
export interface PrintedTable {
  /** As the sheet prints it; the form's own where it prints none. */
  readonly title: string;
  readonly captions: readonly Caption[];
  readonly columns: number;
  /** Rows at the top that are repeated on every page. */
  readonly headerRows: number;
  readonly rows: readonly PrintedRow[];
  /** Lines under the table. */
  readonly notes: readonly string[];
  /** No figure stands in it, and nothing says that this is so. */
  readonly unexplained: boolean;
  /** A form of labelled blocks with long texts: its rows break across pages. */
  readonly blocks: boolean;
}

export interface PrintedRow {
  readonly cells: readonly PrintedCell[];
}

export interface PrintedCell {
  /** Counted from 0 in the table. */
  readonly column: number;
  readonly text: string;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly kind: 'header' | 'label' | 'figure' | 'text';
}

/** Everything of a recognised table that stands on paper. `date1904` as the workbook has it. */
export function printedTable(access: TableAccess, date1904 = false): PrintedTable {
  const { table } = access;
  const pages = pagesOf(table).map((page) => pageOf(access, page, date1904));
  const [first, ...more] = pages;
  if (!first) throw new Error(`table ${table.id} has no page`);
  const title = first.title === '' ? table.title || table.form.title : first.title;
  const captions = first.captions.length > 0 ? first.captions : [{ left: `编制单位：${table.organisation}`, centre: '', right: `单位：${table.unit}` }];
  const notes = pages.flatMap((page) => page.notes);
  return {
    title,
    captions,
    columns: Math.max(...pages.map(({ columns }) => columns)),
    headerRows: first.header.length,
    rows: [...first.header, ...first.body, ...more.flatMap(({ body }) => body)],
    notes,
    unexplained: access.empty && !table.declaredEmpty,
    blocks: isBlocks(access),
  };
}

/** Forms of fields and lists carry texts; a grid carries figures. */
function isBlocks({ form }: TableAccess): boolean {
  return form.parts.some(({ rows }) => rows.kind === 'fields');
}

interface Page {
  readonly title: string;
  readonly captions: readonly Caption[];
  readonly columns: number;
  readonly header: readonly PrintedRow[];
  readonly body: readonly PrintedRow[];
  readonly notes: readonly string[];
}

function pageOf(access: TableAccess, { sheet: name, range, page }: ReturnType<typeof pagesOf>[number], date1904: boolean): Page {
  const { table } = access;
  const sheet = access.sheets.find((each) => each.name === name) ?? access.sheets[0];
  const own = table.rows.filter((row) => row.page === page);
  const first = Math.min(range.bottom + 1, ...own.flatMap((row) => [row.row, ...Object.values(row.places ?? {}).map((place) => place.row)]));
  const top = above(sheet, table, range, first);
  const notes = page === undefined ? table.notes : [];
  const noteRows = new Set(notes.map(({ row }) => row));
  const grid = { access, sheet, range, page, date1904, figures: figuresOf(access, own) };
  const columns = along(range.left, range.right).filter((column) => isShown(grid, 'column', column, top.header));
  const isKept = (row: number): boolean => !noteRows.has(row) && isShown(grid, 'row', row, top.header);
  const header = along(top.header, first - 1).filter(isKept);
  const body = along(first, range.bottom).filter(isKept);
  // Blocks have no header of their own: what is above their first row belongs to the form.
  const split = isBlocks(access) ? [] : header;
  const rest = isBlocks(access) ? [...header, ...body] : body;
  const lines = [...split, ...rest];
  return {
    title: top.title,
    captions: top.captions,
    columns: columns.length,
    header: split.map((row) => rowOf(grid, row, lines, columns, true)),
    body: rest.map((row) => rowOf(grid, row, lines, columns, false)),
    notes: notes.map(({ text }) => text.trim()),
  };
}

interface Grid {
  readonly access: TableAccess;
  readonly sheet: SheetSnapshot;
  readonly range: Range;
  readonly page: number | undefined;
  readonly date1904: boolean;
  readonly figures: ReadonlyMap<string, { readonly row: TableRow; readonly column: TableColumn }>;
}

function figuresOf(access: TableAccess, rows: readonly TableRow[]): Grid['figures'] {
  const found = new Map<string, { readonly row: TableRow; readonly column: TableColumn }>();
  for (const row of rows) {
    for (const column of access.amountColumns(row)) {
      const place = access.place(row, column);
      found.set(`${place.row}:${place.column}`, { row, column });
    }
  }
  return found;
}

function along(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/** Blank lines are no part of a printed table, nor are hidden ones unless a figure stands there that would be missed in the sums. */
function isShown({ access, sheet, range, figures }: Grid, way: 'row' | 'column', at: number, header: number): boolean {
  const cells = way === 'row' ? along(range.left, range.right).map((column) => [at, column] as const) : along(header, range.bottom).map((row) => [row, at] as const);
  const hidden = (way === 'row' ? sheet.hiddenRows : sheet.hiddenColumns).has(at);
  if (!hidden) return cells.some(([row, column]) => !isBlank(valueAt(sheet, row, column)) || figures.has(`${row}:${column}`));
  return cells.some(([row, column]) => {
    const known = figures.get(`${row}:${column}`);
    const figure = known && access.figure(known.row, known.column);
    return figure !== undefined && isFilled(figure) && !figure.value.isZero();
  });
}

function rowOf(grid: Grid, row: number, rows: readonly number[], columns: readonly number[], header: boolean): PrintedRow {
  const cells = columns.flatMap((column, index) => {
    const merge = grid.sheet.merges.find(({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right);
    if (!merge) return [cellOf(grid, row, column, { column: index, columnSpan: 1, rowSpan: 1, header })];
    const spanned = columns.filter((each) => each >= merge.left && each <= merge.right);
    const under = rows.filter((each) => each >= merge.top && each <= merge.bottom);
    if (spanned[0] !== column || under[0] !== row) return [];
    return [cellOf(grid, merge.top, merge.left, { column: index, columnSpan: spanned.length, rowSpan: under.length, header })];
  });
  return { cells };
}

interface Room {
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly header: boolean;
}

function cellOf(grid: Grid, row: number, column: number, { header, ...room }: Room): PrintedCell {
  const { access, sheet, figures, date1904 } = grid;
  const value = isCovered(sheet, row, column) ? null : valueAt(sheet, row, column);
  const known = figures.get(`${row}:${column}`);
  if (known && !header) return { ...room, kind: 'figure', text: figureText(access, known, value, numberFormatAt(sheet, row, column)) };
  const text = textOf(value, numberFormatAt(sheet, row, column), date1904);
  const kind = header ? 'header' : typeof value === 'number' ? 'figure' : isLong(text) ? 'text' : 'label';
  return { ...room, kind, text };
}

const LONG = 24;

function isLong(text: string): boolean {
  return text.length > LONG;
}

/** An amount without a format is printed with the decimals of its form; points and percentages as they stand. */
function figureText(access: TableAccess, { row, column }: { readonly row: TableRow; readonly column: TableColumn }, value: CellValue, format: string): string {
  if (typeof value !== 'number') return textOf(value, format, false);
  const money = isGeneral(format) && column.measure === undefined;
  return money ? formatAmount(cellNumber(value), access.decimals(row, column)) : numberText(cellNumber(value), format);
}

function textOf(value: CellValue, format: string, date1904: boolean): string {
  if (value === null) return '';
  if (isNotCalculated(value)) return blank('');
  if (isCellError(value)) return value.error;
  if (typeof value === 'number') return numberText(cellNumber(value), format, date1904);
  return typeof value === 'boolean' ? (value ? '是' : '否') : value.trim();
}
