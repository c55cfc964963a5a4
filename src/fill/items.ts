import { type Amount, formatAmount, type Localized, mayBeNegative, type WorkbookSnapshot } from '../core';
import type { Equation } from '../relations';
import { rowTitle } from './names';
import { FormulaChooser } from './formulas';
import type { Conflict, FillItem, Intent } from './plan';
import { operandsOf, reasonOf } from './reasons';
import { solveFor } from './solve';
import { inUnitOf } from './with-unit';
import { type Candidate, type CellState, computedTerms, idOf, LEFT_EMPTY, type States } from './unknowns';
import { figureKind, type FindsFor, writeOf } from './writes';

/** Proposed figures: empty cells first (填入), then wrong ones (改正), each in the order of the tables. */
export function itemsFor(workbook: WorkbookSnapshot, equations: readonly Equation[], states: States, findsFor: FindsFor): readonly FillItem[] {
  const formulas = new FormulaChooser(equations, states, findsFor);
  const make = (state: CellState, candidate: Candidate, kind: FillItem['kind'], others: readonly Candidate[]): readonly FillItem[] => {
    const { from, value } = candidate;
    if (!from) return [];
    const { access, row, column } = state.term;
    // A figure that shares its cell with its label is not replaced.
    if (access.place(row, column).span) return [];
    const alternatives = others.flatMap((each) =>
      each.from ? [{ value: formatAmount(each.value), reason: reasonOf(state.term, each.from, states) }] : [],
    );
    const words = inUnitOf(state.term, from, value);
    const write = writeOf(workbook, state.cell, value, figureKind(access, row, column, value), reasonOf(state.term, from, states));
    return [
      {
        write: words === undefined ? write : { cell: write.cell, old: write.old, next: { formula: null, value: words }, reason: write.reason },
        formula: words === undefined ? formulas.formula(state, candidate) : undefined,
        intent: intentOf(from, state),
        kind,
        table: access.table.id,
        name: rowTitle(state.term),
        operands: operandsOf(state.term, from, states),
        alternatives,
      },
    ];
  };
  const unknown = [...states.values()].filter((state) => state.kind === 'unknown' && !state.conflict && !state.recalculates && !isImpossible(state));
  return [
    ...unknown.flatMap((state) => (state.best && !state.best.value.isZero() ? make(state, state.best, 'fill', state.alternatives) : [])),
    ...wrongCells(equations, states).flatMap(({ state, candidate, against }) => (against ? [] : make(state, candidate, 'correct', []))),
  ];
}

/** Income and expenditure below zero, points above the most there are: something the figure was worked out from is wrong. */
function isImpossible(state: CellState): boolean {
  return state.best?.from !== undefined && (isBelowNothing(state) || mostBelow(state) !== undefined);
}

function isBelowNothing({ best, term }: CellState): boolean {
  return best !== undefined && best.value.isNegative() && !best.value.isZero() && !mayBeNegative(term.row.key, term.column.key);
}

/** The most points there are, where the figure is above them. */
function mostBelow({ best, term }: CellState): Amount | undefined {
  const most = term.access.most(term.row, term.column);
  return best && most && best.value.gt(most) ? most : undefined;
}

interface WrongCell {
  readonly state: CellState;
  readonly candidate: Candidate;
  /** Another relation that gives another figure, perhaps the one that stands there: which is right is for a person to say. */
  readonly against: Candidate | undefined;
}

/**
 * Filled cells that a relation defining them contradicts beyond rounding. What would be worked out from a wrong cell is
 * not said before that cell has been put right.
 */
function wrongCells(equations: readonly Equation[], states: States): readonly WrongCell[] {
  const definitions = new Map<CellState, Candidate[]>();
  const asTheyStand = emptyAsZero(states);
  for (const equation of equations) {
    const [left, ...others] = equation.terms;
    if (!left || others.some((term) => term.side === 'left') || !computedTerms(equation).includes(left)) continue;
    const state = states.get(idOf(left));
    if (state?.kind !== 'given' && state?.kind !== 'unreadable') continue;
    const candidate = solveFor(left, equation, states) ?? confirmation(state, solveFor(left, equation, asTheyStand));
    if (candidate) definitions.set(state, [...(definitions.get(state) ?? []), candidate]);
  }
  const suspect = new Set([...definitions].flatMap(([state, all]) => (all.some((each) => contradicts(state, each)) ? [state.id] : [])));
  const reads = (own: CellState, { from }: Candidate, what: (id: string) => boolean): boolean =>
    from?.terms.some((term) => idOf(term) !== own.id && what(idOf(term))) === true;
  const uncertain = (id: string): boolean => states.get(id)?.conflict !== undefined;
  return [...definitions].flatMap(([state, all]) => {
    const trusted = all.filter((each) => !reads(state, each, (id) => suspect.has(id)));
    const candidate = trusted.find((each) => contradicts(state, each) && !reads(state, each, uncertain));
    return candidate ? [{ state, candidate, against: trusted.find((each) => apart(each, candidate)) }] : [];
  });
}

/** Cells nobody has filled in as the zeros they are checked as. */
function emptyAsZero(states: States): States {
  return new Map([...states].map(([id, state]) => [id, state.kind === 'unknown' && !state.best ? { ...state, best: LEFT_EMPTY } : state]));
}

/** What still waits for an empty cell can bear a figure out, but not prove it wrong. */
function confirmation(state: CellState, candidate: Candidate | undefined): Candidate | undefined {
  return candidate && !contradicts(state, candidate) ? candidate : undefined;
}

function contradicts({ best }: CellState, candidate: Candidate): boolean {
  return best === undefined || apart(best, candidate);
}

function apart(a: Candidate, b: Candidate): boolean {
  return a.value.minus(b.value).abs().gt(a.spread.plus(b.spread));
}

/** Sums inside a table are 合计与层级, figures from another table 表间带数, what is left over 结转结余. */
function intentOf(equation: Equation, { term }: CellState): Intent {
  if (term.access.fixedRow(term.row.key)?.balance === true) return 'balances';
  return equation.terms.every((each) => each.access === term.access) ? 'totals' : 'copies';
}

/** Cells for which two relations give figures that rounding cannot explain. */
export function conflictsIn(equations: readonly Equation[], states: States): readonly Conflict[] {
  const unknown = [...states.values()].flatMap((state) => (state.best && state.conflict ? conflictOf(state, state.best, state.conflict, states) : []));
  const given = wrongCells(equations, states).flatMap(({ state, candidate, against }) => (against ? conflictOf(state, against, candidate, states) : []));
  return [...unknown, ...given, ...impossible(states), ...incompleteSums(equations, states)];
}

function impossible(states: States): readonly Conflict[] {
  return [...states.values()].filter((state) => state.kind === 'unknown' && !state.recalculates && isImpossible(state)).flatMap((state) => {
    const { best, term, cell } = state;
    if (!best?.from) return [];
    const [name, value, reason] = [rowTitle(term), formatAmount(best.value), reasonOf(term, best.from, states)];
    const most = mostBelow(state);
    const why = most
      ? { zh: `超过满分 ${most.toString()}`, en: `above the ${most.toString()} points there are` }
      : { zh: '而此处不应为负数', en: 'where no negative figure can stand' };
    return [
      {
        cell,
        table: term.access.table.id,
        message: {
          zh: `“${name}”不能确定：按${reason.zh}是 ${value}，${why.zh}，请先核对`,
          en: `“${name}” is not certain: ${value} from ${reason.en}, ${why.en}; check first`,
        },
      },
    ];
  });
}

/** Empty sums that a row of no known name may belong to. */
function incompleteSums(equations: readonly Equation[], states: States): readonly Conflict[] {
  const sums = new Map<CellState, Localized>();
  for (const { incomplete, terms } of equations) {
    const [left, ...parts] = terms;
    const state = left && states.get(idOf(left));
    if (!incomplete || state?.kind !== 'unknown' || state.best || sums.has(state)) continue;
    if (parts.some((part) => states.get(idOf(part))?.best?.value.isZero() === false)) sums.set(state, incomplete);
  }
  return [...sums].map(([{ cell, term }, why]) => ({
    cell,
    table: term.access.table.id,
    message: {
      zh: `“${rowTitle(term)}”不能确定：${why.zh}，请先核对这一行`,
      en: `“${rowTitle(term)}” is not certain: ${why.en}; check that row first`,
    },
  }));
}

function conflictOf(state: CellState, one: Candidate, other: Candidate, states: States): readonly Conflict[] {
  if (!one.from || !other.from) return [];
  const name = rowTitle(state.term);
  const a = { value: formatAmount(one.value), reason: reasonOf(state.term, one.from, states) };
  const b = { value: formatAmount(other.value), reason: reasonOf(state.term, other.from, states) };
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
}
