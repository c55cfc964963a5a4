import '@univerjs/sheets/facade';
import type { PageGrid } from './create';

export interface ActiveCell {
  readonly row: number;
  readonly column: number;
  /** As the cell shows it, number format and all. */
  readonly shown: string;
  /** Why it shows an error, where one of our functions gave it. */
  readonly reason?: string;
}

/** The grid's own event for selections misses the first one in a workbook just opened. */
const MOVES_OR_SETS: ReadonlySet<string> = new Set([
  'sheet.operation.set-selections',
  'sheet.operation.set-worksheet-active',
  'sheet.mutation.set-range-values',
]);

/** Calls back whenever the user goes to another cell or the cell shows something else. Returns how to stop. */
export function watchActiveCell({ api, reasons }: PageGrid, listener: (cell: ActiveCell) => void): () => void {
  const tell = (): void => {
    const cell = api.getActiveWorkbook()?.getActiveCell();
    if (!cell) return;
    const [row, column, shown] = [cell.getRow(), cell.getColumn(), cell.getDisplayValue()];
    const reason = shown.startsWith('#') ? reasons.of(cell.getSheetId(), row, column) : undefined;
    listener({ row, column, shown, ...(reason !== undefined && { reason }) });
  };
  const listening = api.addEvent(api.Event.CommandExecuted, ({ id }) => {
    if (MOVES_OR_SETS.has(id)) tell();
  });
  return () => {
    listening.dispose();
  };
}
