import { isCellError, type Range } from '../../../../src/core';
import type { Cell, Scalar } from '../../excel/model/cell';
import { readInput } from '../../excel/model/input';
import type { SheetModel } from '../../excel/model/sheet';
import { cellCount, columnCount, eachCell, grid, rowCount } from '../../excel/objects/areas';
import type { EtScene } from '../scene';

/** WPS hands at most this many rows over without freezing; asking for more fails the test. */
const MOST_ROWS = 5000;

const ERRORS: Readonly<Record<string, number>> = {
  '#NULL!': 2000,
  '#DIV/0!': 2007,
  '#VALUE!': 2015,
  '#REF!': 2023,
  '#NAME?': 2029,
  '#NUM!': 2036,
  '#N/A': 2042,
};

/** An error is an int32: 0x800A0000 with Excel's number of it. */
function codeOf(error: string): number {
  const number = ERRORS[error];
  if (number === undefined) throw new Error(`the simulated ET knows no ${error}`);
  return (0x800a0000 | number) >> 0;
}

export function valueOf({ value, formula }: Cell): Scalar | number | null {
  if (isCellError(value)) return codeOf(value.error);
  return value === '' && formula === null ? null : value;
}

/** As COM does: every constant as the text that would be typed, an error spelt out. */
export function formulaOf({ value, formula }: Cell): string {
  if (formula !== null) return formula;
  if (isCellError(value)) return value.error;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** A scalar for one cell, else a matrix. */
export function readCells(sheet: SheetModel, area: Range, read: (cell: Cell) => unknown): unknown {
  if (rowCount(area) > MOST_ROWS) throw new Error(`WPS would freeze: ${rowCount(area)} rows asked for at once`);
  const matrix = grid(area, (row, column) => read(sheet.cell(row, column)));
  return cellCount(area) === 1 ? matrix[0]?.[0] : matrix;
}

/** One value for all cells, or a matrix of exactly their shape. */
export function typeCells(scene: EtScene, sheet: SheetModel, area: Range, input: unknown): void {
  if (Array.isArray(input)) {
    const rows: readonly unknown[] = input;
    const fits = rows.length === rowCount(area) && rows.every((row) => Array.isArray(row) && row.length === columnCount(area));
    if (!fits) throw new Error('The array does not have the shape of the range');
    if (cellCount(area) === 1) throw new Error('One cell takes a scalar');
  }
  eachCell(area, (row, column) => {
    const raw: unknown = Array.isArray(input) ? (input as readonly (readonly unknown[])[])[row - area.top]?.[column - area.left] : input;
    typeInto(scene, sheet, row, column, raw);
  });
}

function typeInto(scene: EtScene, sheet: SheetModel, row: number, column: number, raw: unknown): void {
  if (typeof raw !== 'string' && typeof raw !== 'number' && typeof raw !== 'boolean') throw new TypeError('A cell takes a string, a number or a boolean');
  const old = sheet.cell(row, column);
  const typed = readInput(raw, old.numberFormat);
  const reformatted = typed.numberFormat !== undefined && old.numberFormat === 'General';
  const calculated = typed.formula === null || typeof typed.value === 'object' ? typed.value : scene.book.evaluate(typed.formula, sheet, row, column);
  sheet.change(row, column, { value: calculated, formula: typed.formula, ...(reformatted && { numberFormat: typed.numberFormat }) });
}
