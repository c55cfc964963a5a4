import { type SheetSnapshot, lastColumn, lastRow, normalize, valueAt } from '../core';
import { isNumeric, isWatermark } from './words';

/** One sheet as normalised text. Built in one pass; watermarks and page numbers are blank here. */
export class Grid {
  readonly sheet: SheetSnapshot;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Normalised text of text cells; blank for everything else. */
  private readonly texts: readonly (readonly string[])[];

  constructor(sheet: SheetSnapshot) {
    this.sheet = sheet;
    this.top = sheet.origin.row;
    this.left = sheet.origin.column;
    this.bottom = lastRow(sheet);
    this.right = lastColumn(sheet);
    this.texts = sheet.values.map((row) =>
      row.map((value) => {
        if (typeof value !== 'string' || value === '') return '';
        const text = normalize(value);
        return isWatermark(text) ? '' : text;
      }),
    );
  }

  /** Text cells only: a number, an error or a blank gives ''. */
  words(row: number, column: number): string {
    return this.texts[row - this.top]?.[column - this.left] ?? '';
  }

  /** What a reader sees: a number as its digits. */
  text(row: number, column: number): string {
    const text = this.words(row, column);
    if (text !== '') return text;
    const value = valueAt(this.sheet, row, column);
    return typeof value === 'number' ? String(value) : '';
  }

  /** As printed, without the line breaks and spaces that only serve the layout. */
  printed(row: number, column: number): string {
    const value = valueAt(this.sheet, row, column);
    return typeof value === 'string' ? value.replace(/\s+/g, '') : this.text(row, column);
  }

  /** A text cell exactly as it stands; blank for everything else. */
  raw(row: number, column: number): string {
    const value = valueAt(this.sheet, row, column);
    return typeof value === 'string' ? value : '';
  }

  isFilled(row: number, column: number): boolean {
    if (this.words(row, column) !== '') return true;
    const value = valueAt(this.sheet, row, column);
    return value !== null && typeof value !== 'string';
  }

  /** A number, a number stored as text, or an error where a number should stand. */
  isFigure(row: number, column: number): boolean {
    const text = this.words(row, column);
    if (text !== '') return isNumeric(text);
    const value = valueAt(this.sheet, row, column);
    return value !== null && typeof value !== 'string';
  }

  isBlankRow(row: number, left = this.left, right = this.right): boolean {
    for (let column = left; column <= right; column++) if (this.isFilled(row, column)) return false;
    return true;
  }

  hasFigure(row: number, left: number, right: number): boolean {
    for (let column = left; column <= right; column++) if (this.isFigure(row, column)) return true;
    return false;
  }

  /** The next row that is not blank between the columns, or undefined past `limit`. */
  nextFilledRow(after: number, left: number, right: number, limit: number): number | undefined {
    for (let row = after + 1; row <= limit; row++) if (!this.isBlankRow(row, left, right)) return row;
    return undefined;
  }

  get isEmpty(): boolean {
    for (let row = this.top; row <= this.bottom; row++) if (!this.isBlankRow(row)) return false;
    return true;
  }
}
