import type { Range } from '../../core';
import { areaOf, cellAt, columns, covers, rangeAt, rows } from './areas';
import type { EtWorksheet } from './et';

/**
 * ET answers for a whole range where its cells agree, and null where they differ. Halving what differs finds every block with few
 * questions – what sheets are made of is rows and columns that agree – where asking cell by cell would take one each.
 */
export interface Block<Value> {
  readonly area: Range;
  readonly value: Value;
}

/** Undefined steps let the caller give way to the page. */
export type Probing<Value> = Generator<undefined, Value>;

/** Without giving way. */
export function atOnce<Value>(probing: Probing<Value>): Value {
  let step = probing.next();
  while (step.done !== true) step = probing.next();
  return step.value;
}

export interface Question<Value> {
  /** null or undefined: the cells differ. */
  readonly ask: (area: Range) => Value | null | undefined;
  /** What it is for one cell that still gives null. */
  readonly otherwise: Value;
  /** Areas without any cell of interest are not asked about. */
  readonly matters?: (area: Range) => boolean;
}

export function* blocks<Value>(area: Range, question: Question<Value>, acrossFirst = false): Probing<readonly Block<Value>[]> {
  const { ask, otherwise, matters } = question;
  if (matters && !matters(area)) return [];
  const value = ask(area);
  if (value !== null && value !== undefined) return [{ area, value }];
  yield;
  const across = columns(area);
  const down = rows(area);
  const halves = (acrossFirst && across.length > 0) || down.length === 0 ? across : down;
  if (halves.length === 0) return [{ area, value: otherwise }];
  const found: Block<Value>[] = [];
  // Turn by turn along rows and columns, because a table differs along both.
  for (const half of halves) found.push(...(yield* blocks(half, question, !acrossFirst)));
  return found;
}

/** Every merged area that reaches into the area. Rows are halved first: a table's merges stand in a few rows at its head. */
export function* merges(sheet: EtWorksheet, area: Range, known: Range[] = []): Probing<readonly Range[]> {
  if (known.some((merge) => covers(merge, area))) return known;
  const merged = rangeAt(sheet, area).MergeCells;
  if (merged === false) return known;
  yield;
  if (merged === true) {
    const found = areaOf(cellAt(sheet, area.top, area.left).MergeArea);
    if (!known.some((merge) => covers(merge, found))) known.push(found);
    if (covers(found, area)) return known;
  }
  const halves = rows(area).length > 0 ? rows(area) : columns(area);
  for (const half of halves) yield* merges(sheet, half, known);
  return known;
}
