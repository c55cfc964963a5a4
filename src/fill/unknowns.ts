import { type Amount, type CellRef, isFilled, toQualified, ZERO } from '../core';
import type { Equation, EquationTerm } from '../relations';

/** What is known of one cell while a plan is worked out. */
export interface CellState {
  readonly id: string;
  readonly term: EquationTerm;
  readonly cell: CellRef;
  /**
   * `given`: stands on the sheet. `blank`: empty and not computed, counts as zero. `unknown`: to be worked out.
   * `unreadable`: an error or text in place of a figure; nothing follows from it, and it is not written over unasked.
   */
  readonly kind: 'given' | 'blank' | 'unknown' | 'unreadable';
  /** Unknown because its own formula still has to be calculated: worked out for what depends on it, never written. */
  readonly recalculates: boolean;
  /** Value with the largest error rounding can have left in it; undefined while unknown, and where unreadable. */
  best: Candidate | undefined;
  /** Values other relations give, consistent with the best within rounding. */
  readonly alternatives: Candidate[];
  /** A value that contradicts the best. */
  conflict: Candidate | undefined;
}

export interface Candidate {
  readonly value: Amount;
  readonly spread: Amount;
  /** The equation it was solved from; undefined for what stands on the sheet or was left empty. */
  readonly from: Equation | undefined;
}

export const LEFT_EMPTY: Candidate = { value: ZERO, spread: ZERO, from: undefined };

export type States = ReadonlyMap<string, CellState>;

export function cellOf({ access, row, column }: EquationTerm): CellRef {
  return access.cell(row, column);
}

export function idOf(term: EquationTerm): string {
  return toQualified(cellOf(term));
}

/** Figures that are there but not to be built on, by cell. */
export interface Doubts {
  /** Formulas that will show another figure. */
  readonly recalculating?: ReadonlySet<string>;
  /** Figures that may be wrong: nothing follows from them. */
  readonly suspects?: ReadonlySet<string>;
}

/**
 * Blank cells are zero unless they are computed: the single cell on one side of an equation, or a balance
 * (年末结转和结余). Those are what filling looks for.
 */
export function statesOf(equations: readonly Equation[], { recalculating, suspects }: Doubts = {}): States {
  const computed = new Set(equations.flatMap((equation) => computedTerms(equation).map(idOf)));
  const states = new Map<string, CellState>();
  for (const term of equations.flatMap((equation) => equation.terms)) {
    const id = idOf(term);
    if (states.has(id)) continue;
    const state = firstState(id, term, computed.has(id));
    if (suspects?.has(id) && state.kind === 'given') states.set(id, { ...state, kind: 'unreadable', best: undefined });
    else states.set(id, recalculating?.has(id) ? { ...state, kind: 'unknown', best: undefined, recalculates: true } : state);
  }
  return states;
}

function firstState(id: string, term: EquationTerm, computed: boolean): CellState {
  const figure = term.access.figure(term.row, term.column);
  const base = { id, term, cell: cellOf(term), alternatives: [], conflict: undefined, recalculates: false };
  if (term.access.isNotCalculated(term.row, term.column)) return { ...base, kind: 'unknown', best: undefined, recalculates: true };
  if (figure.kind === 'error' || figure.kind === 'unreadable') return { ...base, kind: 'unreadable', best: undefined };
  // A formula that shows nothing says zero: it may be wrong, but it is not an empty cell to write into.
  if (isFilled(figure) || (computed && term.access.formula(term.row, term.column) !== null)) {
    const best = { value: figure.value, spread: term.access.rounding(term.row, term.column), from: undefined };
    return { ...base, kind: 'given', best };
  }
  return computed ? { ...base, kind: 'unknown', best: undefined } : { ...base, kind: 'blank', best: LEFT_EMPTY };
}

/** The cells an equation defines. A lone child does not follow from its parent: it is the parent that is the sum. */
export function computedTerms({ relation, terms }: Equation): readonly EquationTerm[] {
  const left = terms.filter((term) => term.side === 'left');
  const right = terms.filter((term) => term.side === 'right');
  return [
    ...(left.length === 1 ? left : []),
    ...(right.length === 1 && relation.sumId === undefined ? right : []),
    ...terms.filter(({ access, row }) => access.fixedRow(row.key)?.balance === true),
  ];
}
