import type { FormRelation } from '../core';
import type { Expression, Formula, Logic, Reference, ScopeKind, SumItem } from './ast';
import type { CellTerm, Relation, TableKey, Term, Test } from './compiled';
import { FormulaError, parseFormula } from './parse';
import { amountColumns, type RowTarget, type Schema } from './schema';
import type { SchemaSet } from './schema-set';

const ROW_SCOPES: ReadonlySet<ScopeKind> = new Set(['eachRow', 'eachParent', 'sharedCodes', 'allCodes', 'sameClass']);
const COLUMN_SCOPES: ReadonlySet<ScopeKind> = new Set(['eachColumn']);

/**
 * Resolves every name of a formula. Throws FormulaError with the position of the word that could not be placed.
 * `sumId` limits 每个上级 to the rows whose sum the form gives that id.
 */
export function compileRelation(source: FormRelation, schemas: SchemaSet, homeNo: string | null, sumId?: string): Relation {
  const formula = parseFormula(source.text);
  const compiler = new Compiler(formula, schemas, homeNo);
  const condition = formula.condition ? compiler.test(formula.condition) : null;
  const body = compiler.test(formula.body);
  const tables = compiler.tables();
  const home = homeNo ?? tables[0]?.no;
  if (home === undefined) throw new FormulaError('公式里没有写明哪一张表（如“05.合计”）', 0, source.text.length);
  return {
    ...(sumId === undefined ? {} : { sumId }),
    id: source.id,
    text: source.text,
    sentence: source.sentence,
    basis: source.basis,
    severity: source.severity,
    tolerance: source.tolerance,
    home,
    scopes: formula.scopes,
    condition,
    body,
    tables: tables.length > 0 ? tables : [{ no: home, previous: false }],
  };
}

class Compiler {
  private readonly seen: TableKey[] = [];
  private readonly rowScope: boolean;
  private readonly columnScope: boolean;

  constructor(
    formula: Formula,
    private readonly schemas: SchemaSet,
    private readonly home: string | null,
  ) {
    this.rowScope = formula.scopes.some((scope) => ROW_SCOPES.has(scope));
    this.columnScope = formula.scopes.some((scope) => COLUMN_SCOPES.has(scope));
  }

  tables(): readonly TableKey[] {
    return this.seen;
  }

  test(logic: Logic): Test {
    switch (logic.kind) {
      case 'compare':
        return { kind: 'compare', operator: logic.operator, left: this.term(logic.left), right: this.term(logic.right) };
      case 'filled':
        return { kind: 'filled', filled: logic.filled, quantifier: logic.quantifier, cells: logic.refs.map((ref) => this.cell(ref)) };
      case 'and':
      case 'or':
        return { kind: logic.kind, items: logic.items.map((item) => this.test(item)) };
    }
  }

  private term(expression: Expression): Term {
    switch (expression.kind) {
      case 'number':
        return { kind: 'number', text: expression.text };
      case 'ref':
        return this.cell(expression);
      case 'self':
        return this.here(expression.span);
      case 'children':
        return { kind: 'children', of: expression.of ? this.cell(expression.of) : this.here(expression.span) };
      case 'sum':
        return { kind: 'add', terms: expression.items.flatMap((item) => this.item(item)).map((value) => ({ sign: 1, value })) };
      case 'add':
        return { kind: 'add', terms: expression.terms.map(({ sign, value }) => ({ sign, value: this.term(value) })) };
      case 'multiply':
        return {
          kind: 'multiply',
          first: this.term(expression.first),
          rest: expression.rest.map(({ operator, value }) => ({ operator, value: this.term(value) })),
        };
    }
  }

  /** 本级 and 下级合计 stand where the scope stands, in the home table. */
  private here(span: CellTerm['span']): CellTerm {
    if (!this.rowScope) throw new FormulaError('“本级”“下级合计”要写在“每个上级”之类的范围里', span.start, span.end - span.start);
    const table = this.table(null, false, span);
    return { kind: 'cell', table, row: null, column: null, part: null, span };
  }

  private item(item: SumItem): CellTerm[] {
    const first = this.cell(item.from);
    if (!item.to) return [first];
    const last = this.cell(item.to);
    const schema = this.schema(first.table.no, item.from.span);
    const from = first.row === null ? undefined : schema.findRows(first.row)[0];
    const to = last.row === null ? undefined : schema.findRows(last.row)[0];
    const rows = from && to && first.table.no === last.table.no ? schema.between(from, to) : undefined;
    if (!rows) {
      const { start } = item.from.span;
      throw new FormulaError('“…”两头应是同一张表里先后排列的两行', start, item.to.span.end - start);
    }
    return rows.map((row) => ({ ...first, row: row.key, part: row.part.name }));
  }

  private cell(ref: Reference): CellTerm {
    const { names } = ref;
    const table = this.table(ref.table, ref.previous, ref.span);
    const schema = this.schema(table.no, ref.span);
    const columnsFirst = this.rowScope ? this.asColumn(ref, table, schema, names) : undefined;
    const found = columnsFirst ?? this.asRow(ref, table, schema, names) ?? this.asSingle(ref, table, schema, names);
    if (found) return found;
    throw this.unknown(ref, schema, names);
  }

  /** All names are a column; the row comes from the scope. */
  private asColumn(ref: Reference, table: TableKey, schema: Schema, names: readonly string[]): CellTerm | undefined {
    const columns = schema.findColumns(names);
    const [column] = columns;
    if (!column) return undefined;
    if (columns.length > 1) throw this.ambiguous(ref, columns.map((each) => each.key));
    return { kind: 'cell', table, row: null, column: column.key, part: column.part.name, span: ref.span };
  }

  /** The first name is a row, the others its column. */
  private asRow(ref: Reference, table: TableKey, schema: Schema, names: readonly string[]): CellTerm | undefined {
    const [rowName = '', ...columnNames] = names;
    const rows = schema.findRows(rowName);
    const [row] = rows;
    if (!row) return undefined;
    if (rows.length > 1) throw this.ambiguous(ref, rows.map((each) => each.key));
    return { kind: 'cell', table, row: row.key, column: this.columnOf(ref, schema, row, columnNames), part: row.part.name, span: ref.span };
  }

  private columnOf(ref: Reference, schema: Schema, row: RowTarget, names: readonly string[]): string | null {
    if (names.length === 0) {
      if (this.columnScope) return null;
      const only = amountColumns(row.part);
      if (only.length === 1 && only[0]) return only[0].key;
      throw new FormulaError(
        `“${row.key}”这一行有 ${only.length} 个金额列，请写明哪一列，如“${row.key}.${only[0]?.path.slice(-1)[0] ?? ''}”`,
        ref.span.start,
        ref.span.end - ref.span.start,
      );
    }
    const columns = schema.findColumns(names, row.part);
    const [column] = columns;
    if (!column) throw this.unknown(ref, schema, names);
    if (columns.length > 1) throw this.ambiguous(ref, columns.map((each) => each.key));
    return column.key;
  }

  /** A form of one row needs no row name. */
  private asSingle(ref: Reference, table: TableKey, schema: Schema, names: readonly string[]): CellTerm | undefined {
    const [part] = schema.form.parts;
    if (!part || part.rows.kind !== 'single') return undefined;
    const columns = schema.findColumns(names, part);
    const [column] = columns;
    if (!column) return undefined;
    if (columns.length > 1) throw this.ambiguous(ref, columns.map((each) => each.key));
    return { kind: 'cell', table, row: part.rows.key, column: column.key, part: part.name, span: ref.span };
  }

  private table(no: string | null, previous: boolean, span: CellTerm['span']): TableKey {
    const number = no ?? this.home;
    if (number === null) {
      throw new FormulaError('请写明哪一张表，如“05.合计.基本支出”', span.start, span.end - span.start);
    }
    const known = this.seen.find((each) => each.no === number && each.previous === previous);
    if (known) return known;
    const key = { no: number, previous };
    this.seen.push(key);
    return key;
  }

  private schema(no: string, span: CellTerm['span']): Schema {
    const schema = this.schemas.find(no);
    if (!schema) {
      throw new FormulaError(`没有 ${no} 表，可用的表号：${this.schemas.numbers.join('、')}`, span.start, span.end - span.start);
    }
    return schema;
  }

  private unknown(ref: Reference, schema: Schema, names: readonly string[]): FormulaError {
    return new FormulaError(
      `${schema.form.no} 表《${schema.form.title}》里没有“${names.join('.')}”这一行或这一列`,
      ref.span.start,
      ref.span.end - ref.span.start,
    );
  }

  private ambiguous(ref: Reference, keys: readonly string[]): FormulaError {
    return new FormulaError(`“${ref.names.join('.')}”不止一处：${keys.join('、')}，请写全`, ref.span.start, ref.span.end - ref.span.start);
  }
}
