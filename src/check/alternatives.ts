import type { FormSet, Localized } from '../core';
import { tablesNamed, type Unit } from '../reading';
import { notChecked, type Relation } from '../relations';

/** Why a relation has no place here: a table it reads is printed as another one in this province, and that one is there. */
export function replacedBy({ tables }: Relation, unit: Unit, sets: readonly FormSet[]): Localized | undefined {
  for (const key of tables) {
    if (key.previous || tablesNamed(unit.tables, key).length > 0) continue;
    const group = sets.find(({ id }) => id === key.set)?.required?.find((names) => names.includes(key.name));
    const other = group?.find((short) => tablesNamed(unit.tables, { set: key.set, name: short }).length > 0);
    if (other !== undefined) return notChecked.otherTable(key.name, other);
  }
  return undefined;
}
