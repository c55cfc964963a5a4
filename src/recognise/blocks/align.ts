import type { Cell } from './lines';

/** A column of a block as its header stands on the sheet; `at` is absent where the header does not print it. */
export interface Slot {
  readonly key: string;
  readonly at?: number;
}

/** How well a cell suits a slot by what it holds: above zero it may stand there, far below it cannot. */
export type Fit = (cell: Cell, slot: number) => number;

const FIRST_SHIFT = 0.5;
const MOST_SHIFT = 2;
const NEW_SHIFT = 1;
const LEFT_OUT = 2.5;
const UNPRINTED = 0.4;

interface Step {
  readonly worth: number;
  readonly slots: readonly (number | undefined)[];
}

/**
 * Puts the cells of a printed line under the columns of its header. The order never changes; what a cell holds and where
 * it stands decide together, because a line that was split or copied may be shifted as a whole or from some cell on.
 * Undefined for a cell that belongs to no column.
 */
export function align(cells: readonly Cell[], slots: readonly Slot[], fit: Fit): readonly (number | undefined)[] {
  const headers = slots.flatMap(({ at }) => (at === undefined ? [] : [at]));
  const order = slots.map(({ at }) => (at === undefined ? undefined : headers.indexOf(at)));
  const natural = cells.map((cell) => ordinal(headers, cell.column));
  // best[slot]: the best way to place the cells so far with the last placed one in that slot.
  let best = new Map<number, Step>([[-1, { worth: 0, slots: [] }]]);
  cells.forEach((cell, index) => {
    const next = new Map<number, Step>();
    const offer = (slot: number, step: Step): void => {
      const known = next.get(slot);
      if (!known || step.worth > known.worth) next.set(slot, step);
    };
    for (const [last, step] of best) {
      offer(last, { worth: step.worth - LEFT_OUT, slots: [...step.slots, undefined] });
      for (let slot = last + 1; slot < slots.length; slot++) {
        const worth = step.worth + fit(cell, slot) - shift(natural, index, slot, order, step.slots);
        offer(slot, { worth, slots: [...step.slots, slot] });
      }
    }
    best = next;
  });
  let chosen: Step | undefined;
  for (const step of best.values()) if (!chosen || step.worth > chosen.worth) chosen = step;
  return chosen?.slots ?? [];
}

/** What it costs that a cell is not where its header is, or not shifted as the cell before it is. */
function shift(natural: readonly number[], index: number, slot: number, order: readonly (number | undefined)[], before: readonly (number | undefined)[]): number {
  const own = order[slot];
  if (own === undefined) return UNPRINTED;
  const moved = own - (natural[index] ?? 0);
  for (let other = index - 1; other >= 0; other--) {
    const at = before[other];
    const printed = at === undefined ? undefined : order[at];
    if (printed !== undefined) return moved === printed - (natural[other] ?? 0) ? 0 : NEW_SHIFT;
  }
  return Math.min(MOST_SHIFT, Math.abs(moved) * FIRST_SHIFT);
}

/** Which header a sheet column stands under, counted in printed headers; columns beside the header count on. */
function ordinal(headers: readonly number[], column: number): number {
  const first = headers[0] ?? 0;
  const last = headers.length - 1;
  if (column < first) return column - first;
  const found = headers.filter((at) => at <= column).length - 1;
  return found === last ? last + column - (headers[last] ?? 0) : found;
}
