import { type Amount, type CellRef, type Figure, type TableColumn, type TableRow, ZERO } from '../core';
import type { EquationTerm, Outcome, TableAccess } from '../relations';

/** What a figure should lie between by evidence that no relation holds: points by target and result, weights by the points. */
export interface Expected {
  readonly cell: CellRef;
  readonly low: Amount;
  readonly high: Amount;
  /** What mostly stands there. */
  readonly usual?: Amount;
}

/** A figure as the relations see it. */
export interface Cell {
  readonly access: TableAccess;
  readonly row: TableRow;
  readonly column: TableColumn;
  readonly ref: CellRef;
  readonly figure: Figure;
  /** Decimals it is shown with. */
  readonly decimals: number;
  /** Of points earned: how many can be earned at most. */
  readonly most?: Amount;
  readonly expected?: Omit<Expected, 'cell'>;
  /** Decimals it may have: points are kept to hundredths, some forms print a third figure after the point. */
  readonly precision: number;
  /** What reads it, directly or through formulas. */
  readonly constraints: Constraint[];
  /** Set where it is a formula that adds up these: it is as right as they are. */
  inputs?: ReadonlyMap<Cell, Amount>;
}

/** One instance of `=`, `≤` or `≥` between sums of cells: what must hold of `residual`. */
export interface Constraint {
  readonly outcome: Outcome;
  readonly finding?: string;
  readonly operator: '=' | '≤' | '≥';
  /** What one unit of the cell adds to left minus right. */
  coefficients: ReadonlyMap<Cell, Amount>;
  /** Left minus right as it stands. */
  readonly residual: Amount;
  readonly failed: boolean;
  /** False for what is merely usual (提示): evidence, not proof. */
  readonly hard: boolean;
  /** What rounding could explain at most; more is surely a failure. */
  readonly bound: Amount;
}

/** Residual and bound are worked out when first asked for: most constraints are far from any mistake. */
export function constraintWith(
  coefficients: Constraint['coefficients'],
  { terms, constant }: { readonly terms: readonly EquationTerm[]; readonly constant: Amount },
  known: Omit<Constraint, 'coefficients' | 'residual' | 'bound'>,
): Constraint {
  let residual: Amount | undefined;
  let bound: Amount | undefined;
  return {
    ...known,
    coefficients,
    get residual() {
      return (residual ??= terms.reduce((sum, { access, row, column, coefficient }) => {
        const { value } = access.figure(row, column);
        return value.isZero() ? sum : sum.plus(value.times(coefficient));
      }, constant.neg()));
    },
    get bound() {
      return (bound ??= terms.reduce((sum, term) => sum.plus(spread(term)), ZERO));
    },
  };
}

/** Twice the rounding of the figure: between units the coarser one counts once more. */
function spread({ access, row, column, coefficient }: EquationTerm): Amount {
  return access.rounding(row, column).times(coefficient.abs()).times(2);
}
