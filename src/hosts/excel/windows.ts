import type { Range } from '../../core';

/** Part of a sheet small enough to be asked for at once. */
export interface Window {
  readonly sheetId: string;
  readonly area: Range;
}

export function height({ area }: Window): number {
  return area.bottom - area.top + 1;
}

function size(window: Window): number {
  return height(window) * (window.area.right - window.area.left + 1);
}

/** Whole rows of the area, `most` cells at a time; a single row is never cut. */
export function cut(sheetId: string, area: Range, most: number): Window[] {
  const rows = Math.max(1, Math.floor(most / (area.right - area.left + 1)));
  const windows: Window[] = [];
  for (let top = area.top; top <= area.bottom; top += rows) {
    windows.push({ sheetId, area: { ...area, top, bottom: Math.min(area.bottom, top + rows - 1) } });
  }
  return windows;
}

/** Puts windows that fit together into one request. */
export function pack(windows: readonly Window[], most: number): Window[][] {
  const batches: Window[][] = [];
  let room = 0;
  for (const window of windows) {
    const cells = size(window);
    if (cells > room || batches.length === 0) {
      batches.push([]);
      room = most;
    }
    batches[batches.length - 1]?.push(window);
    room -= cells;
  }
  return batches;
}

/** Half the windows, or half the rows of the only one; undefined for a single row, which cannot be halved. */
export function halve(batch: readonly Window[]): readonly [readonly Window[], readonly Window[]] | undefined {
  const [only] = batch;
  if (!only) return undefined;
  if (batch.length > 1) {
    const middle = Math.ceil(batch.length / 2);
    return [batch.slice(0, middle), batch.slice(middle)];
  }
  if (height(only) < 2) return undefined;
  const { sheetId, area } = only;
  const last = area.top + Math.ceil(height(only) / 2) - 1;
  return [[{ sheetId, area: { ...area, bottom: last } }], [{ sheetId, area: { ...area, top: last + 1 } }]];
}
