import { type FindTable, isTable, notChecked, type TableAccess, type TableKey } from '../relations';
import { tablesNamed } from './named';
import { organisationKey } from './organisation';
import type { Bundle } from './units';

const NO_TABLES: readonly TableAccess[] = [];

/** Looks a table up in a unit of this year, and for 上年. in the same unit of the year before. */
export function finder(unit: Bundle, previous: Bundle | undefined): FindTable {
  return (key) => {
    if (key.previous && !previous) return notChecked.noPrevious();
    const found = tablesNamed((key.previous ? previous : unit)?.tables ?? NO_TABLES, key);
    const [only] = found;
    if (!only) return notChecked.noTable(key.name);
    if (found.length > 1) return notChecked.severalTables(key.name);
    return key.previous ? ofLastYear(unit, only, key) : only;
  };
}

function ofLastYear(unit: Bundle, found: TableAccess, key: TableKey): ReturnType<FindTable> {
  const year = unit.tables.find(({ form, table }) => table.year !== undefined && isTable({ ...key, name: form.short }, form))?.table.year;
  const given = found.table.year;
  return year !== undefined && given !== undefined && given !== year - 1 ? notChecked.notLastYear(given, year) : found;
}

/** The unit's own tables of last year: in the workbook given for it, else beside this year's. */
export function lastYearOf(unit: Bundle, given: readonly Bundle[] | undefined, own: readonly Bundle[]): Bundle | undefined {
  const key = organisationKey(unit.organisation);
  if (given) {
    const named = given.filter(({ organisation }) => organisationKey(organisation) === key);
    return named.length === 1 ? named[0] : given.length === 1 ? given[0] : undefined;
  }
  const before = own.filter(({ organisation, year }) => organisationKey(organisation) === key && year !== undefined && year + 1 === unit.year);
  return before.length === 1 ? before[0] : undefined;
}
