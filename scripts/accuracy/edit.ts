import type { CellRef, CellValue, WorkbookSnapshot } from '../../src/core';

/** A copy of the workbook with some cells changed. */
export function withCells(workbook: WorkbookSnapshot, changes: readonly { readonly cell: CellRef; readonly value: CellValue }[]): WorkbookSnapshot {
  const next = new Map(changes.map(({ cell, value }) => [`${cell.sheet}|${String(cell.row)}|${String(cell.column)}`, value]));
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      values: sheet.values.map((row, r) =>
        row.map((old, c) => {
          const changed = next.get(`${sheet.name}|${String(r + sheet.origin.row)}|${String(c + sheet.origin.column)}`);
          return changed === undefined ? old : changed;
        }),
      ),
    })),
  };
}
