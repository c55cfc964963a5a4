import { type Explanation, type FormSet, layoutsOf, type PlainTable, type SheetSnapshot, type Table, type UncertainRegion, type WorkbookSnapshot } from '../core';
import { continuationOn, recognise, recogniseSteps } from '../recognise';
import { type FindTable, TableAccess } from '../relations';
import { joinContinued, joinHeadless } from './continued';
import { finder, lastYearOf } from './finder';
import { type Bundle, bundle, type ChosenUnits } from './units';

/** The tables of one unit for one year, and what a formula finds among them. */
export interface Unit extends Bundle {
  readonly find: FindTable;
}

/** A workbook as the sets read it: its tables, whose they are, and what was not read. */
export interface Opened {
  readonly workbook: WorkbookSnapshot;
  readonly sets: readonly FormSet[];
  /** In the order of the sets, then of the workbook. */
  readonly tables: readonly TableAccess[];
  /** Regions that look like a form but not surely enough: the user is asked. */
  readonly uncertain: readonly UncertainRegion[];
  /** Sheets that hold something, but no table of the sets. */
  readonly unread: readonly string[];
  /** Tables of figures that no form reads, ledgers apart. */
  readonly plain: readonly PlainTable[];
  /** The same, each with the forms that come nearest. */
  readonly explained: readonly Explanation[];
  readonly units: readonly Unit[];
}

export interface OpenOptions {
  /** Forms chosen by hand: `sheet!A1` of a region, or the name of a sheet → form id. */
  readonly chosen?: ReadonlyMap<string, string>;
  /** Whether a sheet is a ledger: what is in it is not unread. */
  readonly isLedger?: (sheet: SheetSnapshot) => boolean;
  /** Units chosen by hand: sheet → name. */
  readonly chosenUnits?: ChosenUnits;
  /** Last year's workbook, for relations across years. */
  readonly previous?: WorkbookSnapshot;
}

export interface OpenProgress {
  readonly stage: 'recognise';
  readonly done: number;
  readonly total: number;
}

/** Reads a workbook in one go. */
export function open(workbook: WorkbookSnapshot, sets: readonly FormSet[], options: OpenOptions = {}): Opened {
  const steps = openSteps(workbook, sets, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same a sheet at a time, so that a pane stays responsive and can stop. */
export function* openSteps(workbook: WorkbookSnapshot, sets: readonly FormSet[], options: OpenOptions = {}): Generator<OpenProgress, Opened> {
  const { tables, ...read } = yield* accessSteps(workbook, sets, options);
  const given = options.previous && bundle((yield* accessSteps(options.previous, sets)).tables);
  const bundles = bundle(tables, options.chosenUnits);
  const units = bundles.map((each) => ({ ...each, tables: inSetOrder(each.tables, sets), find: finder(each, lastYearOf(each, given, bundles)) }));
  return { workbook, sets, tables: inSetOrder(tables, sets), ...read, units };
}

/** The same tables in a workbook that differs in figures alone: nothing is recognised again. */
export function withFigures(opened: Opened, workbook: WorkbookSnapshot): Opened {
  const others = accessTables(workbook, opened.tables.map(({ table }) => table));
  const next = new Map(opened.tables.map((access, index) => [access, others[index] ?? access]));
  const now = (access: TableAccess): TableAccess => next.get(access) ?? access;
  const units = opened.units.map((unit): Unit => ({
    ...unit,
    tables: unit.tables.map(now),
    copies: unit.copies.map(({ checked, other }) => ({ checked: now(checked), other: now(other) })),
    find: (key) => {
      const found = unit.find(key);
      return found instanceof TableAccess ? now(found) : found;
    },
  }));
  return { ...opened, workbook, tables: others, units };
}

/** Why every table of figures was taken for its form, or not, in the order of the workbook. */
export function explain(workbook: WorkbookSnapshot, sets: readonly FormSet[], { chosen, isLedger }: Pick<OpenOptions, 'chosen' | 'isLedger'> = {}): readonly Explanation[] {
  return recognise(workbook, formsOf(sets), { explainAll: true, ...(chosen && { chosen }), ...(isLedger && { isLedger }) }).explained;
}

type Read = Pick<Opened, 'uncertain' | 'unread' | 'plain' | 'explained'> & { readonly tables: readonly TableAccess[] };

/** Tables in the order of the workbook, with their figures. */
function* accessSteps(workbook: WorkbookSnapshot, sets: readonly FormSet[], { chosen, isLedger }: OpenOptions = {}): Generator<OpenProgress, Read> {
  const steps = recogniseSteps(workbook, formsOf(sets), { ...(chosen && { chosen }), ...(isLedger && { isLedger }) });
  for (;;) {
    const step = steps.next();
    if (step.done) {
      const { tables, uncertain, unrecognisedSheets, plain, explained } = step.value;
      const goesOn = (sheet: SheetSnapshot, before: Table): Table | undefined => continuationOn(sheet, before, formsOf(sets));
      const { joined, unread } = joinHeadless(workbook.sheets, joinContinued(tables), unrecognisedSheets, goesOn);
      const isUnread = ({ sheet }: { readonly sheet: string }): boolean => !unrecognisedSheets.includes(sheet) || unread.includes(sheet);
      return { tables: accessTables(workbook, joined), uncertain, unread, plain: plain.filter(isUnread), explained: explained.filter(isUnread) };
    }
    yield { stage: 'recognise', ...step.value };
  }
}

/** Tables with the figures of the sheets they stand on. */
export function accessTables(workbook: WorkbookSnapshot, tables: readonly Table[]): readonly TableAccess[] {
  const sheets = new Map<string, SheetSnapshot>(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  return tables.map((table) => {
    const [own, ...more] = [table.sheet, ...(table.pages ?? []).map(({ sheet }) => sheet)].flatMap((name) => sheets.get(name) ?? []);
    if (!own) throw new Error(`table ${table.id} stands on no sheet of the workbook`);
    return new TableAccess(table, [own, ...more]);
  });
}

const layouts = new WeakMap<readonly FormSet[], ReturnType<typeof layoutsOf>>();

/** One list for each list of sets, so that the vocabulary made of it is made once. */
function formsOf(sets: readonly FormSet[]): ReturnType<typeof layoutsOf> {
  const known = layouts.get(sets) ?? layoutsOf(sets);
  layouts.set(sets, known);
  return known;
}

function inSetOrder(tables: readonly TableAccess[], sets: readonly FormSet[]): readonly TableAccess[] {
  const order = new Map(sets.flatMap(({ forms }) => forms).map(({ id }, index) => [id, index]));
  const place = ({ form }: TableAccess): number => order.get(form.id) ?? order.size;
  return tables
    .map((access, index) => ({ access, index }))
    .sort((a, b) => place(a.access) - place(b.access) || a.index - b.index)
    .map(({ access }) => access);
}
