import type { CellContent, PlannedWrite, SheetSnapshot, WorkbookSnapshot } from '../core';

/**
 * The workbook as it would be after these writes of constants. A wrong figure put right may change what other cells
 * must be, so the rest of a plan is worked out on this.
 */
export function assume(workbook: WorkbookSnapshot, writes: readonly PlannedWrite[]): WorkbookSnapshot {
  if (writes.length === 0) return workbook;
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const own = writes.filter(({ cell }) => cell.sheet === sheet.name);
      return own.length === 0 ? sheet : withContents(sheet, own);
    }),
  };
}

function withContents(sheet: SheetSnapshot, writes: readonly PlannedWrite[]): SheetSnapshot {
  const next = new Map<string, CellContent>(
    writes.map(({ cell, next: content }) => [`${String(cell.row - sheet.origin.row)},${String(cell.column - sheet.origin.column)}`, content]),
  );
  const at = (r: number, c: number): CellContent | undefined => next.get(`${String(r)},${String(c)}`);
  return {
    ...sheet,
    values: sheet.values.map((row, r) => row.map((value, c) => at(r, c)?.value ?? value)),
    formulas: sheet.formulas.map((row, r) => row.map((formula, c) => (at(r, c) ? null : formula))),
  };
}
