import type { Workbook } from 'exceljs';
import { newWorkbook } from './workbook';

/** The document pasted as text: one sheet, a line of print a row, every cell text, nothing merged or joined. */
export function pastedWorkbook(title: string, lines: readonly string[]): Workbook {
  const workbook = newWorkbook(`${title}（由文档粘贴）`);
  const sheet = workbook.addWorksheet('Sheet1');
  lines.forEach((line, row) => {
    line.split('\t').forEach((text, column) => {
      if (text === '') return;
      const cell = sheet.getCell(row + 1, column + 1);
      cell.value = text;
      cell.numFmt = '@';
    });
  });
  return workbook;
}
