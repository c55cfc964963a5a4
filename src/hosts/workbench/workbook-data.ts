import { BooleanNumber, type ICellData, type IColumnData, type IRowData, type IStyleData, type IWorkbookData, type IWorksheetData, LocaleType, VerticalAlign } from '@univerjs/core';
import { lastColumn, lastRow, type Range, type SheetSnapshot, type WorkbookSnapshot } from '../../core';
import type { SheetAppearance, WorkbookAppearance } from '../file/xlsx/appearance-types';
import { GENERAL } from './book';
import { constant } from './cell';
import { gridStyle } from './cell-style';
import { DEFAULT_FONT } from './fonts';
import { columnPixels, rowPixels } from './pixels';
import { estimatedWidths } from './widths';

/** Empty rows and columns to type into beside the used range. */
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 10;
const LEAST_ROWS = 200;
const LEAST_COLUMNS = 26;
const DEFAULT_COLUMN = 8.43;
const DEFAULT_ROW = 15;
/** Height of a line in font sizes. */
const LINE_HEIGHT = 1.35;

/** In points, by the number of the style. */
type FontSizes = readonly (number | undefined)[];

export interface GridWorkbook {
  readonly data: IWorkbookData;
  /** Protected sheets by the grid's sheet id. */
  readonly locks: ReadonlyMap<string, readonly Range[]>;
}

/** A workbook as the grid opens it. Without an appearance the sheets are plain and columns as wide as their contents. */
export function workbookData(id: string, snapshot: WorkbookSnapshot, appearance: WorkbookAppearance | undefined): GridWorkbook {
  const styles: Record<string, IStyleData> = {};
  appearance?.styles.forEach((style, index) => (styles[fileStyle(index)] = gridStyle(style)));
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  const locks = new Map<string, readonly Range[]>();
  const byName = new Map(appearance?.sheets.map((sheet) => [sheet.name, sheet]));
  const formats = new FormatStyles(styles);
  const fonts = (appearance?.styles ?? []).map(({ font }) => font.size);
  const sheetOrder = snapshot.sheets.map((sheet, index) => {
    const sheetId = `sheet-${index + 1}`;
    sheets[sheetId] = { id: sheetId, name: sheet.name, ...worksheetData(sheet, byName.get(sheet.name), formats, fonts) };
    if (sheet.protected) locks.set(sheetId, sheet.unlocked);
    return sheetId;
  });
  const data: IWorkbookData = {
    id,
    name: snapshot.name,
    appVersion: '',
    locale: LocaleType.ZH_CN,
    styles,
    sheetOrder,
    sheets,
    defaultStyle: { ff: DEFAULT_FONT, vt: VerticalAlign.BOTTOM, ...styles[fileStyle(0)] },
  };
  return { data, locks };
}

function fileStyle(index: number): string {
  return `file-${index}`;
}

/** Styles of cells that no appearance describes: the font, which the grid takes from a cell’s own style only, and the number format. */
class FormatStyles {
  private readonly byFormat = new Map<string, string>();

  constructor(private readonly styles: Record<string, IStyleData>) {}

  id(format: string): string {
    const known = this.byFormat.get(format) ?? `format-${this.byFormat.size}`;
    if (!this.byFormat.has(format)) {
      this.byFormat.set(format, known);
      this.styles[known] = { ff: DEFAULT_FONT, ...(format !== GENERAL && { n: { pattern: format } }) };
    }
    return known;
  }
}

function worksheetData(sheet: SheetSnapshot, look: SheetAppearance | undefined, formats: FormatStyles, fonts: FontSizes): Partial<IWorksheetData> {
  const cellData = look ? styledCells(look) : {};
  contents(sheet, cellData, look ? () => fileStyle(0) : (format) => formats.id(format));
  const right = Math.max(lastColumn(sheet), ...(look?.columns ?? []).flatMap(({ first, last, width }) => (width !== undefined && last - first < 50 ? [last] : [])));
  const columnCount = Math.max(right + 1 + SPARE_COLUMNS, LEAST_COLUMNS);
  const rowCount = Math.max(lastRow(sheet) + 1 + SPARE_ROWS, LEAST_ROWS);
  return {
    hidden: sheet.visible ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount,
    columnCount,
    cellData,
    rowData: rowData(sheet, look, rowCount, fonts),
    columnData: columnData(sheet, look, columnCount),
    mergeData: sheet.merges.map(({ top, left, bottom, right: end }) => ({ startRow: top, startColumn: left, endRow: bottom, endColumn: end })),
    defaultColumnWidth: columnPixels(look?.defaultColumnWidth ?? DEFAULT_COLUMN),
    defaultRowHeight: rowPixels(look?.defaultRowHeight ?? DEFAULT_ROW),
    showGridlines: look?.gridLines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    ...(look?.tabColor !== undefined && { tabColor: look.tabColor }),
    ...(look && { freeze: freeze(look) }),
  };
}

type CellData = Record<number, Record<number, ICellData>>;

function styledCells(look: SheetAppearance): CellData {
  const cellData: CellData = {};
  for (const { row, column, style } of look.cells) (cellData[row] ??= {})[column] = { s: fileStyle(style) };
  return cellData;
}

/** `plain` gives the style of a cell that has none of its own: the file's first style is what its program shows it in. */
function contents(sheet: SheetSnapshot, cellData: CellData, plain: (numberFormat: string) => string): void {
  sheet.values.forEach((values, r) => {
    const row = sheet.origin.row + r;
    values.forEach((value, c) => {
      const formula = sheet.formulas[r]?.[c] ?? null;
      const column = sheet.origin.column + c;
      const style = cellData[row]?.[column]?.s ?? plain(sheet.numberFormats[r]?.[c] ?? GENERAL);
      (cellData[row] ??= {})[column] = { s: style, ...constant(value), ...(formula !== null && { f: formula }) };
    });
  });
}

function rowData(sheet: SheetSnapshot, look: SheetAppearance | undefined, count: number, fonts: FontSizes): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const [row, height] of look ? heightsByFont(look, fonts) : []) if (row < count) rows[row] = { h: rowPixels(height) };
  for (const { row, height, hidden, style } of look?.rows ?? []) {
    if (row >= count) continue;
    rows[row] = {
      ...rows[row],
      ...(height !== undefined && { h: rowPixels(height), ia: BooleanNumber.FALSE }),
      ...(hidden && { hd: BooleanNumber.TRUE }),
      ...(style !== undefined && { s: fileStyle(style) }),
    };
  }
  for (const row of sheet.hiddenRows) rows[row] = { ...rows[row], hd: BooleanNumber.TRUE };
  return rows;
}

/** A row whose height the file leaves open is as high as its largest font asks for. */
function heightsByFont(look: SheetAppearance, fonts: FontSizes): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  const usual = look.defaultRowHeight ?? DEFAULT_ROW;
  for (const { row, style } of look.cells) {
    const needed = (fonts[style] ?? 0) * LINE_HEIGHT;
    if (needed > (heights.get(row) ?? usual)) heights.set(row, needed);
  }
  return heights;
}

function columnData(sheet: SheetSnapshot, look: SheetAppearance | undefined, count: number): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const { first, last, width, hidden, style } of look?.columns ?? []) {
    for (let column = first; column <= Math.min(last, count - 1); column++) {
      columns[column] = {
        ...(width !== undefined && { w: columnPixels(width) }),
        ...(hidden && { hd: BooleanNumber.TRUE }),
        ...(style !== undefined && style > 0 && { s: fileStyle(style) }),
      };
    }
  }
  if (!look) for (const [column, width] of estimatedWidths(sheet)) columns[column] = { w: columnPixels(width) };
  for (const column of sheet.hiddenColumns) columns[column] = { ...columns[column], hd: BooleanNumber.TRUE };
  return columns;
}

/** The grid counts frozen lines and names the first one that scrolls. */
function freeze({ frozenRows, frozenColumns }: SheetAppearance): IWorksheetData['freeze'] {
  return {
    xSplit: frozenColumns,
    ySplit: frozenRows,
    startRow: frozenRows > 0 ? frozenRows : -1,
    startColumn: frozenColumns > 0 ? frozenColumns : -1,
  };
}
