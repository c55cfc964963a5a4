import type { Column, Range } from '../../core';

export interface HeaderRows {
  readonly rows: readonly (readonly (string | null)[])[];
  readonly merges: readonly Range[];
}

export interface HeaderPlace {
  /** Row of the sheet the header begins on. */
  readonly top: number;
  readonly lastLabelBelow: boolean;
}

/** Header lines from the paths of the columns: what neighbours share is said once and merged, and a short path reaches down to the figures. */
export function headerRows(columns: readonly Column[], { top, lastLabelBelow }: HeaderPlace, print: (text: string) => string): HeaderRows {
  const depth = Math.max(...columns.map(({ path }) => path.length));
  const levels = columns.map(({ path }) => stretched(path, depth, lastLabelBelow));
  const merges: Range[] = [];
  const rows = Array.from({ length: depth }, (_, level) =>
    levels.map((own, at): string | null => {
      const label = own[level];
      if (!label || label.from !== level || isShared(levels[at - 1], own, level)) return null;
      let right = at;
      while (isShared(levels[right + 1], own, level)) right++;
      if (right > at || label.to > level) merges.push({ top: top + level, bottom: top + label.to, left: at, right });
      return print(label.text);
    }),
  );
  return { rows, merges };
}

/** A label with the first and last line it covers. */
interface Label {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The label on each line. */
function stretched(path: readonly string[], depth: number, lastLabelBelow: boolean): readonly Label[] {
  const wide = lastLabelBelow && path.length > 1 ? path.length - 2 : path.length - 1;
  const spare = depth - path.length;
  return path.flatMap((text, at): Label[] => {
    const from = at > wide ? at + spare : at;
    const to = at === wide ? at + spare : from;
    return Array.from({ length: to - from + 1 }, () => ({ text, from, to }));
  });
}

/** The neighbour carries the same labels down to this line; the last label of a column is its own. */
function isShared(other: readonly Label[] | undefined, own: readonly Label[], level: number): boolean {
  if (!other || (own[level]?.to ?? 0) >= own.length - 1) return false;
  return own.slice(0, level + 1).every(({ text, from, to }, at) => other[at]?.text === text && other[at].from === from && other[at].to === to);
}
