import { type Amount, type CellRef, type CellValue, type Figure, isFilled, lastRow, normalize, readFigure, type SheetSnapshot, valueAt } from '../../core';
import type { WrittenSubject } from '../../subjects';
import { type LedgerDate, readDate } from './dates';
import { fundInPath, fundOf } from './funds';
import { headerLabels } from './header';
import { bareLabel } from './labels';
import { isUnreadable, severalAmounts } from './multi-column';
import { beginsWithSum, endsInSum, isCarriedText, isSubtotalText, speaksOfOpening } from './row-kinds';
import { leaveOut } from './left';
import { type Side, sidesIn } from './sides';
import { type Line, structural } from './structure';
import { isClosingAccount, subjectIn, systemInWords, systemOf, type System } from './systems';
import type { Fund, Ledger, LedgerColumn, LedgerCounts, LedgerEntry, LedgerHeader } from './types';

const SLICE = 500;
const COLUMNS_OF_A_SHEET = 16384;
/** Columns whose words may say that a row is a sum. */
const WORDS = ['date', 'voucher', 'subject', 'subjectName', 'function', 'project', 'fund'] as const;
const CURRENCY = /^(?:[¥￥]|人民币|RMB|CNY)/i;

type RowKind = keyof Omit<LedgerCounts, 'entries' | 'otherBook'>;
type Read = { readonly value: Amount; readonly column: number; readonly subject?: WrittenSubject } | { readonly unreadable: number };

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
  const finishing = reader.result();
  let finished = finishing.next();
  for (; !finished.done; finished = finishing.next()) yield { done: total, total };
  return finished.value;
}

class Reader {
  private readonly lines: Line[] = [];
  private readonly unreadable: CellRef[] = [];
  private readonly counts = { subtotals: 0, carried: 0, repeatedHeaders: 0, blank: 0, unreadable: 0 };
  private readonly labels: ReadonlySet<string>;
  private readonly merged: ReadonlyMap<number, CellValue>;
  private readonly sideOf: (text: string) => Side;
  private readonly subjects = new Map<string, WrittenSubject>();
  private readonly funds = new Map<string, Fund>();
  private readonly systems = new Map<string, System | undefined>();
  private readonly dates = new Map<CellValue, LedgerDate>();
  /** Nothing dated or numbered stands between this row and the header. */
  private first = true;

  constructor(
    private readonly sheet: SheetSnapshot,
    private readonly header: LedgerHeader,
    private readonly date1904: boolean,
  ) {
    this.labels = headerLabels(sheet, header);
    this.merged = mergedBelow(sheet, header.bottom);
    const direction = header.columns.get('direction');
    this.sideOf = sidesIn(direction === undefined ? [] : sheet.values.map((line) => line[direction - sheet.origin.column] ?? null));
  }

  take(row: number): void {
    const amounts = this.amounts(row);
    const [first] = amounts;
    if (!first) {
      this.counts.blank += 1;
      return;
    }
    const kind = this.kindOf(row, first);
    if (kind !== undefined) {
      this.counts[kind] += 1;
      if (kind === 'repeatedHeaders') this.first = true;
      return;
    }
    for (const amount of amounts) {
      if ('value' in amount) this.lines.push(this.line(row, amount));
      else {
        this.counts.unreadable += 1;
        this.unreadable.push({ sheet: this.sheet.name, row, column: amount.unreadable });
      }
    }
    if (!this.isBare(row)) this.first = false;
  }

  *result(): Generator<undefined, Ledger> {
    const { header, lines, unreadable, counts } = this;
    const left = yield* structural(lines);
    const read = { ...header, entries: lines.map(({ entry }) => entry), left: [], unreadable, counts: { ...counts, entries: lines.length, otherBook: 0 } };
    return leaveOut(read, left);
  }

  /** The amounts of a row; several only in a 多栏账. */
  private amounts(row: number): readonly Read[] {
    const { subjects } = this.header;
    if (subjects) return severalAmounts(subjects, (column) => this.money(row, column), this.isCredit(row));
    const debit = this.header.columns.get('debit');
    const column = debit ?? this.header.columns.get('amount');
    if (column === undefined) return [];
    const figure = this.money(row, column);
    if (isUnreadable(figure)) return [{ unreadable: column }];
    if (debit === undefined) {
      if (!isFilled(figure)) return [];
      const side = this.side(row);
      if (side === 'unknown') return [{ unreadable: this.header.columns.get('direction') ?? column }];
      return [{ value: side === 'credit' ? figure.value.neg() : figure.value, column }];
    }
    const credit = this.header.columns.get('credit');
    const against = credit === undefined ? readFigure(null) : this.money(row, credit);
    if (isUnreadable(against)) return [{ unreadable: credit ?? column }];
    if (!isFilled(figure) && !isFilled(against)) return [];
    return [{ value: figure.value.minus(against.value), column: credit !== undefined && !isFilled(figure) ? credit : column }];
  }

  private side(row: number): Side {
    return this.sideOf(this.text(row, 'direction'));
  }

  /** A row of a 多栏账 whose 贷方 alone is filled: its columns are printed without a sign. */
  private isCredit(row: number): boolean {
    const [debit, credit] = (['debit', 'credit'] as const).map((kind) => {
      const column = this.header.columns.get(kind);
      return column === undefined ? readFigure(null) : this.money(row, column);
    });
    const marked = this.side(row) === 'credit' && !this.header.columns.has('balance');
    return marked || (credit !== undefined && isFilled(credit) && credit.value.isPositive() && !credit.value.isZero() && (!debit || debit.value.isZero()));
  }

  /** `¥1,400.00` and, in a ledger in 元, `1,400.00元` are figures too. */
  private money(row: number, column: number): Figure {
    const value = valueAt(this.sheet, row, column);
    const figure = readFigure(value);
    if (figure.kind !== 'unreadable' || typeof value !== 'string') return figure;
    const plain = normalize(value).replace(CURRENCY, '');
    return readFigure(this.header.unit === '元' ? plain.replace(/元$/, '') : plain);
  }

  /** What a row with an amount is other than a posting, by its own words. */
  private kindOf(row: number, amount: Read): RowKind | undefined {
    if (!('value' in amount) && this.isHeader(row)) return 'repeatedHeaders';
    const summary = this.text(row, 'summary');
    const named = WORDS.map((kind) => this.text(row, kind));
    const bare = this.isBare(row);
    const all = [summary, ...named];
    if (isSubtotalText(summary) || (this.isUnnumbered(row) && endsInSum(summary)) || named.some((text) => endsInSum(text) || isSubtotalText(text))) return 'subtotals';
    if (bare && all.some(beginsWithSum)) return 'subtotals';
    const [date = '', voucher = '', subject = '', subjectName = ''] = named;
    if ([summary, date, voucher, subject, subjectName].some(isCarriedText)) return 'carried';
    return bare && speaksOfOpening(summary) ? 'carried' : undefined;
  }

  private isUnnumbered(row: number): boolean {
    return this.header.columns.has('voucher') && this.text(row, 'voucher') === '';
  }

  /** Neither date nor voucher, in a ledger that has columns for them. */
  private isBare(row: number): boolean {
    const there = (['date', 'voucher'] as const).filter((kind) => this.header.columns.has(kind));
    return there.length > 0 && there.every((kind) => this.text(row, kind) === '');
  }

  private isHeader(row: number): boolean {
    return (['amount', 'debit', 'credit'] as const).some((kind) => this.labels.has(bareLabel(this.text(row, kind))));
  }

  private line(row: number, amount: Extract<Read, { value: Amount }>): Line {
    const balance = this.header.columns.get('balance');
    const figure = balance === undefined ? undefined : this.money(row, balance);
    return {
      entry: this.entry(row, amount),
      bare: this.isBare(row),
      unnumbered: this.isUnnumbered(row),
      first: this.first,
      balance: figure && isFilled(figure) && !isUnreadable(figure) ? figure.value : undefined,
    };
  }

  private entry(row: number, { column, value, subject }: Extract<Read, { value: Amount }>): LedgerEntry {
    const { code, name } = subject ?? this.subject(row);
    const account = this.account(row);
    const fundText = this.fundText(row, account);
    const { text: date, year } = this.date(row);
    return {
      cell: { sheet: this.sheet.name, row, column },
      date,
      year,
      voucher: this.text(row, 'voucher'),
      summary: this.text(row, 'summary'),
      code,
      subject: name,
      account,
      fund: fundText === undefined ? 'fiscal' : remember(this.funds, fundText, fundOf),
      fundText: fundText ?? '',
      project: this.text(row, 'project'),
      functionText: this.text(row, 'function'),
      system: systemInWords(this.text(row, 'system')) ?? this.system(account),
      closesAgainst: isClosingAccount(this.text(row, 'counter')),
      amount: value,
    };
  }

  /** 会计科目 in full: code and name, and the path of names where that is written. */
  private account(row: number): string {
    return [...new Set((['account', 'accountName'] as const).map((kind) => this.text(row, kind)))].filter((text) => text !== '').join(' ');
  }

  private system(account: string): System | undefined {
    return remember(this.systems, account, systemOf) ?? this.header.system;
  }

  /** 资金性质, or what the path of 会计科目 says of it; undefined where the ledger says nothing of funds. */
  private fundText(row: number, account: string): string | undefined {
    const text = this.text(row, 'fund');
    if (text !== '') return text;
    return fundInPath(account) ?? (this.header.columns.has('fund') ? text : undefined);
  }

  /** Code and name, whether they share a cell or not. */
  private subject(row: number): WrittenSubject {
    const written = this.readSubject(this.text(row, 'subject'));
    if (!this.header.columns.has('subjectName')) return written;
    const named = this.readSubject(this.text(row, 'subjectName'));
    return { code: written.code === '' ? named.code : written.code, name: named.name === '' ? written.name : named.name };
  }

  private readSubject(text: string): WrittenSubject {
    return remember(this.subjects, text, subjectIn);
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


function remember<Key, Value>(known: Map<Key, Value>, key: Key, read: (key: Key) => Value): Value {
  const found = known.get(key);
  if (found !== undefined || known.has(key)) return found as Value;
  const value = read(key);
  known.set(key, value);
  return value;
}
