import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/core';

/** A snapshot that survives JSON, to be handed to a browser page. */
export interface SerialWorkbook extends Omit<WorkbookSnapshot, 'sheets'> {
  readonly sheets: readonly SerialSheet[];
}

type SerialSheet = Omit<SheetSnapshot, 'hiddenRows' | 'hiddenColumns'> & {
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
};

export function serialize(workbook: WorkbookSnapshot): SerialWorkbook {
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    hiddenRows: [...sheet.hiddenRows],
    hiddenColumns: [...sheet.hiddenColumns],
  }));
  return { ...workbook, sheets };
}

export function deserialize(workbook: SerialWorkbook): WorkbookSnapshot {
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    hiddenRows: new Set(sheet.hiddenRows),
    hiddenColumns: new Set(sheet.hiddenColumns),
  }));
  return { ...workbook, sheets };
}
