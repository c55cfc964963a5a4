import { type FindTable, isTable, projectKey, type Relation, type TableAccess } from '../relations';
import { tablesNamed } from './named';
import type { Unit } from './open';

/** A table a relation is run on, and how the tables it names are found from there. */
export interface HomeTable {
  /** Absent where the unit has no table of the relation's home form. */
  readonly home: TableAccess | undefined;
  readonly find: FindTable;
}

/**
 * A relation inside one table is run on each table of that form, and so is one that says 每张 or 每个同名项目; any other on
 * the one table there is.
 */
export function homesOf(relation: Relation, unit: Pick<Unit, 'tables' | 'find'>): readonly HomeTable[] {
  const own = tablesNamed(unit.tables, relation.home);
  const [first] = own;
  const inside = relation.tables.length === 1 && relation.tables[0]?.previous === false;
  const each = inside || relation.scopes.includes('eachTable') || relation.scopes.includes('sameProject');
  if (!first || !each) return [{ home: first, find: unit.find }];
  return own.map((home) => ({ home, find: (key) => (!key.previous && isTable(key, home.form) ? home : (sameProject(relation, unit, home, key) ?? unit.find(key))) }));
}

/** Of another form that repeats, the table of the same project. */
function sameProject(relation: Relation, unit: Pick<Unit, 'tables'>, home: TableAccess, key: Parameters<FindTable>[0]): TableAccess | undefined {
  const { subject } = home.table;
  if (key.previous || subject === undefined || !relation.scopes.includes('sameProject')) return undefined;
  const named = tablesNamed(unit.tables, key).filter(({ table }) => table.subject !== undefined && projectKey(table.subject) === projectKey(subject));
  return named.length === 1 ? named[0] : undefined;
}
