import type { CellRef, CellValue, SheetSnapshot, WorkbookSnapshot } from '../../src/core';

export interface Edit {
  readonly cell: CellRef;
  readonly value: CellValue;
}

/** A copy of the workbook with some cells changed. */
export function withCells(workbook: WorkbookSnapshot, changes: readonly Edit[]): WorkbookSnapshot {
  const next = new Map(changes.map(({ cell, value }) => [`${cell.sheet}|${String(cell.row)}|${String(cell.column)}`, value]));
  const touched = new Set(changes.map(({ cell }) => cell.sheet));
  return onSheets(workbook, touched, (sheet) => ({
    ...sheet,
    values: sheet.values.map((row, r) =>
      row.map((old, c) => {
        const changed = next.get(`${sheet.name}|${String(r + sheet.origin.row)}|${String(c + sheet.origin.column)}`);
        return changed === undefined ? old : changed;
      }),
    ),
  }));
}

/** A copy without a row of a sheet; what stands below moves up. */
export function withoutRow(workbook: WorkbookSnapshot, sheet: string, row: number): WorkbookSnapshot {
  return withRows(workbook, sheet, (rows, origin) => rows.filter((_, r) => r + origin !== row));
}

/** A copy in which a row of a sheet stands twice; what stands below moves down. */
export function withRowTwice(workbook: WorkbookSnapshot, sheet: string, row: number): WorkbookSnapshot {
  return withRows(workbook, sheet, (rows, origin) => rows.flatMap((each, r) => (r + origin === row ? [each, each] : [each])));
}

/** A copy with one cell of a sheet changed. */
export function withRow(workbook: WorkbookSnapshot, sheet: string, row: number, column: number, value: CellValue): WorkbookSnapshot {
  return withCells(workbook, [{ cell: { sheet, row, column }, value }]);
}

type Rows = <Row>(rows: readonly Row[], origin: number) => readonly Row[];

function withRows(workbook: WorkbookSnapshot, name: string, rows: Rows): WorkbookSnapshot {
  return onSheets(workbook, new Set([name]), (sheet) => {
    const { row } = sheet.origin;
    return { ...sheet, values: rows(sheet.values, row), formulas: rows(sheet.formulas, row), numberFormats: rows(sheet.numberFormats, row), merges: [] };
  });
}

function onSheets(workbook: WorkbookSnapshot, names: ReadonlySet<string>, edit: (sheet: SheetSnapshot) => SheetSnapshot): WorkbookSnapshot {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => (names.has(sheet.name) ? edit(sheet) : sheet)) };
}
