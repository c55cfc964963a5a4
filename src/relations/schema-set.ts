import { type Form, type FormSet, setOf } from '../core';
import type { TableName } from './compiled';
import { Schema } from './schema';
import { unionOf } from './union';

/** The forms a formula may name, by set and by what the paper calls them. Throws where two forms of a set share a name. */
export class SchemaSet {
  private readonly schemas = new Map<string, Map<string, Schema>>();
  private readonly ids: ReadonlyMap<string, string>;
  private readonly titles: ReadonlyMap<string, string>;

  constructor(sets: readonly FormSet[]) {
    this.ids = new Map(sets.map((set) => [set.name, set.id]));
    this.titles = new Map(sets.map((set) => [set.id, set.name]));
    if (this.ids.size < sets.length || this.titles.size < sets.length) throw new Error(`two sets share an id or a name: ${sets.map(({ id, name }) => `${id} ${name}`).join(', ')}`);
    for (const set of sets) this.schemas.set(set.id, schemasOf(set));
  }

  find({ set, name }: TableName): Schema | undefined {
    return this.schemas.get(set)?.get(name);
  }

  /** Id of the set a formula calls `word` (决算). */
  setCalled(word: string): string | undefined {
    return this.ids.get(word);
  }

  /** What a formula calls the set. */
  nameOf(set: string): string {
    return this.titles.get(set) ?? set;
  }

  get sets(): readonly string[] {
    return [...this.schemas.keys()];
  }

  namesIn(set: string): readonly string[] {
    return [...(this.schemas.get(set)?.keys() ?? [])];
  }
}

function schemasOf(set: FormSet): Map<string, Schema> {
  const schemas = new Map<string, Schema>();
  for (const form of set.forms) {
    if (setOf(form) !== set.id) throw new Error(`form ${form.id} does not belong to set ${set.id}`);
    if (schemas.has(form.short)) throw new Error(`set ${set.id} has two forms named ${form.short}`);
    schemas.set(form.short, new Schema(unionOf(form, editionsOf(set, form))));
  }
  const strangers = (set.editions ?? []).filter((edition) => !set.forms.some((form) => form.id === edition.id));
  if (strangers.length > 0) throw new Error(`set ${set.id} has editions of no form: ${strangers.map(({ id }) => id).join(', ')}`);
  return schemas;
}

function editionsOf(set: FormSet, form: Form): readonly Form[] {
  return (set.editions ?? []).filter((edition) => edition.id === form.id);
}
