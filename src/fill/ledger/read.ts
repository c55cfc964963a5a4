import {
  type Amount,
  type CellRef,
  type CellValue,
  type Figure,
  isFilled,
  lastRow,
  normalize,
  readFigure,
  readSubject,
  type SheetSnapshot,
  valueAt,
  type WrittenSubject,
} from '../../core';
import { type LedgerDate, readDate } from './dates';
import { fundOf } from './funds';
import { headerLabels } from './header';
import { bareLabel } from './labels';
import { endsInSum, isCarriedText, isClosingText, isSubtotalText } from './row-kinds';
import type { Fund, Ledger, LedgerColumn, LedgerCounts, LedgerEntry, LedgerHeader } from './types';

const SLICE = 500;
const COLUMNS_OF_A_SHEET = 16384;
const NO_AMOUNT = 'blank';
const CURRENCY = /^(?:[¥￥]|人民币|RMB|CNY)/i;

type RowKind = keyof Omit<LedgerCounts, 'entries'>;
type Read = { readonly value: Amount; readonly column: number } | typeof NO_AMOUNT | { readonly unreadable: number };

/** Reads a ledger row by row, giving way every few hundred rows. */
export function* readLedgerSteps(
  sheet: SheetSnapshot,
  header: LedgerHeader,
  date1904: boolean,
): Generator<{ done: number; total: number }, Ledger> {
  const reader = new Reader(sheet, header, date1904);
  const last = lastRow(sheet);
  const total = last - header.bottom;
  for (let row = header.bottom + 1; row <= last; row += 1) {
    reader.take(row);
    if ((row - header.bottom) % SLICE === 0) yield { done: row - header.bottom, total };
  }
  return reader.result();
}

class Reader {
  private readonly entries: LedgerEntry[] = [];
  private readonly unreadable: CellRef[] = [];
  private readonly counts = { subtotals: 0, carried: 0, repeatedHeaders: 0, blank: 0, unreadable: 0 };
  private readonly labels: ReadonlySet<string>;
  private readonly merged: ReadonlyMap<number, CellValue>;
  private readonly subjects = new Map<string, WrittenSubject>();
  private readonly funds = new Map<string, Fund>();
  private readonly dates = new Map<CellValue, LedgerDate>();

  constructor(
    private readonly sheet: SheetSnapshot,
    private readonly header: LedgerHeader,
    private readonly date1904: boolean,
  ) {
    this.labels = headerLabels(sheet, header);
    this.merged = mergedBelow(sheet, header.bottom);
  }

  take(row: number): void {
    const amount = this.amount(row);
    if (amount === NO_AMOUNT) {
      this.counts.blank += 1;
      return;
    }
    const value = 'value' in amount ? amount.value : undefined;
    const kind = this.kindOf(row, value);
    if (kind !== undefined) {
      this.counts[kind] += 1;
      return;
    }
    if (!('value' in amount)) {
      this.counts.unreadable += 1;
      this.unreadable.push({ sheet: this.sheet.name, row, column: amount.unreadable });
      return;
    }
    this.entries.push(this.entry(row, amount.column, amount.value));
  }

  result(): Ledger {
    const { header, entries, unreadable, counts } = this;
    return { ...header, entries, unreadable, counts: { ...counts, entries: entries.length } };
  }

  /** Debit less credit where the ledger has them; otherwise the amount, negative where 方向 says 贷. */
  private amount(row: number): Read {
    const debit = this.header.columns.get('debit');
    const single = this.header.columns.get('amount');
    const column = debit ?? single;
    if (column === undefined) return NO_AMOUNT;
    const figure = this.money(row, column);
    if (isUnreadable(figure)) return { unreadable: column };
    if (debit === undefined) {
      if (!isFilled(figure)) return NO_AMOUNT;
      return { value: this.text(row, 'direction') === '贷' ? figure.value.neg() : figure.value, column };
    }
    const credit = this.header.columns.get('credit');
    const against = credit === undefined ? readFigure(null) : this.money(row, credit);
    if (isUnreadable(against)) return { unreadable: credit ?? column };
    if (!isFilled(figure) && !isFilled(against)) return NO_AMOUNT;
    return { value: figure.value.minus(against.value), column: credit !== undefined && !isFilled(figure) ? credit : column };
  }

  /** `¥1,400.00` and, in a ledger in 元, `1,400.00元` are figures too. */
  private money(row: number, column: number): Figure {
    const value = valueAt(this.sheet, row, column);
    const figure = readFigure(value);
    if (figure.kind !== 'unreadable' || typeof value !== 'string') return figure;
    const plain = normalize(value).replace(CURRENCY, '');
    return readFigure(this.header.unit === '元' ? plain.replace(/元$/, '') : plain);
  }

  /** What a row with an amount is other than a posting. */
  private kindOf(row: number, value: Amount | undefined): RowKind | undefined {
    if (value === undefined && this.isHeader(row)) return 'repeatedHeaders';
    const summary = this.text(row, 'summary');
    const named = (['date', 'voucher', 'subject', 'subjectName', 'function', 'project', 'fund'] as const).map((kind) => this.text(row, kind));
    const unnumbered = this.header.columns.has('voucher') && this.text(row, 'voucher') === '';
    if (isSubtotalText(summary) || (unnumbered && endsInSum(summary)) || named.some((text) => endsInSum(text) || isSubtotalText(text))) return 'subtotals';
    const [date = '', voucher = '', subject = '', subjectName = ''] = named;
    if ([summary, date, voucher, subject, subjectName].some(isCarriedText)) return 'carried';
    return value?.isNegative() === true && isClosingText(summary) ? 'carried' : undefined;
  }

  private isHeader(row: number): boolean {
    return (['amount', 'debit', 'credit'] as const).some((kind) => this.labels.has(bareLabel(this.text(row, kind))));
  }

  private entry(row: number, column: number, amount: Amount): LedgerEntry {
    const { code, name } = this.subject(row);
    const fundText = this.text(row, 'fund');
    const { text: date, year } = this.date(row);
    return {
      cell: { sheet: this.sheet.name, row, column },
      date,
      year,
      voucher: this.text(row, 'voucher'),
      summary: this.text(row, 'summary'),
      code,
      subject: name,
      fund: this.fund(fundText),
      fundText,
      project: this.text(row, 'project'),
      amount,
    };
  }

  /** Code and name, whether they share a cell or not. */
  private subject(row: number): WrittenSubject {
    const written = this.readSubject(this.text(row, 'subject'));
    if (!this.header.columns.has('subjectName')) return written;
    const named = this.readSubject(this.text(row, 'subjectName'));
    return { code: written.code === '' ? named.code : written.code, name: named.name === '' ? written.name : named.name };
  }

  private readSubject(text: string): WrittenSubject {
    return remember(this.subjects, text, readSubject);
  }

  private fund(text: string): Fund {
    return this.header.columns.has('fund') ? remember(this.funds, text, fundOf) : 'fiscal';
  }

  private date(row: number): LedgerDate {
    return remember(this.dates, this.value(row, 'date'), (value) => readDate(value, this.date1904));
  }

  private text(row: number, kind: LedgerColumn): string {
    const value = this.value(row, kind);
    return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
  }

  private value(row: number, kind: LedgerColumn): CellValue {
    const column = this.header.columns.get(kind);
    if (column === undefined) return null;
    const value = valueAt(this.sheet, row, column);
    return value ?? this.merged.get(row * COLUMNS_OF_A_SHEET + column) ?? null;
  }
}

/** Cells covered by a merge over several rows say what its first cell says; amounts are read without it. */
function mergedBelow(sheet: SheetSnapshot, bottom: number): ReadonlyMap<number, CellValue> {
  const covered = new Map<number, CellValue>();
  for (const merge of sheet.merges) {
    if (merge.top <= bottom || merge.top === merge.bottom || merge.left !== merge.right) continue;
    const value = valueAt(sheet, merge.top, merge.left);
    for (let row = merge.top + 1; row <= merge.bottom; row += 1) covered.set(row * COLUMNS_OF_A_SHEET + merge.left, value);
  }
  return covered;
}

function isUnreadable({ kind }: Figure): boolean {
  return kind === 'unreadable' || kind === 'error';
}

function remember<Key, Value>(known: Map<Key, Value>, key: Key, read: (key: Key) => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const value = read(key);
  known.set(key, value);
  return value;
}
