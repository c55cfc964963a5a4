import type { ReadOptions } from '../port';
import { tooLarge } from './errors';
import { chosenEntries, queueListing, type Content } from './listing';
import { rangeAt, readUnlocked } from './locks';
import { readMerges } from './merges';
import { areaOf, partOf, queuePosition, queueProbe, TooManyCells, toSnapshot } from './read-sheet';
import type { Part } from './read-sheet';
import { isPayloadError, once, throwIfCancelled } from './run';
import { cut, halve, height, pack, type Window } from './windows';

/**
 * Cells of one answer: value, formula and number format take some 40 bytes together, Excel on the web sends 5 MB.
 * Where texts are long the answer is refused and the rectangle halved.
 */
const CELLS_PER_ANSWER = 60_000;

/**
 * Reads a workbook too large for one answer: the sheets, where their cells are, then rectangle after rectangle. It
 * never asks anything of what may not exist, so it also serves an Excel that refuses the whole workbook at once.
 */
export async function readInParts(context: Excel.RequestContext, options: ReadOptions): Promise<Content> {
  const listing = queueListing(context);
  await context.sync();
  const entries = chosenEntries(listing.entries(), options.sheets);
  throwIfCancelled(options.signal);
  const used = entries.map((entry) => {
    const range = once(context.workbook.worksheets.getItem(entry.id).getUsedRangeOrNullObject(true));
    queuePosition(range);
    return { entry, range };
  });
  await context.sync();
  const filled = used.flatMap(({ entry, range }) => (range.isNullObject ? [] : [{ sheetId: entry.id, area: areaOf(range) }]));
  const windows = filled.flatMap(({ sheetId, area }) => cut(sheetId, area, CELLS_PER_ANSWER));
  const parts = new Map<string, Part[]>(entries.map((entry) => [entry.id, []]));
  const total = windows.reduce((sum, window) => sum + height(window), 0);
  let done = 0;
  for (const batch of pack(windows, CELLS_PER_ANSWER)) {
    for (const { window, part } of await readBatch(context, batch, options.signal)) {
      parts.get(window.sheetId)?.push(part);
      done += height(window);
    }
    options.onProgress?.(done, total);
  }
  const unlocked = await readUnlocked(context, entries, options.signal);
  const merges = await readMerges(context, filled, options.signal);
  const sheets = entries.map((entry) =>
    toSnapshot(entry, parts.get(entry.id) ?? [], merges.get(entry.id) ?? [], unlocked.get(entry.id) ?? []),
  );
  return { name: listing.name(), sheets };
}

interface Answer {
  readonly window: Window;
  readonly part: Part;
}

async function readBatch(
  context: Excel.RequestContext,
  batch: readonly Window[],
  signal: AbortSignal | undefined,
): Promise<Answer[]> {
  throwIfCancelled(signal);
  try {
    const probes = batch.map(({ sheetId, area }) =>
      queueProbe(once(rangeAt(context.workbook.worksheets.getItem(sheetId), area))),
    );
    await context.sync();
    return batch.flatMap((window, index) => {
      const probe = probes[index];
      return probe ? [{ window, part: partOf(probe) }] : [];
    });
  } catch (error) {
    if (!isPayloadError(error) && !(error instanceof TooManyCells)) throw error;
    const half = halve(batch);
    if (!half) throw tooLarge(error);
    return [...(await readBatch(context, half[0], signal)), ...(await readBatch(context, half[1], signal))];
  }
}
