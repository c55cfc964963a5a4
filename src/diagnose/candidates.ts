import { type Amount, mayBeNegative, type Pattern, roundHalfUp } from '../core';
import type { Cell, Constraint } from './constraint';
import { holdsWith, type Network, residualWith, type Trial, valueIn } from './network';
import { readingOf } from './patterns';
import { effectOf } from './trial';

/** One figure that, changed to `value`, makes relations hold and none fail. */
export interface Candidate {
  readonly cell: Cell;
  readonly value: Amount;
  readonly fixed: readonly Constraint[];
  /** No relation that reads the cell is left failing. */
  readonly complete: boolean;
  readonly pattern: Pattern;
  readonly weight: number;
}

/** What is merely usual speaks this much for or against a figure. */
const USUAL = 30;

/** Every single figure that explains some of the failing relations, with the value each of them implies. */
export function candidatesFor(open: ReadonlySet<Constraint>, trial: Trial, network: Network): readonly Candidate[] {
  const tried = new Set<string>();
  const found: Candidate[] = [];
  for (const constraint of open) {
    if (constraint.operator !== '=') continue;
    const residual = residualWith(constraint, trial);
    for (const [cell, coefficient] of constraint.coefficients) {
      if (trial.has(cell)) continue;
      const value = roundHalfUp(valueIn(cell, trial).minus(residual.div(coefficient)), cell.decimals);
      const id = `${cell.ref.sheet}!${String(cell.ref.row)},${String(cell.ref.column)}=${value.toString()}`;
      if (tried.has(id) || !isPlausible(cell, value)) continue;
      tried.add(id);
      const changes = new Map([[cell, value]]);
      const { fixed, left, broken } = effectOf(changes, open, trial, network);
      if (broken || fixed.length === 0) continue;
      const { pattern, weight } = readingOf(cell, value, neighboursOf(cell));
      found.push({ cell, value, fixed, complete: left.length === 0, pattern, weight: weight * usual(cell, value, trial, network) });
    }
  }
  return found;
}

function isPlausible(cell: Cell, value: Amount): boolean {
  return (!value.isNegative() || value.isZero() || mayBeNegative(cell.row.key, cell.column.key)) && !value.eq(cell.figure.value);
}

function usual(cell: Cell, value: Amount, trial: Trial, network: Network): number {
  const next = new Map([...trial, [cell, value]]);
  return cell.constraints
    .filter(({ hard, operator }) => !hard && operator === '=')
    .reduce((factor, constraint) => {
      const before = holdsWith(constraint, trial, network);
      const after = holdsWith(constraint, next, network);
      return before === after ? factor : after ? factor * USUAL : factor / USUAL;
    }, 1);
}

/** Figures above, below and beside: what a hand that slips copies. */
export function neighboursOf({ access, row, column }: Cell): readonly Amount[] {
  const beside = access.amountColumns(row);
  const at = beside.findIndex((each) => each.column === column.column);
  const near = [row.row - 1, row.row + 1].flatMap((line) => access.rows.filter((each) => each.row === line && each.part === row.part && each.lane === row.lane));
  return [
    ...[beside[at - 1], beside[at + 1]].flatMap((each) => (each ? [access.figure(row, each).value] : [])),
    ...near.map((each) => access.figure(each, column).value),
  ].filter((value) => !value.isZero());
}
