import type { TableAccess } from '../relations';

/** The tables of one unit among several that print one name or none. */
export interface Share {
  /** What the names of its sheets have in common, or its place in the workbook. */
  readonly name: string;
  readonly tables: readonly TableAccess[];
}

export interface Separation {
  readonly parts: readonly Share[];
  /** Several sets are mixed and neither the names nor the order of the sheets tells them apart. */
  readonly undecided: boolean;
}

/** A single form that is there twice is a copy; from here on it is several sets. */
const LEAST_REPEATED = 2;

/**
 * Tells sets apart that print the same name or none: by what the names of their sheets share (甲01 … 甲10, 乙01 …), by
 * the sheet where a whole set stands on one, or by their order, each set beginning where a form comes again.
 */
export function separate(tables: readonly TableAccess[]): Separation {
  const shown = tables.filter(({ sheets }) => sheets[0].visible);
  const most = mostOften(shown);
  const repeated = [...counted(shown).values()].filter((count) => count > 1).length;
  if (most < 2 || repeated < LEAST_REPEATED) return { parts: [{ name: '', tables }], undecided: false };
  const parts = bySheetNames(shown, most) ?? byOrder(shown, most);
  if (!parts) return { parts: [{ name: '', tables }], undecided: true };
  return { parts: withHidden(parts, tables), undecided: false };
}

function counted(tables: readonly TableAccess[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { form } of tables) counts.set(form.id, (counts.get(form.id) ?? 0) + 1);
  return counts;
}

function mostOften(tables: readonly TableAccess[]): number {
  return Math.max(0, ...counted(tables).values());
}

/** The first way of cutting the sheet names that gives as many sets as the commonest form has tables, none with a form twice. */
function bySheetNames(tables: readonly TableAccess[], sets: number): readonly Share[] | undefined {
  const names = tables.map(({ table }) => table.sheet);
  const longest = Math.max(...names.map((name) => name.length));
  const cuts: ((name: string) => string)[] = [(name) => name, lastNumber, beforeSeparator, afterSeparator];
  for (let length = longest; length >= 1; length--) {
    cuts.push((name) => name.slice(0, length), (name) => name.slice(-length));
  }
  for (const cut of cuts) {
    const parts = groupBy(tables, ({ table }) => cut(table.sheet));
    if (parts.length === sets && parts.every((part) => part.name !== '' && mostOften(part.tables) === 1)) return parts;
  }
  return undefined;
}

/** `支出决算表（2）` → `2`. */
function lastNumber(name: string): string {
  return /[（(]\s*(\d+)\s*[)）]$/.exec(name)?.[1] ?? '1';
}

const SEPARATOR = /[-—_·.．、\s]+/;

function beforeSeparator(name: string): string {
  return name.split(SEPARATOR)[0] ?? name;
}

function afterSeparator(name: string): string {
  return name.split(SEPARATOR).at(-1) ?? name;
}

function groupBy(tables: readonly TableAccess[], key: (access: TableAccess) => string): readonly Share[] {
  const groups = new Map<string, TableAccess[]>();
  for (const access of tables) groups.set(key(access), [...(groups.get(key(access)) ?? []), access]);
  return [...groups].map(([name, found]) => ({ name, tables: found }));
}

/** Sets one after the other. Every set must begin with the same form, or the order says nothing. */
function byOrder(tables: readonly TableAccess[], sets: number): readonly Share[] | undefined {
  const runs: TableAccess[][] = [];
  for (const access of tables) {
    const run = runs.at(-1);
    if (!run || run.some(({ form }) => form.id === access.form.id)) runs.push([access]);
    else run.push(access);
  }
  const first = runs[0]?.[0]?.form.id;
  if (runs.length !== sets || !runs.every((run) => run[0]?.form.id === first)) return undefined;
  return runs.map((found, index) => ({ name: `第${index + 1}套`, tables: found }));
}

/** A hidden table stands with the set around it: it can only be a copy there, and the copy says so. */
function withHidden(parts: readonly Share[], all: readonly TableAccess[]): readonly Share[] {
  return parts.map((part, index) => {
    const next = parts[index + 1]?.tables[0];
    const from = index === 0 ? 0 : all.findIndex((access) => access === part.tables[0]);
    const to = next === undefined ? all.length : all.indexOf(next);
    const hidden = all.filter((access, at) => !access.sheets[0].visible && at >= from && at < to);
    return { ...part, tables: [...part.tables, ...hidden] };
  });
}
