import { type Amount, type Arithmetic, convert, tableName, ZERO } from '../../core';
import { evaluate, type Relation, type SchemaSet, TableAccess } from '../../relations';
import type { Narrative } from '../narrative';
import { relationOf, Values } from '../values';
import type { Looked } from './types';

/** Reads formulas of a set in the tables of the narrative's unit, each formula once. */
export function looker({ set, unit }: Narrative, schemas: SchemaSet): (formula: string) => Looked | undefined {
  const known = new Map<string, Looked | undefined>();
  return (formula) => {
    if (!known.has(formula)) known.set(formula, looked(relationOf(formula, set, schemas), unit));
    return known.get(formula);
  };
}

/** The same in last year's tables; what an empty table or a list without the row does not print is zero. */
export function lastYear({ set, unit }: Narrative, schemas: SchemaSet): (formula: string) => Amount | undefined {
  const values = new Values(set, unit, schemas);
  return (formula) => {
    const found = values.at(formula, true);
    return found.kind === 'value' ? found.amount : undefined;
  };
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
