import type { Localized, Table } from '../../core';
import { isTable } from '../../relations';
import type { RuleContext } from '../types';

const NAMED = 6;

/** Relations that were not checked because of something: how many, and their ids as a sentence names them. */
export interface Cost {
  readonly count: number;
  readonly rules: string;
}

/** Relations of the table's unit that read the table and were left unchecked for one of these reasons. */
export function costOf({ units, ledgerOf }: RuleContext, table: Table, reasons: readonly Localized[]): Cost {
  const said = new Set(reasons.map(({ zh }) => zh));
  const unit = units.find(({ tables }) => tables.some((access) => access.table === table));
  const lost = (unit ? ledgerOf(unit) : []).filter(
    ({ relation, notChecked }) => relation.tables.some((key) => isTable(key, table.form)) && notChecked.some(({ why }) => said.has(why.zh)),
  );
  return costWords(lost.map(({ relation }) => relation.id));
}

export function costWords(all: readonly string[]): Cost {
  const ids = [...new Set(all)];
  return { count: all.length, rules: ids.slice(0, NAMED).join('、') + (ids.length > NAMED ? ' 等' : '') };
}
