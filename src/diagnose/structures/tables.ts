import { type Amount, amount, roundHalfUp } from '../../core';
import type { TableAccess } from '../../relations';
import type { Cell } from '../constraint';
import type { Network, Trial } from '../network';
import { type SignMistake, type UnitMistake } from './structure';

const FACTORS = ['0.0001', '10000', '0.001', '1000'].map((factor) => amount(factor));
/** Fewer figures than this are no table's mistake. */
const LEAST_FIGURES = 3;

/** What a whole table may have wrong: the unit of its figures, or all of their signs. */
export function ofTable(access: TableAccess, network: Network): readonly (UnitMistake | SignMistake)[] {
  const money = moneyOf(access, network);
  if (money.length < LEAST_FIGURES) return [];
  const common = { kind: 'table', access, fixed: [], certain: true, touches: [] } as const;
  const units = FACTORS.map((factor): UnitMistake => ({ ...common, what: 'unit', factor, changes: scaled(money, factor) }));
  return money.every(({ figure }) => figure.value.isNegative()) ? [...units, { ...common, what: 'signs', changes: scaled(money, amount(-1)) }] : units;
}

function moneyOf(access: TableAccess, network: Network): readonly Cell[] {
  return access.rows.flatMap((row) =>
    access.amountColumns(row).flatMap((column) => (access.isCount(row, column) || access.figure(row, column).value.isZero() ? [] : [network.cellOf(access, row, column)])),
  );
}

function scaled(cells: readonly Cell[], factor: Amount): Trial {
  return new Map(cells.map((cell) => [cell, roundHalfUp(cell.figure.value.times(factor), cell.precision)]));
}
