import { type FormSet, type Localized, setOf } from '../core';
import type { Unit } from '../reading';
import { isTable, notChecked, type Relation } from '../relations';

/** Why a relation has no place here: a table it reads is printed as another one in this province, and that one is there. */
export function replacedBy({ tables }: Relation, unit: Unit, sets: readonly FormSet[]): Localized | undefined {
  for (const key of tables) {
    if (key.previous || unit.tables.some(({ form }) => isTable(key, form))) continue;
    const group = sets.find(({ id }) => id === key.set)?.required?.find((names) => names.includes(key.name));
    const other = group?.find((short) => unit.tables.some(({ form }) => form.short === short && setOf(form) === key.set));
    if (other !== undefined) return notChecked.otherTable(key.name, other);
  }
  return undefined;
}
