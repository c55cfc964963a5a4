import { formatAmount, type WorkbookSnapshot } from '../core';
import type { Equation, FindTable } from '../relations';
import { rowTitle } from './names';
import { FormulaChooser } from './formulas';
import type { Conflict, FillItem, Intent } from './plan';
import { operandsOf, reasonOf } from './reasons';
import { solveFor } from './solve';
import { type Candidate, type CellState, computedTerms, idOf, type States } from './unknowns';
import { writeOf } from './writes';

/** Proposed figures: empty cells first (填入), then wrong ones (改正), each in the order of the tables. */
export function itemsFor(workbook: WorkbookSnapshot, equations: readonly Equation[], states: States, find: FindTable): readonly FillItem[] {
  const formulas = new FormulaChooser(equations, states, find);
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
        formula: formulas.formula(state, candidate),
        intent: intentOf(from, state),
        kind,
        table: access.table.id,
        name: rowTitle(state.term),
        operands: operandsOf(state.term, from, states),
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
