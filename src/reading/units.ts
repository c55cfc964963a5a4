import { setOf } from '../core';
import type { TableAccess } from '../relations';
import { organisationKey } from './organisation';
import { separate } from './separate';

/** The tables of one unit for one year, before anything is looked up in them. */
export interface Bundle {
  /** As printed; where several units print one name or none, what their sheets share (甲), or their place in the workbook. */
  readonly name: string;
  readonly organisation: string;
  readonly year?: number;
  /** One table of each form; any number of a form that repeats. */
  readonly tables: readonly TableAccess[];
  /** Tables that are there a second time and were left aside, each with the one that is checked. */
  readonly copies: readonly Copy[];
  /** Set where tables of several units could not be told apart: they are in this bundle, and the user is asked. */
  readonly undecided: boolean;
}

export interface Copy {
  readonly checked: TableAccess;
  readonly other: TableAccess;
}

/** Sheet → name of the unit its tables belong to, as the user said. */
export type ChosenUnits = ReadonlyMap<string, string>;

interface Draft {
  organisation: string;
  readonly year?: number;
  name?: string;
  readonly set: string;
  readonly tables: TableAccess[];
}

/**
 * Tables that are compared with each other. What is printed comes first: unit and year. Where that does not tell sets
 * apart, the names and the order of the sheets do. A single table with another unit's name among tables that miss just
 * this one stays with them: that is a slip, and a rule says so.
 */
export function bundle(accesses: readonly TableAccess[], chosen: ChosenUnits = new Map()): readonly Bundle[] {
  const once = accesses.filter(({ form }) => !form.repeats);
  const sets = [...new Set(once.map(({ form }) => setOf(form)))];
  const drafts = sets.flatMap((set) => draftsOf(set, once.filter(({ form }) => setOf(form) === set), chosen));
  const bundles = together(drafts.flatMap(split));
  return withRepeated(bundles, accesses.filter(({ form }) => form.repeats), accesses);
}

/** The tables of one set by unit and year as printed or chosen. */
function draftsOf(set: string, accesses: readonly TableAccess[], chosen: ChosenUnits): readonly Draft[] {
  const drafts: Draft[] = [];
  const later: TableAccess[] = [];
  for (const access of accesses) {
    const named = chosen.get(access.table.sheet);
    const organisation = named ?? access.table.organisation;
    const { year } = access.table;
    const key = organisationKey(organisation);
    const draft = drafts.find((each) => organisationKey(each.name ?? each.organisation) === key && each.year === year && (each.name !== undefined) === (named !== undefined));
    if (draft) draft.tables.push(access);
    else if (named === undefined && (key === '' || year === undefined)) later.push(access);
    else drafts.push({ organisation, ...(year === undefined ? {} : { year }), ...(named === undefined ? {} : { name: named }), set, tables: [access] });
  }
  return withStrays(withUnprinted(drafts, later, set, accesses));
}

/** A table that prints no unit or no year joins the only one it can mean; where there are several it waits for `split`. */
function withUnprinted(drafts: readonly Draft[], later: readonly TableAccess[], set: string, order: readonly TableAccess[]): readonly Draft[] {
  const result = [...drafts];
  for (const access of later) {
    const { organisation, year } = access.table;
    const key = organisationKey(organisation);
    const fitting = result.filter(
      (draft) => (key === '' || organisationKey(draft.organisation) === key || draft.organisation === '') && (year === undefined || draft.year === undefined || draft.year === year),
    );
    const free = fitting.filter((draft) => !draft.tables.some(({ form }) => form.id === access.form.id));
    const own = free.length === 1 ? free[0] : fitting.length === 1 ? fitting[0] : nearest(free, access, order) ?? fitting.find((draft) => draft.organisation === '');
    if (own) {
      own.tables.push(access);
      if (own.organisation === '') own.organisation = organisation;
    } else result.push({ organisation, ...(year === undefined ? {} : { year }), set, tables: [access] });
  }
  return result;
}

/** The unit whose tables stand on the same sheet, else the one whose tables stand before it. */
function nearest(drafts: readonly Draft[], access: TableAccess, order: readonly TableAccess[]): Draft | undefined {
  const beside = drafts.filter(({ tables }) => tables.some(({ table }) => table.sheet === access.table.sheet));
  if (beside.length === 1) return beside[0];
  const before = order.slice(0, order.indexOf(access)).reverse();
  const owner = before.map((each) => drafts.find(({ tables }) => tables.includes(each))).find((draft) => draft !== undefined);
  return before[0] && owner?.tables.includes(before[0]) ? owner : undefined;
}

const FEW = 2;

/** One or two tables under another name or year, where exactly one larger bundle lacks just these. */
function withStrays(drafts: readonly Draft[]): readonly Draft[] {
  const result = [...drafts];
  for (const stray of drafts) {
    if (stray.name !== undefined || stray.tables.length > FEW) continue;
    const hosts = result.filter((draft) => draft !== stray && draft.name === undefined && draft.tables.length > stray.tables.length && lacks(draft, stray));
    const [host] = hosts;
    if (!host || hosts.length > 1) continue;
    host.tables.push(...stray.tables);
    result.splice(result.indexOf(stray), 1);
  }
  return result.length > 1 && result.every((draft) => draft.name === undefined) && disjoint(result) ? [merged(result)] : result;
}

function lacks(draft: Draft, stray: Draft): boolean {
  return stray.tables.every(({ form }) => !draft.tables.some((access) => access.form.id === form.id));
}

/** While no form occurs twice there is one unit, whatever the names say. */
function disjoint(drafts: readonly Draft[]): boolean {
  const ids = drafts.flatMap(({ tables }) => tables.map(({ form }) => form.id));
  return new Set(ids).size === ids.length;
}

function merged(drafts: readonly Draft[]): Draft {
  const [first] = [...drafts].sort((a, b) => b.tables.length - a.tables.length);
  if (!first) throw new Error('nothing to merge');
  return { ...first, tables: drafts.flatMap(({ tables }) => tables) };
}

type Made = Omit<Bundle, 'year'> & { readonly year?: number; readonly set: string };

/** A bundle for each unit of a draft in which forms occur more than once. */
function split(draft: Draft): readonly Made[] {
  const { organisation, year, set } = draft;
  const base = { organisation, set, ...(year === undefined ? {} : { year }) };
  const { parts, undecided } = separate(draft.tables);
  return parts.map((part) => {
    const { tables, copies } = undecided ? { tables: part.tables, copies: [] } : withoutCopies(part.tables);
    const name = draft.name ?? (parts.length === 1 ? organisation : organisation === '' ? part.name : `${organisation}（${part.name}）`);
    return { ...base, name, tables, copies, undecided };
  });
}

/** The visible, fuller one of two tables of one form is the one that counts. */
function withoutCopies(accesses: readonly TableAccess[]): Pick<Bundle, 'tables' | 'copies'> {
  const checked = new Map<string, TableAccess>();
  for (const access of accesses) {
    const rival = checked.get(access.form.id);
    if (!rival || weight(access) > weight(rival)) checked.set(access.form.id, access);
  }
  const tables = accesses.filter((access) => checked.get(access.form.id) === access);
  const copies = accesses.flatMap((other) => {
    const own = checked.get(other.form.id);
    return own && own !== other ? [{ checked: own, other }] : [];
  });
  return { tables, copies };
}

const SHOWN = 1e9;

function weight(access: TableAccess): number {
  const filled = access.rows.reduce((count, row) => count + access.amountColumns(row).filter((column) => !access.figure(row, column).value.isZero()).length, 0);
  return (access.sheets[0].visible ? SHOWN : 0) + filled;
}

/** The sets of one unit and year stand together, so that a relation may compare them. */
function together(made: readonly Made[]): readonly Bundle[] {
  const result: (Made & { readonly sets: Set<string> })[] = [];
  for (const each of made) {
    const open = result.filter((other) => !other.sets.has(each.set) && sameYear(other, each));
    const nameless = open.filter((other) => organisationKey(other.name) === '' || organisationKey(each.name) === '');
    const before = open.find((other) => organisationKey(other.name) === organisationKey(each.name)) ?? (nameless.length === 1 ? nameless[0] : undefined);
    if (!before) result.push({ ...each, sets: new Set([each.set]) });
    else
      result[result.indexOf(before)] = {
        ...(before.name === '' ? each : before),
        tables: [...before.tables, ...each.tables],
        copies: [...before.copies, ...each.copies],
        undecided: before.undecided || each.undecided,
        sets: new Set([...before.sets, each.set]),
      };
  }
  return result.map(({ name, organisation, year, tables, copies, undecided }) => ({
    name,
    organisation,
    ...(year === undefined ? {} : { year }),
    tables,
    copies,
    undecided,
  }));
}

function sameYear(one: Made, other: Made): boolean {
  return one.year === undefined || other.year === undefined || one.year === other.year;
}

/** Tables of a form that repeats go with the unit they name, else with the unit of the sheets before them. */
function withRepeated(bundles: readonly Bundle[], repeated: readonly TableAccess[], all: readonly TableAccess[]): readonly Bundle[] {
  if (repeated.length === 0) return bundles;
  const [only] = bundles;
  if (!only) return [{ ...ofMany(repeated), tables: repeated, copies: [], undecided: false }];
  const owners = new Map(bundles.map((each) => [each, [...each.tables]]));
  for (const access of repeated) {
    const named = bundles.filter(({ organisation }) => organisationKey(organisation) === organisationKey(access.table.organisation));
    const at = all.indexOf(access);
    const before = [...all.slice(0, at)].reverse().find((each) => !each.form.repeats);
    const beside = bundles.find(({ tables }) => before !== undefined && tables.includes(before));
    owners.get(named.length === 1 && named[0] ? named[0] : (beside ?? only))?.push(access);
  }
  return bundles.map((each) => ({ ...each, tables: owners.get(each) ?? each.tables }));
}

/** Name and year most of the tables print. */
function ofMany(accesses: readonly TableAccess[]): Pick<Bundle, 'name' | 'organisation' | 'year'> {
  const organisation = mostFrequent(accesses.map(({ table }) => table.organisation).filter((each) => each !== '')) ?? '';
  const year = mostFrequent(accesses.flatMap(({ table }) => table.year ?? []));
  return { name: organisation, organisation, ...(year === undefined ? {} : { year }) };
}

function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
