import { type Amount, amount, type CellRef, contains, type TableRow, valueAt } from '../core';
import type { TableAccess } from '../relations';
import { type CellContent, readBoth, type Readings } from '../scoring';

/** One indicator row of a self-evaluation, as the table prints it. */
export interface Indicator {
  readonly row: TableRow;
  readonly name: string;
  /** 二级指标 as the form writes it. */
  readonly group: string;
  /** 成本指标 of any kind. */
  readonly cost: boolean;
  readonly target: CellContent;
  readonly result: CellContent;
  /** 预算执行率 in a row of the indicators: its points are those of the rate, as in the block of the funds. */
  readonly execution: boolean;
  /** Target and result as they are understood. */
  readonly readings: Readings;
  /** Undefined where no figure stands. */
  readonly weight: Amount | undefined;
  readonly score: Amount | undefined;
  readonly reason: string;
  readonly scoreCell: CellRef;
  readonly resultCell: CellRef;
  readonly targetCell: CellRef;
  /** Undefined where the layout has no such column. */
  readonly weightCell: CellRef | undefined;
  readonly reasonCell: CellRef | undefined;
}

/** Block and columns by which the rows of a form are known as indicators, besides 分值 and 得分 (docs/adding-a-form.md). */
const PART = '绩效指标';
/** The first of these that a table prints holds the target: after adjustment where the form has both. */
export const TARGET_KEYS: readonly string[] = ['调整后指标值', '调整指标值', '年度指标值', '指标值'];
/** Filled in only where the target was adjusted. */
const IF_ADJUSTED = '调整指标值';
export const RESULT_KEY = '实际完成值';

const known = new WeakMap<TableAccess, readonly Indicator[]>();

/** The indicator rows of a table that gives points for them; none for other forms. Read once a table, whoever asks. */
export function indicatorsOf(access: TableAccess): readonly Indicator[] {
  let indicators = known.get(access);
  if (!indicators) known.set(access, (indicators = indicatorsIn(access)));
  return indicators;
}

function indicatorsIn(access: TableAccess): readonly Indicator[] {
  return access.rows.flatMap((row) => {
    const scores = row.part === PART ? access.column(row, '得分') : undefined;
    const results = scores && access.column(row, RESULT_KEY);
    // A heading nobody knows may be the target’s: nothing can be said of such rows.
    const targetCell = results && targetCellOf(access, row);
    if (!targetCell || withdrawn(access, row)) return [];
    const [target, result] = [targetOf(access, row), resultOf(access, row)];
    const readings = readBoth(target, result);
    return [
      {
        row,
        name: row.label === '' ? row.key : row.label,
        cost: isCost(row),
        group: row.groups?.['二级指标'] ?? '',
        target,
        result,
        execution: isOfExecution(row),
        readings,
        weight: figureOf(access, row, '分值'),
        score: figureOf(access, row, '得分'),
        reason: reasonOf(access, row),
        scoreCell: access.cell(row, scores),
        resultCell: access.cell(row, results),
        targetCell,
        weightCell: cellIn(access, row, '分值'),
        reasonCell: cellIn(access, row, REASON),
      },
    ];
  });
}

const REASON = '偏差原因分析及改进措施';

/** The reason beside an indicator, or the one a merged cell gives for several. */
function reasonOf(access: TableAccess, row: TableRow): string {
  const own = access.text(row, REASON);
  const column = own === '' ? access.column(row, REASON) : undefined;
  if (!column) return own;
  const place = access.place(row, column);
  const sheet = access.sheetOf(row);
  const merge = sheet.merges.find((range) => contains(range, place.row, place.column));
  const value = merge && valueAt(sheet, merge.top, merge.left);
  return typeof value === 'string' ? value.replace(/\s+/g, '') : '';
}

/** By its place in the table; 成本指标 is also what systems call an indicator nobody named. */
function isCost({ groups, label }: TableRow): boolean {
  return [groups?.['一级指标'] ?? '', groups?.['二级指标'] ?? ''].some((group) => group.includes('成本')) || label.replace(/\s/g, '') === '成本指标';
}

function isOfExecution({ groups, label }: TableRow): boolean {
  return [label, ...Object.values(groups ?? {})].some((text) => /(?:预算|资金|支出)执行(?:率|进度|情况)/.test(text.replace(/\s/g, '')));
}

/** 山西: an indicator with a target at the start of the year and none after adjustment is no longer evaluated. */
function withdrawn(access: TableAccess, row: TableRow): boolean {
  return access.column(row, '调整后指标值') !== undefined && access.text(row, '调整后指标值') === '' && access.text(row, '年初指标值') !== '';
}

/** The last target that counts and that the layout prints. */
function targetKeyOf(access: TableAccess, row: TableRow): string | undefined {
  return TARGET_KEYS.find((key) => access.column(row, key) && (key !== IF_ADJUSTED || access.text(row, key) !== ''));
}

function targetCellOf(access: TableAccess, row: TableRow): CellRef | undefined {
  const key = targetKeyOf(access, row);
  return key === undefined ? undefined : cellIn(access, row, key);
}

function cellIn(access: TableAccess, row: TableRow, key: string): CellRef | undefined {
  const column = access.column(row, key);
  return column && access.cell(row, column);
}

/** The target in one column, or put together from sign, value and unit where these stand apart (四川 and others). */
function targetOf(access: TableAccess, row: TableRow): CellContent {
  const key = targetKeyOf(access, row);
  if (key === undefined) return null;
  const value = access.text(row, key);
  const sign = access.text(row, '指标性质').replace('定性', '');
  const unit = access.text(row, '度量单位');
  if (value === '' || (sign === '' && unit === '')) return contentOf(access, row, key);
  return `${value.startsWith(sign) ? '' : sign}${value}${value.endsWith(unit) ? '' : unit}`;
}

/** A bare number beside a column of units is meant in that unit. */
function resultOf(access: TableAccess, row: TableRow): CellContent {
  const result = contentOf(access, row, RESULT_KEY);
  const unit = access.text(row, '度量单位');
  return unit !== '' && result !== null && /^[\d.,]+$/.test(quoted(result)) ? `${quoted(result)}${unit}` : result;
}

function contentOf(access: TableAccess, row: TableRow, key: string): CellContent {
  const column = access.column(row, key);
  const value = column ? access.value(row, column) : null;
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (typeof value !== 'number' || !column) return null;
  return access.numberFormat(row, column).includes('%') ? `${amount(value).times(100).toString()}%` : amount(value);
}

function figureOf(access: TableAccess, row: TableRow, key: string): Amount | undefined {
  const column = access.column(row, key);
  const figure = column && access.figure(row, column);
  return figure?.kind === 'number' || figure?.kind === 'text' ? figure.value : undefined;
}

/** A content as a sentence quotes it. */
export function quoted(content: CellContent): string {
  return content === null ? '（空）' : typeof content === 'string' ? content.replace(/\s+/g, '') : content.toString();
}

/** A row with all its points and a reason: the reason was meant for the row above or below it. */
export function hasReasonToSpare(neighbour: Indicator | undefined): boolean {
  return neighbour?.weight !== undefined && neighbour.score?.eq(neighbour.weight) === true && neighbour.reason !== '';
}
