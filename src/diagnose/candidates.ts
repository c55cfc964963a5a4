import { type Amount, isFilled, mayBeNegative, type Pattern, roundHalfUp } from '../core';
import type { Cell, Constraint } from './constraint';
import { holdsWith, type Network, residualWith, type Trial, valueIn } from './network';
import { readingOf } from './patterns';
import { isCalledFor, isUncalledFor } from './points';
import { effectOf } from './trial';

/** One figure that, changed to `value`, makes relations hold and none fail. */
export interface Candidate {
  readonly cell: Cell;
  readonly value: Amount;
  /** With the totals at nought that follow from it. */
  readonly changes: ReadonlyMap<Cell, Amount>;
  /** Figures of the same table that repeat the wrong one, and are put right with it. */
  readonly copies: readonly Cell[];
  readonly fixed: readonly Constraint[];
  /** No relation that reads the cell is left failing. */
  readonly complete: boolean;
  readonly pattern: Pattern;
  readonly weight: number;
  /** `value` is not what the row calls for: it puts nothing right. */
  readonly strange: boolean;
  /** And what stands there is. */
  readonly refuted: boolean;
  /** A rule says that the figure should be just this. */
  readonly told?: boolean;
  /** A quotient or a rule that holds would fail with `value`. */
  readonly against?: boolean;
}

/** How a figure is mistyped that is then repeated; one that looks like no slip of the hand is not said to have been repeated. */
const TYPED: readonly Pattern[] = ['transposed', 'digit', 'dropped', 'extra', 'shifted', 'sign', 'unit'];
/** How likely a wrong figure is to have been repeated so. */
const REPEATED = 0.02;

/** A total with a label of its own (资金总额) is seldom left empty to say nought. */
const UNDER_LABEL = 0.05;

/** What is merely usual speaks this much for or against a figure. */
const USUAL = 30;

/** Single figures that explain some of the failing relations, with the value each of them implies. Kept from round to round. */
export class Candidates {
  private readonly known = new Map<Constraint, readonly Candidate[]>();

  constructor(private readonly network: Network) {}

  all(open: ReadonlySet<Constraint>, trial: Trial): readonly Candidate[] {
    const tried = new Set<string>();
    return [...open].flatMap((constraint) => {
      let own = this.known.get(constraint);
      if (!own) this.known.set(constraint, (own = candidatesFrom(constraint, open, trial, this.network)));
      return own.filter(({ cell, value }) => {
        const id = `${cell.ref.sheet}!${String(cell.ref.row)},${String(cell.ref.column)}=${value.toString()}`;
        if (tried.has(id)) return false;
        tried.add(id);
        return true;
      });
    });
  }

  /** Forgets what may come out otherwise, now that these figures are others and these relations explained. */
  forget(changed: Iterable<Cell>, explained: readonly Constraint[]): void {
    const touched = new Set([...explained, ...[...changed].flatMap(({ constraints }) => constraints)]);
    const cells = new Set([...touched].flatMap(({ coefficients }) => [...coefficients.keys()]));
    for (const constraint of this.known.keys()) if ([...constraint.coefficients.keys()].some((cell) => cells.has(cell))) this.known.delete(constraint);
  }
}

function candidatesFrom(constraint: Constraint, open: ReadonlySet<Constraint>, trial: Trial, network: Network): readonly Candidate[] {
  if (constraint.operator !== '=') return [];
  const residual = residualWith(constraint, trial);
  // What the others are printed with it may have as well.
  const precision = Math.max(...[...constraint.coefficients.keys()].map((each) => (each.access.form.moreDecimals ? each.precision : 0)));
  return [...constraint.coefficients].flatMap(([cell, coefficient]): Candidate[] => {
    if (trial.has(cell)) return [];
    const value = roundHalfUp(valueIn(cell, trial).minus(residual.div(coefficient)), cell.access.form.moreDecimals ? Math.max(cell.precision, precision) : cell.precision);
    if (!isPlausible(cell, value)) return [];
    const follows = isAlone(cell, constraint);
    const alone = follows && cell.figure.value.isZero() ? withTotals(cell, value, trial) : new Map([[cell, value]]);
    const effect = effectOf(alone, open, trial, network);
    const copies = effect.broken ? repeatedWith(cell, value, follows, { open, trial, network }) : [];
    const onlyPart = isOnlyPart(cell, value, constraint);
    const { pattern, weight } = readingOf(cell, value, onlyPart ? [] : neighboursOf(cell, copies), follows);
    const changes = copies.length === 0 ? alone : new Map([...alone, ...copies.map((each) => [each, value] as const)]);
    const { fixed, left, broken } = copies.length === 0 ? effect : effectOf(changes, open, trial, network);
    if (broken || fixed.length === 0) return [];
    const own = weight * (onlyPart && cell.row.places ? UNDER_LABEL : 1) * REPEATED ** copies.length * usual(cell, value, trial, network);
    return [{ cell, value, changes, copies, fixed, complete: left.length === 0, pattern, weight: own, strange: isUncalledFor(cell, value), refuted: isCalledFor(cell, cell.figure.value) && isUncalledFor(cell, value) }];
  });
}

interface Known {
  readonly open: ReadonlySet<Constraint>;
  readonly trial: Trial;
  readonly network: Network;
}

/** What repeats a figure that was mistyped; what was copied from a neighbour by mistake is no such figure. */
function repeatedWith(cell: Cell, value: Amount, follows: boolean, { open, trial, network }: Known): readonly Cell[] {
  const { pattern } = readingOf(cell, value, [], follows);
  return TYPED.includes(pattern) ? copiesOf(cell, open, trial, network) : [];
}

/** Figures of the table that a sum with no other part makes the same; none where another of them is the first, that stands lowest. */
function copiesOf(first: Cell, open: ReadonlySet<Constraint>, trial: Trial, network: Network): readonly Cell[] {
  const same = new Set([first]);
  for (const cell of same) {
    for (const constraint of cell.constraints) {
      if (constraint.operator !== '=' || open.has(constraint) || !holdsWith(constraint, trial, network)) continue;
      const filled = [...constraint.coefficients.keys()].filter((each) => !valueIn(each, trial).isZero());
      const [one, other] = filled;
      if (filled.length === 2 && one && other && one.access === other.access && valueIn(one, trial).eq(valueIn(other, trial))) same.add(one).add(other);
    }
  }
  const copies = [...same].filter((cell) => cell !== first);
  return copies.some(({ row }) => row.row > first.row.row) ? [] : copies;
}

/** Alone on its side of an equality: it follows from the others. */
export function isAlone(cell: Cell, { operator, coefficients }: Constraint): boolean {
  const own = coefficients.get(cell);
  return operator === '=' && own !== undefined && ![...coefficients].some(([each, of]) => each !== cell && of.isNegative() === own.isNegative());
}

/** The one figure under a total that was left empty: the same figure beside it is no sign that it was copied by mistake, but that the total is missing. */
function isOnlyPart(cell: Cell, value: Amount, constraint: Constraint): boolean {
  return value.isZero() && [...constraint.coefficients.keys()].some((each) => each !== cell && !isFilled(each.figure) && isAlone(each, constraint));
}

/** A subtotal at nought is seldom alone: what it belongs to follows from it. */
function withTotals(first: Cell, value: Amount, trial: Trial): ReadonlyMap<Cell, Amount> {
  const changes = new Map([[first, value]]);
  for (const changed of changes.keys()) {
    for (const constraint of changed.constraints) {
      const [total] = [...constraint.coefficients].filter(([cell]) => cell.figure.value.isZero() && !trial.has(cell) && !changes.has(cell) && isAlone(cell, constraint));
      if (!total) continue;
      const [cell, coefficient] = total;
      const sum = roundHalfUp(residualWith(constraint, new Map([...trial, ...changes])).div(coefficient).neg(), cell.precision);
      if (isPlausible(cell, sum)) changes.set(cell, sum);
    }
  }
  return changes;
}

function isPlausible(cell: Cell, value: Amount): boolean {
  if (cell.most && value.gt(cell.most)) return false;
  return (!value.isNegative() || value.isZero() || mayBeNegative(cell.row.key, cell.column.key)) && !value.eq(cell.figure.value);
}

function usual(cell: Cell, value: Amount, trial: Trial, network: Network): number {
  const next = new Map([...trial, [cell, value]]);
  return cell.constraints
    .filter(({ hard, operator }) => !hard && operator === '=')
    .reduce((factor, constraint) => {
      const before = holdsWith(constraint, trial, network);
      const after = holdsWith(constraint, next, network);
      return before === after ? factor : after ? factor * USUAL : factor / USUAL;
    }, 1);
}

/**
 * Figures above, below and beside: what a hand that slips copies; not those that are known to repeat the cell itself. Points are so few and so round that
 * their neighbours are mostly the same.
 */
export function neighboursOf({ access, row, column }: Cell, repeating: readonly Cell[] = []): readonly Amount[] {
  if (column.measure === 'points') return [];
  const beside = access.amountColumns(row);
  const at = beside.findIndex((each) => each.column === column.column);
  const near = [row.row - 1, row.row + 1].flatMap((line) => access.rows.filter((each) => each.row === line && each.part === row.part && each.lane === row.lane));
  return [
    ...[beside[at - 1], beside[at + 1]].flatMap((each) => (each ? [access.figure(row, each).value] : [])),
    ...near.filter((each) => !repeating.some((cell) => cell.row === each && cell.column.column === column.column)).map((each) => access.figure(each, column).value),
  ].filter((value) => !value.isZero());
}
