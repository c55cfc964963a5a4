import type { CellValue, WorkbookSnapshot } from '../../../src/core';
import type { Evaluate } from './model/workbook';

/** A stand-in for calculation: a formula the workbook already holds is worth what it was worth there, any other 0. */
export function knownResults(workbook: WorkbookSnapshot): Evaluate {
  const results = new Map<string, CellValue>();
  for (const sheet of workbook.sheets) {
    sheet.formulas.forEach((row, r) =>
      row.forEach((formula, c) => {
        if (formula !== null) results.set(`${sheet.name}${formula}`, sheet.values[r]?.[c] ?? null);
      }),
    );
  }
  return (formula, sheet) => results.get(`${sheet.name}${formula}`) ?? 0;
}
