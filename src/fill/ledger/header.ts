import { type CellValue, lastColumn, lastRow, normalize, type SheetSnapshot, type Unit, valueAt } from '../../core';
import type { WrittenSubject } from '../../subjects';
import { findOrganisation, findUnit, findYear, readYearLine } from '../../recognise/words';
import { bareLabel, type LabelKind, labelKind, unitInLabel } from './labels';
import { subjectColumns } from './multi-column';
import { systemInWords } from './systems';
import type { LedgerHeader } from './types';

/** How far down a header may stand: title, unit line, a few lines of text. */
const DEEPEST = 40;

type Columns = Map<LabelKind, number>;

/** The header of a 支出明细账 wherever it stands on the sheet, or undefined. */
export function findLedger(sheet: SheetSnapshot): LedgerHeader | undefined {
  const last = Math.min(lastRow(sheet), sheet.origin.row + DEEPEST);
  for (let row = sheet.origin.row; row <= last; row += 1) {
    const upper = rowTexts(sheet, row);
    const one = labelsOfHeader(upper.map((text) => [text]), sheet.origin.column);
    const lower = rowTexts(sheet, row + 1);
    const both = labelsOfHeader(upper.map((text, i) => labelsOf(text, lower[i] ?? '')), sheet.origin.column);
    const alone = labelsOfHeader(lower.map((text) => [text]), sheet.origin.column);
    const two = sizeOf(both) > Math.max(sizeOf(one), sizeOf(alone)) && !hasFigures(sheet, row + 1, both);
    const labels = two ? both : one;
    if (isLedger(labels)) return header(sheet, row, two ? row + 1 : row, labels);
  }
  return undefined;
}

/** What the labels of a header say: columns by kind, and the economic subjects of a 多栏账. */
interface Labels {
  readonly columns: Columns;
  readonly subjects: ReadonlyMap<number, WrittenSubject> | undefined;
}

function labelsOfHeader(labels: readonly (readonly string[])[], origin: number): Labels {
  return { columns: columnsOf(labels, origin), subjects: subjectColumns(labels, origin) };
}

function sizeOf({ columns, subjects }: Labels): number {
  return columns.size + (subjects?.size ?? 0);
}

/** A header row with merged labels repeated in every cell they cover. */
function rowTexts(sheet: SheetSnapshot, row: number): string[] {
  const texts: string[] = [];
  for (let column = sheet.origin.column; column <= lastColumn(sheet); column += 1) texts.push(plain(valueAt(sheet, row, column)));
  for (const { top, left, bottom, right } of sheet.merges) {
    if (row < top || row > bottom) continue;
    const text = plain(valueAt(sheet, top, left));
    for (let column = left; column <= right; column += 1) texts[column - sheet.origin.column] = text;
  }
  return texts;
}

function plain(value: CellValue): string {
  return typeof value === 'string' ? normalize(value) : '';
}

/** What a column of a two-row header may be called: 经济分类 over 编码, 金额 over 借方, or one label across both rows. */
function labelsOf(upper: string, lower: string): readonly string[] {
  return lower === upper ? [upper] : [upper + lower, lower, upper];
}

/** The first column of each kind; one that says 款 goes before one that does not. */
function columnsOf(labels: readonly (readonly string[])[], origin: number): Columns {
  const columns: Columns = new Map();
  const exact = new Set<LabelKind>();
  labels.forEach((names, index) => {
    const found = names.flatMap((name) => {
      const kind = labelKind(name);
      return kind === undefined ? [] : [{ kind, name }];
    })[0];
    if (!found) return;
    const better = found.name.includes('款') && !exact.has(found.kind);
    if (better) exact.add(found.kind);
    if (better || !columns.has(found.kind)) columns.set(found.kind, origin + index);
  });
  return columns;
}

function hasFigures(sheet: SheetSnapshot, row: number, { columns, subjects }: Labels): boolean {
  const digits = DIGITS.flatMap((kind) => columns.get(kind) ?? []);
  // A ledger may be exported as text from end to end; below 借方 or 日期 no label holds digits.
  if (digits.some((column) => /\d/.test(String(valueAt(sheet, row, column))))) return true;
  return [...(subjects?.keys() ?? [])].some((column) => typeof valueAt(sheet, row, column) === 'number');
}

const DIGITS = ['amount', 'debit', 'credit', 'date'] as const;
const SUBJECTS = ['subject', 'subjectName', 'account', 'accountName'] as const;
const JOURNAL = ['date', 'voucher', 'summary'] as const;

/**
 * An amount, a subject, and something only a journal has: no table of a report looks like that. In a 多栏账 the amounts stand below their subjects,
 * and no column names a subject.
 */
function isLedger({ columns, subjects }: Labels): boolean {
  const any = (...kinds: readonly LabelKind[]) => kinds.some((kind) => columns.has(kind));
  if (!any(...JOURNAL)) return false;
  return any(...SUBJECTS) ? any('amount', 'debit') : subjects !== undefined;
}

function header(sheet: SheetSnapshot, top: number, bottom: number, { columns: found, subjects }: Labels): LedgerHeader {
  const columns = new Map(found);
  const [account, accountName] = [found.get('account'), found.get('accountName')];
  const named = found.has('subject') || found.has('subjectName');
  if (!named && account !== undefined) columns.set('subject', account);
  if (!named && accountName !== undefined) columns.set('subjectName', accountName);
  const system = headingOf(sheet, top, systemInWords) ?? systemInWords(sheet.name);
  const unit = unitOf(sheet, top, bottom);
  const year = headingOf(sheet, top, (text) => readYearLine(text) ?? findYear(text));
  return {
    sheet: sheet.name,
    top,
    bottom,
    columns,
    unit: unit ?? '元',
    unitFrom: unit === undefined ? 'default' : 'sheet',
    organisation: headingOf(sheet, top, (text) => nonBlank(findOrganisation(text)?.name)) ?? '',
    ...(year === undefined ? {} : { year }),
    ...(system === undefined ? {} : { system }),
    ...(subjects === undefined || columns.has('subject') || columns.has('subjectName') ? {} : { subjects }),
  };
}

/** What the lines above the header say; the nearest line goes first. */
function headingOf<Value>(sheet: SheetSnapshot, top: number, read: (text: string) => Value | undefined): Value | undefined {
  for (let row = top - 1; row >= sheet.origin.row; row -= 1) {
    for (const text of rowTexts(sheet, row)) {
      const value = read(text);
      if (value !== undefined) return value;
    }
  }
  return undefined;
}

/** 金额（元） in the header, or 单位：元 above it. */
function unitOf(sheet: SheetSnapshot, top: number, bottom: number): Unit | undefined {
  for (let row = top; row <= bottom; row += 1) {
    const unit = rowTexts(sheet, row).flatMap((text) => unitInLabel(text) ?? [])[0];
    if (unit !== undefined) return unit;
  }
  return headingOf(sheet, top, (text) => findUnit(text)?.unit);
}

/** Every label of the header, to know it again where it is printed on each page. */
export function headerLabels(sheet: SheetSnapshot, { top, bottom }: LedgerHeader): ReadonlySet<string> {
  const labels = new Set<string>();
  for (let row = top; row <= bottom; row += 1) for (const text of rowTexts(sheet, row)) if (text !== '') labels.add(bareLabel(text));
  return labels;
}

function nonBlank(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}
