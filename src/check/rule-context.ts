import type { Table } from '../core';
import type { Opened } from '../reading';
import type { RuleContext } from '../rules';

/** What rules may ask: the units, their tables, sheets and figures. */
export function ruleContext({ workbook, sets, tables, plain, units, uncertain }: Opened, given: Pick<RuleContext, 'ledgerOf' | 'narratives' | 'practice' | 'bands'>): RuleContext {
  const byTable = new Map(tables.map((access) => [access.table, access]));
  const aside = new Set(units.flatMap(({ copies }) => copies.map(({ other }) => other)));
  const accessOf = (table: Table) => {
    const access = byTable.get(table);
    if (!access) throw new Error(`table ${table.id} is not of this workbook`);
    return access;
  };
  return {
    workbook,
    sets,
    units,
    ...given,
    plain,
    inDoubt: new Set(uncertain.flatMap(({ candidates }) => candidates.map(({ form }) => form))),
    tables: tables.filter((access) => !aside.has(access)).map(({ table }) => table),
    formOf: ({ form }) => form,
    accessOf,
    sheetOf: (table) => accessOf(table).sheets[0],
  };
}
