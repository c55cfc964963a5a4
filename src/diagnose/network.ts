import { type Amount, type CellRef, type Figure, MAX_COLUMNS, MAX_ROWS, sameCell, type Severity, type TableColumn, type TableRow, toQualified } from '../core';
import { type Assumed, comparedSums, type Outcome, reevaluate, type TableAccess } from '../relations';
import { type Cell, type Constraint, constraintWith, type Expected } from './constraint';
import { substituteFormulas } from './formulas';

/** An outcome of the check with the finding that was made of it. */
export interface Judged {
  readonly outcome: Outcome;
  /** Key of the finding; absent where there is none. */
  readonly finding?: string;
}

export interface Network {
  readonly constraints: readonly Constraint[];
  /** Everything else that was checked: conditions, products. Known by its cells only. */
  readonly others: readonly Judged[];
  /** Those that read the cell, and are no hints. */
  othersOf(cell: Cell): readonly Judged[];
  readonly told: readonly Told[];
  /** The tables that were compared; last year's are not among them. */
  readonly tables: readonly TableAccess[];
  cellOf(access: TableAccess, row: TableRow, column: TableColumn): Cell;
}

/** What a rule found, by the cells it is about. */
export interface Told {
  readonly key: string;
  readonly cells: readonly CellRef[];
  readonly severity: Severity;
  /** Further figures it is worked out from. */
  readonly reads?: readonly CellRef[];
  /** It says that the figure in its cell cannot be what it is. */
  readonly ofFigure?: true;
  /** Whether it would be gone with this figure in a cell of its. */
  readonly accepts?: (cell: CellRef, value: Amount) => boolean;
}

/** Figures to be taken instead of those on the sheet. */
export type Trial = ReadonlyMap<Cell, Amount>;

/** What the figures of a table should lie between, as far as anything but relations tells. */
export type ExpectedIn = (access: TableAccess) => readonly Expected[];

export function networkOf(judged: readonly Judged[], told: readonly Told[], expectedIn: ExpectedIn): Network {
  const cells = new Cells(expectedIn);
  const constraints: Constraint[] = [];
  const others: Judged[] = [];
  for (const each of concerned(judged)) {
    const constraint = constraintOf(each, cells);
    if (constraint) constraints.push(constraint);
    else others.push(each);
  }
  substituteFormulas(constraints);
  const evidence = constraints.filter((constraint) => !isBetweenBlankTotals(constraint, constraints));
  for (const constraint of evidence) for (const cell of constraint.coefficients.keys()) cell.constraints.push(constraint);
  return { constraints: evidence, others, othersOf: readersAmong(others), told, tables: tablesIn(judged), cellOf: (access, row, column) => cells.at(access, row, column) };
}

function readersAmong(others: readonly Judged[]): Network['othersOf'] {
  const known = new Map<TableAccess, readonly Judged[]>();
  return ({ access, ref }) => {
    let own = known.get(access);
    if (!own) known.set(access, (own = others.filter(({ outcome: { site, relation, verdict } }) => relation.severity !== 'hint' && verdict !== 'notChecked' && relation.body.kind === 'compare' && [...(site?.accesses.values() ?? [])].includes(access))));
    return own.filter(({ outcome }) => outcome.cells.some((cell) => sameCell(cell, ref)));
  };
}

/**
 * Outcomes that are linked, through the tables they read, to one that fails: of many self-evaluations that no relation joins, the others show nothing
 * of the one that is wrong.
 */
function concerned(judged: readonly Judged[]): readonly Judged[] {
  const links = new TableLinks();
  for (const { outcome } of judged) links.join(outcome);
  const failing = new Set(judged.flatMap(({ outcome }) => (outcome.verdict === 'failed' ? (links.groupOf(outcome) ?? []) : [])));
  return judged.filter((each) => {
    const group = links.groupOf(each.outcome);
    return each.finding !== undefined || (group !== undefined && failing.has(group));
  });
}

/** Which tables relations join, directly or through others: each group is known by one of its tables. */
class TableLinks {
  private readonly next = new Map<TableAccess, TableAccess>();

  join({ site }: Outcome): void {
    const [first, ...others] = site?.accesses.values() ?? [];
    for (const other of others) if (first && this.lead(first) !== this.lead(other)) this.next.set(this.lead(other), this.lead(first));
  }

  groupOf({ site }: Outcome): TableAccess | undefined {
    const [first] = site?.accesses.values() ?? [];
    return first && this.lead(first);
  }

  private lead(access: TableAccess): TableAccess {
    let at = access;
    for (let next = this.next.get(at); next; next = this.next.get(at)) at = next;
    return at;
  }
}

/** Two empty totals agree, and neither with what it should add up: that they agree shows nothing of either. */
function isBetweenBlankTotals({ failed, operator, coefficients }: Constraint, constraints: readonly Constraint[]): boolean {
  const cells = [...coefficients.keys()];
  if (failed || operator !== '=' || cells.length !== 2 || cells.some(({ figure }) => figure.kind !== 'blank')) return false;
  return cells.every((cell) => constraints.some((each) => each.failed && each.hard && each.operator === '=' && isSumOf(cell, each)));
}

/** The cell stands alone against the parts of the relation. */
function isSumOf(cell: Cell, { coefficients }: Constraint): boolean {
  const own = coefficients.get(cell);
  return own !== undefined && coefficients.size > 2 && [...coefficients].every(([other, factor]) => other === cell || factor.isPositive() !== own.isPositive());
}

export function tablesIn(judged: readonly Judged[]): readonly TableAccess[] {
  const found = new Set<TableAccess>();
  for (const { outcome } of judged) for (const [key, access] of outcome.site?.accesses ?? []) if (!key.previous) found.add(access);
  return [...found];
}

/** Whether a mistake is looked for where it fails: not where it is merely usual, nor, under a condition, where it is no error. */
export function isProof({ relation: { severity, condition, body } }: Outcome): boolean {
  return body.kind === 'compare' && (condition ? severity === 'error' : severity !== 'hint');
}

function constraintOf({ outcome, finding }: Judged, cells: Cells): Constraint | undefined {
  const { relation, site, verdict } = outcome;
  if (!site || verdict === 'notChecked' || relation.body.kind !== 'compare') return undefined;
  if (relation.condition && !isProof(outcome)) return undefined;
  const { operator } = relation.body;
  const sums = operator === '=' || operator === '≤' || operator === '≥' ? comparedSums(relation, site) : undefined;
  if (!sums || (operator !== '=' && operator !== '≤' && operator !== '≥')) return undefined;
  const coefficients = new Map<Cell, Amount>();
  for (const { access, row, column, coefficient } of sums.terms) {
    const cell = cells.at(access, row, column);
    const before = coefficients.get(cell);
    coefficients.set(cell, before ? before.plus(coefficient) : coefficient);
  }
  // On both sides, whatever it is makes no difference.
  for (const [cell, coefficient] of coefficients) if (coefficient.isZero()) coefficients.delete(cell);
  const hard = relation.severity !== 'hint';
  return constraintWith(coefficients, sums, { outcome, operator, hard, failed: verdict === 'failed', ...(finding !== undefined && { finding }) });
}

class Cells {
  private readonly known = new Map<TableAccess, Map<number, Cell>>();
  private readonly expected = new Map<TableAccess, ReadonlyMap<string, Expected>>();

  constructor(private readonly expectedIn: ExpectedIn) {}

  at(access: TableAccess, row: TableRow, column: TableColumn): Cell {
    let own = this.known.get(access);
    if (!own) this.known.set(access, (own = new Map()));
    const id = ((row.page ?? 0) * MAX_ROWS + row.row) * MAX_COLUMNS + column.column;
    let cell = own.get(id);
    if (!cell) {
      const ref = access.cell(row, column);
      const figure = access.figure(row, column);
      const decimals = access.decimals(row, column);
      const precision = Math.max(decimals, access.form.moreDecimals ? figure.value.decimalPlaces() : 0);
      const [most, expected] = column.measure === 'points' ? [access.most(row, column), this.expectedOf(access, ref)] : [];
      cell = { access, row, column, ref, figure, decimals, precision, constraints: [], ...(most && { most }), ...(expected && { expected }) };
      own.set(id, cell);
    }
    return cell;
  }

  private expectedOf(access: TableAccess, ref: CellRef): Expected | undefined {
    let own = this.expected.get(access);
    if (!own) this.expected.set(access, (own = new Map(this.expectedIn(access).map((each) => [toQualified(each.cell), each]))));
    return own.get(toQualified(ref));
  }
}

/** Left minus right with other figures. */
export function residualWith({ residual, coefficients }: Constraint, trial: Trial): Amount {
  let result = residual;
  if (trial.size < coefficients.size) {
    for (const [cell, value] of trial) {
      const coefficient = coefficients.get(cell);
      if (coefficient) result = result.plus(value.minus(cell.figure.value).times(coefficient));
    }
    return result;
  }
  for (const [cell, coefficient] of coefficients) {
    const value = trial.get(cell);
    if (value) result = result.plus(value.minus(cell.figure.value).times(coefficient));
  }
  return result;
}

/** Whether it holds, rounding allowed for, with other figures. The relation itself is asked only where rounding might decide. */
export function holdsWith(constraint: Constraint, trial: Trial, network: Network): boolean {
  const residual = residualWith(constraint, trial);
  if (isExact(constraint.operator, residual)) return true;
  if (residual.abs().gt(constraint.bound)) return false;
  return reevaluated(constraint.outcome, trial, network)?.verdict !== 'failed';
}

function isExact(operator: Constraint['operator'], residual: Amount): boolean {
  return residual.isZero() || (operator === '≤' && residual.isNegative()) || (operator === '≥' && residual.isPositive());
}

/** The relation itself at this place, as it would come out with other figures; undefined where its condition does not hold then. */
export function reevaluated(outcome: Outcome, trial: Trial, network: Network): Outcome | undefined {
  const assumed: Assumed = (access, row, column) => {
    const cell = network.cellOf(access, row, column);
    const value = valueIn(cell, trial);
    return value.eq(cell.figure.value) && isReadable(cell.figure) ? undefined : { kind: 'number', value };
  };
  return reevaluate(outcome, assumed);
}

function isReadable({ kind }: Figure): boolean {
  return kind !== 'error' && kind !== 'unreadable';
}

/** What the cell shows then: a formula moves with its inputs. */
export function valueIn(cell: Cell, trial: Trial): Amount {
  const given = trial.get(cell);
  if (given || !cell.inputs) return given ?? cell.figure.value;
  let value = cell.figure.value;
  for (const [input, factor] of cell.inputs) {
    const changed = trial.get(input);
    if (changed) value = value.plus(changed.minus(input.figure.value).times(factor));
  }
  return value;
}
