import { formatAmount, type WorkbookSnapshot } from '../core';
import type { Equation, FindTable } from '../relations';
import { rowTitle } from './names';
import type { Conflict, FillItem, Intent } from './plan';
import { reasonOf } from './reasons';
import { solveFor } from './solve';
import { type Candidate, type CellState, computedTerms, idOf, type States } from './unknowns';
import { FormulaIndex, writeOf } from './writes';

/** Proposed figures: empty cells first (填入), then wrong ones (改正), each in the order of the tables. */
export function itemsFor(workbook: WorkbookSnapshot, equations: readonly Equation[], states: States, find: FindTable): readonly FillItem[] {
  const formulas = new FormulaIndex(find);
  const definitions = definitionsByCell(equations);
  /** Only an equation that defines the cell and gives this very value may stand in it as a formula. */
  const formulaOf = (state: CellState, { from, value }: Candidate): FillItem['formula'] => {
    const equation = definitions.get(state.id)?.find((each) => each.relation === from?.relation && solveFor(state.term, each, states)?.value.eq(value));
    return equation && formulas.of(equation, state.cell, value);
  };
  const make = (state: CellState, candidate: Candidate, kind: FillItem['kind'], others: readonly Candidate[]): readonly FillItem[] => {
    const { from, value } = candidate;
    if (!from) return [];
    const { access, row } = state.term;
    const alternatives = others.flatMap((each) =>
      each.from ? [{ value: formatAmount(each.value), reason: reasonOf(state.term, each.from, states) }] : [],
    );
    return [
      {
        write: writeOf(workbook, state.cell, value, access.isCount(row), reasonOf(state.term, from, states)),
        formula: formulaOf(state, candidate),
        intent: intentOf(from, state),
        kind,
        table: access.table.id,
        name: rowTitle(state.term),
        alternatives,
      },
    ];
  };
  const unknown = [...states.values()].filter((state) => state.kind === 'unknown' && !state.conflict);
  return [
    ...unknown.flatMap((state) => (state.best && !state.best.value.isZero() ? make(state, state.best, 'fill', state.alternatives) : [])),
    ...wrongCells(equations, states).flatMap(([state, candidate]) => make(state, candidate, 'correct', [])),
  ];
}

/** Equations by the one cell on their left-hand side. */
function definitionsByCell(equations: readonly Equation[]): ReadonlyMap<string, readonly Equation[]> {
  const byCell = new Map<string, Equation[]>();
  for (const equation of equations) {
    const [left, ...others] = equation.terms;
    if (left?.side !== 'left' || others.some((term) => term.side === 'left')) continue;
    const id = idOf(left);
    const known = byCell.get(id);
    if (known) known.push(equation);
    else byCell.set(id, [equation]);
  }
  return byCell;
}

/** Filled cells that the one relation defining them contradicts beyond rounding. */
function wrongCells(equations: readonly Equation[], states: States): readonly (readonly [CellState, Candidate])[] {
  const wrong = new Map<CellState, Candidate>();
  for (const equation of equations) {
    const [left, ...others] = equation.terms;
    if (!left || others.some((term) => term.side === 'left') || !computedTerms(equation).includes(left)) continue;
    const state = states.get(idOf(left));
    if (state?.kind !== 'given' || !state.best || wrong.has(state)) continue;
    const candidate = solveFor(left, equation, states);
    if (!candidate) continue;
    const apart = candidate.value.minus(state.best.value).abs();
    if (apart.gt(candidate.spread.plus(state.best.spread))) wrong.set(state, candidate);
  }
  return [...wrong];
}

/** Sums inside a table are 合计与层级, figures from another table 表间带数, what is left over 结转结余. */
function intentOf(equation: Equation, { term }: CellState): Intent {
  if (term.access.fixedRow(term.row.key)?.balance === true) return 'balances';
  return equation.terms.every((each) => each.access === term.access) ? 'totals' : 'copies';
}

/** Cells for which two relations give figures that rounding cannot explain. */
export function conflictsIn(states: States): readonly Conflict[] {
  return [...states.values()].flatMap((state) => {
    const { best, conflict } = state;
    if (!best?.from || !conflict?.from) return [];
    const name = rowTitle(state.term);
    const a = { value: formatAmount(best.value), reason: reasonOf(state.term, best.from, states) };
    const b = { value: formatAmount(conflict.value), reason: reasonOf(state.term, conflict.from, states) };
    return [
      {
        cell: state.cell,
        table: state.term.access.table.id,
        message: {
          zh: `“${name}”不能确定：按${a.reason.zh}是 ${a.value}，按${b.reason.zh}是 ${b.value}，请先核对`,
          en: `“${name}” is not certain: ${a.value} from ${a.reason.en}, but ${b.value} from ${b.reason.en}`,
        },
      },
    ];
  });
}
