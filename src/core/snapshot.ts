import { contains, type Range } from './address';

/** `#DIV/0!` and its kind, kept apart from text so that nobody reads one as a label or a number. */
export interface CellError {
  readonly error: string;
}

export type CellValue = string | number | boolean | CellError | null;

export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

/** A formula in a file whose result was never saved: written by a program, or left by a fill for Excel to calculate. It is not zero. */
export const NOT_CALCULATED: CellError = { error: '#NOT_CALCULATED' };

export function isNotCalculated(value: CellValue): boolean {
  return isCellError(value) && value.error === NOT_CALCULATED.error;
}

/** A figure of a document that stands where nobody can say which cell it belongs to: it is not zero, and nothing is said of it. */
export const NOT_SURE: CellError = { error: '#NOT_SURE' };

export function isNotSure(value: CellValue): boolean {
  return isCellError(value) && value.error === NOT_SURE.error;
}

/**
 * One sheet as plain arrays. `values[r][c]` stands at sheet row `origin.row + r`, column `origin.column + c`.
 * The arrays are rectangular and cover the used range; outside it every cell is blank.
 */
export interface SheetSnapshot {
  readonly name: string;
  readonly visible: boolean;
  readonly origin: { readonly row: number; readonly column: number };
  readonly values: readonly (readonly CellValue[])[];
  /** Formula text with its `=`, or null for a constant. */
  readonly formulas: readonly (readonly (string | null)[])[];
  /** Number format codes; `General` where none is set. */
  readonly numberFormats: readonly (readonly string[])[];
  readonly merges: readonly Range[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** True where the sheet is protected; cells are locked unless listed as unlocked. */
  readonly protected: boolean;
  readonly unlocked: readonly Range[];
  /** Where it stood in the document it was made from; absent for a sheet of a workbook. */
  readonly source?: DocumentSource;
}

/** A table of a document, or its prose: a paragraph a row. Arrays are by sheet row. */
export interface DocumentSource {
  readonly kind: 'table' | 'text';
  /** Which table of the document, from 1; 0 for the prose. */
  readonly number: number;
  /** Sheet row of the table’s own first row; above it stand the lines printed over the table. */
  readonly firstRow: number;
  /** From 1; undefined where the document does not say. */
  readonly pages: readonly (number | undefined)[];
  /** Level of the paragraphs that are styled as headings, from 1. */
  readonly levels?: readonly (number | undefined)[];
}

/** A part of a document that was not read, or not surely: nothing is raised there, and it is said. */
export interface DocumentGap {
  readonly kind: 'scanned' | 'picture' | 'object' | 'table';
  readonly page?: number;
  /** Which table, for a table that could not be put together surely. */
  readonly table?: number;
}

export interface WorkbookSnapshot {
  /** File name, or the workbook's title in a live host. */
  readonly name: string;
  /** True where day 0 is 1904-01-01 (files from old Macs). */
  readonly date1904: boolean;
  readonly sheets: readonly SheetSnapshot[];
  /** Set where it was made from a document, which can be checked and not written. */
  readonly document?: { readonly kind: 'docx' | 'pdf'; readonly gaps: readonly DocumentGap[] };
}

export function valueAt(sheet: SheetSnapshot, row: number, column: number): CellValue {
  return sheet.values[row - sheet.origin.row]?.[column - sheet.origin.column] ?? null;
}

export function formulaAt(sheet: SheetSnapshot, row: number, column: number): string | null {
  return sheet.formulas[row - sheet.origin.row]?.[column - sheet.origin.column] ?? null;
}

/** Under a merge and not its first cell: nothing that stands there is seen. */
export function isCovered({ merges }: SheetSnapshot, row: number, column: number): boolean {
  return merges.some((merge) => contains(merge, row, column) && (row !== merge.top || column !== merge.left));
}

export function numberFormatAt(sheet: SheetSnapshot, row: number, column: number): string {
  return sheet.numberFormats[row - sheet.origin.row]?.[column - sheet.origin.column] ?? 'General';
}

/** The last row and column of the used range, zero-based; −1 for an empty sheet. */
export function lastRow(sheet: SheetSnapshot): number {
  return sheet.origin.row + sheet.values.length - 1;
}

export function lastColumn(sheet: SheetSnapshot): number {
  return sheet.origin.column + (sheet.values[0]?.length ?? 0) - 1;
}

export function isBlank(value: CellValue): boolean {
  return value === null || value === '' || (typeof value === 'string' && value.trim() === '');
}
