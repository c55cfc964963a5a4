import type { CellRef } from '../../core';
import { isSemantic } from './errors';
import { hiddenSheet, missingSheet } from '../refusals';
import { once, reading } from './run';

/** One request. Excel refuses to activate a hidden sheet; a second request then tells the user that this is why. */
export function selectCell(cell: CellRef): Promise<void> {
  return reading(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(cell.sheet);
    sheet.load('id');
    sheet.activate();
    once(sheet.getCell(cell.row, cell.column)).select();
    try {
      await context.sync();
    } catch (error) {
      if (isSemantic(error)) await explainHidden(context, cell);
      throw error;
    }
    if (sheet.isNullObject) throw missingSheet(cell.sheet, [cell]);
  });
}

async function explainHidden(context: Excel.RequestContext, cell: CellRef): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(cell.sheet);
  sheet.load('visibility');
  await context.sync();
  if (sheet.isNullObject) throw missingSheet(cell.sheet, [cell]);
  if (sheet.visibility === Excel.SheetVisibility.visible) return;
  throw hiddenSheet(cell);
}
