import { type Arithmetic, convert, tableName, ZERO } from '../../core';
import { compileRelation, evaluate, type Relation, type SchemaSet, TableAccess } from '../../relations';
import type { Narrative } from '../narrative';
import type { Looked } from './types';

/** Never what a table prints: the comparison fails and so keeps its operands. */
const NEVER = '0.000001';

/** Reads formulas of a set in the tables of the narrative's unit, each formula once. */
export function looker({ set, unit }: Narrative, schemas: SchemaSet): (formula: string) => Looked | undefined {
  const known = new Map<string, Looked | undefined>();
  return (formula) => {
    if (!known.has(formula)) known.set(formula, looked(relationOf(formula, set, schemas), unit));
    return known.get(formula);
  };
}

export function relationOf(formula: string, set: string, schemas: SchemaSet): Relation {
  const source = { id: 'NA-01', text: `${formula} = ${NEVER}`, sentence: { zh: '', en: '' }, basis: '', severity: 'error', tolerance: 'exact' } as const;
  return compileRelation(source, schemas, { set, name: null });
}

function looked(relation: Relation, { find }: Narrative['unit']): Looked | undefined {
  const tables = relation.tables.map(find);
  if (tables.every((table) => table instanceof TableAccess && table.empty)) return { value: ZERO, cells: [], name: '' };
  const [outcome] = evaluate(relation, find);
  if (!outcome?.arithmetic) return undefined;
  const { arithmetic, cells } = outcome;
  const { unit, actual } = arithmetic;
  return { value: unit === '' ? actual : convert(actual, unit, '万元'), cells, name: `${tableName(relation.home.name)} ${nameOf(arithmetic)}`, arithmetic };
}

function nameOf({ operands }: Arithmetic): string {
  return operands.map(({ name, sign }, index) => (index === 0 ? name : `${sign === 1 ? '＋' : '－'}${name}`)).join('');
}
