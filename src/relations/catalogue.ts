import type { FormSet } from '../core';
import type { Relation } from './compiled';
import { compileRelation } from './compile';
import { treeRelations } from './derived';
import { SchemaSet } from './schema-set';

/** Every relation of a set, compiled: sums of the row trees first, then what each form says, then what holds between forms. */
export interface Catalogue {
  readonly set: FormSet;
  readonly schemas: SchemaSet;
  readonly relations: readonly Relation[];
}

const compiled = new WeakMap<FormSet, Catalogue>();

/** Compiled once per set; throws FormulaError where a form file holds a formula that does not resolve. */
export function catalogueOf(set: FormSet): Catalogue {
  const known = compiled.get(set);
  if (known) return known;
  const schemas = new SchemaSet(set.forms);
  const relations = [
    ...set.forms.flatMap((form) => [
      ...treeRelations(form).map((source) => compileRelation(source, schemas, form.no, source.id)),
      ...form.relations.map((source) => compileRelation(source, schemas, form.no)),
    ]),
    ...set.relations.map((source) => compileRelation(source, schemas, null)),
  ];
  const catalogue = { set, schemas, relations };
  compiled.set(set, catalogue);
  return catalogue;
}
