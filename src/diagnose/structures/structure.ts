import type { Amount, CellRef, TableColumn, TableRow } from '../../core';
import type { TableAccess } from '../../relations';
import type { Constraint } from '../constraint';
import type { Trial } from '../network';

interface Common {
  /** The table it is in, or the first of them. */
  readonly access: TableAccess;
  readonly fixed: readonly Constraint[];
  /** Figures as they would be without it; empty where that is no matter of figures. */
  readonly changes: Trial;
  /** False where the tables do not tell which of several places is the wrong one. */
  readonly certain: boolean;
  /** A rule's finding on these cells alone speaks of the same mistake. */
  readonly touches: readonly CellRef[];
}

export interface UnitMistake extends Common {
  readonly kind: 'table';
  readonly what: 'unit';
  readonly factor: Amount;
}

export interface SignMistake extends Common {
  readonly kind: 'table';
  readonly what: 'signs';
}

/** A table whose figures stand in the rows of other codes, from one row on. */
export interface SlipMistake extends Common {
  readonly kind: 'table';
  readonly what: 'slipped';
  /** The table that shows where they belong. */
  readonly holder: TableAccess;
  /** The first row with the figures of another code, and that code's row in `holder`. */
  readonly first: TableRow;
  readonly like: TableRow;
  readonly rows: number;
}

/** A table of another year, unit or version: it adds up by itself and disagrees with `others`. */
export interface Stranger extends Common {
  readonly kind: 'table';
  readonly what: 'apart';
  readonly others: readonly TableAccess[];
  /** The others agree among themselves; otherwise it is strange because no further table shows its figures. */
  readonly agreed: boolean;
}

/** Two groups of tables, each consistent in itself. */
export interface Versions extends Common {
  readonly kind: 'set';
  readonly groups: readonly [readonly TableAccess[], readonly TableAccess[]];
}

export interface ColumnMistake extends Common {
  readonly kind: 'column';
  readonly what: 'exchanged' | 'lower' | 'higher';
  readonly columns: readonly TableColumn[];
  /** Columns of the same table that would explain as much. */
  readonly rivals?: readonly (readonly TableColumn[])[];
}

export interface RowMistake extends Common {
  readonly kind: 'row';
  /** `missing`: `codes` are the row that is not there, or what it may be; `miscoded`: what the code should be. */
  readonly what: 'duplicate' | 'missing' | 'miscoded';
  readonly codes: readonly string[];
  /** Name of the row in the tables that have it. */
  readonly name: string;
  /** The row in question; for a missing one the row it comes after. */
  readonly row: TableRow;
  readonly others: readonly TableRow[];
  readonly holders: readonly TableAccess[];
  /** What the weights and the points of a list lack where an indicator seems to be missing. */
  readonly gaps?: { readonly weight: Amount; readonly points: Amount };
  /** A row of a list that says what another has said, word by word. */
  readonly again?: boolean;
  /** Single figures that would make up for it: what is content with one of them speaks of the same mistake. */
  readonly alike?: Trial;
  /** The row of the other table where two tables have one code each for one name, and no third tells which is right. */
  readonly twin?: { readonly access: TableAccess; readonly row: TableRow };
}

/** A mistake of a row, a column, a table, or the whole set. */
export type Structure = UnitMistake | SignMistake | SlipMistake | Stranger | Versions | ColumnMistake | RowMistake;

export const UNCHANGED: Trial = new Map();

export function tablesOf({ coefficients }: Constraint): readonly TableAccess[] {
  return [...new Set([...coefficients.keys()].map(({ access }) => access))];
}

/** Two figures that are not nought are set equal: that it holds is no accident. */
export function tellsSomething({ operator, coefficients }: Constraint, changes: Trial): boolean {
  if (operator !== '=') return false;
  let figures = 0;
  for (const cell of coefficients.keys()) if (!(changes.get(cell) ?? cell.figure.value).isZero()) figures += 1;
  return figures > 1;
}
