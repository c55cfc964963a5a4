import ExcelJS from 'exceljs';
import { isCellError, type WorkbookSnapshot } from '../../../src/core';

/** The values of a workbook as an .xlsx file, written by another library. */
export async function asFile(workbook: WorkbookSnapshot): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const { name, origin, values } of workbook.sheets) {
    const sheet = book.addWorksheet(name);
    values.forEach((row, r) => {
      row.forEach((value, c) => {
        if (value !== null && !isCellError(value)) sheet.getCell(origin.row + r + 1, origin.column + c + 1).value = value;
      });
    });
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
