import type { ReadOptions } from '../port';
import { tooLarge } from './errors';
import { chosenEntries, queueListing, type Content } from './listing';
import { rangeAt, readUnlocked } from './locks';
import { areaOf, mergesOf, partOf, queueMerges, queuePosition, queueProbe, TooManyCells, toSnapshot } from './read-sheet';
import type { Part } from './read-sheet';
import { isPayloadError, once, throwIfCancelled } from './run';
import { cut, height, pack, type Window } from './windows';

/**
 * Cells of one answer: value, formula and number format take some 40 bytes together, Excel on the web sends 5 MB.
 * Where texts are long the answer is refused and the rectangle halved.
 */
const CELLS_PER_ANSWER = 60_000;

/** Reads a workbook too large for one answer: first where the cells are, then rectangle after rectangle. */
export async function readInParts(context: Excel.RequestContext, options: ReadOptions): Promise<Content> {
  const listing = queueListing(context);
  await context.sync();
  const entries = chosenEntries(listing.entries(), options.sheets);
  throwIfCancelled(options.signal);
  const used = entries.map((entry) => {
    const range = once(context.workbook.worksheets.getItem(entry.id).getUsedRangeOrNullObject(true));
    queuePosition(range);
    return { entry, range, merges: queueMerges(range) };
  });
  await context.sync();
  const windows = used.flatMap(({ entry, range }) => (range.isNullObject ? [] : cut(entry.id, areaOf(range), CELLS_PER_ANSWER)));
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
  const sheets = used.map(({ entry, merges }) =>
    toSnapshot(entry, parts.get(entry.id) ?? [], mergesOf(merges), unlocked.get(entry.id) ?? []),
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
    const [first, second] = halves(batch, error);
    return [...(await readBatch(context, first, signal)), ...(await readBatch(context, second, signal))];
  }
}

/** Half the windows, or half the rows of the only one; a row that does not fit cannot be read at all. */
function halves(batch: readonly Window[], cause: unknown): readonly [readonly Window[], readonly Window[]] {
  const [only] = batch;
  if (!only) throw tooLarge(cause);
  if (batch.length > 1) {
    const middle = Math.ceil(batch.length / 2);
    return [batch.slice(0, middle), batch.slice(middle)];
  }
  if (height(only) < 2) throw tooLarge(cause);
  const { sheetId, area } = only;
  const last = area.top + Math.ceil(height(only) / 2) - 1;
  return [[{ sheetId, area: { ...area, bottom: last } }], [{ sheetId, area: { ...area, top: last + 1 } }]];
}
