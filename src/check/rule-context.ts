import type { SheetSnapshot, Table, WorkbookSnapshot } from '../core';
import { formById } from '../forms';
import type { TableAccess } from '../relations';
import type { RuleContext } from '../rules';

/** What rules may ask: the tables, their forms, sheets and figures. */
export function ruleContext(workbook: WorkbookSnapshot, accesses: readonly TableAccess[]): RuleContext {
  const byTable = new Map(accesses.map((access) => [access.table, access]));
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  return {
    workbook,
    tables: accesses.map((access) => access.table),
    formOf: (table) => formById(table.form),
    accessOf: (table) => found<TableAccess>(byTable.get(table), table),
    sheetOf: (table) => found<SheetSnapshot>(sheets.get(table.sheet), table),
  };
}

function found<T>(value: T | undefined, table: Table): T {
  if (value === undefined) throw new Error(`table ${table.id} stands on no sheet of the workbook`);
  return value;
}
