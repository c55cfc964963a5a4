import type { Cell } from './lines';

/** A column of a block as its header stands on the sheet; `at` is absent where the header does not print it. */
export interface Slot {
  readonly key: string;
  readonly at?: number;
}

/** How well a cell suits each slot by what it holds: above zero it may stand there, far below it cannot. `index` is its place among the cells. */
export type Fits = (cell: Cell, index: number) => readonly number[];

const FIRST_SHIFT = 0.5;
const MOST_SHIFT = 2;
const NEW_SHIFT = 1;
const LEFT_OUT = 2.5;
const UNPRINTED = 0.4;

/**
 * Puts the cells of a printed line under the columns of its header. The order never changes; what a cell holds and where
 * it stands decide together, because a line that was split or copied may be shifted as a whole or from some cell on.
 * Undefined for a cell that belongs to no column.
 */
export function align(cells: readonly Cell[], slots: readonly Slot[], fits: Fits): readonly (number | undefined)[] {
  const { headers, order } = printedOf(slots);
  // A state is the slot of the last placed cell, counted from 1; in state 0 none is placed.
  let states: States = { worth: [0], moved: [] };
  const before: (readonly number[])[] = [];
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index];
    if (!cell) continue;
    const natural = ordinal(headers, cell.column);
    const next = placed(states, order, natural, fits(cell, index));
    states = next;
    before.push(next.before);
  }
  return slotsOf(before, states.worth.indexOf(Math.max(...states.worth)));
}

/** The best way into every state, by what it is worth; a state that cannot be is not in the lists yet. */
interface States {
  readonly worth: readonly number[];
  /** How far the last cell under a printed header stands from it. */
  readonly moved: readonly (number | undefined)[];
}

/** The states after one more cell, and from which each of them is reached: from itself where the cell is left out. Of equals the first counts. */
function placed({ worth, moved }: States, order: Printed['order'], natural: number, fits: readonly number[]): States & { readonly before: readonly number[] } {
  const after = { worth: [(worth[0] ?? 0) - LEFT_OUT], moved: [moved[0]], before: [0] };
  for (let slot = 0; slot < order.length; slot++) {
    const header = order[slot];
    const own = header === undefined ? undefined : header - natural;
    const fit = fits[slot] ?? 0;
    let last = 0;
    let most = -Infinity;
    for (let state = 0; state <= slot && state < worth.length; state++) {
      const unmoved = (worth[state] ?? 0) + fit;
      // A shift adds nothing to what a state is worth.
      if (unmoved <= most) continue;
      const value = unmoved - shift(own, moved[state]);
      if (value > most) {
        last = state;
        most = value;
      }
    }
    const leftOut = (worth[slot + 1] ?? -Infinity) - LEFT_OUT;
    const isOut = leftOut > most;
    after.worth.push(isOut ? leftOut : most);
    after.moved.push(isOut ? moved[slot + 1] : (own ?? moved[last]));
    after.before.push(isOut ? slot + 1 : last);
  }
  return after;
}

/** The printed headers by sheet column, and which of them each slot has. */
interface Printed {
  readonly headers: readonly number[];
  readonly order: readonly (number | undefined)[];
}

const known = new WeakMap<readonly Slot[], Printed>();

/** Made once for all lines under a header. */
function printedOf(slots: readonly Slot[]): Printed {
  let printed = known.get(slots);
  if (!printed) {
    const headers = slots.flatMap(({ at }) => (at === undefined ? [] : [at]));
    known.set(slots, (printed = { headers, order: slots.map(({ at }) => (at === undefined ? undefined : headers.indexOf(at))) }));
  }
  return printed;
}

/** The slot of every cell on the way to a state. */
function slotsOf(before: readonly (readonly number[])[], last: number): readonly (number | undefined)[] {
  const slots: (number | undefined)[] = [];
  let state = last;
  for (let index = before.length - 1; index >= 0; index--) {
    const from = before[index]?.[state] ?? state;
    slots.push(from === state ? undefined : state - 1);
    state = from;
  }
  return slots.reverse();
}

/** What it costs that a cell is not where its header is, or not shifted as the cell before it is. */
function shift(moved: number | undefined, before: number | undefined): number {
  if (moved === undefined) return UNPRINTED;
  if (before !== undefined) return moved === before ? 0 : NEW_SHIFT;
  return Math.min(MOST_SHIFT, Math.abs(moved) * FIRST_SHIFT);
}

/** Which header a sheet column stands under, counted in printed headers; columns beside the header count on. */
function ordinal(headers: readonly number[], column: number): number {
  const first = headers[0] ?? 0;
  const last = headers.length - 1;
  if (column < first) return column - first;
  let found = -1;
  for (const at of headers) if (at <= column) found += 1;
  return found === last ? last + column - (headers[last] ?? 0) : found;
}
