import type { Table, TableRow } from '../core';
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
