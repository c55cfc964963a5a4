import type { CellContent, CellValue, Range } from '../../core';
import { GENERAL, toInput } from '../content';

/** What ET hands out, made plain in one place. */

/** Errors come as int32 codes: 0x800A0000 plus Excel's number of the error. */
const ERRORS: ReadonlyMap<number, string> = new Map([
  [-2146826288, '#NULL!'],
  [-2146826281, '#DIV/0!'],
  [-2146826273, '#VALUE!'],
  [-2146826265, '#REF!'],
  [-2146826259, '#NAME?'],
  [-2146826252, '#NUM!'],
  [-2146826246, '#N/A'],
  [-2146826243, '#SPILL!'],
  [-2146826239, '#FIELD!'],
  [-2146826238, '#CALC!'],
]);

/** The formula tells an error from a figure that happens to be its code: a constant error is spelt out there, a figure is digits. */
export function toValue(raw: unknown, rawFormula: unknown): CellValue {
  if (typeof raw === 'number') {
    const error = ERRORS.get(raw);
    return error !== undefined && typeof rawFormula === 'string' && /^[=#]/.test(rawFormula) ? { error } : raw;
  }
  if (typeof raw === 'boolean') return raw;
  return typeof raw === 'string' && raw !== '' ? raw : null;
}

/** A scalar, a row or a matrix as a matrix of the area's shape. */
export function toMatrix(raw: unknown, { top, left, bottom, right }: Range): readonly (readonly unknown[])[] {
  const rows = bottom - top + 1;
  const columns = right - left + 1;
  if (!Array.isArray(raw)) {
    if (rows === 1 && columns === 1) return [[raw]];
    // Some builds give null for a range without content.
    if (raw === null || raw === undefined) return Array.from({ length: rows }, () => Array.from({ length: columns }, () => null));
    throw new Error(`WPS gave a single value for ${rows} × ${columns} cells`);
  }
  const cells: readonly unknown[] = raw;
  const matrix = cells.every(Array.isArray) ? cells : rows === 1 ? [cells] : cells.map((cell) => [cell]);
  const fits = matrix.length === rows && matrix.every((row) => Array.isArray(row) && row.length === columns);
  if (!fits) throw new Error(`WPS gave an array of another shape for ${rows} × ${columns} cells`);
  return matrix as readonly (readonly unknown[])[];
}

/** One cell is handed over as a scalar. */
export function fromMatrix<Value>(matrix: readonly (readonly Value[])[]): Value | readonly (readonly Value[])[] {
  const [[only] = []] = matrix;
  return matrix.length === 1 && matrix[0]?.length === 1 && only !== undefined ? only : matrix;
}

/** Chinese builds may spell Excel's General in their own way. */
export function toNumberFormat(raw: unknown): string {
  return typeof raw === 'string' && raw !== 'G/通用格式' ? raw : GENERAL;
}

/** `#rrggbb` as ET counts colours: red + green × 256 + blue × 65536. */
export function toBgr(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
  return red + green * 256 + blue * 65536;
}

/** A constant for Value2, which would calculate a text beginning with `=` – under the text format as well, as far as anybody knows. */
export function toConstant(content: CellContent, numberFormat: string): string | number | boolean {
  const input = toInput(content, numberFormat);
  return typeof input === 'string' && input.startsWith('=') ? `'${input}` : input;
}
