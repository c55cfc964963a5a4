import type { Range } from '../../core';
import { positions, rectangles, type Position } from '../blocks';
import { areaOf, queuePosition, type SheetEntry } from './read-sheet';
import { once, throwIfCancelled } from './run';
import { cut, pack, type Window } from './windows';

/** Cells asked for in one request: a cell's lock takes about 70 bytes, and Excel on the web sends 5 MB at most. */
const LOCKS_PER_REQUEST = 50_000;

const PROTECTION: Excel.CellPropertiesLoadOptions = { format: { protection: true } };

/**
 * The unlocked cells of protected sheets. They are asked for only there: one more request finds the formatted area
 * (an unlocked cell may be empty) and one reads the locks.
 */
export async function readUnlocked(
  context: Excel.RequestContext,
  entries: readonly SheetEntry[],
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, readonly Range[]>> {
  const unlocked = new Map<string, Range[]>();
  const guarded = entries.filter((entry) => entry.protected);
  if (guarded.length === 0) return unlocked;
  throwIfCancelled(signal);
  const formatted = guarded.map((entry) => once(context.workbook.worksheets.getItem(entry.id).getUsedRangeOrNullObject(false)));
  formatted.forEach(queuePosition);
  await context.sync();
  const windows = guarded.flatMap((entry, index) => {
    const range = formatted[index];
    return range && !range.isNullObject ? cut(entry.id, areaOf(range), LOCKS_PER_REQUEST) : [];
  });
  for (const batch of pack(windows, LOCKS_PER_REQUEST)) {
    throwIfCancelled(signal);
    for (const { sheetId, areas } of await readBatch(context, batch)) {
      unlocked.set(sheetId, [...(unlocked.get(sheetId) ?? []), ...areas]);
    }
  }
  return unlocked;
}

async function readBatch(
  context: Excel.RequestContext,
  batch: readonly Window[],
): Promise<{ sheetId: string; areas: readonly Range[] }[]> {
  const answers = batch.map(({ sheetId, area }) => queueLocks(once(rangeAt(context.workbook.worksheets.getItem(sheetId), area))));
  await context.sync();
  return batch.map(({ sheetId, area }, index) => ({ sheetId, areas: rectangles(unlockedCells(area, answers[index]?.value)) }));
}

export function rangeAt(sheet: Excel.Worksheet, area: Range): Excel.Range {
  return sheet.getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1);
}

export function queueLocks(range: Excel.Range): OfficeExtension.ClientResult<Excel.CellProperties[][]> {
  return range.getCellProperties(PROTECTION);
}

function unlockedCells(area: Range, properties: readonly (readonly Excel.CellProperties[])[] | undefined): Position[] {
  return positions(area).flatMap((row, r) =>
    row.filter((_, c) => properties?.[r]?.[c]?.format?.protection?.locked === false),
  );
}
