import { type Amount, bareName, type TableColumn, type TableRow } from '../../core';
import type { TableAccess } from '../../relations';
import type { Constraint } from '../constraint';
import { residualWith, type Trial } from '../network';

/** A figure this many times larger than what rounding explains is known by it. */
const CLEARLY = 100;

/** What a parent shows more (negative: less) than the rows below it. */
export interface Gap {
  readonly constraint: Constraint;
  readonly column: TableColumn;
  readonly amount: Amount;
}

/** What fails, as seen from rows: sums over the rows below, and relations that count a row as nought because it is not there. */
export class Gaps {
  private readonly sums = new Map<TableRow, Gap[]>();
  private readonly absences: { readonly constraint: Constraint; readonly access: TableAccess; readonly row: TableRow }[] = [];

  constructor(open: Iterable<Constraint>, trial: Trial) {
    for (const constraint of open) {
      this.addSum(constraint, trial);
      this.addAbsence(constraint);
    }
  }

  /** The sums over the rows below `row` that fail. */
  under(row: TableRow | undefined): readonly Gap[] {
    return (row && this.sums.get(row)) ?? [];
  }

  /** The relations that fail because the table has no row of the code; `name` is what tables without codes call it. */
  without(access: TableAccess, code: string, name: string): readonly Constraint[] {
    return this.absences.filter((each) => each.access === access && (each.row.code === code || (each.row.code === undefined && bareName(each.row.label) === bareName(name)))).map(({ constraint }) => constraint);
  }

  /** The relations that fail because another table has no row of the code of this one. */
  onlyIn(row: TableRow): readonly Constraint[] {
    return this.absences.filter((each) => each.row === row).map(({ constraint }) => constraint);
  }

  private addSum(constraint: Constraint, trial: Trial): void {
    const { relation, site } = constraint.outcome;
    const [parent] = site && relation.sumId !== undefined ? site.instance.rows.values() : [];
    const column = site?.instance.column;
    if (!parent || !column) return;
    this.sums.set(parent, [...(this.sums.get(parent) ?? []), { constraint, column, amount: residualWith(constraint, trial) }]);
  }

  private addAbsence(constraint: Constraint): void {
    const { site } = constraint.outcome;
    for (const [key, row] of site?.instance.rows ?? []) {
      const access = row === null ? site?.accesses.get(key) : undefined;
      if (!access) continue;
      for (const other of site?.instance.rows.values() ?? []) if (other) this.absences.push({ constraint, access, row: other });
    }
  }
}

/** Every gap is a figure of the row, in some column of another table or in its own; rounding may part them a little. */
export function isMadeBy(gaps: readonly Gap[], figures: readonly Amount[]): boolean {
  return gaps.length > 0 && gaps.every(({ amount, constraint }) => figures.some((figure) => isNear(figure, amount, constraint.bound)));
}

function isNear(figure: Amount, gap: Amount, bound: Amount): boolean {
  const apart = figure.minus(gap).abs();
  return apart.isZero() || (apart.lte(bound) && apart.times(CLEARLY).lte(figure.abs()));
}

/** What a row shows that is not nought. */
export function figuresOf(access: TableAccess, row: TableRow): readonly Amount[] {
  return access.amountColumns(row).flatMap((column) => {
    const { value } = access.figure(row, column);
    return value.isZero() ? [] : [value];
  });
}
