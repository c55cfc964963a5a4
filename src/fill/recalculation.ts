import { type CellRef } from '../core';
import type { Equation } from '../relations';
import { reading } from './reading';
import { solve } from './solve';
import { type CellState, type States, statesOf } from './unknowns';

/**
 * The solved equations. A formula that reads a cell to be filled shows another figure afterwards: what stands there now is not
 * believed, and not called wrong.
 */
export function solved(equations: readonly Equation[], suspects: ReadonlySet<string> = new Set()): States {
  const standing = statesOf(equations, { suspects });
  const mayChange = formulasReading(standing, cellsOf(standing, ({ kind }) => kind === 'unknown'));
  if (mayChange.size === 0) return solveWith(equations, standing);
  const first = solveWith(equations, statesOf(equations, { suspects, recalculating: mayChange }));
  const filled = cellsOf(first, ({ kind, recalculates, best }) => kind === 'unknown' && !recalculates && best?.from !== undefined && !best.value.isZero());
  const change = formulasReading(standing, filled);
  return change.size === mayChange.size ? first : solveWith(equations, statesOf(equations, { suspects, recalculating: change }));
}

function solveWith(equations: readonly Equation[], states: States): States {
  solve(equations, states);
  return states;
}

function cellsOf(states: States, which: (state: CellState) => boolean): readonly CellRef[] {
  return [...states.values()].filter(which).map(({ cell }) => cell);
}

/** Formulas that read these cells, directly or through one another. */
function formulasReading(states: States, cells: readonly CellRef[]): ReadonlySet<string> {
  const formulas = [...states.values()].flatMap(({ id, kind, cell, term: { access, row, column } }) => {
    const formula = kind === 'given' ? access.formula(row, column) : null;
    return formula === null ? [] : [{ id, cell, formula }];
  });
  return new Set(reading(formulas, cells).map(({ id }) => id));
}
