import ExcelJS from 'exceljs';
import { isCellError, rangeToA1, type SheetSnapshot, type WorkbookSnapshot } from '../../../src/core';

/** Writes a snapshot as an .xlsx file with an independent library, for hosts that start from a file. */
export async function toXlsx(workbook: WorkbookSnapshot): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const sheet of workbook.sheets) await writeSheet(book.addWorksheet(sheet.name), sheet);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function writeSheet(made: ExcelJS.Worksheet, sheet: SheetSnapshot): Promise<void> {
  made.state = sheet.visible ? 'visible' : 'hidden';
  sheet.values.forEach((row, r) =>
    row.forEach((_, c) => {
      const cell = made.getCell(sheet.origin.row + r + 1, sheet.origin.column + c + 1);
      cell.value = cellValue(sheet, r, c);
      cell.numFmt = sheet.numberFormats[r]?.[c] ?? 'General';
    }),
  );
  for (const merge of sheet.merges) made.mergeCells(rangeToA1(merge));
  for (const row of sheet.hiddenRows) made.getRow(row + 1).hidden = true;
  for (const column of sheet.hiddenColumns) made.getColumn(column + 1).hidden = true;
  for (const area of sheet.unlocked) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) made.getCell(row + 1, column + 1).protection = { locked: false };
    }
  }
  if (sheet.protected) await made.protect('', {});
}

function cellValue(sheet: SheetSnapshot, r: number, c: number): ExcelJS.CellValue {
  const value = sheet.values[r]?.[c] ?? null;
  const formula = sheet.formulas[r]?.[c] ?? null;
  const plain = isCellError(value) ? { error: value.error as ExcelJS.CellErrorValue['error'] } : value;
  if (formula === null) return plain;
  return { formula: formula.slice(1), ...(plain !== null && { result: plain }) } as ExcelJS.CellFormulaValue;
}
