import type { CellValue, Range, SheetSnapshot, WorkbookSnapshot } from '../../src/core';
import { plainSheet } from '../kit/plain-sheet';

/** A cell that remembers where in the published table it comes from, through every change of layout. */
export interface Cell {
  readonly value: CellValue;
  /** `01:45:5`: table, printed line and place in the line; absent for cells that a change of layout adds. */
  readonly origin?: string;
}

/** A sheet in the making: rows of cells, and merges. */
export interface Draft {
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Range[];
}

export const EMPTY: Cell = { value: null };

export function cellAt(draft: Draft, row: number, column: number): Cell {
  return draft.rows[row]?.[column] ?? EMPTY;
}

export function widthOf(draft: Draft): number {
  return Math.max(0, ...draft.rows.map((row) => row.length));
}

export function mapCells(draft: Draft, change: (cell: Cell, row: number, column: number) => Cell): Draft {
  return { ...draft, rows: draft.rows.map((cells, row) => cells.map((cell, column) => change(cell, row, column))) };
}

/** Where each published figure stands after the changes: origin → `row,column`. */
export function whereabouts(draft: Draft): Map<string, string> {
  const places = new Map<string, string>();
  draft.rows.forEach((cells, row) => {
    cells.forEach(({ origin }, column) => {
      if (origin !== undefined) places.set(origin, `${row},${column}`);
    });
  });
  return places;
}

/** The used range only, as a file or a live host gives it. */
export function snapshot(name: string, draft: Draft): SheetSnapshot {
  const width = widthOf(draft);
  const filled = draft.rows.map((cells) => cells.some(({ value }) => value !== null && value !== ''));
  const top = Math.max(0, filled.indexOf(true));
  const bottom = filled.lastIndexOf(true);
  const columns = Array.from({ length: width }, (_, column) => draft.rows.some((cells) => (cells[column]?.value ?? '') !== ''));
  const left = Math.max(0, columns.indexOf(true));
  const right = columns.lastIndexOf(true);
  const values = draft.rows
    .slice(top, bottom + 1)
    .map((cells) => Array.from({ length: right - left + 1 }, (_, column) => cells[left + column]?.value ?? null));
  return plainSheet(name, values, { origin: { row: top, column: left }, merges: draft.merges });
}

export function workbook(...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { name: '决算公开.xlsx', date1904: false, sheets };
}
