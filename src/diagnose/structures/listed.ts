import { type Amount, bareName, type CellRef, type TableRow, ZERO } from '../../core';
import type { TableAccess } from '../../relations';
import type { Cell, Constraint } from '../constraint';
import { type Network, residualWith, type Trial } from '../network';
import { effectOf } from '../trial';
import { type RowMistake, UNCHANGED } from './structure';

/** Fewer rows than this make no list. */
const FEWEST = 3;

/** Sums over one list – its weights, its points – that fail, with what they lack; more than they should be is below zero. */
interface Sums {
  readonly access: TableAccess;
  readonly part: string;
  readonly all: readonly { readonly constraint: Constraint; readonly column: string; readonly cells: readonly Cell[]; readonly gap: Amount }[];
}

/** An indicator that stands twice, or is missing: its weight and its points are too many, or lack, at once. */
export function ofLists(open: ReadonlySet<Constraint>, trial: Trial, network: Network): readonly RowMistake[] {
  return sumsOf(open, trial).flatMap((sums) => duplicates(sums, open, trial, network) ?? missing(sums) ?? []);
}

function sumsOf(open: Iterable<Constraint>, trial: Trial): readonly Sums[] {
  const found: { access: TableAccess; part: string; all: Sums['all'][number][] }[] = [];
  for (const constraint of open) {
    const cells = constraint.operator === '=' ? listedIn(constraint) : [];
    const [cell] = cells;
    const factor = cell && constraint.coefficients.get(cell);
    if (!cell || !factor || cells.length < FEWEST) continue;
    const { access, row, column } = cell;
    const sum = { constraint, column: column.key, cells, gap: residualWith(constraint, trial).div(factor).neg() };
    const own = found.find((each) => each.access === access && each.part === row.part);
    if (own) own.all.push(sum);
    else found.push({ access, part: row.part, all: [sum] });
  }
  return found;
}

/** The longest run of items of one list that it adds up. */
function listedIn({ coefficients }: Constraint): readonly Cell[] {
  const runs = new Map<string, Cell[]>();
  for (const cell of coefficients.keys()) {
    const { access, row, column } = cell;
    if (!access.listed(row.part, null).includes(row)) continue;
    const key = `${access.table.id} ${row.part} ${column.key}`;
    runs.set(key, [...(runs.get(key) ?? []), cell]);
  }
  return [...runs.values()].sort((one, other) => other.length - one.length)[0] ?? [];
}

/**
 * The second of two rows of one name makes every sum too large by just what it holds. Rows that say the same in all but one cell come before those
 * that only share a name.
 */
function duplicates({ access, part, all }: Sums, open: ReadonlySet<Constraint>, trial: Trial, network: Network): readonly RowMistake[] | undefined {
  const rows = access.listed(part, null);
  const found = rows.flatMap((row, index): RowMistake[] => {
    const before = rows.slice(0, index).filter((each) => bareName(each.label) !== '' && bareName(each.label) === bareName(row.label));
    const first = before.find((each) => isSaidAgain(access, each, row)) ?? before[0];
    const superfluous = first && all.every(({ cells, gap }) => cells.some((cell) => cell.row === row && !gap.isZero() && cell.figure.value.eq(gap.neg())));
    if (!superfluous) return [];
    const changes = new Map(access.amountColumns(row).map((column) => [network.cellOf(access, row, column), ZERO] as const));
    if (effectOf(changes, open, trial, network).broken) return [];
    const touches = [first, row].flatMap((each) => cellsOf(access, each));
    return [{ kind: 'row', what: 'duplicate', access, codes: [], name: row.label, row, others: [first], holders: [], fixed: all.map(({ constraint }) => constraint), changes, certain: true, touches, again: isSaidAgain(access, first, row) }];
  });
  const again = found.filter((each) => each.again === true);
  const likeliest = (again.length > 0 ? again : found).filter(({ row }, at, each) => each.findIndex((other) => other.row.label === row.label) === at);
  return likeliest.length > 0 ? likeliest : undefined;
}

/** All that is printed of them is the same, but for one cell: the result that was typed over. */
function isSaidAgain(access: TableAccess, one: TableRow, other: TableRow): boolean {
  const groups = Object.entries(one.groups ?? {});
  if (groups.some(([key, group]) => other.groups?.[key] !== group)) return false;
  const columns = access.table.columns.filter(({ part, lane, page, key }) => part === one.part && lane === one.lane && page === one.page && one.groups?.[key] === undefined);
  return columns.filter((column) => access.value(one, column) !== access.value(other, column)).length <= 1;
}

function cellsOf(access: TableAccess, row: TableRow): readonly CellRef[] {
  return access.table.columns.flatMap((column) => (column.part === row.part && column.lane === row.lane && column.page === row.page ? [access.cell(row, column)] : []));
}

/** Weights that lack something, and the points they bound as much at most: a row that is not there. */
function missing({ access, part, all }: Sums): readonly RowMistake[] | undefined {
  const earned = access.form.parts.find(({ name }) => name === part)?.columns.find(({ most }) => typeof most === 'string');
  const [weights, points] = [earned?.most, earned?.key].map((key) => all.find(({ column }) => column === key));
  const row = access.listed(part, null).slice(-1)[0];
  if (!weights || !points || !row || !weights.gap.gt(ZERO) || !points.gap.gt(ZERO) || points.gap.gt(weights.gap)) return undefined;
  const fixed = [weights.constraint, points.constraint];
  const alike = new Map(weights.cells.map((cell) => [cell, cell.figure.value.plus(weights.gap)]));
  return [{ kind: 'row', what: 'missing', access, codes: [], name: '', gaps: { weight: weights.gap, points: points.gap }, row, others: [], holders: [], fixed, changes: UNCHANGED, certain: false, touches: [], alike }];
}
