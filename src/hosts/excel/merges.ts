import { contains, parseRange, rangeToA1, type Range } from '../../core';
import { isSemantic } from './errors';
import { rangeAt } from './locks';
import { once, supports, throwIfCancelled } from './run';
import { halve, type Window } from './windows';

/** Excel fails to return more merged areas of a range. */
export const MERGES_PER_ANSWER = 512;

/** Where cells are merged; Excel below ExcelApi 1.13 cannot say, and none are reported there. */
export type MergeProbe = Excel.RangeAreas | undefined;

export function queueMerges(range: Excel.Range): MergeProbe {
  if (!supports('1.13')) return undefined;
  const merged = once(range.getMergedAreasOrNullObject());
  merged.load('address');
  return merged;
}

export function mergesOf(merged: MergeProbe): Range[] {
  return !merged || merged.isNullObject ? [] : areasOf(merged.address);
}

/** `'01 表'!A1:B2, '01 表'!C3:D3`: the sheet's name may hold commas and exclamation marks, an address cannot. */
function areasOf(address: string): Range[] {
  const found = address.matchAll(/!\$?([A-Z]{1,3}\$?\d{1,7}:\$?[A-Z]{1,3}\$?\d{1,7})(?=,|$)/g);
  return [...found].flatMap((match) => parseRange(match[1] ?? '') ?? []);
}

/**
 * Merged areas apart from the cells. Excel fails to return more than 512 of a range, so a refused request is halved,
 * down to single rows; where even a row is refused its merges stay unknown.
 */
export async function readMerges(
  context: Excel.RequestContext,
  windows: readonly Window[],
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, readonly Range[]>> {
  const merges = new Map<string, Range[]>();
  if (!supports('1.13')) return merges;
  for (const { sheetId, areas } of await mergesIn(context, windows, signal)) {
    merges.set(sheetId, distinct([...(merges.get(sheetId) ?? []), ...areas]));
  }
  return merges;
}

interface Found {
  readonly sheetId: string;
  readonly areas: readonly Range[];
}

async function mergesIn(
  context: Excel.RequestContext,
  windows: readonly Window[],
  signal: AbortSignal | undefined,
): Promise<Found[]> {
  if (windows.length === 0) return [];
  throwIfCancelled(signal);
  const probes = windows.map(({ sheetId, area }) => ({
    sheetId,
    merged: queueMerges(once(rangeAt(context.workbook.worksheets.getItem(sheetId), area))),
  }));
  try {
    await context.sync();
  } catch (error) {
    if (!isSemantic(error)) throw error;
    const half = halve(windows);
    if (!half) return [];
    return [...(await mergesIn(context, half[0], signal)), ...(await mergesIn(context, half[1], signal))];
  }
  return probes.map(({ sheetId, merged }) => ({ sheetId, areas: mergesOf(merged) }));
}

/** A merge that crosses the line between two requests is found by both. */
function distinct(areas: readonly Range[]): Range[] {
  const unique = [...new Map(areas.map((area) => [rangeToA1(area), area])).values()];
  return unique.filter((area) => !unique.some((other) => other !== area && covers(other, area)));
}

function covers(outer: Range, inner: Range): boolean {
  return contains(outer, inner.top, inner.left) && contains(outer, inner.bottom, inner.right);
}
