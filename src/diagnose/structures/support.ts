import type { TableAccess } from '../../relations';
import type { Cell, Constraint } from '../constraint';
import { tablesOf, tellsSomething, UNCHANGED } from './structure';

/**
 * Two figures or more that are not nought come out alike: no accident between tables of different versions. A ≤ or ≥ says so only
 * where both sides are equal to the last digit, as where all money is appropriated money.
 */
export function isAgreement(constraint: Constraint): boolean {
  if (constraint.failed) return false;
  if (constraint.operator === '=') return constraint.hard && tellsSomething(constraint, UNCHANGED);
  return constraint.residual.isZero() && tellsSomething({ ...constraint, operator: '=' }, UNCHANGED);
}

/** A figure of this table among those of the constraint that a third table shows as well. */
export function isConfirmed(constraint: Constraint, access: TableAccess): boolean {
  const involved = tablesOf(constraint);
  return figuresIn(constraint, access).some((cell) =>
    cell.constraints.some((each) => {
      const others = tablesOf(each).filter((table) => table !== access);
      return others.length > 0 && !others.some((table) => involved.includes(table)) && isAgreement(each);
    }),
  );
}

function figuresIn({ coefficients }: Constraint, access: TableAccess): readonly Cell[] {
  return [...coefficients.keys()].filter((cell) => cell.access === access && !cell.figure.value.isZero());
}
