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

/** The best way to place some cells with the last of them that is placed in one slot; the steps before it hold the others. */
interface Step {
  readonly worth: number;
  /** Undefined where the cell is left out. */
  readonly slot: number | undefined;
  readonly before: Step | undefined;
  /** How far the last cell under a printed header stands from it. */
  readonly moved: number | undefined;
}

/**
 * Puts the cells of a printed line under the columns of its header. The order never changes; what a cell holds and where
 * it stands decide together, because a line that was split or copied may be shifted as a whole or from some cell on.
 * Undefined for a cell that belongs to no column.
 */
export function align(cells: readonly Cell[], slots: readonly Slot[], fits: Fits): readonly (number | undefined)[] {
  const headers = slots.flatMap(({ at }) => (at === undefined ? [] : [at]));
  const order = slots.map(({ at }) => (at === undefined ? undefined : headers.indexOf(at)));
  let best = new Steps(slots.length);
  best.offer(-1, { worth: 0, slot: undefined, before: undefined, moved: undefined });
  for (const cell of cells) {
    const natural = ordinal(headers, cell.column);
    const fit = fits(cell);
    const next = new Steps(slots.length);
    for (const last of best.reached) {
      const step = best.at(last);
      if (!step) continue;
      const left = step.worth - LEFT_OUT;
      if (next.isBetter(last, left)) next.offer(last, { worth: left, slot: undefined, before: step, moved: step.moved });
      for (let slot = last + 1; slot < slots.length; slot++) {
        const own = order[slot];
        const moved = own === undefined ? undefined : own - natural;
        const worth = step.worth + (fit[slot] ?? 0) - shift(moved, step.moved);
        if (next.isBetter(slot, worth)) next.offer(slot, { worth, slot, before: step, moved: moved ?? step.moved });
      }
    }
    best = next;
  }
  return slotsOf(best.best());
}

/** The best step so far for every slot, in the order they were reached: of equals the first counts. */
class Steps {
  readonly reached: number[] = [];
  private readonly steps: (Step | undefined)[];

  constructor(slots: number) {
    this.steps = new Array<Step | undefined>(slots + 1).fill(undefined);
  }

  at(slot: number): Step | undefined {
    return this.steps[slot + 1];
  }

  isBetter(slot: number, worth: number): boolean {
    const known = this.steps[slot + 1];
    return known === undefined || worth > known.worth;
  }

  offer(slot: number, step: Step): void {
    if (this.steps[slot + 1] === undefined) this.reached.push(slot);
    this.steps[slot + 1] = step;
  }

  best(): Step | undefined {
    let chosen: Step | undefined;
    for (const slot of this.reached) {
      const step = this.steps[slot + 1];
      if (step && (!chosen || step.worth > chosen.worth)) chosen = step;
    }
    return chosen;
  }
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
