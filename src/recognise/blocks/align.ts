import type { Cell } from './lines';

/** A column of a block as its header stands on the sheet; `at` is absent where the header does not print it. */
export interface Slot {
  readonly key: string;
  readonly at?: number;
}

/** How well a cell suits each slot by what it holds: above zero it may stand there, far below it cannot. */
export type Fits = (cell: Cell) => readonly number[];

const FIRST_SHIFT = 0.5;
const MOST_SHIFT = 2;
const NEW_SHIFT = 1;
const LEFT_OUT = 2.5;
const UNPRINTED = 0.4;

/** The best way to place some cells with the last placed one in a slot; the steps before it hold the others. */
interface Step {
  readonly worth: number;
  /** Where the last cell stands; undefined where it is left out. */
  readonly slot: number | undefined;
  readonly before: Step | undefined;
  /** How far the last cell under a printed header stands from it. */
  readonly moved: number | undefined;
}

const START: Step = { worth: 0, slot: undefined, before: undefined, moved: undefined };

/**
 * Puts the cells of a printed line under the columns of its header. The order never changes; what a cell holds and where
 * it stands decide together, because a line that was split or copied may be shifted as a whole or from some cell on.
 * Undefined for a cell that belongs to no column.
 */
export function align(cells: readonly Cell[], slots: readonly Slot[], fits: Fits): readonly (number | undefined)[] {
  const { headers, order } = printedOf(slots);
  // steps[slot + 1] has the last placed cell in that slot, steps[0] has none placed.
  let steps: (Step | undefined)[] = [START];
  for (const cell of cells) {
    const natural = ordinal(headers, cell.column);
    const fit = fits(cell);
    const next = steps[0] ? [leftOut(steps[0])] : [];
    for (let slot = 0; slot < slots.length; slot++) {
      const own = order[slot];
      next.push(better(steps, slot, fit[slot] ?? 0, own === undefined ? undefined : own - natural));
    }
    steps = next;
  }
  return slotsOf(best(steps));
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

/** The best step that ends in a slot: the cell placed there behind any slot before, or left out where the slot is taken. Of equals the first counts. */
function better(steps: readonly (Step | undefined)[], slot: number, fit: number, moved: number | undefined): Step {
  let before: Step | undefined;
  let most = -Infinity;
  for (let last = 0; last <= slot; last++) {
    const step = steps[last];
    if (!step) continue;
    const worth = step.worth + fit - shift(moved, step.moved);
    if (worth > most) [before, most] = [step, worth];
  }
  const taken = steps[slot + 1];
  if (taken && taken.worth - LEFT_OUT > most) return leftOut(taken);
  return { worth: most, slot, before, moved: moved ?? before?.moved };
}

function leftOut(step: Step): Step {
  return { worth: step.worth - LEFT_OUT, slot: undefined, before: step, moved: step.moved };
}

function best(steps: readonly (Step | undefined)[]): Step | undefined {
  let chosen: Step | undefined;
  for (const step of steps) if (step && (!chosen || step.worth > chosen.worth)) chosen = step;
  return chosen;
}

function slotsOf(last: Step | undefined): readonly (number | undefined)[] {
  const slots: (number | undefined)[] = [];
  for (let step = last; step?.before; step = step.before) slots.push(step.slot);
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
