import type { Amount } from '../core';
import type { Cell, Constraint } from './constraint';
import { type Network, residualWith, type Trial, valueIn } from './network';
import { effectOf } from './trial';

/** Two figures wrong together: exchanged, or an amount moved from one to the other. */
export interface Pair {
  readonly pattern: 'swapped' | 'moved';
  readonly changes: ReadonlyMap<Cell, Amount>;
  readonly fixed: readonly Constraint[];
}

const CELLS_AT_MOST = 90;

/** The pairs that leave no relation failing that reads either figure; most explained first. */
export function pairsFor(open: ReadonlySet<Constraint>, trial: Trial, network: Network): readonly Pair[] {
  const cells = [...new Set([...open].flatMap(({ coefficients }) => [...coefficients.keys()]))].filter((cell) => !trial.has(cell));
  if (cells.length > CELLS_AT_MOST) return [];
  const reads = new Map(cells.map((cell) => [cell, cell.constraints.filter((each) => open.has(each) && each.operator === '=')]));
  const found: Pair[] = [];
  const tryPair = (pattern: Pair['pattern'], changes: ReadonlyMap<Cell, Amount>): void => {
    const { fixed, left, broken } = effectOf(changes, open, trial, network);
    if (!broken && left.length === 0 && fixed.length > 1) found.push({ pattern, changes, fixed });
  };
  for (const [i, one] of cells.entries()) {
    const [constraint] = reads.get(one) ?? [];
    const own = constraint?.coefficients.get(one);
    if (!constraint || !own) continue;
    const residual = residualWith(constraint, trial);
    const change = residual.div(own).neg();
    for (const [j, other] of cells.entries()) {
      if (i === j || other.access !== one.access || (other.row !== one.row && other.column !== one.column)) continue;
      const [a, b] = [valueIn(one, trial), valueIn(other, trial)];
      const share = constraint.coefficients.get(other);
      if (share) continue;
      if (a.plus(change).eq(b)) tryPair('swapped', new Map([[one, b], [other, a]]));
      else if (i < j && !b.minus(change).isNegative() && !a.plus(change).isNegative()) {
        const [second] = reads.get(other) ?? [];
        const factor = second?.coefficients.get(other);
        if (second && factor && residualWith(second, trial).div(factor).eq(change)) tryPair('moved', new Map([[one, a.plus(change)], [other, b.minus(change)]]));
      }
    }
  }
  return found.sort((x, y) => y.fixed.length - x.fixed.length);
}
