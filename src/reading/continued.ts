import type { SheetSnapshot, Table, TableRow } from '../core';
import { organisationKey } from './organisation';

/**
 * One table on several sheets is one table: the same form of the same unit and year, no row of the one on the other, and
 * the total on one of them only. Tables that each have their own total are two tables.
 */
export function joinContinued(tables: readonly Table[]): readonly Table[] {
  const joined: Table[] = [];
  for (const table of tables) {
    const last = joined.map(({ form }) => form.id).lastIndexOf(table.form.id);
    const before = joined[last];
    if (before && continues(before, table)) joined[last] = join(before, table);
    else joined.push(table);
  }
  return joined;
}

/** Reads a sheet by the columns of the table before it; undefined where it does not go on there. */
type GoesOn = (sheet: SheetSnapshot, before: Table) => Table | undefined;

/**
 * A sheet without a header that nothing was read on may hold the rest of the table that ends on the visible sheet before it. It is joined
 * where it does, and stays unread otherwise.
 */
export function joinHeadless(sheets: readonly SheetSnapshot[], tables: readonly Table[], unread: readonly string[], goesOn: GoesOn): { readonly joined: readonly Table[]; readonly unread: readonly string[] } {
  const joined = [...tables];
  const read = new Set<string>();
  const shown = sheets.filter(({ visible }) => visible);
  for (const [index, sheet] of shown.entries()) {
    const previous = shown[index - 1]?.name;
    if (previous === undefined || !unread.includes(sheet.name)) continue;
    const at = lastOn(joined, previous);
    const before = joined[at];
    const next = before && goesOn(sheet, before);
    if (!before || !next || !continues(before, next)) continue;
    joined[at] = join(before, next);
    read.add(sheet.name);
  }
  return { joined, unread: unread.filter((name) => !read.has(name)) };
}

/** The table that ends lowest on a sheet. */
function lastOn(tables: readonly Table[], sheet: string): number {
  const bottoms = tables.map((table) => {
    const end = table.pages?.at(-1) ?? table;
    return end.sheet === sheet ? end.range.bottom : -1;
  });
  const lowest = Math.max(-1, ...bottoms);
  return lowest < 0 ? -1 : bottoms.indexOf(lowest);
}

function continues(first: Table, next: Table): boolean {
  if (first.form !== next.form || first.form.repeats || sheetsOf(first).includes(next.sheet)) return false;
  if (apart(organisationKey(first.organisation), organisationKey(next.organisation)) || apart(first.year, next.year)) return false;
  if (next.rows.length === 0 || first.unit !== next.unit) return false;
  const known = new Set(first.rows.map(idOf));
  return !next.rows.some((row) => known.has(idOf(row))) && first.form.parts.every((part) => isSplit(part.name, first, next));
}

/** A part keyed by code has its total on one of the sheets at most; a part of fixed rows goes on where it stopped. */
function isSplit(name: string, first: Table, next: Table): boolean {
  const part = first.form.parts.find((each) => each.name === name);
  if (part?.rows.kind !== 'codes') return true;
  const { total } = part.rows;
  return ![first, next].every(({ rows }) => rows.some((row) => row.part === name && row.key === total));
}

function apart<T>(one: T, other: T): boolean {
  return one !== other && one !== undefined && other !== undefined && one !== '' && other !== '';
}

const idOf = ({ part, key, label, unit }: TableRow): string => `${part} ${unit ? label : key}`;

function sheetsOf(table: Table): readonly string[] {
  return [table.sheet, ...(table.pages ?? []).map(({ sheet }) => sheet)];
}

function join(first: Table, next: Table): Table {
  const page = (first.pages?.length ?? 0) + 1;
  const year = first.year ?? next.year;
  return {
    ...first,
    pages: [...(first.pages ?? []), { sheet: next.sheet, range: next.range }],
    rows: [...first.rows, ...next.rows.map((row) => ({ ...row, page }))],
    columns: [...first.columns, ...next.columns.map((column) => ({ ...column, page }))],
    unmatched: [...first.unmatched, ...next.unmatched.map((each) => ({ ...each, page }))],
    organisation: first.organisation === '' ? next.organisation : first.organisation,
    declaredEmpty: first.declaredEmpty && next.declaredEmpty,
    ...(year === undefined ? {} : { year }),
  };
}
