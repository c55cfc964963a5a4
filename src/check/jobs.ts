import { setOf } from '../core';
import type { Opened, Unit } from '../reading';
import { catalogueOf, type Relation } from '../relations';
import { relationsFor, type UserRelations } from './user-relations';

/** A relation to be run over a unit. */
export interface Job {
  readonly unit: Unit;
  readonly relation: Relation;
}

/** Unit by unit the relations of the sets it has tables of, then the user's own. */
export function jobsOf({ sets, units, tables }: Opened, user: UserRelations | undefined): readonly Job[] {
  const own = relationsFor(user, sets, new Set(tables.map(({ form }) => setOf(form))));
  const catalogue = catalogueOf(sets);
  return units.flatMap((unit) => {
    const present = new Set(unit.tables.map(({ form }) => setOf(form)));
    const relations = [...[...present].flatMap((set) => catalogue.relations.get(set) ?? []), ...own];
    return relations.map((relation) => ({ unit, relation }));
  });
}
