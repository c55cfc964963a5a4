import { type FormRelation, type Part, tableName } from '../core';
import type { Expression, Formula, Logic, Reference, ScopeKind, SumItem } from './ast';
import type { CellTerm, Relation, TableKey, TableName, Term, Test } from './compiled';
import { nearest } from './near';
import { FormulaError, parseFormula } from './parse';
import { amountColumns, type RowTarget, type Schema } from './schema';
import type { SchemaSet } from './schema-set';

const ROW_SCOPES: ReadonlySet<ScopeKind> = new Set(['eachRow', 'eachParent', 'sharedCodes', 'allCodes', 'sameClass', 'sameProject']);
const COLUMN_SCOPES: ReadonlySet<ScopeKind> = new Set(['eachColumn']);

/** Where a formula stands: its set, and the form it is written in; null where it belongs to the set as a whole. */
export interface Home {
  readonly set: string;
  readonly name: string | null;
}

/**
 * Resolves every name of a formula. Throws FormulaError with the position of the word that could not be placed.
 * `sumId` limits 每个上级 to the rows whose sum the form gives that id.
 */
export function compileRelation(source: FormRelation, schemas: SchemaSet, standing: Home, sumId?: string): Relation {
  const formula = parseFormula(source.text);
  const compiler = new Compiler(formula, schemas, standing);
  const condition = formula.condition ? compiler.test(formula.condition) : null;
  const body = compiler.test(formula.body);
  const unless = source.unless === undefined ? undefined : compiler.test(parseFormula(source.unless).body);
  const tables = compiler.tables();
  const home = standing.name === null ? tables[0] && { set: tables[0].set, name: tables[0].name } : { set: standing.set, name: standing.name };
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
    ...(unless && { unless }),
    tables: tables.length > 0 ? tables : [{ ...home, previous: false }],
  };
}

class Compiler {
  private readonly seen: TableKey[] = [];
  private readonly rowScope: boolean;
  private readonly columnScope: boolean;

  constructor(
    formula: Formula,
    private readonly schemas: SchemaSet,
    private readonly home: Home,
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
        return { kind: 'add', terms: expression.items.flatMap((item): readonly Term[] => this.listed(item) ?? this.item(item)).map((value) => ({ sign: 1, value })) };
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
    const table = this.tableKey({ set: this.home.set, name: this.homeName(span) }, false);
    return { kind: 'cell', table, row: null, column: null, part: null, span };
  }

  /** 合计(绩效指标.得分): a column of a list, or of one of its groups. */
  private listed({ from, to }: SumItem): readonly Term[] | undefined {
    const { name, names } = this.placed(from);
    const schema = this.schema(name, from.span);
    const [first = '', ...columnNames] = names;
    const list = to === null && columnNames.length > 0 ? schema.findList(first) : undefined;
    if (!list) return undefined;
    const columns = schema.findColumns(columnNames, list.part);
    const [column] = columns;
    if (!column) throw this.unknown(from, schema, names, list.part);
    if (columns.length > 1) throw this.ambiguous(from, columns.map((each) => each.key));
    return [{ kind: 'listed', table: this.tableKey(name, from.previous), part: list.part.name, group: list.group, column: column.key }];
  }

  private item(item: SumItem): CellTerm[] {
    const first = this.cell(item.from);
    if (!item.to) return [first];
    const last = this.cell(item.to);
    const schema = this.schema(first.table, item.from.span);
    const from = first.row === null ? undefined : schema.findRows(first.row)[0];
    const to = last.row === null ? undefined : schema.findRows(last.row)[0];
    const rows = from && to && first.table === last.table ? schema.between(from, to) : undefined;
    if (!rows) {
      const { start } = item.from.span;
      throw new FormulaError('“…”两头应是同一张表里先后排列的两行', start, item.to.span.end - start);
    }
    return rows.map((row) => ({ ...first, row: row.key, part: row.part.name }));
  }

  private cell(ref: Reference): CellTerm {
    const { name, names } = this.placed(ref);
    const table = this.tableKey(name, ref.previous);
    const schema = this.schema(table, ref.span);
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
        `“${row.key}”这一行有 ${only.length} 个金额列，请写明哪一列，如“${row.key}.${only[0]?.path.at(-1) ?? ''}”`,
        ref.span.start,
        ref.span.end - ref.span.start,
      );
    }
    const columns = schema.findColumns(names, row.part);
    const [column] = columns;
    if (!column) throw this.unknown(ref, schema, names, row.part);
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

  /** Takes set and table off the front of a reference: `决算.05.合计.小计`, `05.合计.小计`, `合计.小计`. */
  private placed(ref: Reference): { name: TableName; names: readonly string[] } {
    const words = ref.table === null ? ref.names : [ref.table, ...ref.names];
    const [first = '', second = '', ...rest] = words;
    const named = this.schemas.setCalled(first);
    if (named !== undefined && words.length > 2) {
      const name = { set: named, name: second };
      if (this.schemas.find(name) || !this.homeKnows(words)) return { name, names: rest };
    }
    const own = { set: this.home.set, name: first };
    if (ref.table !== null) return { name: own, names: ref.names };
    if (words.length > 1 && this.schemas.find(own) && !this.homeKnows(words)) return { name: own, names: words.slice(1) };
    return { name: { set: this.home.set, name: this.homeName(ref.span) }, names: words };
  }

  /** True where the home form itself has such a row or column, whatever else the words could mean. */
  private homeKnows(words: readonly string[]): boolean {
    const { set, name } = this.home;
    const schema = name === null ? undefined : this.schemas.find({ set, name });
    return schema !== undefined && (schema.findRows(words[0] ?? '').length > 0 || schema.findColumns(words).length > 0);
  }

  private homeName(span: CellTerm['span']): string {
    if (this.home.name !== null) return this.home.name;
    throw new FormulaError('请写明哪一张表，如“05.合计.基本支出”', span.start, span.end - span.start);
  }

  /** One object for each table of a formula, so that it can be looked up by it. */
  private tableKey({ set, name }: TableName, previous: boolean): TableKey {
    const known = this.seen.find((each) => each.set === set && each.name === name && each.previous === previous);
    if (known) return known;
    const key = { set, name, previous };
    this.seen.push(key);
    return key;
  }

  private schema(name: TableName, span: CellTerm['span']): Schema {
    const schema = this.schemas.find(name);
    if (schema) return schema;
    const names = this.schemas.namesIn(name.set).join('、');
    throw new FormulaError(`${this.schemas.nameOf(name.set)}里没有 ${name.name} 表，可用的表号：${names}`, span.start, span.end - span.start);
  }

  /** `part` where the row or list is known, so that only its columns can be meant. */
  private unknown(ref: Reference, schema: Schema, names: readonly string[], part?: Part): FormulaError {
    const near = nearest(names.at(-1) ?? '', part ? amountColumns(part).map(({ key }) => key) : schema.names());
    return new FormulaError(
      `${tableName(schema.form.short)}《${schema.form.title}》里没有“${names.join('.')}”这一行或这一列${near.length > 0 ? `，相近的有“${near.join('”“')}”` : ''}`,
      ref.span.start,
      ref.span.end - ref.span.start,
    );
  }

  private ambiguous(ref: Reference, keys: readonly string[]): FormulaError {
    return new FormulaError(`“${ref.names.join('.')}”不止一处：${keys.join('、')}，请写全`, ref.span.start, ref.span.end - ref.span.start);
  }
}
