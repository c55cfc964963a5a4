import { contains, formulaAt, lastColumn, lastRow, numberFormatAt, rangeToA1, toA1, valueAt } from '../../../src/core';
import type { Range, SheetSnapshot, WorkbookSnapshot } from '../../../src/core';

/** What a snapshot says, cell by cell and free of how large its arrays happen to be. */
export function meaning(workbook: WorkbookSnapshot): unknown {
  return { date1904: workbook.date1904, sheets: workbook.sheets.map(sheetMeaning) };
}

function sheetMeaning(sheet: SheetSnapshot): unknown {
  return {
    name: sheet.name,
    visible: sheet.visible,
    protected: sheet.protected,
    cells: cells(sheet),
    merges: sheet.merges.map(rangeToA1).sort(),
    hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
    unlocked: sheet.protected ? addresses(sheet.unlocked) : [],
  };
}

function cells(sheet: SheetSnapshot): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (let row = 0; row <= lastRow(sheet); row++) {
    for (let column = 0; column <= lastColumn(sheet); column++) {
      const value = valueAt(sheet, row, column);
      const formula = formulaAt(sheet, row, column);
      if (value === null && formula === null) continue;
      found[toA1(row, column)] = { value, formula, numberFormat: numberFormatAt(sheet, row, column) };
    }
  }
  return found;
}

/** Each unlocked cell of the corner of a sheet that the contract's workbook uses. */
function addresses(ranges: readonly Range[]): string[] {
  const found: string[] = [];
  for (let row = 0; row < 20; row++) {
    for (let column = 0; column < 20; column++) {
      if (ranges.some((range) => contains(range, row, column))) found.push(toA1(row, column));
    }
  }
  return found;
}

/** Every matrix must cover the same rectangle, and must say null rather than leave a hole. */
export function isRectangular(sheet: SheetSnapshot): boolean {
  const width = sheet.values[0]?.length ?? 0;
  return [sheet.values, sheet.formulas, sheet.numberFormats].every(
    (rows) => rows.length === sheet.values.length && rows.every((row) => row.length === width && !row.includes(undefined as never)),
  );
}
