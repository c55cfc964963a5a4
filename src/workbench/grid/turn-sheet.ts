import type { PageGrid } from './create';

/** Ctrl+PageDown and Ctrl+PageUp, as in Excel: hidden sheets are passed over, and the last one is the end. */
export function turnSheet({ api }: Pick<PageGrid, 'api'>, by: 1 | -1): void {
  const workbook = api.getActiveWorkbook();
  if (!workbook) return;
  const shown = workbook.getSheets().filter((sheet) => !sheet.isSheetHidden());
  const at = shown.findIndex((sheet) => sheet.getSheetId() === workbook.getActiveSheet().getSheetId());
  const next = shown[at + by];
  if (at >= 0 && next) workbook.setActiveSheet(next);
}
