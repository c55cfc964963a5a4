import { isForm, type Table, type WorkbookSnapshot } from '../../core';
import { FORM_SETS } from '../../forms';
import { type Opened, openSteps, organisationKey, type Unit } from '../../reading';
import type { TableAccess } from '../../relations';
import type { Notes } from './notes';
import type { ThreePublicLayout } from './layouts';
import { leavesIn } from './read-table';
import type { ThreePublicOptions, ThreePublicProgress } from './types';
import { say } from './words';

const BASIC = 'final-accounts/06';
/** Fewer dated tables say nothing about the year of the workbook. */
const ENOUGH_DATED = 2;

/** What the workbook says around the table. */
export interface Surroundings {
  readonly organisation: string;
  readonly year: number | undefined;
  /** The table, where the workbook has exactly one of this unit and year. */
  readonly own: TableAccess | undefined;
  /** The same table of the year before, where the workbook holds both years. */
  readonly earlier: TableAccess | undefined;
  /** 06, the basic part. */
  readonly basic: TableAccess | undefined;
  /** A sheet with the title of the table that was not recognised, or could be of any year. */
  readonly lookAlike: string | undefined;
  /** False where it is not certain which table or unit is meant: nothing is placed. */
  readonly certain: boolean;
}

/** Recognises the tables; ledger sheets are known already and left out. */
export function* lookAround(
  workbook: WorkbookSnapshot,
  ledgers: ReadonlySet<string>,
  layout: ThreePublicLayout,
  options: ThreePublicOptions,
  notes: Notes,
): Generator<ThreePublicProgress, Surroundings> {
  const rest = { ...workbook, sheets: workbook.sheets.filter(({ name }) => !ledgers.has(name)) };
  const opened = yield* opening(rest, options.chosen);
  const organisations = organisationsOf(opened);
  const wanted = options.organisation === undefined ? undefined : organisationKey(options.organisation);
  const own = organisations.filter(({ tables }) => tables.some(({ table }) => wanted !== undefined && organisationKey(table.organisation) === wanted));
  const [only] = own.length > 0 ? own : organisations;
  const ambiguous = own.length === 0 && organisations.length > 1;
  if (ambiguous) notes.add('severalUnits', say.severalUnits(organisations.map(({ name }) => name).filter((name) => name !== '')));
  const tables = ambiguous ? [] : (only?.tables ?? []);
  const nines = tables.filter(({ form }) => isForm(form, layout.form.id));
  const others = tables.filter(({ form }) => !isForm(form, layout.form.id));
  const { current, earlier } = byYear(nines, options.year ?? commonYear(others), layout, notes);
  if (current.length > 1) notes.add('severalTables', say.severalTables(current.length), current.map(({ table }) => cornerOf(table)));
  const [nine] = current.length === 1 ? current : [];
  const named = [nine, ...tables].flatMap((access) => access?.table.organisation ?? []).find((name) => name !== '');
  const year = options.year ?? nine?.table.year ?? others.flatMap(({ table }) => table.year ?? [])[0];
  return {
    organisation: options.organisation ?? named ?? '',
    year,
    own: nine,
    earlier,
    basic: ofYear(tables.filter(({ form }) => isForm(form, BASIC)), year),
    lookAlike: undefined,
    certain: !ambiguous && current.length <= 1,
  };
}

interface Organisation {
  readonly name: string;
  /** Of every year the workbook holds. */
  readonly tables: readonly TableAccess[];
}

/** The units of a workbook, whatever year their tables are of, and tables that are there twice with the rest. */
function organisationsOf({ units }: Opened): readonly Organisation[] {
  const all = (unit: Unit): readonly TableAccess[] => [...unit.tables, ...unit.copies.map(({ other }) => other)];
  const byKey = new Map<string, Organisation>();
  for (const unit of units) {
    const key = organisationKey(unit.name);
    byKey.set(key, { name: unit.name, tables: [...(byKey.get(key)?.tables ?? []), ...all(unit)] });
  }
  return [...byKey.values()];
}

/** The year two or more other tables agree on. */
function commonYear(others: readonly TableAccess[]): number | undefined {
  const dated = others.flatMap(({ table }) => table.year ?? []);
  const [year] = dated;
  return dated.length >= ENOUGH_DATED && dated.every((each) => each === year) ? year : undefined;
}

/** The table of this year, and of the year before where every title says its year. Otherwise all count as this year's. */
function byYear(
  nines: readonly TableAccess[],
  wanted: number | undefined,
  layout: ThreePublicLayout,
  notes: Notes,
): { readonly current: readonly TableAccess[]; readonly earlier: TableAccess | undefined } {
  const all = { current: nines, earlier: undefined };
  const years = nines.flatMap(({ table }) => table.year ?? []);
  if (nines.length === 0 || years.length < nines.length) return all;
  const year = wanted ?? Math.max(...years);
  const current = nines.filter(({ table }) => table.year === year);
  const before = nines.filter(({ table }) => table.year === year - 1);
  const [earlier] = before;
  if (!earlier || before.length > 1 || current.length + before.length < nines.length) return all;
  // A table of last year that nobody has filled in is this year's, copied without changing its year.
  if (leavesIn(earlier, layout, layout.compared, earlier.table.unit).size === 0) return current.length > 0 ? { current, earlier: undefined } : all;
  if (current.length === 0) notes.add('olderTable', say.olderTable(earlier.table.sheet, year - 1, year), [cornerOf(earlier.table)]);
  return { current, earlier };
}

function ofYear(tables: readonly TableAccess[], year: number | undefined): TableAccess | undefined {
  return tables.find(({ table }) => table.year === year) ?? tables[0];
}

export function cornerOf({ sheet, range }: Table) {
  return { sheet, row: range.top, column: range.left };
}

/** Every table of a workbook. */
export function* tablesIn(
  workbook: WorkbookSnapshot,
  chosen: ThreePublicOptions['chosen'] = undefined,
): Generator<ThreePublicProgress, readonly TableAccess[]> {
  return (yield* opening(workbook, chosen)).tables;
}

function* opening(
  workbook: WorkbookSnapshot,
  chosen: ThreePublicOptions['chosen'],
): Generator<ThreePublicProgress, Opened> {
  const steps = openSteps(workbook, FORM_SETS, chosen ? { chosen } : {});
  let step = steps.next();
  for (; !step.done; step = steps.next()) yield { ...step.value, stage: 'tables' };
  return step.value;
}
