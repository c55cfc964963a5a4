import { setOf } from '../core';
import type { TableAccess, TableName } from '../relations';

const NONE: readonly TableAccess[] = [];
const known = new WeakMap<readonly TableAccess[], ReadonlyMap<string, readonly TableAccess[]>>();

/** The tables of a unit that a formula calls by this name; looked for by hundreds of relations, so the unit is walked once. */
export function tablesNamed(tables: readonly TableAccess[], { set, name }: TableName): readonly TableAccess[] {
  const index = known.get(tables) ?? indexOf(tables);
  known.set(tables, index);
  return index.get(`${set}/${name}`) ?? NONE;
}

function indexOf(tables: readonly TableAccess[]): ReadonlyMap<string, readonly TableAccess[]> {
  const index = new Map<string, TableAccess[]>();
  for (const access of tables) {
    const name = `${setOf(access.form)}/${access.form.short}`;
    const same = index.get(name);
    if (same) same.push(access);
    else index.set(name, [access]);
  }
  return index;
}
