import type { Range } from '../../../../src/core';
import { EMPTY_CELL, type Cell } from '../model/cell';
import { readInput } from '../model/input';
import type { SheetModel } from '../model/sheet';
import { invalidArgument, ProtocolError, type Json } from '../protocol';
import type { Scene } from '../scene';
import { cellCount, columnCount, eachCell, grid, rowCount } from './areas';

/** Reads one thing of every cell as a matrix; null where the range has more cells than Excel reads at once. */
export function readMatrix(scene: Scene, sheet: SheetModel, area: Range, read: (cell: Cell) => Json): Json {
  if (cellCount(area) > scene.limits.readCells) return null;
  return grid(area, (row, column) => read(sheet.cell(row, column)));
}

/** The value all cells share; null where they differ – Excel's way of saying “mixed”. */
export function shared<T extends Json>(sheet: SheetModel, area: Range, read: (cell: Cell) => T): T | null {
  const window = sheet.used(false, area);
  if (!window) return read(EMPTY_CELL);
  const seen = new Set<T>();
  eachCell(window, (row, column) => seen.add(read(sheet.cell(row, column))));
  if (cellCount(window) < cellCount(area)) seen.add(read(EMPTY_CELL));
  const [only] = seen;
  return seen.size === 1 && only !== undefined ? only : null;
}

/** Applies a matrix – or one value for every cell – leaving cells alone where it says null. */
export function writeMatrix(area: Range, input: Json, location: string, write: (row: number, column: number, value: Json) => void): void {
  if (!Array.isArray(input)) {
    eachCell(area, (row, column) => write(row, column, input));
    return;
  }
  const rows = input as readonly Json[];
  const fits = rows.length === rowCount(area) && rows.every((row) => Array.isArray(row) && row.length === columnCount(area));
  if (!fits) throw invalidArgument(location, 'The array does not have the size of the range.');
  rows.forEach((row, r) => {
    (row as readonly Json[]).forEach((value, c) => {
      if (value !== null) write(area.top + r, area.left + c, value);
    });
  });
}

export function typeInto(scene: Scene, sheet: SheetModel, row: number, column: number, input: Json): void {
  if (typeof input !== 'string' && typeof input !== 'number' && typeof input !== 'boolean') {
    throw invalidArgument('Range.values', 'A cell takes a string, a number or a boolean.');
  }
  if (typeof input === 'string' && input.length > 32_767) {
    throw invalidArgument('Range.values', 'A cell holds 32,767 characters.');
  }
  const old = sheet.cell(row, column);
  const typed = readInput(input, old.numberFormat);
  const value = typed.formula === null ? typed.value : scene.book.evaluate(typed.formula, sheet, row, column);
  const reformatted = typed.numberFormat !== undefined && old.numberFormat === 'General';
  sheet.change(row, column, {
    value: typeof typed.value === 'object' ? typed.value : value,
    formula: typed.formula,
    ...(reformatted && { numberFormat: typed.numberFormat }),
  });
}

export function requireUnlocked(sheet: SheetModel, area: Range, location: string): void {
  if (!sheet.isProtected) return;
  if (shared(sheet, area, (cell) => cell.locked) !== false) {
    throw new ProtocolError('AccessDenied', 'The sheet is protected and the cell is locked.', location);
  }
}

export function requireFormatting(sheet: SheetModel, location: string): void {
  if (sheet.protection && !sheet.protection.allowFormatCells) {
    throw new ProtocolError('AccessDenied', 'The sheet is protected against formatting.', location);
  }
}

export function requireUnprotected(sheet: SheetModel, location: string): void {
  if (sheet.isProtected) throw new ProtocolError('AccessDenied', 'The sheet is protected.', location);
}
