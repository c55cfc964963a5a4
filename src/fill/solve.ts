import { type Amount, roundHalfUp, ZERO } from '../core';
import type { Equation, EquationTerm } from '../relations';
import { type Candidate, type CellState, computedTerms, idOf, LEFT_EMPTY, type States } from './unknowns';

/**
 * The fixed point over all tables: an equation with one unknown cell gives its value, which may be what another
 * equation waits for. Of several values that agree within rounding the one with the smallest possible error is kept
 * (a copied total is closer than the sum of fifteen rounded parts); values that do not agree are a conflict.
 */
export function solve(equations: readonly Equation[], states: States): void {
  for (;;) {
    if (pass(equations, states)) continue;
    const started = startedParts(states);
    if (!leaveEmpty(equations, states, started) && !leaveQuiet(equations, states, started)) return;
  }
}

function pass(equations: readonly Equation[], states: States): boolean {
  let changed = false;
  for (const equation of equations) {
    for (const term of equation.terms) {
      const state = states.get(idOf(term));
      if (state?.kind !== 'unknown') continue;
      const candidate = solveFor(term, equation, states);
      if (candidate && offer(state, candidate)) changed = true;
    }
  }
  return changed;
}

/**
 * The value of one cell from all others; undefined while another is unknown, where nothing is filled in at all, or where
 * figures cancel out but for what rounding may have moved them: a carry-over of 0.01 that nobody has.
 */
export function solveFor(target: EquationTerm, equation: Equation, states: States): Candidate | undefined {
  if (equation.incomplete) return undefined;
  const id = idOf(target);
  let total: Amount = ZERO;
  let spread: Amount = ZERO;
  let gross: Amount = ZERO;
  let digits = 0;
  let evidence = false;
  for (const term of equation.terms) {
    const other = idOf(term);
    if (other === id) continue;
    const state = states.get(other);
    const best = state?.best;
    if (!best) return undefined;
    const empty = best.value.isZero() && state.kind !== 'given';
    if (empty && best.from === undefined) continue;
    evidence = true;
    // What is worked out as nought stays empty: nothing was rounded there.
    if (empty) continue;
    digits = Math.max(digits, best.value.decimalPlaces());
    const share = best.value.times(term.coefficient);
    total = total.plus(share);
    gross = gross.plus(share.abs());
    spread = spread.plus(best.spread.times(term.coefficient.abs()));
  }
  if (!evidence) return undefined;
  const cancelled = !total.isZero() && gross.gt(total.abs());
  if (cancelled && total.abs().lte(spread)) return undefined;
  const value = total.neg().div(target.coefficient);
  return { ...rounded(value, spread.div(target.coefficient.abs()), target, digits), from: equation };
}

/** A converted value is rounded to what the form prints, or to as many `digits` as what it was worked out from has where it may print more; the rounding adds to what it may be off. */
function rounded(value: Amount, spread: Amount, { access, row, column }: EquationTerm, digits: number): { value: Amount; spread: Amount } {
  const own = access.decimals(row, column);
  const printed = roundHalfUp(value, access.form.moreDecimals === true && column.measure === undefined ? Math.max(own, digits) : own);
  return printed.eq(value) ? { value, spread } : { value: printed, spread: spread.plus(access.rounding(row, column)) };
}

/** Keeps the better of two values. True where the best value of the cell changed. */
function offer(state: CellState, candidate: Candidate): boolean {
  const { best } = state;
  if (!best) {
    state.best = candidate;
    return true;
  }
  if (best.from === candidate.from && best.value.eq(candidate.value)) return false;
  const apart = best.value.minus(candidate.value).abs();
  if (apart.gt(best.spread.plus(candidate.spread))) {
    state.conflict ??= candidate;
    return false;
  }
  const better = candidate.spread.eq(best.spread) ? isOwnSum(candidate, state) && !isOwnSum(best, state) : candidate.spread.lt(best.spread);
  if (apart.isZero()) {
    state.best = sameFigure(better ? candidate : best, better ? best : candidate, state);
    return better;
  }
  if (better) state.best = candidate;
  const other = better ? best : candidate;
  if (!state.alternatives.some((each) => each.value.eq(other.value))) state.alternatives.push(other);
  return better;
}

/** One figure from two relations, with the smaller error; told by the cell's own sum, as an accountant would tell it. */
function sameFigure(closer: Candidate, other: Candidate, state: CellState): Candidate {
  return defines(other, state) && !defines(closer, state) ? { ...other, spread: closer.spread } : closer;
}

/** Of two figures equally near, the one the table itself adds up to: it need not be converted and must agree to the last digit. */
function isOwnSum(candidate: Candidate, state: CellState): boolean {
  return defines(candidate, state) && candidate.from?.terms.every(({ access }) => access === state.term.access) === true;
}

/** True where the value comes from the relation that has this cell alone on its left. */
function defines({ from }: Candidate, state: CellState): boolean {
  const [first, second] = from?.terms ?? [];
  return first !== undefined && idOf(first) === state.id && second?.side !== 'left';
}

/**
 * When nothing more follows: a cell whose equations hold nothing but empty cells stays empty and counts as zero, provided
 * its part of the table has been filled in at all. What stands in a part nobody has begun is not waited for.
 * True where any was settled.
 */
function leaveEmpty(equations: readonly Equation[], states: States, started: ReadonlySet<string>): boolean {
  const open = new Map<string, boolean>();
  for (const equation of equations) {
    for (const target of computedTerms(equation)) {
      const id = idOf(target);
      if (states.get(id)?.kind !== 'unknown' || states.get(id)?.best) continue;
      const others = equation.terms.filter((term) => idOf(term) !== id).map((term) => states.get(idOf(term)));
      const defining = target.side === 'left' || equation.relation.sumId !== undefined;
      if (defining && target.access === equation.terms[0]?.access) {
        open.set(id, (open.get(id) ?? false) || equation.incomplete !== undefined || others.some((other) => other && !other.best && started.has(partOf(other))));
      }
    }
  }
  let settled = false;
  for (const [id, waiting] of open) {
    const state = states.get(id);
    if (waiting || !state || !started.has(partOf(state))) continue;
    state.best = LEFT_EMPTY;
    settled = true;
  }
  return settled;
}

/**
 * When nothing is left empty for its own sake either: cells that wait only for one another – a fund’s income in 01 and 04 while
 * 07 is not in the workbook – and of which no relation says anything but zero. A formula that will show another figure is not empty.
 * True where there are any.
 */
function leaveQuiet(equations: readonly Equation[], states: States, started: ReadonlySet<string>): boolean {
  const open = new Set([...states.values()].filter((state) => state.kind === 'unknown' && !state.best && !state.recalculates && started.has(partOf(state))));
  const silent = (state: CellState | undefined): boolean =>
    state === undefined || (state.best?.value.isZero() ?? (open.has(state) || !started.has(partOf(state))));
  for (let before = -1; before !== open.size; ) {
    before = open.size;
    for (const equation of equations) {
      for (const target of computedTerms(equation)) {
        const state = states.get(idOf(target));
        if (!state || !open.has(state)) continue;
        if (equation.incomplete || equation.terms.some((term) => idOf(term) !== state.id && !silent(states.get(idOf(term))))) open.delete(state);
      }
    }
  }
  for (const state of open) state.best = LEFT_EMPTY;
  return open.size > 0;
}

/** Parts of tables in which anything is filled in, or will be. */
function startedParts(states: States): ReadonlySet<string> {
  return new Set([...states.values()].filter(({ kind, best }) => kind === 'given' || kind === 'unreadable' || best?.from !== undefined).map(partOf));
}

function partOf({ term }: CellState): string {
  return `${term.access.table.id}|${term.row.part}`;
}
