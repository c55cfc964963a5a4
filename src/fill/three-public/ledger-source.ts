import {
  type Amount,
  convert,
  type SheetSnapshot,
  sum,
  THREE_PUBLIC_LEAVES,
  threePublicByCode,
  threePublicByName,
  type Unit,
  type WorkbookSnapshot,
} from '../../core';
import { findLedger, isFiscal, type Ledger, type LedgerEntry, type LedgerHeader, lookAlike, readLedgerSteps } from '../ledger';
import type { Notes } from './notes';
import type { ExcludedRow, LeafItem, LedgerFound, LookAlike, ThreePublicOptions, ThreePublicProgress } from './types';
import { money, say } from './words';

/** Rows behind one item; `exact` is their sum in `unit`, not rounded. */
export interface LedgerSum {
  readonly entries: readonly LedgerEntry[];
  readonly exact: Amount;
  readonly unit: Unit;
}

/** What the ledgers say. `sums` is empty where no ledger was used. */
export interface LedgerSource {
  readonly found: readonly LedgerFound[];
  readonly sums: ReadonlyMap<LeafItem, LedgerSum>;
  readonly hints: readonly LookAlike[];
  readonly excluded: readonly ExcludedRow[];
}

interface Candidate {
  readonly sheet: SheetSnapshot;
  readonly header: LedgerHeader;
}

const CODE_DIGITS = 5;
/** Rows sorted before giving way. */
const SLICE = 1000;

/** Ledger sheets of the workbook the options name; hidden sheets only where they are named. */
export class LedgerChoice {
  readonly workbook: WorkbookSnapshot;
  readonly candidates: readonly Candidate[];
  readonly chosen: readonly Candidate[];

  constructor(current: WorkbookSnapshot, option: ThreePublicOptions['ledger'], notes: Notes) {
    const named = option === false ? undefined : option?.sheets;
    this.workbook = (option === false ? undefined : option?.workbook) ?? current;
    this.candidates = option === false ? [] : ledgersIn(this.workbook, named);
    const names = this.candidates.map(({ sheet }) => sheet.name);
    for (const missing of named?.filter((name) => !names.includes(name)) ?? []) notes.add('noLedger', say.noLedger(missing));
    this.chosen = named ? this.candidates.filter(({ sheet }) => named.includes(sheet.name)) : onlyOne(this.candidates);
    if (!named && this.candidates.length > 1) notes.add('severalLedgers', say.severalLedgers(names));
    if (option !== undefined && option !== false && !named && names.length === 0) notes.add('noLedger', say.noLedger(this.workbook.name));
  }
}

function ledgersIn(workbook: WorkbookSnapshot, named: readonly string[] | undefined): readonly Candidate[] {
  return workbook.sheets.flatMap((sheet) => {
    if (!sheet.visible && named?.includes(sheet.name) !== true) return [];
    const header = findLedger(sheet);
    return header ? [{ sheet, header }] : [];
  });
}

function onlyOne(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.length === 1 ? candidates : [];
}

/** Reads the chosen ledgers and sorts their rows. */
export function* readLedgers(choice: LedgerChoice, year: number | undefined, notes: Notes): Generator<ThreePublicProgress, LedgerSource> {
  const { workbook, candidates, chosen } = choice;
  const ledgers: Ledger[] = [];
  for (const { sheet, header } of chosen) {
    const steps = readLedgerSteps(sheet, header, workbook.date1904);
    let step = steps.next();
    for (; !step.done; step = steps.next()) yield { stage: 'ledger', ...step.value };
    ledgers.push(step.value);
  }
  const sorted = yield* sortRows(ledgers, year);
  const empty = ledgers.length > 0 && ledgers.every(({ entries }) => entries.length === 0);
  const wrongYear = year !== undefined && ledgers.length > 0 && sorted.someYear && !sorted.thisYear;
  if (wrongYear) notes.add('wrongYear', say.wrongYear(year));
  else if (empty) notes.add('emptyLedger', say.emptyLedger());
  else report(ledgers, sorted, year, notes);
  const found = candidates.map(({ sheet, header: { unit, unitFrom } }): LedgerFound => {
    const ledger = ledgers.find((each) => each.sheet === sheet.name);
    const base = { workbook: workbook.name, sheet: sheet.name, unit, unitFrom, used: ledger !== undefined && !wrongYear && !empty };
    return ledger ? { ...base, counts: ledger.counts } : base;
  });
  const first = ledgers[0];
  if (!first || wrongYear || empty) return { found, sums: new Map(), hints: [], excluded: sorted.excluded };
  return { found, sums: sumsOf(sorted, ledgers, first.unit), hints: sorted.hints, excluded: sorted.excluded };
}

interface Sorted {
  readonly counted: ReadonlyMap<LeafItem, readonly LedgerEntry[]>;
  readonly excluded: readonly ExcludedRow[];
  readonly hints: readonly LookAlike[];
  readonly years: readonly number[];
  readonly someYear: boolean;
  readonly thisYear: boolean;
}

function* sortRows(ledgers: readonly Ledger[], year: number | undefined): Generator<ThreePublicProgress, Sorted> {
  const counted = new Map<LeafItem, LedgerEntry[]>(THREE_PUBLIC_LEAVES.map((leaf) => [leaf, []]));
  const excluded: ExcludedRow[] = [];
  const hints: LookAlike[] = [];
  const years = new Set<number>();
  for (const ledger of ledgers) {
    const total = ledger.entries.length;
    for (const [index, entry] of ledger.entries.entries()) {
      // Read to the end already: this only gives way.
      if (index > 0 && index % SLICE === 0) yield { stage: 'ledger', done: total, total };
      if (entry.year !== undefined) years.add(entry.year);
      const otherYear = year !== undefined && entry.year !== undefined && entry.year !== year;
      const item = leafOf(entry);
      if (item === undefined) {
        const hint = !otherYear && isFiscal(entry.fund) ? hintOf(entry, ledger.unit) : undefined;
        if (hint) hints.push(hint);
      } else if (otherYear) excluded.push({ entry, item, why: 'otherYear' });
      else if (entry.fund === 'other') excluded.push({ entry, item, why: 'otherFunds' });
      else if (entry.fund === 'unknown') excluded.push({ entry, item, why: 'fundUnknown' });
      else counted.get(item)?.push(entry);
    }
  }
  const thisYear = year === undefined || years.has(year);
  return { counted, excluded, hints, years: [...years].sort(), someYear: years.size > 0, thisYear };
}

/** By code; by exact name only where there is no 款 code. */
function leafOf({ code, subject }: LedgerEntry): LeafItem | undefined {
  return code.length >= CODE_DIGITS ? threePublicByCode(code) : threePublicByName(subject);
}

/** The subject's own name under another code or something like it, or telling words in the summary. */
function hintOf(entry: LedgerEntry, unit: Unit): LookAlike | undefined {
  const named = threePublicByName(entry.subject);
  const bySubject = named ? { leaf: named, words: entry.subject } : lookAlike(entry.subject);
  const found = bySubject ?? lookAlike(entry.summary);
  if (!found) return undefined;
  const message = say[bySubject ? 'likeSubject' : 'lookAlike'](entry, found.leaf, found.words, money(entry.amount, unit));
  return { entry, item: found.leaf, words: found.words, message };
}

function sumsOf({ counted }: Sorted, ledgers: readonly Ledger[], unit: Unit): ReadonlyMap<LeafItem, LedgerSum> {
  return new Map([...counted].map(([leaf, entries]) => [leaf, { entries, exact: sumIn(entries, ledgers, unit), unit }]));
}

/** Ledgers of different units are added by value. */
function sumIn(entries: readonly LedgerEntry[], ledgers: readonly Ledger[], unit: Unit): Amount {
  const units = new Map(ledgers.map((ledger) => [ledger.sheet, ledger.unit]));
  return sum(entries.map(({ amount, cell }) => convert(amount, units.get(cell.sheet) ?? unit, unit)));
}

function report(ledgers: readonly Ledger[], { counted, excluded, years }: Sorted, year: number | undefined, notes: Notes): void {
  const unit = ledgers[0]?.unit ?? '元';
  for (const ledger of ledgers) {
    const { sheet, columns } = ledger;
    if (!columns.has('fund')) notes.add('noFundColumn', say.noFundColumn(sheet));
    if (ledger.unitFrom === 'default') notes.add('unitAssumed', say.unitAssumed(sheet));
    if (ledger.unreadable.length > 0) notes.add('unreadableAmount', say.unreadableAmount(ledger.unreadable.length), ledger.unreadable);
    const any = [...counted.values()].some((entries) => entries.some(({ cell }) => cell.sheet === sheet));
    if (!any) notes.add('nothingFound', say.nothingFound(sheet));
  }
  const left = (why: ExcludedRow['why']): readonly LedgerEntry[] => excluded.filter((row) => row.why === why).map(({ entry }) => entry);
  const total = (entries: readonly LedgerEntry[]): string => money(sumIn(entries, ledgers, unit), unit);
  const cells = (entries: readonly LedgerEntry[]) => entries.map(({ cell }) => cell);
  const [funds, unknown, dated] = [left('otherFunds'), left('fundUnknown'), left('otherYear')];
  if (funds.length > 0) notes.add('otherFunds', say.otherFunds(funds.length, total(funds)), cells(funds));
  if (unknown.length > 0) notes.add('fundUnknown', say.fundUnknown(unknown.length, total(unknown), fundTexts(unknown)), cells(unknown));
  if (dated.length > 0 && year !== undefined) notes.add('otherYear', say.otherYear(dated.length, total(dated), year), cells(dated));
  if (year === undefined && years.length > 1) notes.add('severalYears', say.severalYears(years));
}

function fundTexts(entries: readonly LedgerEntry[]): readonly string[] {
  return [...new Set(entries.map(({ fundText }) => (fundText === '' ? '空白' : fundText)))];
}
