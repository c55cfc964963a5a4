import { isCellError, type Range, type SheetSnapshot, type WorkbookSnapshot } from '../../../src/core';
import { eachCell } from './objects/areas';
import type { SheetModel } from './model/sheet';
import type { WorkbookModel } from './model/workbook';

/** Puts a snapshot – from a file, or written in a test – into a simulated workbook. */
export function loadSnapshot(book: WorkbookModel, snapshot: WorkbookSnapshot): void {
  book.name = snapshot.name;
  for (const sheet of snapshot.sheets) loadSheet(book.addSheet(sheet.name), sheet);
}

function loadSheet(model: SheetModel, sheet: SheetSnapshot): void {
  sheet.values.forEach((row, r) =>
    row.forEach((value, c) => {
      model.change(sheet.origin.row + r, sheet.origin.column + c, {
        value: value ?? '',
        formula: sheet.formulas[r]?.[c] ?? null,
        numberFormat: sheet.numberFormats[r]?.[c] ?? 'General',
      });
    }),
  );
  model.visibility = sheet.visible ? 'Visible' : 'Hidden';
  model.merges = [...sheet.merges];
  sheet.hiddenRows.forEach((row) => model.hiddenRows.add(row));
  sheet.hiddenColumns.forEach((column) => model.hiddenColumns.add(column));
  sheet.unlocked.forEach((area: Range) => eachCell(area, (row, column) => model.change(row, column, { locked: false })));
  if (sheet.protected) model.protection = { allowFormatCells: false };
}

/** Everything a test may want to compare before and after: one line a cell, and what belongs to the sheet. */
export function describeBook(book: WorkbookModel): string[] {
  return book.sheets.flatMap((sheet) => {
    const lines = [`[${sheet.name}] ${sheet.visibility} conditional formats: ${JSON.stringify(sheet.conditionalFormats)} charts: ${JSON.stringify(sheet.charts)}`];
    const used = sheet.used(false);
    if (used) {
      eachCell(used, (row, column) => {
        const cell = sheet.cell(row, column);
        const value = isCellError(cell.value) ? cell.value.error : JSON.stringify(cell.value);
        lines.push(`${row},${column} ${value} ${cell.formula ?? ''} ${cell.numberFormat} ${JSON.stringify(cell.fill)} ${cell.locked}`);
      });
    }
    return lines;
  });
}
