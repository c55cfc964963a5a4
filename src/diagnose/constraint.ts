import type { Amount, CellRef, Figure, TableColumn, TableRow } from '../core';
import type { Outcome, TableAccess } from '../relations';

/** A figure as the relations see it. */
export interface Cell {
  readonly access: TableAccess;
  readonly row: TableRow;
  readonly column: TableColumn;
  readonly ref: CellRef;
  readonly figure: Figure;
  /** Decimals it is printed with. */
  readonly decimals: number;
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
