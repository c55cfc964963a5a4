import { bareName, type Localized, tableName, type TableColumn, type TableRow } from '../core';
import { isClass, nameToday } from '../subjects';
import type { CellTerm, Relation, TableKey } from './compiled';
import { notChecked } from './reasons';
import { projectKey } from './project-name';
import type { TableAccess } from './table-access';
import { cellTerms, termCells } from './terms';

/** Where a scope stands: the row of each table, the column, and how to say it. */
export interface Instance {
  /** Row of each scoped table; null where the row is absent and counts as zero. */
  readonly rows: ReadonlyMap<TableKey, TableRow | null>;
  readonly column: TableColumn | null;
  /** Said only when something is reported. */
  readonly where: () => string;
  /** Set where this instance cannot be evaluated. */
  readonly why?: Localized;
}

export type Accesses = ReadonlyMap<TableKey, TableAccess>;

const WHOLE: Instance = { rows: new Map(), column: null, where: () => '' };

/** All places a relation applies to in the tables at hand. */
export function instancesOf(relation: Relation, accesses: Accesses): readonly Instance[] {
  const [rowScope] = relation.scopes.filter((scope): scope is RowScope => scope !== 'eachColumn' && scope !== 'eachTable');
  const rows = rowScope === undefined ? [WHOLE] : rowInstances(relation, rowScope, accesses);
  if (!relation.scopes.includes('eachColumn')) return rows;
  const open = cellTerms(relation).find((each) => each.column === null);
  return rows.flatMap((each) => withColumns(open, each, accesses));
}

type RowScope = Exclude<Relation['scopes'][number], 'eachColumn' | 'eachTable'>;

function rowInstances(relation: Relation, scope: RowScope, accesses: Accesses): readonly Instance[] {
  const scoped = cellTerms(relation).filter((cell) => cell.row === null);
  if (scope === 'sameProject') return [byProjectName(relation, scoped, accesses)];
  const [first] = scoped;
  const home = first && accesses.get(first.table);
  if (!first || !home) return [];
  switch (scope) {
    case 'eachRow':
      return home.rows
        .filter((row) => row.label !== '' && scoped.every((cell) => cell.part === null || cell.part === row.part))
        .map((row) => ({ rows: new Map([[first.table, row]]), column: null, where: () => rowName(row) }));
    case 'eachParent':
      return home.rows
        .filter((row) => home.children(row).length > 0 && (relation.sumId === undefined || home.sumId(row) === relation.sumId))
        .map((row) => ({ rows: new Map([[first.table, row]]), column: null, where: () => rowName(row) }));
    case 'sharedCodes':
    case 'allCodes':
      return scope === 'allCodes' ? byCode(scoped, accesses, () => true) : byCode(scoped, accesses, (codes) => isShared(relation, codes, accesses));
    case 'sameClass':
      return byClassName(scoped, accesses);
  }
}

function withColumns(cell: CellTerm | undefined, instance: Instance, accesses: Accesses): readonly Instance[] {
  const access = cell && accesses.get(cell.table);
  if (!cell || !access) return [];
  const row = cell.row === null ? instance.rows.get(cell.table) : access.row(cell.row);
  if (!row) return [];
  const columns = access.amountColumns(row);
  return columns.map((column) => ({
    ...instance,
    column,
    where: columns.length > 1 ? () => `${instance.where()} ${leafName(column.key)}`.trim() : instance.where,
  }));
}

/** The home table is one of many; elsewhere its project is a table found by name already, or a row of that name. */
function byProjectName(relation: Relation, scoped: readonly CellTerm[], accesses: Accesses): Instance {
  const home = [...accesses.keys()].find(({ set, name, previous }) => set === relation.home.set && name === relation.home.name && !previous);
  const subject = home && accesses.get(home)?.table.subject;
  const rows = new Map<TableKey, TableRow | null>();
  const where = (): string => subject ?? '';
  for (const { table, part } of scoped) {
    const row = accesses.get(table)?.rows.find((each) => each.part === part && subject !== undefined && projectKey(each.label) === projectKey(subject));
    if (!row) return { rows, column: null, where, why: notChecked.noProject(table.name, subject ?? '') };
    rows.set(table, row);
  }
  return { rows, column: null, where };
}

/** The table lists codes of that length, and does not stop at the code above. */
function listsTo(access: TableAccess, code: string): boolean {
  const above = access.rows.filter((row) => row.code !== undefined && row.code.length < code.length && code.startsWith(row.code)).at(-1);
  return access.rows.some((row) => row.code?.length === code.length) && (above?.code?.length !== code.length - 2 || access.children(above).length > 0);
}

type CodeRows = readonly (readonly [TableKey, TableRow | null])[];

/**
 * A code that both tables list; or one that cannot be larger than in a table that lists codes to that level and has no such row:
 * there it is zero.
 */
function isShared({ body }: Relation, rows: CodeRows, accesses: Accesses): boolean {
  if (rows.every(([, row]) => row !== null)) return true;
  if (body.kind !== 'compare' || body.operator !== '≤') return false;
  const smaller = new Set(termCells(body.left).map(({ table }) => table));
  const code = rows.find(([table, row]) => smaller.has(table) && row)?.[1]?.code;
  return (
    code !== undefined &&
    rows.every(([table, row]) => {
      const access = accesses.get(table);
      if (!access) return false;
      if (row) return isRowFilled(access, row);
      return !smaller.has(table) && access.unknownFigures() === undefined && listsTo(access, code);
    })
  );
}

function byCode(scoped: readonly CellTerm[], accesses: Accesses, isMeant: (rows: CodeRows) => boolean): readonly Instance[] {
  const tables = [...new Map(scoped.map((cell) => [cell.table, cell])).values()].map((cell) => ({ table: cell.table, access: accesses.get(cell.table), total: totalOf(cell, accesses) }));
  // 合计 is one row of each table, whatever it is called (表九 has one for income and one for expenditure).
  const keys = new Set(tables.flatMap(({ access, total }) => access?.rows.map((row) => (row === total ? TOTAL : row.key)) ?? []));
  return [...keys].flatMap((key) => {
    const found = tables.map(({ table, access, total }) => [table, (key === TOTAL ? total : access?.row(key)) ?? null] as const);
    if (!isMeant(found)) return [];
    const named = found.find(([, row]) => row !== null)?.[1];
    const lacking = found.flatMap(([table, row]) => (row ? [] : [tableName(table.name)]));
    const note = lacking.length > 0 ? `（${lacking.join('、')}没有 ${key}）` : '';
    const where = (): string => `${named ? rowName(named) : key}${note}`;
    const why = tables.flatMap(({ table, access }, index) => (access && found[index]?.[1] === null ? (mayHold(access, table, named?.code) ?? []) : []))[0];
    return [{ rows: new Map(found), column: null, where, ...(why && { why }) }];
  });
}

/**
 * Why a code that a table does not print need not be zero there: its figures may stand in a row of no known name, or in the rows above
 * or below it where the table lists no codes of that length.
 */
function mayHold(access: TableAccess, { name }: TableKey, code: string | undefined): Localized | undefined {
  if (code === undefined) return undefined;
  const codes = access.rows.flatMap((row) => row.code ?? []);
  const near = codes.some((other) => code.startsWith(other) || other.startsWith(code));
  if (near && !codes.some((other) => other.length === code.length)) return notChecked.otherLevels(name, code.length);
  return access.unknownFigures();
}

const TOTAL = '合计';

function totalOf({ table, part: name }: CellTerm, accesses: Accesses): TableRow | undefined {
  const access = accesses.get(table);
  const rows = access?.form.parts.find((part) => part.name === name)?.rows;
  return rows?.kind === 'codes' ? access?.row(rows.total) : undefined;
}

/** 类 rows of a code-keyed table against the class rows another form prints by name (一、一般公共服务支出 …). */
function byClassName(scoped: readonly CellTerm[], accesses: Accesses): readonly Instance[] {
  const coded = scoped.find((cell) => isCodeKeyed(accesses.get(cell.table), cell));
  const named = scoped.find((cell) => cell !== coded);
  const codedAccess = coded && accesses.get(coded.table);
  const namedAccess = named && accesses.get(named.table);
  if (!coded || !named || !codedAccess || !namedAccess) return [];

  const classes = codedAccess.rows.filter((row) => row.code !== undefined && isClass(row.code));
  const byName = new Map(namedAccess.rows.filter((row) => row.part === named.part).map((row) => [classNameOf(row), row]));
  const paired = classes.map((row) => ({ row, partner: byName.get(classNameOf(row)) }));
  const strangers = paired.filter(({ row, partner }) => !partner && isRowFilled(codedAccess, row));
  const partners = new Set(paired.flatMap(({ partner }) => partner ?? []));

  const instances: Instance[] = paired.flatMap(({ row, partner }) =>
    partner ? [{ rows: new Map([[named.table, partner], [coded.table, row]]), column: null, where: () => bareName(row.label) }] : [],
  );
  for (const { row } of strangers) {
    const where = () => rowName(row);
    instances.push({ rows: new Map(), column: null, where, why: notChecked.noPartner(namedAccess.form.short, row.label) });
  }
  for (const row of siblings(namedAccess, partners)) {
    if (partners.has(row) || !isRowFilled(namedAccess, row)) continue;
    const name = bareName(row.label);
    const where = () => name;
    // With a class of unknown name on the other side the two may be the same one under an older name: do not accuse.
    if (strangers.length > 0) instances.push({ rows: new Map(), column: null, where, why: notChecked.noPartner(codedAccess.form.short, name) });
    else instances.push({ rows: new Map<TableKey, TableRow | null>([[named.table, row], [coded.table, null]]), column: null, where });
  }
  return instances;
}

/** A class is the same under its former name. */
function classNameOf({ label }: TableRow): string {
  return nameToday(bareName(label));
}

/** Rows under a total that has one of `rows` below it. */
function siblings(access: TableAccess, rows: ReadonlySet<TableRow>): readonly TableRow[] {
  return access.rows.flatMap((parent) => {
    const children = access.children(parent);
    return children.some((child) => rows.has(child)) ? children.filter((child) => access.children(child).length === 0) : [];
  });
}

function isCodeKeyed(access: TableAccess | undefined, cell: CellTerm): boolean {
  return access?.form.parts.find((part) => part.name === cell.part)?.rows.kind === 'codes';
}

function isRowFilled(access: TableAccess, row: TableRow): boolean {
  return access.amountColumns(row).some((column) => !access.figure(row, column).value.isZero());
}

/** `2240101 行政运行`, or the key of a row without a code. */
export function rowName(row: TableRow): string {
  return row.code === undefined ? row.key : `${row.code} ${bareName(row.label)}`.trim();
}

export function leafName(columnKey: string): string {
  return columnKey.split('.').at(-1) ?? columnKey;
}

/** The row a term means. undefined: it should be there and is not; null: it is absent and counts as zero. */
export function rowOf({ row, table }: CellTerm, access: TableAccess, { rows }: Instance): TableRow | null | undefined {
  return row === null ? rows.get(table) : (access.row(row) ?? (access.leavesOut(row) ? null : undefined));
}
