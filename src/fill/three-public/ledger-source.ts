import type { Amount, Unit } from '../../core';
import { ITEM_DIGITS, THREE_PUBLIC_LEAVES, threePublicByCode, threePublicByName } from '../../subjects';
import { isFiscal, type Ledger, type LedgerEntry, lookAlike, readLedgerSteps, repeatedPostings, settle } from '../ledger';
import type { LedgerChoice } from './ledger-choice';
import { reportLedgers, type Sorted, sumIn } from './ledger-notes';
import type { Notes } from './notes';
import type { ExcludedRow, LeafItem, LedgerFound, LookAlike, ThreePublicProgress } from './types';
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

/** Rows sorted before giving way. */
const SLICE = 1000;

/** Reads the chosen ledgers and sorts their rows. */
export function* readLedgers(choice: LedgerChoice, year: number | undefined, notes: Notes): Generator<ThreePublicProgress, LedgerSource> {
  const { workbook, candidates, chosen, months } = choice;
  const read: Ledger[] = [];
  for (const { sheet, header } of chosen) {
    const steps = readLedgerSteps(sheet, header, workbook.date1904);
    let step = steps.next();
    for (; !step.done; step = steps.next()) yield { stage: 'ledger', ...step.value };
    read.push(step.value);
  }
  const rows = read.reduce((total, { entries }) => total + entries.length, 0);
  const settling = settle(read);
  let settled = settling.next();
  for (; !settled.done; settled = settling.next()) yield { stage: 'ledger', done: rows, total: rows };
  const ledgers = settled.value;
  const sorted = yield* sortRows(ledgers, year);
  const refused = refusal(ledgers, sorted, year, months, notes);
  if (!refused) reportLedgers(ledgers, sorted, year, notes);
  if (!refused && months) notes.add('months', say.months(ledgers.map(({ sheet }) => sheet)));
  const found = candidates.map(({ sheet, header: { unit, unitFrom } }): LedgerFound => {
    const ledger = ledgers.find((each) => each.sheet === sheet.name);
    const base = { workbook: workbook.name, sheet: sheet.name, unit, unitFrom, used: ledger !== undefined && !refused };
    return ledger ? { ...base, counts: ledger.counts } : base;
  });
  const [first] = ledgers;
  if (!first || refused) return { found, sums: new Map(), hints: [], excluded: sorted.excluded };
  return { found, sums: sumsOf(sorted, ledgers, first.unit), hints: sorted.hints, excluded: sorted.excluded };
}

/** True where the ledgers give no figures at all, which is said. */
function refusal(ledgers: readonly Ledger[], { someYear, thisYear }: Sorted, year: number | undefined, months: boolean, notes: Notes): boolean {
  const all = ledgers.flatMap(({ entries }) => entries);
  if (year !== undefined && someYear && !thisYear) notes.add('wrongYear', say.wrongYear(year));
  else if (ledgers.length > 0 && all.length === 0) notes.add('emptyLedger', say.emptyLedger());
  else {
    const repeated = ledgers.length > 1 ? repeatedPostings(all) : [];
    if (repeated.length > 0) notes.add('repeatedPostings', say.repeatedPostings(repeated.length, !months), repeated.map(({ cell }) => cell));
    return months && repeated.length > 0;
  }
  return true;
}

function* sortRows(ledgers: readonly Ledger[], year: number | undefined): Generator<ThreePublicProgress, Sorted> {
  const counted = new Map<LeafItem, LedgerEntry[]>(THREE_PUBLIC_LEAVES.map((leaf) => [leaf, []]));
  const excluded: ExcludedRow[] = [];
  const hints: LookAlike[] = [];
  const years = new Set<number>();
  for (const ledger of ledgers) {
    const total = ledger.entries.length;
    excluded.push(...leftRows(ledger, year));
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

/** Rows of three-public codes that are no postings; the other side of a posting is nobody's concern. */
function leftRows({ left }: Ledger, year: number | undefined): readonly ExcludedRow[] {
  return left.flatMap(({ entry, why }) => {
    const item = leafOf(entry);
    const ofYear = year === undefined || entry.year === undefined || entry.year === year;
    return item !== undefined && ofYear && why !== 'counter' ? [{ entry, item, why }] : [];
  });
}

/** By code; by exact name only where there is no 款 code. */
function leafOf({ code, subject }: LedgerEntry): LeafItem | undefined {
  return code.length >= ITEM_DIGITS ? threePublicByCode(code) : threePublicByName(subject);
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
