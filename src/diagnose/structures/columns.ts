import { type Amount, roundHalfUp, type TableColumn, type TableRow, ZERO } from '../../core';
import type { TableAccess } from '../../relations';
import type { Cell } from '../constraint';
import { type Network, residualWith, type Trial, valueIn } from '../network';
import type { ColumnMistake } from './structure';

/** Fewer figures than this are no column's mistake; one may have fallen out where a column slipped. */
const LEAST_FIGURES = 3;

/** What the columns of a table may have wrong: two exchanged, or one a row too low or too high. */
export function ofColumns(access: TableAccess, network: Network): readonly ColumnMistake[] {
  return access.form.parts.flatMap(({ name }) => {
    const columns = access.table.columns.filter((column) => column.part === name && column.role === 'amount');
    const pairs = columns.flatMap((a, i) => columns.slice(i + 1).flatMap((b) => (a.lane === b.lane && a.page === b.page ? [[a, b] as const] : [])));
    return [...pairs.flatMap(([a, b]) => exchanged(access, a, b, network)), ...columns.flatMap((column) => shifted(access, column, network))];
  });
}

function mistake(access: TableAccess, what: ColumnMistake['what'], columns: readonly TableColumn[], changes: Trial): ColumnMistake {
  return { kind: 'column', what, access, columns, changes, fixed: [], certain: true, touches: [] };
}

function rowsOf(access: TableAccess, column: TableColumn): readonly TableRow[] {
  return access.rows.filter((row) => row.part === column.part && row.lane === column.lane && row.page === column.page).sort((a, b) => a.row - b.row);
}

function exchanged(access: TableAccess, a: TableColumn, b: TableColumn, network: Network): readonly ColumnMistake[] {
  const changes = new Map<Cell, Amount>();
  for (const row of rowsOf(access, a)) {
    const [one, other] = [access.figure(row, a).value, access.figure(row, b).value];
    if (one.eq(other)) continue;
    changes.set(network.cellOf(access, row, a), other);
    changes.set(network.cellOf(access, row, b), one);
  }
  return changes.size < 2 * LEAST_FIGURES ? [] : [mistake(access, 'exchanged', [a, b], changes)];
}

/** The figure that fell out at the end is what its relations say. */
function shifted(access: TableAccess, column: TableColumn, network: Network): readonly ColumnMistake[] {
  const cells = rowsOf(access, column).map((row) => network.cellOf(access, row, column));
  if (cells.filter(({ figure }) => !figure.value.isZero()).length < LEAST_FIGURES - 1) return [];
  const back = (what: ColumnMistake['what'], order: readonly Cell[]): ColumnMistake[] => {
    const last = order[order.length - 1];
    // Where a paste slipped, nothing is left in the cell it began with.
    if (!last || !order[0]?.figure.value.isZero()) return [];
    const changes = new Map<Cell, Amount>();
    for (const [at, cell] of order.slice(0, -1).entries()) {
      const next = order[at + 1]?.figure.value ?? ZERO;
      if (!next.eq(cell.figure.value)) changes.set(cell, next);
    }
    changes.set(last, implied(last, changes));
    return [mistake(access, what, [column], changes)];
  };
  return [...back('lower', cells), ...back('higher', [...cells].reverse())];
}

function implied(cell: Cell, changes: Trial): Amount {
  const trial = new Map([...changes, [cell, ZERO]]);
  const equality = cell.constraints.find(({ operator, hard }) => operator === '=' && hard);
  const coefficient = equality?.coefficients.get(cell);
  if (!equality || !coefficient) return valueIn(cell, changes);
  return roundHalfUp(residualWith(equality, trial).div(coefficient).neg(), cell.precision);
}
