import { type Localized, normalize, type SheetSnapshot, type Table, type WorkbookSnapshot } from '../core';
import { formById } from '../forms';
import { type FindTable, notChecked, TableAccess, type TableKey } from '../relations';

/** Tables that belong together: the ten tables of one unit. A workbook may hold several units. */
export interface Bundle {
  readonly tables: readonly TableAccess[];
}

export function accessTables(workbook: WorkbookSnapshot, tables: readonly Table[]): readonly TableAccess[] {
  const sheets = new Map<string, SheetSnapshot>(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  return tables.flatMap((table) => {
    const sheet = sheets.get(table.sheet);
    return sheet ? [new TableAccess(table, formById(table.form), sheet)] : [];
  });
}

/**
 * One bundle while no form occurs twice; otherwise a bundle for each 部门名称, so that one unit's 05 is never
 * compared with another unit's 06.
 */
export function bundle(accesses: readonly TableAccess[]): readonly Bundle[] {
  const forms = new Set(accesses.map((access) => access.table.form));
  if (forms.size === accesses.length) return [{ tables: accesses }];
  const byUnit = new Map<string, TableAccess[]>();
  for (const access of accesses) {
    const unit = normalize(access.table.organisation);
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), access]);
  }
  return [...byUnit.values()].map((tables) => ({ tables }));
}

/** Looks a table up by its number in this year's and last year's bundle. */
export function finder(current: readonly TableAccess[], previous: readonly TableAccess[] | undefined): FindTable {
  return (key: TableKey) => {
    if (key.previous && !previous) return notChecked.noPrevious();
    const found = ((key.previous ? previous : current) ?? []).filter((access) => access.table.no === key.no);
    const [only] = found;
    if (!only || found.length > 1) return missing(key, found.length);
    const year = current.find(({ table }) => table.year !== undefined)?.table.year;
    const given = only.table.year;
    return key.previous && year !== undefined && given !== undefined && given !== year - 1 ? notChecked.notLastYear(given, year) : only;
  };
}

function missing(key: TableKey, count: number): Localized {
  return count === 0 ? notChecked.noTable(key.no) : notChecked.severalTables(key.no);
}
