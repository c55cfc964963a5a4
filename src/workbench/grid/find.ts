import '@univerjs/sheets/facade';
import { toA1 } from '../../core';
import type { PageGrid } from './create';

export interface Found {
  readonly sheet: string;
  readonly address: string;
  /** Counted from 1. */
  readonly number: number;
  readonly of: number;
}

/**
 * Goes to the next cell that shows the text, or the one before: from the current cell on through the sheets that are shown, and round again. Figures are found
 * as they are shown and as they are kept (3,220.75 and 3220.75). Undefined where no cell has it.
 */
export function findInGrid({ api, show }: Pick<PageGrid, 'api' | 'show'>, text: string, by: 1 | -1): Found | undefined {
  const workbook = api.getActiveWorkbook();
  const wanted = text.trim().toLowerCase();
  if (!workbook || wanted === '') return undefined;
  const active = workbook.getActiveSheet();
  const current = workbook.getActiveCell();
  const here = { row: current?.getRow() ?? 0, column: current?.getColumn() ?? 0 };
  const places = workbook.getSheets().flatMap((sheet, at) => {
    if (sheet.isSheetHidden()) return [];
    const found: { readonly sheet: typeof sheet; readonly at: number; readonly row: number; readonly column: number }[] = [];
    sheet.getSheet().getCellMatrix().forValue((row, column, cell) => {
      const kept = String(cell?.v ?? '').toLowerCase();
      if (kept === '') return;
      if (kept.includes(wanted) || sheet.getRange(row, column).getDisplayValue().toLowerCase().includes(wanted)) found.push({ sheet, at, row, column });
    });
    return found;
  });
  if (places.length === 0) return undefined;
  const activeAt = workbook.getSheets().findIndex((sheet) => sheet.getSheetId() === active.getSheetId());
  const compared = (place: (typeof places)[number]): number => place.at - activeAt || place.row - here.row || place.column - here.column;
  const next = by === 1 ? places.findIndex((place) => compared(place) > 0) : places.filter((place) => compared(place) < 0).length - 1;
  const index = next >= 0 ? next : by === 1 ? 0 : places.length - 1;
  const place = places[index];
  if (!place) return undefined;
  if (place.sheet.getSheetId() !== active.getSheetId()) workbook.setActiveSheet(place.sheet);
  place.sheet.getRange(place.row, place.column).activate();
  show?.({ sheet: place.sheet.getSheetName(), row: place.row, column: place.column });
  return { sheet: place.sheet.getSheetName(), address: toA1(place.row, place.column), number: index + 1, of: places.length };
}
