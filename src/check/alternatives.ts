import { type FormSet, type Localized, setOf } from '../core';
import type { Unit } from '../reading';
import { notChecked, type Relation } from '../relations';

/** Why a relation has no place here: a table it reads is printed as another one in this province, and that one is there. */
export function replacedBy({ tables }: Relation, unit: Unit, sets: readonly FormSet[]): Localized | undefined {
  const has = (set: string, short: string): boolean => unit.tables.some(({ form }) => setOf(form) === set && form.short === short);
  for (const { set, name, previous } of tables) {
    if (previous || has(set, name)) continue;
    const group = sets.find(({ id }) => id === set)?.required?.find((names) => names.includes(name));
    const other = group?.find((short) => has(set, short));
    if (other !== undefined) return notChecked.otherTable(name, other);
  }
  return undefined;
}
