import type { SheetSnapshot, WorkbookSnapshot } from '../core';

/**
 * A workbook with its attachments (自评表 that a unit keeps in files of their own), read as one: their sheets follow, each called as a formula
 * would call it from outside, `[自评表.xlsx]项目1`. Their formulas speak of sheets of their own file and are left out; their results stay.
 */
export function together(workbook: WorkbookSnapshot, attachments: readonly WorkbookSnapshot[]): WorkbookSnapshot {
  if (attachments.length === 0) return workbook;
  return { ...workbook, sheets: [...workbook.sheets, ...attachments.flatMap(({ name, sheets }) => sheets.map((sheet) => attached(sheet, name)))] };
}

function attached(sheet: SheetSnapshot, file: string): SheetSnapshot {
  return { ...sheet, name: `[${file}]${sheet.name}`, formulas: sheet.formulas.map((row) => row.map(() => null)) };
}
