import { type CellRef, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from '../../src/core';

/** A copy of the workbook with one cell changed; everything else is shared. */
export function withCell(workbook: WorkbookSnapshot, cell: CellRef, value: CellValue): WorkbookSnapshot {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === cell.sheet ? edited(sheet, cell, value) : sheet)) };
}

function edited(sheet: SheetSnapshot, cell: CellRef, value: CellValue): SheetSnapshot {
  const r = cell.row - sheet.origin.row;
  const c = cell.column - sheet.origin.column;
  if (sheet.values[r]?.[c] === undefined) throw new Error(`the used range of ${sheet.name} does not reach the cell`);
  return {
    ...sheet,
    values: sheet.values.map((row, i) => (i === r ? row.map((old, j) => (j === c ? value : old)) : row)),
  };
}

/** A copy of the workbook with one cell made a formula that shows `value`. */
export function withFormula(workbook: WorkbookSnapshot, cell: CellRef, formula: string, value: CellValue): WorkbookSnapshot {
  const valued = withCell(workbook, cell, value);
  const put = (sheet: SheetSnapshot): SheetSnapshot => ({
    ...sheet,
    formulas: sheet.formulas.map((row, i) => (i === cell.row - sheet.origin.row ? row.map((old, j) => (j === cell.column - sheet.origin.column ? formula : old)) : row)),
  });
  return { ...valued, sheets: valued.sheets.map((sheet) => (sheet.name === cell.sheet ? put(sheet) : sheet)) };
}
