import {
  type Amount,
  amount,
  type CellRef,
  type Figure,
  halfUnit,
  isFilled,
  type Localized,
  type Operand,
  type TableColumn,
  tableName,
  type TableRow,
  toQualified,
  type Unit,
  unitFactor,
  ZERO,
} from '../core';
import type { CellTerm, ListedTerm, Relation, TableKey, Term } from './compiled';
import { type Accesses, type Instance, leafName, rowName, rowOf } from './instances';
import { notChecked } from './reasons';
import type { TableAccess } from './table-access';

/** A value and how far rounding may have moved it, in the unit of the relation. */
export interface Value {
  readonly value: Amount;
  readonly spread: Amount;
}

/** A figure to be taken for the one on the sheet: what would follow if it stood there. Undefined: the sheet's own. */
export type Assumed = (access: TableAccess, row: TableRow, column: TableColumn) => Figure | undefined;

/** Half a last digit of two decimals in 万元: 50 元. */
const COARSE = halfUnit(2);

const NOTHING: Value = { value: ZERO, spread: ZERO };

/** A figure that was read, kept as a reference; names are made only for what is reported. */
interface Reading {
  readonly term: CellTerm | ListedTerm;
  readonly access: TableAccess;
  readonly row: TableRow;
  readonly column: TableColumn;
  readonly figure: Figure;
  readonly side: Operand['side'];
  readonly sign: 1 | -1;
}

/** Thrown inside one instance, caught by the evaluator: the instance is 未检查, with this reason. */
export class NotCheckable extends Error {
  constructor(readonly why: Localized) {
    super(why.zh);
  }
}

/**
 * Evaluates terms at one instance and keeps every figure on the way. Most relations hold to the last digit, so the
 * spread is worked out only where it is asked for (`withSpread`).
 */
export class Tally {
  private readonly readings: Reading[] = [];
  /** The money unit everything is converted to: that of the first money operand. */
  unit: Unit = '万元';
  /** Figures other than zero among the operands of the comparison. */
  figures = 0;
  /** What one coarser unit hides when figures of different units are copied; zero within one unit. */
  unitRounding: Amount = ZERO;
  /** One in the last printed digit, in the relation's unit. */
  lastDigit: Amount = ZERO;

  /** True where a list has rows without points: what is missing may be what is lost (SE-30). */
  missingPoints = false;

  private unitKnown = false;
  private plain = true;
  private unknown: Localized | undefined;

  constructor(
    private readonly relation: Relation,
    private readonly instance: Instance,
    private readonly accesses: Accesses,
    private readonly withSpread: boolean,
    private readonly assumed?: Assumed,
  ) {}

  /** The figures with their names, in reading order of the formula; what a condition reads again is named once. */
  get operands(): readonly Operand[] {
    const compared = this.readings.filter(({ side }) => side !== 'condition');
    const isRepeated = ({ row, column }: Reading): boolean => compared.some((other) => other.row === row && other.column === column);
    return this.readings.filter((each) => each.side !== 'condition' || !isRepeated(each)).map(({ term, access, row, column, figure, side, sign }) => ({
      name: operandName(this.relation, term, access, row, column.key),
      place: access.cell(row, column),
      value: figure.value,
      unit: access.isCount(row, column) ? '' : access.table.unit,
      blank: !isFilled(figure),
      side,
      sign,
    }));
  }

  /** True where a cell that was read by itself, not as one of a list, is empty. */
  get hasBlank(): boolean {
    return this.readings.some(({ term, figure }) => term.kind === 'cell' && !isFilled(figure));
  }

  /** Each once, in reading order; but what only says where a relation applies – 有数, or several tests – stands behind what it says. */
  get cells(): readonly CellRef[] {
    const limits = this.relation.condition !== null && this.relation.condition.kind !== 'compare';
    const behind = ({ side }: Reading): boolean => limits && side === 'condition';
    const inOrder = [...this.readings.filter((each) => !behind(each)), ...this.readings.filter(behind)];
    const cells = inOrder.map(({ access, row, column }) => access.cell(row, column));
    return [...new Map(cells.map((cell) => [toQualified(cell), cell])).values()];
  }

  /** Decimals a percentage is printed with, where the left side is nothing but one. */
  get percentDecimals(): number | undefined {
    const [only, ...others] = this.readings.filter(({ side }) => side === 'left');
    return only && others.length === 0 && only.column.measure === 'percent' ? only.access.decimals(only.row, only.column) : undefined;
  }

  /** True where each side is a single cell. */
  get isPlainCopy(): boolean {
    return this.plain;
  }

  /** Why a sum that does not hold must not be called wrong: the table has a row nobody knows. */
  unknownRow(): Localized | undefined {
    return this.unknown;
  }

  value(term: Term, side: Operand['side'], sign: 1 | -1 = 1): Value {
    switch (term.kind) {
      case 'number':
        this.plain = false;
        return { value: amount(term.text), spread: ZERO };
      case 'cell':
        return this.cell(term, side, sign);
      case 'children':
        return this.children(term.of, side, sign);
      case 'listed':
        return this.listed(term, side, sign);
      case 'add':
        this.plain = false;
        return term.terms.reduce<Value>((total, each) => {
          const value = this.value(each.value, side, each.sign === 1 ? sign : flip(sign));
          return plus(total, each.sign === 1 ? value : { ...value, value: value.value.neg() });
        }, NOTHING);
      case 'multiply':
        this.plain = false;
        return term.rest.reduce<Value>(
          (product, { operator, value }) => {
            const factor = this.value(value, side, sign);
            return operator === '×' ? times(product, factor) : dividedBy(product, factor);
          },
          this.value(term.first, side, sign),
        );
    }
  }

  /** Whether a cell holds a figure; an absent row does not. */
  filled(term: CellTerm, side: Operand['side']): boolean {
    const access = this.access(term.table);
    const row = rowOf(term, access, this.instance);
    if (!row) return false;
    const column = this.columnOf(term, access, row);
    const figure = this.figure(access, row, column);
    this.readings.push({ term, access, row, column, figure, side, sign: 1 });
    return isFilled(figure) && !figure.value.isZero();
  }

  private cell(term: CellTerm, side: Operand['side'], sign: 1 | -1): Value {
    const access = this.access(term.table);
    const row = rowOf(term, access, this.instance);
    if (row === undefined) throw new NotCheckable(notChecked.noRow(access.form.short, term.row ?? this.instance.where()));
    // A code absent from a code-keyed table stands for no income or expenditure under it.
    if (row === null) return NOTHING;
    if (this.withSpread) this.unknown ??= access.unknownBeside(row);
    return this.read(term, access, row, side, sign);
  }

  private children(of: CellTerm, side: Operand['side'], sign: 1 | -1): Value {
    this.plain = false;
    const access = this.access(of.table);
    const parent = rowOf(of, access, this.instance);
    if (!parent) throw new NotCheckable(notChecked.noRow(access.form.short, of.row ?? this.instance.where()));
    if (this.withSpread) this.unknown = access.unknownFigures(parent);
    return access.children(parent).reduce<Value>((total, child) => plus(total, this.read(of, access, child, side, sign)), NOTHING);
  }

  private listed(term: ListedTerm, side: Operand['side'], sign: 1 | -1): Value {
    this.plain = false;
    const access = this.access(term.table);
    if (this.withSpread) this.unknown = access.unknownFigures(undefined, term.part ?? undefined);
    this.missingPoints ||= access.missingPoints(term) !== undefined;
    return access.listed(term.part, term.group).reduce<Value>((total, row) => plus(total, this.read(term, access, row, side, sign)), NOTHING);
  }

  private read(term: CellTerm | ListedTerm, access: TableAccess, row: TableRow, side: Operand['side'], sign: 1 | -1): Value {
    const column = this.columnOf(term, access, row);
    const figure = this.figure(access, row, column);
    if (figure.kind === 'error' && access.isNotCalculated(row, column)) throw new NotCheckable(notChecked.notCalculated(access.form.short));
    if (figure.kind === 'error') throw new NotCheckable(notChecked.formulaError(toQualified(access.cell(row, column))));
    if (figure.kind === 'unreadable') throw new NotCheckable(notChecked.unreadable(toQualified(access.cell(row, column))));
    // Points that are not given are not nought; in a sum over a list they are named instead.
    if (term.kind === 'cell' && column.measure === 'points' && figure.kind === 'blank') throw new NotCheckable(notChecked.noPoints(access.form.short, row.key, column.key));
    this.readings.push({ term, access, row, column, figure, side, sign });
    return this.inUnit(access, row, column, figure.value, side, term.kind === 'listed');
  }

  private figure(access: TableAccess, row: TableRow, column: TableColumn): Figure {
    return this.assumed?.(access, row, column) ?? access.figure(row, column);
  }

  /** Converts money to the relation's unit; counts have none. */
  private inUnit(access: TableAccess, row: TableRow, column: TableColumn, value: Amount, side: Operand['side'], listed: boolean): Value {
    if (access.isCount(row, column)) {
      // Points of a list are added up as they are printed.
      const exact = !this.withSpread || value.isZero() || (listed && column.measure === 'points');
      return { value, spread: exact ? ZERO : access.rounding(row, column) };
    }
    const { unit } = access.table;
    if (!this.unitKnown) {
      this.unit = unit;
      this.unitKnown = true;
    }
    const zero = value.isZero();
    if (side !== 'condition' && !zero) this.figures += 1;
    const converted = zero || unit === this.unit ? value : value.times(unitFactor(unit, this.unit));
    return { value: converted, spread: this.withSpread ? this.spreadOf(access, row, column, zero && side !== 'left') : ZERO };
  }

  /** Half of the last printed digit. An addend that is not there cannot have been rounded. */
  private spreadOf(access: TableAccess, row: TableRow, column: TableColumn, absent: boolean): Amount {
    const { unit } = access.table;
    const rounding = access.rounding(row, column).times(unitFactor(unit, this.unit));
    if (this.lastDigit.isZero()) this.lastDigit = halfUnit(access.form.decimals).times(2);
    if (unit !== this.unit) this.unitRounding = [this.unitRounding, rounding, COARSE].reduce((a, b) => (a.gt(b) ? a : b));
    return absent ? ZERO : rounding;
  }

  private access(key: TableKey): TableAccess {
    const access = this.accesses.get(key);
    if (!access) throw new NotCheckable(notChecked.noTable(key.name));
    return access;
  }

  private columnOf(term: CellTerm | ListedTerm, access: TableAccess, row: TableRow) {
    const key = term.column ?? this.instance.column?.key;
    const column = key === undefined ? undefined : access.column(row, key);
    if (!column) throw new NotCheckable(notChecked.noColumn(access.form.short, leafName(key ?? '')));
    return column;
  }
}

function operandName(relation: Relation, term: CellTerm | ListedTerm, access: TableAccess, row: TableRow, columnKey: string): string {
  const parts: string[] = [];
  if (term.table.previous) parts.push('上年');
  if (relation.tables.length > 1) parts.push(tableName(access.form.short));
  const part = access.form.parts.find((each) => each.name === row.part);
  if (part?.rows.kind !== 'single') parts.push(rowName(row));
  const amounts = part?.columns.filter((column) => column.role === 'amount').length ?? 0;
  if (part?.rows.kind === 'single') parts.push(columnKey.split('.').join(' '));
  else if (amounts > 1) parts.push(leafName(columnKey));
  return parts.join(' ');
}

function flip(sign: 1 | -1): 1 | -1 {
  return sign === 1 ? -1 : 1;
}

function plus(a: Value, b: Value): Value {
  if (b.value.isZero() && b.spread.isZero()) return a;
  return { value: a.value.plus(b.value), spread: a.spread.isZero() ? b.spread : a.spread.plus(b.spread) };
}

function times(a: Value, b: Value): Value {
  return {
    value: a.value.times(b.value),
    spread: a.value.abs().times(b.spread).plus(b.value.abs().times(a.spread)).plus(a.spread.times(b.spread)),
  };
}

function dividedBy(a: Value, b: Value): Value {
  const least = b.value.abs().minus(b.spread);
  if (!least.gt(ZERO)) throw new NotCheckable(notChecked.zeroDivisor());
  const value = a.value.div(b.value);
  return { value, spread: a.spread.plus(value.abs().times(b.spread)).div(least) };
}
