import type { Range } from '../../../../src/core';
import type { SheetModel } from '../../excel/model/sheet';

/** Points, as measured on a real WPS: 5.625 × characters + 3.35. */

function columnPoints(sheet: SheetModel, column: number): number {
  return 5.625 * (sheet.columnWidths.get(column) ?? 8.43) + 3.35;
}

function rowPoints(sheet: SheetModel, row: number): number {
  return sheet.rowHeights.get(row) ?? 13.5;
}

function sum(first: number, end: number, of: (line: number) => number): number {
  let total = 0;
  for (let line = first; line < end; line += 1) total += of(line);
  return total;
}

export function leftOf(sheet: SheetModel, column: number): number {
  return sum(0, column, (line) => columnPoints(sheet, line));
}

export function topOf(sheet: SheetModel, row: number): number {
  return sum(0, row, (line) => rowPoints(sheet, line));
}

export function widthOf(sheet: SheetModel, { left, right }: Range): number {
  return sum(left, right + 1, (line) => columnPoints(sheet, line));
}

export function heightOf(sheet: SheetModel, { top, bottom }: Range): number {
  return sum(top, bottom + 1, (line) => rowPoints(sheet, line));
}

/** The cells that a rectangle in points covers. */
export function cellsUnder(sheet: SheetModel, left: number, top: number, width: number, height: number): Range {
  const column = (points: number): number => lineAt(points, (line) => columnPoints(sheet, line));
  const row = (points: number): number => lineAt(points, (line) => rowPoints(sheet, line));
  const inside = 0.01;
  return { top: row(top + inside), left: column(left + inside), bottom: row(top + height - inside), right: column(left + width - inside) };
}

function lineAt(points: number, of: (line: number) => number): number {
  let rest = points;
  for (let line = 0; ; line += 1) {
    rest -= of(line);
    if (rest < 0) return line;
  }
}
