import { type Amount, amount, type CellRef, halfUnit, type TableRow } from '../../core';
import type { TableAccess } from '../../relations';
import { indicatorKey } from '../../scoring';
import { equationsIn } from '../text-arithmetic';
import { textAt } from '../text-fields';

/** One indicator of a 部门整体支出绩效自评, as the table prints it. */
export interface OverallIndicator {
  readonly row: TableRow;
  readonly name: string;
  /** The name schemes use. */
  readonly key: string;
  readonly weight: Amount;
  /** Undefined where none was given yet. */
  readonly score: Amount | undefined;
  readonly scoreCell: CellRef;
  /** 评价标准 printed beside it; empty where the layout prints none. */
  readonly standard: string;
  readonly reason: string;
  readonly printed: PrintedRate | undefined;
}

/** A rate the table itself states, in percent. */
export interface PrintedRate {
  readonly exact: Amount;
  /** What the stated figure may have been before it was rounded. */
  readonly low: Amount;
  readonly high: Amount;
  /** Points follow either end: the result as written, and the one its computation gives. */
  readonly ends: { readonly low: Amount; readonly high: Amount };
  readonly text: string;
  readonly how: string;
  readonly cell: CellRef;
}

const PART = '绩效情况';
const SAID = ['计算分析情况', '指标说明', '扣分原因'];

/** Indicators with a weight; other rows hold nothing to compare. */
export function overallIndicators(access: TableAccess): readonly OverallIndicator[] {
  if (access.form.id !== 'overall-evaluation/整体自评表') return [];
  return access.rows.flatMap((row) => {
    const column = row.part === PART ? access.column(row, '评价得分') : undefined;
    const [weight, score] = [figureOf(access, row, '指标分值.设定分值'), figureOf(access, row, '评价得分')];
    const name = (row.label === '' ? row.key : row.label).replace(/[“”"]/g, '');
    if (!column || !weight?.gt(0)) return [];
    return [{ row, name, key: indicatorKey(name), weight, score, scoreCell: access.cell(row, column), standard: textOf(access, row, '评价标准'), reason: textOf(access, row, '扣分原因'), printed: printedRate(access, row) }];
  });
}

function figureOf(access: TableAccess, row: TableRow, key: string): Amount | undefined {
  const column = access.column(row, key);
  const figure = column && access.figure(row, column);
  return figure?.kind === 'number' || figure?.kind === 'text' ? figure.value : undefined;
}

function textOf(access: TableAccess, row: TableRow, key: string): string {
  return access.column(row, key) ? access.text(row, key) : '';
}

function around(exact: Amount, decimals: number): Pick<PrintedRate, 'low' | 'exact' | 'high'> {
  const half = halfUnit(decimals);
  return { low: exact.minus(half), exact, high: exact.plus(half) };
}

/** `控制率为95.10%`, `比率为95.1%`: a rate without its computation. */
const STATED = /率(?:为|是|达|达到|=|:)(-?\d+(?:\.\d+)?)%/g;

/** The one percentage that a computation of the row gives, or else the one it states. */
function printedRate(access: TableAccess, row: TableRow): PrintedRate | undefined {
  for (const key of SAID) {
    const field = textAt(access, row, key);
    if (!field) continue;
    const computed = equationsIn(field.text).filter(({ percent }) => percent);
    const [first] = computed;
    // What a computation gives and what is written behind it is DE-15’s; points follow either.
    if (first && computed.length === 1) {
      const [least, most] = first.exact.lt(first.stated) ? [first.exact, first.stated] : [first.stated, first.exact];
      return { ...around(first.stated, first.decimals), ends: { low: least, high: most }, text: first.statedText, how: `${first.figures}＝${first.statedText}`, cell: field.cell };
    }
    const stated = [...field.text.matchAll(STATED)].map(([, figure = '']) => figure);
    if (computed.length === 0 && stated.length === 1 && stated[0] !== undefined) {
      const known = around(amount(stated[0]), stated[0].split('.')[1]?.length ?? 0);
      return { ...known, ends: known, text: `${stated[0]}%`, how: `表上写 ${stated[0]}%`, cell: field.cell };
    }
  }
  return undefined;
}
