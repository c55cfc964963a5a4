import { type Amount, bareName, type CellRef, type TableRow, ZERO } from '../../core';
import type { TableAccess } from '../../relations';
import type { Cell, Constraint } from '../constraint';
import { residualWith, type Trial } from '../network';
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
export function ofLists(open: Iterable<Constraint>, trial: Trial): readonly RowMistake[] {
  return sumsOf(open, trial).flatMap((sums) => duplicates(sums) ?? missing(sums) ?? []);
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

/** The second of two rows of one name makes every sum too large by just what it holds. */
function duplicates({ access, part, all }: Sums): readonly RowMistake[] | undefined {
  const rows = access.listed(part, null);
  const found = rows.flatMap((row, index): RowMistake[] => {
    const first = rows.slice(0, index).find((each) => bareName(each.label) !== '' && bareName(each.label) === bareName(row.label));
    const figures = all.map(({ cells, gap }) => ({ cell: cells.find((cell) => cell.row === row), gap }));
    const superfluous = first && figures.every(({ cell, gap }) => cell && !cell.figure.value.isZero() && cell.figure.value.eq(gap.neg()));
    if (!first || !superfluous) return [];
    const changes = new Map(figures.flatMap(({ cell }) => (cell ? [[cell, ZERO] as const] : [])));
    const touches = [first, row].flatMap((each) => cellsOf(access, each));
    return [{ kind: 'row', what: 'duplicate', access, codes: [], name: row.label, row, others: [first], holders: [], fixed: all.map(({ constraint }) => constraint), changes, certain: true, touches }];
  });
  return found.length > 0 ? found : undefined;
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
  return [{ kind: 'row', what: 'missing', access, codes: [], name: '', gaps: { weight: weights.gap, points: points.gap }, row, others: [], holders: [], fixed, changes: UNCHANGED, certain: false, touches: [] }];
}
