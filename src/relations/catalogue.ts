import type { Form, FormRelation, FormSet } from '../core';
import type { Relation } from './compiled';
import { compileRelation, type Home } from './compile';
import { treeRelations } from './derived';
import { FormulaError } from './parse';
import { SchemaSet } from './schema-set';
import { unionOf } from './union';

/** Every relation of the sets, compiled: of each set the sums of the row trees, then what each form says, then what holds between forms. */
export interface Catalogue {
  readonly schemas: SchemaSet;
  /** By set id, in the order of the sets. */
  readonly relations: ReadonlyMap<string, readonly Relation[]>;
}

const compiled = new WeakMap<readonly FormSet[], Catalogue>();

/** Compiled once for each list of sets; throws FormulaError where a form file holds a formula that does not resolve. */
export function catalogueOf(sets: readonly FormSet[]): Catalogue {
  const known = compiled.get(sets);
  if (known) return known;
  const schemas = new SchemaSet(sets);
  const catalogue = { schemas, relations: new Map(sets.map((set) => [set.id, relationsOf(set, schemas)])) };
  compiled.set(sets, catalogue);
  return catalogue;
}

function relationsOf(set: FormSet, schemas: SchemaSet): readonly Relation[] {
  return [
    ...set.forms.flatMap((form) => {
      const editions = (set.editions ?? []).filter(({ id }) => id === form.id);
      const home: Home = { set: set.id, name: form.short };
      return [
        ...treeRelations(unionOf(form, editions)).map((source) => compiledIn(form.id, source, schemas, home, source.id)),
        ...form.relations.map((source) => compiledIn(form.id, source, schemas, home)),
        ...added(form, editions).map(([source, layouts]) => ({ ...compiledIn(form.id, source, schemas, home), layouts })),
      ];
    }),
    ...set.relations.map((source) => compiledIn(set.id, source, schemas, { set: set.id, name: null })),
  ];
}

/** Where a formula does not resolve, whoever wrote the form is told which one, and at which word. */
function compiledIn(where: string, source: FormRelation, schemas: SchemaSet, home: Home, sumId?: string): Relation {
  try {
    return compileRelation(source, schemas, home, sumId);
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    const word = source.text.slice(error.offset, error.offset + error.length);
    throw new FormulaError(`${where} 的 ${source.id}（${source.text}）写到“${word}”：${error.message}`, error.offset, error.length);
  }
}

/** What editions add to the form, each with the editions it holds in. */
function added(form: Form, editions: readonly Form[]): readonly (readonly [FormRelation, ReadonlySet<string>])[] {
  const sources = [...new Set(editions.flatMap(({ relations }) => relations))].filter((source) => !form.relations.includes(source));
  return sources.map((source) => [source, new Set(editions.flatMap(({ relations, edition }) => (edition && relations.includes(source) ? [edition.id] : [])))]);
}
