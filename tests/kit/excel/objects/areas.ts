import { MAX_COLUMNS, MAX_ROWS, parseRange, quoteSheet, rangeToA1, columnIndex, columnName, type Range } from '../../../../src/core';
import { invalidArgument, ProtocolError } from '../protocol';
import type { SheetModel } from '../model/sheet';
import { WHOLE_SHEET } from '../model/sheet';

/** Addresses as Excel reads and writes them, and the arithmetic on rectangles behind the Range methods. */

export function readAddress(address: string, location: string): Range {
  if (address === '') return WHOLE_SHEET;
  const local = address.slice(address.lastIndexOf('!') + 1).replace(/\$/g, '');
  const range = parseRange(local) ?? columns(local) ?? rows(local);
  if (!range) throw invalidArgument(location, `“${address}” is no address`);
  return range;
}

function columns(text: string): Range | undefined {
  const match = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(text);
  if (!match?.[1] || !match[2]) return undefined;
  return { top: 0, bottom: MAX_ROWS - 1, left: columnIndex(match[1]), right: columnIndex(match[2]) };
}

function rows(text: string): Range | undefined {
  const match = /^(\d+):(\d+)$/.exec(text);
  if (!match?.[1] || !match[2]) return undefined;
  return { top: Number(match[1]) - 1, bottom: Number(match[2]) - 1, left: 0, right: MAX_COLUMNS - 1 };
}

export function writeAddress(sheet: SheetModel, area: Range): string {
  return `${quoteSheet(sheet.name)}!${local(area)}`;
}

function local(area: Range): string {
  if (area.left === 0 && area.right === MAX_COLUMNS - 1) return `${area.top + 1}:${area.bottom + 1}`;
  if (area.top === 0 && area.bottom === MAX_ROWS - 1) return `${columnName(area.left)}:${columnName(area.right)}`;
  return rangeToA1(area);
}

export function rowCount(area: Range): number {
  return area.bottom - area.top + 1;
}

export function columnCount(area: Range): number {
  return area.right - area.left + 1;
}

export function cellCount(area: Range): number {
  return rowCount(area) * columnCount(area);
}

export function inSheet(area: Range, location: string): Range {
  if (area.top < 0 || area.left < 0 || area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS || area.bottom < area.top || area.right < area.left) {
    throw new ProtocolError('InvalidArgument', 'The range lies outside the sheet.', location);
  }
  return area;
}

export function intersection(a: Range, b: Range): Range | undefined {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

export function bounding(a: Range, b: Range): Range {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

export function eachCell(area: Range, visit: (row: number, column: number) => void): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) visit(row, column);
  }
}

export function grid<T>(area: Range, read: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rowCount(area) }, (_, r) =>
    Array.from({ length: columnCount(area) }, (_unused, c) => read(area.top + r, area.left + c)),
  );
}
