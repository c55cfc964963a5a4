import { type Amount, mayBeNegative, type Pattern, roundHalfUp } from '../core';
import type { Cell, Constraint } from './constraint';
import { holdsWith, type Network, residualWith, type Trial, valueIn } from './network';
import { readingOf } from './patterns';
import { effectOf } from './trial';

/** One figure that, changed to `value`, makes relations hold and none fail. */
export interface Candidate {
  readonly cell: Cell;
  readonly value: Amount;
  /** With the totals at nought that follow from it. */
  readonly changes: ReadonlyMap<Cell, Amount>;
  readonly fixed: readonly Constraint[];
  /** No relation that reads the cell is left failing. */
  readonly complete: boolean;
  readonly pattern: Pattern;
  readonly weight: number;
}

/** What is merely usual speaks this much for or against a figure. */
const USUAL = 30;

/** Single figures that explain some of the failing relations, with the value each of them implies. Kept from round to round. */
export class Candidates {
  private readonly known = new Map<Constraint, readonly Candidate[]>();

  constructor(private readonly network: Network) {}

  all(open: ReadonlySet<Constraint>, trial: Trial): readonly Candidate[] {
    const tried = new Set<string>();
    return [...open].flatMap((constraint) => {
      let own = this.known.get(constraint);
      if (!own) this.known.set(constraint, (own = candidatesFrom(constraint, open, trial, this.network)));
      return own.filter(({ cell, value }) => {
        const id = `${cell.ref.sheet}!${String(cell.ref.row)},${String(cell.ref.column)}=${value.toString()}`;
        if (tried.has(id)) return false;
        tried.add(id);
        return true;
      });
    });
  }

  /** Forgets what may come out otherwise, now that these figures are others and these relations explained. */
  forget(changed: Iterable<Cell>, explained: readonly Constraint[]): void {
    const touched = new Set([...explained, ...[...changed].flatMap(({ constraints }) => constraints)]);
    const cells = new Set([...touched].flatMap(({ coefficients }) => [...coefficients.keys()]));
    for (const constraint of this.known.keys()) if ([...constraint.coefficients.keys()].some((cell) => cells.has(cell))) this.known.delete(constraint);
  }
}

function candidatesFrom(constraint: Constraint, open: ReadonlySet<Constraint>, trial: Trial, network: Network): readonly Candidate[] {
  if (constraint.operator !== '=') return [];
  const residual = residualWith(constraint, trial);
  return [...constraint.coefficients].flatMap(([cell, coefficient]): Candidate[] => {
    if (trial.has(cell)) return [];
    const value = roundHalfUp(valueIn(cell, trial).minus(residual.div(coefficient)), cell.decimals);
    if (!isPlausible(cell, value)) return [];
    const follows = isAlone(cell, constraint);
    const changes = follows && cell.figure.value.isZero() ? withTotals(cell, value, trial) : new Map([[cell, value]]);
    const { fixed, left, broken } = effectOf(changes, open, trial, network);
    if (broken || fixed.length === 0) return [];
    const { pattern, weight } = readingOf(cell, value, neighboursOf(cell), follows);
    return [{ cell, value, changes, fixed, complete: left.length === 0, pattern, weight: weight * usual(cell, value, trial, network) }];
  });
}

/** Alone on its side of an equality: it follows from the others. */
function isAlone(cell: Cell, { operator, coefficients }: Constraint): boolean {
  const own = coefficients.get(cell);
  return operator === '=' && own !== undefined && ![...coefficients].some(([each, of]) => each !== cell && of.isNegative() === own.isNegative());
}

/** A subtotal at nought is seldom alone: what it belongs to follows from it. */
function withTotals(first: Cell, value: Amount, trial: Trial): ReadonlyMap<Cell, Amount> {
  const changes = new Map([[first, value]]);
  for (const changed of changes.keys()) {
    for (const constraint of changed.constraints) {
      const [total] = [...constraint.coefficients].filter(([cell]) => cell.figure.value.isZero() && !trial.has(cell) && !changes.has(cell) && isAlone(cell, constraint));
      if (!total) continue;
      const [cell, coefficient] = total;
      const sum = roundHalfUp(residualWith(constraint, new Map([...trial, ...changes])).div(coefficient).neg(), cell.decimals);
      if (isPlausible(cell, sum)) changes.set(cell, sum);
    }
  }
  return changes;
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
