import type { Equation } from '../relations';
import { type CellContent, covers, rangesIn } from '../core';
import { solveFor } from './solve';
import { type Candidate, type CellState, idOf, type States } from './unknowns';
import { FormulaIndex, type FindsFor } from './writes';

/**
 * Which proposed figures may stand as native formulas: only where an equation defines the cell, gives this very value, and
 * reads no cell that itself reads this one.
 */
export class FormulaChooser {
  private readonly index: FormulaIndex;
  private readonly definitions = new Map<string, Equation[]>();
  /** What each formula reads: those that stand in the workbook, and those handed out so far. */
  private readonly reads = new Map<string, readonly string[]>();

  constructor(
    equations: readonly Equation[],
    private readonly states: States,
    findsFor: FindsFor,
  ) {
    this.index = new FormulaIndex(findsFor);
    for (const { id, cell, term } of states.values()) {
      const standing = term.access.formula(term.row, term.column);
      if (standing === null) continue;
      const ranges = rangesIn(standing, cell.sheet);
      this.reads.set(id, [...states.values()].filter((other) => ranges.some((range) => covers(range, other.cell))).map((other) => other.id));
    }
    for (const equation of equations) {
      const [left] = equation.terms;
      if (!left) continue;
      const known = this.definitions.get(idOf(left));
      if (known) known.push(equation);
      else this.definitions.set(idOf(left), [equation]);
    }
  }

  formula(state: CellState, { from, value }: Candidate): CellContent | undefined {
    const own = this.definitions.get(state.id) ?? [];
    // The relation the reason names comes first, then sums within the table, then other tables.
    const rank = (equation: Equation): number =>
      equation.relation === from?.relation ? 0 : equation.terms.every((term) => term.access === state.term.access) ? 1 : 2;
    for (const equation of [...own].sort((a, b) => rank(a) - rank(b))) {
      const [left] = equation.terms;
      if (!left || !solveFor(left, equation, this.states)?.value.eq(value)) continue;
      const operands = equation.terms.map(idOf).filter((id) => id !== state.id);
      if (operands.some((id) => this.leadsTo(state.id, id, new Set()))) continue;
      const content = this.index.of(equation, state.cell, value);
      if (!content) continue;
      this.reads.set(state.id, operands);
      return content;
    }
    return undefined;
  }

  private leadsTo(target: string, id: string, seen: Set<string>): boolean {
    if (id === target) return true;
    if (seen.has(id)) return false;
    seen.add(id);
    return (this.reads.get(id) ?? []).some((next) => this.leadsTo(target, next, seen));
  }
}
