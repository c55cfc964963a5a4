import type { PlainLane, PlainRow } from '../../core';
import type { Judged, PlainAccess, Sum } from './plain';
import { judge } from './plain';

/**
 * What a total row may close. A reading is believed only where it holds often enough: a sum that fails for most figures is no sum.
 * Each gives, for one total row, the rows that would be added.
 */
type Closes = (rows: readonly PlainRow[], at: number) => readonly PlainRow[];

const isItem = ({ kind }: PlainRow): boolean => kind === 'item';
const isTotal = ({ kind }: PlainRow): boolean => kind === 'total';
const isSubtotal = ({ kind }: PlainRow): boolean => kind === 'subtotal';
const isSum = (row: PlainRow): boolean => isTotal(row) || isSubtotal(row);

/** Rows from the last total of the same rank down to this one, and from this one to the next. */
function above(rows: readonly PlainRow[], at: number, ends: (row: PlainRow) => boolean): readonly PlainRow[] {
  const from = rows.slice(0, at).map(ends).lastIndexOf(true);
  return rows.slice(from + 1, at);
}

function below(rows: readonly PlainRow[], at: number, ends: (row: PlainRow) => boolean): readonly PlainRow[] {
  const to = rows.findIndex((row, index) => index > at && ends(row));
  return rows.slice(at + 1, to < 0 ? undefined : to);
}

/** The outermost of some rows: parts of a part are not added twice. */
function outermost(rows: readonly PlainRow[]): readonly PlainRow[] {
  const items = rows.filter(isItem);
  const level = Math.min(...items.map((row) => row.level));
  return items.filter((row) => row.level === level);
}

/** The last total above, and what follows it: 总计 = 本年合计 + 年初结转. */
function carriedOn(rows: readonly PlainRow[], at: number): readonly PlainRow[] {
  const last = rows.slice(0, at).map(isTotal).lastIndexOf(true);
  return last < 0 ? [] : [...rows.slice(last, last + 1), ...rows.slice(last + 1, at).filter(isItem)];
}

const READINGS: readonly Closes[] = [
  (rows, at) => above(rows, at, isSum).filter(isItem),
  (rows, at) => below(rows, at, isSum).filter(isItem),
  (rows, at) => outermost(above(rows, at, isSum)),
  (rows, at) => outermost(below(rows, at, isSum)),
  (rows, at) => above(rows, at, isTotal).filter(isSubtotal),
  (rows, at) => below(rows, at, isTotal).filter(isSubtotal),
  (rows, at) => outermost(above(rows, at, isTotal)),
  (rows, at) => outermost(below(rows, at, isTotal)),
  (rows, at) => above(rows, at, () => false).filter(isTotal),
  (rows, at) => below(rows, at, () => false).filter(isTotal),
  carriedOn,
];

/** Sums that were understood and do not hold. */
export function wrongTotals(access: PlainAccess, { columns, rows }: PlainLane): readonly Judged[] {
  const added = columns.filter(({ adds }) => adds);
  const totals = rows.flatMap((row, at) => (isSum(row) ? [{ row, at }] : []));
  if (rows.some(takesAway)) return [];
  const readings = READINGS.map((closes) =>
    totals.map(({ row, at }) => {
      const parts = closes(rows, at);
      return parts.length < 2 ? [] : added.flatMap((column) => judge(access, sumOf(row, parts, column)) ?? []);
    }),
  );
  return totals.flatMap((_, place) => {
    const own = readings.map((all, index) => ({ index, judged: all[place] ?? [] })).filter(({ judged }) => judged.length > 0);
    if (own.some(({ judged }) => judged.every(({ holds }) => holds))) return [];
    const best = own.filter(({ index, judged }) => isUnderstood(judged, (readings[index] ?? []).flat())).sort((a, b) => held(b.judged) - held(a.judged))[0];
    if (best) return best.judged.filter(({ holds }) => !holds);
    const [first] = own;
    return totals.length === 1 && first?.judged.length === 1 && isPlainList(rows, first.judged[0]) ? first.judged.map((each) => ({ ...each, alone: true })) : [];
  });
}

function sumOf(row: PlainRow, parts: readonly PlainRow[], column: PlainLane['columns'][number]): Sum {
  return { total: { row, column }, parts: parts.map((part) => ({ row: part, column })) };
}

const held = (judged: readonly Judged[]): number => judged.filter(({ holds, telling }) => holds && telling).length;
const failed = (judged: readonly Judged[]): number => judged.filter(({ holds }) => !holds).length;

/** In the row itself more columns hold than fail; or the other totals of the table are read this way, with few exceptions. */
function isUnderstood(own: readonly Judged[], all: readonly Judged[]): boolean {
  const inRow = held(own) >= 2 && held(own) > failed(own);
  const inTable = held(all) >= 2 && held(all) >= 2 * failed(all);
  return inRow || inTable;
}

/** 减: or 扣除: what is taken away is not known to be signed. */
function takesAway({ label }: PlainRow): boolean {
  return /^(?:[一二三四五六七八九十\d(]+[、.)])?(?:减|扣|其中:减)/.test(label);
}

/** A list that leaves rows out differs by any amount; one that means to add up, by little. */
const NEAR = 5;

/**
 * One column of figures over one total, nothing nested: a plain list. Its total is doubted alone, and only where it comes so near
 * that it is meant to be the sum.
 */
function isPlainList(rows: readonly PlainRow[], judged: Judged | undefined): boolean {
  if (!judged || judged.holds || !judged.telling || judged.parts.length < 3) return false;
  const flat = rows.every((row) => row.level === rows[0]?.level || isSum(row)) && rows.every(({ kind }) => kind !== 'including');
  const ends = isSum(rows[0] ?? judged.total.row) || isSum(rows.at(-1) ?? judged.total.row);
  const near = judged.stated.minus(judged.added).abs().times(NEAR).lte(judged.stated.abs());
  return flat && ends && near && judged.stated.gt(0);
}
