import { numberFormatAt, type PlainColumn, type PlainLane } from '../../core';
import type { Grid } from '../grid';
import type { Span } from '../span';
import { isCodePiece } from '../synonyms';
import { headerLabel, joinCode } from '../words';
import { pathsOf } from './paths';
import { type Line, rowsOf } from './rows';

/** What a column of the body holds. */
type Holds = 'code' | 'label' | 'figures' | 'number' | 'nothing';

interface ColumnSeen {
  readonly column: number;
  readonly path: readonly string[];
  readonly holds: Holds;
}

/** 行次, 页码, 电话, 年份: digits that are no amounts. */
const NUMBERS = /(?:序号|行次|栏次|编号|页码|页数|电话|手机|邮编|证号|身份证|账号|卡号|年龄|年份|年度|日期|时间|月份|学号|工号|版本|凭证号|^号$|^月$|^日$|^年$)$/;
/** Figures that nobody adds up. */
const NOT_ADDED = /率|比例|比重|占比|占.*%|%|单价|标准|平均|人均|均价|余额|累计|增减|差额|排名|名次|指数|系数|得分|权重|天数$/;

/** Labels with the figures right of them, left to right; none where nothing is a column of figures. */
export function lanesIn(grid: Grid, header: { readonly top: number; readonly bottom: number } | undefined, body: readonly number[], span: Span): readonly PlainLane[] {
  const paths = pathsOf(grid, header, span);
  const columns = Array.from({ length: span.right - span.left + 1 }, (_, index): ColumnSeen => {
    const column = span.left + index;
    const path = paths.get(column) ?? [];
    return { column, path, holds: holds(grid, column, path, body) };
  });
  const groups: ColumnSeen[][] = [];
  for (const column of columns) {
    const open = groups.at(-1);
    const opens = column.holds === 'label' || column.holds === 'code';
    if (!open || (opens && open.some(({ holds }) => holds === 'figures'))) groups.push([column]);
    else open.push(column);
  }
  return groups.flatMap((group) => laneOf(grid, group, body) ?? []);
}

function laneOf(grid: Grid, group: readonly ColumnSeen[], body: readonly number[]): PlainLane | undefined {
  const columns = group.filter(({ holds }) => holds === 'figures').map(({ column, path }): PlainColumn => ({ column, path, adds: adds(grid, column, path, body) }));
  const codes = group.filter(({ holds }) => holds === 'code').map(({ column }) => column);
  const labels = group.filter(({ holds }) => holds !== 'figures').map(({ column }) => column);
  if (columns.length === 0 || !group.some(({ holds }) => holds === 'label' || holds === 'code')) return undefined;
  const lines = body.map((row): Line => {
    const texts = labels.filter((column) => !codes.includes(column)).flatMap((column) => (grid.words(row, column) === '' ? [] : [{ text: grid.words(row, column), raw: grid.raw(row, column) }]));
    const code = joinCode(codes.map((column) => grid.text(row, column)).filter((text) => /^\d+$/.test(text))) ?? '';
    const words = codes.flatMap((column) => (/\D/.test(grid.words(row, column)) ? [{ text: grid.words(row, column), raw: grid.raw(row, column) }] : []));
    return { row, texts: [...words, ...texts], code };
  });
  const filled = lines.filter(({ row, texts, code }) => texts.length > 0 || code !== '' || columns.some(({ column }) => grid.isFigure(row, column)));
  return { columns, rows: rowsOf(filled) };
}

function holds(grid: Grid, column: number, path: readonly string[], body: readonly number[]): Holds {
  const leaf = path.at(-1) ?? '';
  const cells = body.flatMap((row) => (grid.isFilled(row, column) ? [{ text: grid.text(row, column), figure: grid.isFigure(row, column) }] : []));
  if (cells.length === 0) return 'nothing';
  const figures = cells.filter(({ figure }) => figure).length;
  const digits = cells.filter(({ text }) => /^\d{1,11}$/.test(text)).length;
  if (headerLabel(leaf) === '科目代码' || isCodePiece(leaf)) return 'code';
  if (NUMBERS.test(leaf) || counts(cells.map(({ text }) => text))) return 'number';
  if (digits === figures && figures > 0 && isCodes(cells.map(({ text }) => text))) return 'code';
  return figures > 0 && 2 * figures >= cells.length ? 'figures' : 'label';
}

/** 1 2 3 …: the number of the line. */
function counts(texts: readonly string[]): boolean {
  const numbers = texts.filter((text) => /^\d{1,4}$/.test(text)).map(Number);
  return numbers.length >= 3 && numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);
}

/** Digits of several lengths of which each longer one goes on from a shorter one. */
function isCodes(texts: readonly string[]): boolean {
  const codes = texts.filter((text) => /^\d{3,11}$/.test(text));
  const known = new Set(codes);
  const nested = codes.filter((code) => [2, 3, 4].some((cut) => code.length - cut >= 3 && known.has(code.slice(0, -cut)))).length;
  return codes.length >= 3 && codes.length === known.size && nested * 3 >= codes.length;
}

/** Only figures of one kind of money or count are added up. */
function adds(grid: Grid, column: number, path: readonly string[], body: readonly number[]): boolean {
  if (path.some((label) => NOT_ADDED.test(label))) return false;
  return !body.some((row) => grid.isFigure(row, column) && (numberFormatAt(grid.sheet, row, column).includes('%') || grid.words(row, column).endsWith('%')));
}
