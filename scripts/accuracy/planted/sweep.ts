import { check, type Report } from '../../../src/check';
import { type Cause, type CellRef, type Finding, numberFormatAt, readFigure, sameCell, toQualified, valueAt, type WorkbookSnapshot } from '../../../src/core';
import { FORM_SETS } from '../../../src/forms';
import { open } from '../../../src/reading';
import type { TableAccess } from '../../../src/relations';
import type { Case, Kind } from './case';

/** What became of the mistakes of one kind. */
export interface Tally {
  readonly kind: string;
  tried: number;
  /** By a rule that rightly says so, at the very cell. */
  right: number;
  /** Of these, only as a hint. */
  hinted: number;
  /** Something new is said, by another rule or of another cell. */
  otherwise: number;
  /** Nothing is said, and nothing could be. */
  unprovable: number;
  missed: number;
  /** 必错 and 需确认 of cells that are right. */
  accused: number;
  /** More than one cause is shown for it. */
  several: number;
  corrected: number;
  wrong: number;
  readonly notes: string[];
}

export type Scope = (workbook: WorkbookSnapshot, access: TableAccess) => WorkbookSnapshot;

/** Nothing of a performance table follows from the sheet of another project. */
export const ownSheets: Scope = (workbook, access) => ({ ...workbook, sheets: workbook.sheets.filter(({ name }) => access.sheets.some((sheet) => sheet.name === name)) });
export const wholeBook: Scope = (workbook) => workbook;

interface SweepOptions {
  readonly step?: number;
  readonly offset?: number;
  readonly scope?: Scope;
  readonly forms?: RegExp;
}

/** Every `step`-th case of each kind. */
export function sweepPlanted(workbook: WorkbookSnapshot, kinds: readonly Kind[], { step = 1, offset = 0, scope = ownSheets, forms = /./ }: SweepOptions = {}): readonly Tally[] {
  const tables = open(workbook, FORM_SETS).tables.filter(({ form }) => forms.test(form.id));
  const before = new Map<TableAccess, { readonly book: WorkbookSnapshot; readonly known: Known }>();
  return kinds.map((kind) => {
    const tally: Tally = { kind: kind.name, tried: 0, right: 0, hinted: 0, otherwise: 0, unprovable: 0, missed: 0, accused: 0, several: 0, corrected: 0, wrong: 0, notes: [] };
    const cases = tables.flatMap((access) => kind.of(access).map((each) => ({ access, each })));
    for (const { access, each } of cases.filter((_, index) => index % step === offset % step)) {
      let own = before.get(access);
      if (!own) {
        const book = scope(workbook, access);
        before.set(access, (own = { book, known: knownIn(book) }));
      }
      judge(tally, { kind, each, access, book: own.book, known: own.known });
    }
    return tally;
  });
}

/** The same kinds of several workbooks as one. */
export function together(found: readonly (readonly Tally[])[]): readonly Tally[] {
  const kinds = new Map<string, Tally>();
  for (const tally of found.flat()) {
    const own = kinds.get(tally.kind);
    if (!own) {
      kinds.set(tally.kind, { ...tally, notes: [...tally.notes] });
      continue;
    }
    for (const key of ['tried', 'right', 'hinted', 'otherwise', 'unprovable', 'missed', 'accused', 'several', 'corrected', 'wrong'] as const) own[key] += tally[key];
    own.notes.push(...tally.notes);
  }
  return [...kinds.values()];
}

interface Known {
  readonly findings: readonly string[];
  /** Where and by which rules something is said. */
  readonly places: ReadonlySet<string>;
  readonly causes: readonly string[];
  /** Of causes: a row that moves changes none of what is said, a figure that changes none of where it is said. */
  readonly keys: ReadonlySet<string>;
  readonly corrections: ReadonlySet<string>;
}

const said = ({ rule, severity, message }: Pick<Finding, 'rule' | 'severity' | 'message'>): string => `${rule}|${severity}|${message.zh}`;
const shown = ({ kind, message }: Cause): string => `${kind}|${message.zh}`;
/** Said once of many tables: another count in the sentence is no news. */
const GATHERED = /^(?:SE-08|SE-22)\|hint/;

function knownIn(book: WorkbookSnapshot): Known {
  const report = check(book, FORM_SETS);
  return { findings: report.findings.map(said), places: new Set(report.findings.map(({ key }) => key)), causes: report.causes.map(shown), keys: new Set(report.causes.map(({ key }) => key)), corrections: new Set(correctionsOf(report).map(({ text }) => text)) };
}

interface Offer {
  readonly cell: CellRef;
  readonly value: string;
  readonly text: string;
}

/** What the report offers instead of figures that stand there. */
function correctionsOf(report: Report): readonly Offer[] {
  const all = report.causes.flatMap(({ corrections }) => corrections.map(({ cell, next }): Offer => ({ cell, value: next?.toString() ?? '0', text: `${toQualified(cell)}:=${next?.toString() ?? '0'}` })));
  return [...new Map(all.map((each) => [each.text, each])).values()];
}

/** What is new, each as often as it is more often than before. */
function news<Each>(now: readonly Each[], before: readonly string[], key: (each: Each) => string): readonly Each[] {
  const left = new Map<string, number>();
  for (const each of before) left.set(each, (left.get(each) ?? 0) + 1);
  return now.filter((each) => {
    const count = left.get(key(each)) ?? 0;
    left.set(key(each), count - 1);
    return count <= 0;
  });
}

interface Trial {
  readonly kind: Kind;
  readonly each: Case;
  readonly access: TableAccess;
  readonly book: WorkbookSnapshot;
  readonly known: Known;
}

function judge(tally: Tally, { kind, each, access, book, known }: Trial): void {
  const planted = each.plant(book);
  const report = check(planted, FORM_SETS);
  const gathered = known.findings.flatMap((text) => GATHERED.exec(text)?.[0] ?? []);
  const findings = news(report.findings, known.findings, said).filter((finding) => !gathered.some((start) => said(finding).startsWith(start)));
  const causes = news(report.causes, known.causes, shown).filter(({ rounding, explains }) => !rounding && explains.some((key) => findings.some((finding) => finding.key === key)));
  const touches = (cells: readonly CellRef[]): boolean => (each.cells.length === 0 ? cells.some(({ sheet }) => access.sheets.some(({ name }) => name === sheet)) : cells.some((cell) => each.cells.some((own) => sameCell(own, cell))));
  const fresh = causes.filter(({ key, cells }) => !known.keys.has(key) || touches(cells));
  // What was wrong before stays a mistake of its own, whatever figures it now comes to.
  const apart = fresh.filter(({ explains }) => explains.some((key) => !known.places.has(key)));
  const mine = findings.filter(({ rule, cells }) => kind.rules.includes(rule) && touches(cells));
  const accusing = fresh.filter(({ severity, determined, kind: what, cells }) => severity !== 'hint' && !touches(determined && what === 'cell' ? cells.slice(0, 1) : cells)).map(({ kind: what, message }) => `${what} ${message.zh}`);
  const offers = correctionsOf(report).filter(({ text }) => !known.corrections.has(text));
  const right = offers.filter(({ cell, value }) => each.cells.some((own) => sameCell(own, cell)) && isWhatStood(book, cell, value));
  tally.tried += 1;
  tally.accused += accusing.length > 0 ? 1 : 0;
  tally.several += apart.length > (each.mistakes ?? 1) ? 1 : 0;
  tally.corrected += right.length > 0 ? 1 : 0;
  tally.wrong += offers.length - right.length;
  const note = (why: string, more = ''): void => void tally.notes.push(`${why}: ${access.table.sheet.slice(0, 4)} ${each.what}${more === '' ? '' : ` | ${more}`}`);
  if (mine.length > 0) {
    tally.right += 1;
    if (mine.every(({ severity }) => severity === 'hint')) tally.hinted += 1;
  } else if (findings.length > 0) {
    tally.otherwise += 1;
    note('OTHER', findings.map(({ rule, severity, message }) => `${rule} ${severity} ${message.zh}`).join(' ; '));
  } else if (each.unprovable !== undefined) tally.unprovable += 1;
  else {
    tally.missed += 1;
    note('MISSED');
  }
  if (accusing.length > 0) note('ACCUSED', accusing.join(' ; '));
  if (apart.length > (each.mistakes ?? 1)) note('SEVERAL', apart.map(({ kind: what, severity, message }) => `${what} ${severity} ${message.zh}`).join(' ; '));
  if (offers.length > right.length) note('WRONG', offers.map(({ text }) => text).join(' ; '));
}

function isWhatStood(book: WorkbookSnapshot, cell: CellRef, value: string): boolean {
  const sheet = book.sheets.find(({ name }) => name === cell.sheet);
  if (!sheet) return false;
  const stood = valueAt(sheet, cell.row, cell.column);
  const figure = readFigure(value).value;
  // 1 printed as 100%.
  const shown = numberFormatAt(sheet, cell.row, cell.column).includes('%') ? figure.div(100) : figure;
  return String(stood) === value || readFigure(stood).value.eq(shown) || (typeof stood === 'string' && stood.replaceAll(',', '').includes(figure.toString()));
}
