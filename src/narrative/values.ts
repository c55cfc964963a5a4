import { type Amount, type CellRef, convert, type Localized, roundHalfUp, type TableColumn, type TableRow, ZERO } from '../core';
import type { Unit } from '../reading';
import { compileRelation, evaluate, type FindTable, FormulaError, type Relation, type SchemaSet, TableAccess, type TableKey, type Term } from '../relations';

/** A figure of the tables, as the text prints it. */
export interface Value {
  readonly kind: 'value';
  /** Money in 万元, rounded to two places; a count as it is. */
  readonly amount: Amount;
  readonly count: boolean;
  readonly cells: readonly CellRef[];
}

/** What a formula comes to: nothing where this layout does not print it, and why where the table is missing or cannot be read. */
export type Found = Value | { readonly kind: 'absent' } | { readonly kind: 'missing'; readonly why: Localized };

const PLACES = 2;

/** Reads formulas of one set in the tables of a unit, this year's and last year's. */
export class Values {
  private readonly relations = new Map<string, Relation | undefined>();

  constructor(
    readonly set: string,
    private readonly unit: Pick<Unit, 'find'>,
    private readonly schemas: SchemaSet,
  ) {}

  /** Whether the words are a formula of the set. */
  knows(formula: string): boolean {
    return this.relation(formula) !== undefined;
  }

  /** A table of the set, or why there is none. */
  table(name: string, previous = false): ReturnType<FindTable> {
    return this.unit.find({ set: this.set, name, previous });
  }

  at(formula: string, previous = false): Found {
    const relation = this.relation(formula);
    if (!relation) throw new Error(`${formula} is no formula of ${this.set}`);
    const find: FindTable = (key) => this.unit.find({ ...key, previous });
    const accesses = relation.tables.map(find);
    const without = accesses.find((access) => !(access instanceof TableAccess));
    if (without && !(without instanceof TableAccess)) return { kind: 'missing', why: without };
    const [outcome] = evaluate(relation, find);
    if (outcome?.verdict === 'notApplicable') return { kind: 'absent' };
    if (outcome?.arithmetic) {
      const { unit, actual } = outcome.arithmetic;
      const amount = unit === '' ? actual : roundHalfUp(convert(actual, unit, '万元'), PLACES);
      return { kind: 'value', amount, count: unit === '', cells: outcome.cells.length > 0 ? outcome.cells : this.cells(relation, find) };
    }
    // What is not printed of an empty table, or of a list without a row of this code, is zero.
    if (accesses.every((access) => access instanceof TableAccess && (access.empty || hasNoRow(access, relation)))) {
      return { kind: 'value', amount: ZERO, count: this.isCount(relation, find), cells: this.cells(relation, find) };
    }
    return outcome?.why ? { kind: 'missing', why: outcome.why } : { kind: 'absent' };
  }

  /** Where a formula of one cell points to. */
  placed(formula: string): { readonly access: TableAccess; readonly row: TableRow; readonly column: TableColumn } | undefined {
    const relation = this.relation(formula);
    return relation && placesIn(leftOf(relation), (key) => this.unit.find(key))[0];
  }

  private relation(formula: string): Relation | undefined {
    if (!this.relations.has(formula)) this.relations.set(formula, this.compiled(formula));
    return this.relations.get(formula);
  }

  private compiled(formula: string): Relation | undefined {
    try {
      return relationOf(formula, this.set, this.schemas);
    } catch (error) {
      if (error instanceof FormulaError) return undefined;
      throw error;
    }
  }

  private isCount(relation: Relation, find: FindTable): boolean {
    const places = placesIn(leftOf(relation), find);
    return places.length > 0 && places.every(({ access, row, column }) => access.isCount(row, column));
  }

  /** The cells named, blank as they are; the first cell of the table where not even the row is printed. */
  private cells(relation: Relation, find: FindTable): readonly CellRef[] {
    const places = placesIn(leftOf(relation), find);
    if (places.length > 0) return places.map(({ access, row, column }) => access.cell(row, column));
    return relation.tables.flatMap((key) => {
      const access = find(key);
      return access instanceof TableAccess ? [{ sheet: access.table.sheet, row: access.table.range.top, column: access.table.range.left }] : [];
    });
  }
}

/** Never what a table prints: the comparison fails and so keeps its operands. */
const NEVER = '0.000001';

/** A formula by itself, so that what it comes to can be read. Throws FormulaError. */
export function relationOf(formula: string, set: string, schemas: SchemaSet): Relation {
  const source = { id: 'NA-01', text: `${formula} = ${NEVER}`, sentence: { zh: '', en: '' }, basis: '', severity: 'error', tolerance: 'exact' } as const;
  return compileRelation(source, schemas, { set, name: null });
}

function leftOf({ body }: Relation): Term | undefined {
  return body.kind === 'compare' ? body.left : undefined;
}

interface Placed {
  readonly access: TableAccess;
  readonly row: TableRow;
  readonly column: TableColumn;
}

function placesIn(term: Term | undefined, find: (key: TableKey) => ReturnType<FindTable>): readonly Placed[] {
  if (term?.kind === 'add') return term.terms.flatMap(({ value }) => placesIn(value, find));
  if (term?.kind !== 'cell') return [];
  const access = find(term.table);
  const row = access instanceof TableAccess && term.row !== null ? access.row(term.row) : undefined;
  const column = access instanceof TableAccess && row && term.column !== null ? access.column(row, term.column) : undefined;
  return access instanceof TableAccess && row && column ? [{ access, row, column }] : [];
}

/** A table of codes that prints no row of this code and no row nobody knows. */
function hasNoRow(access: TableAccess, relation: Relation): boolean {
  const term = leftOf(relation);
  return term?.kind === 'cell' && term.row !== null && /^\d{3,}$/.test(term.row) && access.row(term.row) === undefined && access.unknownFigures() === undefined;
}
