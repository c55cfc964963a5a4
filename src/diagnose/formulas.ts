import { type Amount, covers, rangesIn, ZERO } from '../core';
import type { Cell, Constraint } from './constraint';

/**
 * A formula that adds up what its relation adds up is as right as its inputs: it is replaced by them everywhere, so that
 * a wrong input is looked for where it was typed. A formula that adds up something else stays a figure of its own.
 */
export function substituteFormulas(constraints: readonly Constraint[]): void {
  const sums = constraints.flatMap((constraint) => definedBy(constraint) ?? []);
  if (sums.length === 0) return;
  const direct = new Map<Cell, ReadonlyMap<Cell, Amount>>();
  for (const { cell, inputs } of sums) if (!direct.has(cell) && !reaches(inputs, cell, direct)) direct.set(cell, inputs);
  for (const cell of direct.keys()) cell.inputs = expanded(new Map([...(direct.get(cell) ?? [])]), direct);
  for (const constraint of constraints) {
    if ([...constraint.coefficients.keys()].some((cell) => direct.has(cell))) constraint.coefficients = expanded(constraint.coefficients, direct);
  }
}

interface Sum {
  readonly cell: Cell;
  readonly inputs: ReadonlyMap<Cell, Amount>;
}

/** The formula cell alone on the left whose formula reads every figure on the right. */
function definedBy(constraint: Constraint): Sum | undefined {
  const { operator, coefficients, hard } = constraint;
  const [first, ...others] = coefficients;
  if (!first || operator !== '=' || !hard) return undefined;
  const [cell, own] = first;
  const formula = cell.access.formula(cell.row, cell.column);
  if (formula === null || !constraint.residual.isZero()) return undefined;
  const ranges = rangesIn(formula, cell.ref.sheet);
  if (!others.every(([other]) => ranges.some((range) => covers(range, other.ref)))) return undefined;
  return { cell, inputs: new Map(others.map(([other, coefficient]) => [other, coefficient.div(own).neg()])) };
}

function reaches(inputs: ReadonlyMap<Cell, Amount>, target: Cell, direct: ReadonlyMap<Cell, ReadonlyMap<Cell, Amount>>): boolean {
  return [...inputs.keys()].some((cell) => cell === target || reaches(direct.get(cell) ?? new Map(), target, direct));
}

function expanded(coefficients: ReadonlyMap<Cell, Amount>, direct: ReadonlyMap<Cell, ReadonlyMap<Cell, Amount>>): ReadonlyMap<Cell, Amount> {
  const result = new Map<Cell, Amount>();
  const add = (cell: Cell, coefficient: Amount): void => {
    const inputs = direct.get(cell);
    if (inputs) for (const [input, factor] of inputs) add(input, factor.times(coefficient));
    else result.set(cell, (result.get(cell) ?? ZERO).plus(coefficient));
  };
  for (const [cell, coefficient] of coefficients) add(cell, coefficient);
  return new Map([...result].filter(([, coefficient]) => !coefficient.isZero()));
}
