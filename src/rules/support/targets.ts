import { type Amount, amount, type CellRef, type CellValue, normalize, setOf, type Table, type TableRow } from '../../core';
import type { TableAccess } from '../../relations';
import type { CellContent } from '../../scoring';
import type { RuleContext } from '../types';
import { amountAt } from './funds';

/** What 项目支出绩效目标表 prints side by side. */
export const SIDES = ['实施期', '年度'] as const;
export type Side = (typeof SIDES)[number];

/** One indicator on one side of a table of targets. */
export interface TargetIndicator {
  readonly row: TableRow;
  readonly name: string;
  /** 二级指标 as the form writes it, else 一级指标; empty where a damaged table shows neither. */
  readonly group: string;
  /** The project it belongs to, where one table lists many; empty otherwise. */
  readonly project: string;
  readonly value: CellContent;
  readonly cell: CellRef;
  /** 定性: said by a person rather than measured. */
  readonly qualitative: boolean;
}

/** The tables of targets of the projects. */
export function targetTables(context: RuleContext): readonly Table[] {
  return context.tables.filter(({ form }) => form.id === 'performance-targets/目标表');
}

/** These, and the tables of targets of a whole department. */
export function allTargetTables(context: RuleContext): readonly Table[] {
  return context.tables.filter(({ form }) => setOf(form) === 'performance-targets');
}

const known = new WeakMap<TableAccess, Map<Side, readonly TargetIndicator[]>>();

/** The indicators of one side of a table of targets. Read once a table, whoever asks. */
export function targetIndicators(access: TableAccess, side: Side): readonly TargetIndicator[] {
  let sides = known.get(access);
  if (!sides) known.set(access, (sides = new Map()));
  let indicators = sides.get(side);
  if (!indicators) sides.set(side, (indicators = indicatorsIn(access, side)));
  return indicators;
}

function indicatorsIn(access: TableAccess, side: Side): readonly TargetIndicator[] {
  const [target, third, second] = [`${side}.指标值`, `${side}.三级指标`, `${side}.二级指标`];
  return access.listed('绩效指标', null).flatMap((row) => {
    const column = access.column(row, target);
    const name = access.text(row, third);
    if (!column || name === '') return [];
    const value = wholeTarget(access, row, side, access.value(row, column));
    const content = typeof value === 'string' ? (value.trim() === '' ? null : value) : typeof value === 'number' ? amount(value) : null;
    const qualitative = signOf(access, row, side).includes('定性');
    return [{ row, name, group: row.groups?.[second] ?? row.groups?.['一级指标'] ?? '', project: row.groups?.['项目名称'] ?? '', value: content, cell: access.cell(row, column), qualitative }];
  });
}

/** ≥ ｜ 90 ｜ % in three columns is the target ≥90%. */
function wholeTarget(access: TableAccess, row: TableRow, side: Side, value: CellValue): CellValue {
  const figure = typeof value === 'number' || (typeof value === 'string' && NUMBER.test(value.trim()));
  if (!figure) return value;
  const [sign, unit] = [signOf(access, row, side), besideTarget(access, row, side, '度量单位')];
  return SIGN.test(sign) || unit !== '' ? `${SIGN.test(sign) ? sign : ''}${String(value).trim()}${unit}` : value;
}

const signOf = (access: TableAccess, row: TableRow, side: Side): string => besideTarget(access, row, side, '指标性质');

/** What stands in a column of the side, or of both. */
function besideTarget(access: TableAccess, row: TableRow, side: Side, name: string): string {
  return access.text(row, access.column(row, `${side}.${name}`) ? `${side}.${name}` : name);
}

const NUMBER = /^-?\d[\d,]*(?:\.\d+)?$/;
const SIGN = /^[≥≤=<>≧≦＝＞＜]$/;

/** A sum of the funds, with its cell; undefined where no figure is printed. */
export function fundOf(access: TableAccess, key: string, side: Side): { readonly value: Amount; readonly cell: CellRef } | undefined {
  return amountAt(access, key, side);
}

/** A text of the form with its cell, normalised; undefined where the form has no such field. */
export function fieldOf(access: TableAccess, key: string): { readonly text: string; readonly raw: string; readonly cell: CellRef } | undefined {
  const row = access.row(key);
  const column = row && access.column(row, '内容');
  if (!column) return undefined;
  const value = access.value(row, column);
  const raw = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  return { text: normalize(raw), raw, cell: access.cell(row, column) };
}

/** Years of 项目期; null where none is printed. */
export function yearsOf(access: TableAccess): number | null {
  const years = /^(\d{1,3})年/.exec(fieldOf(access, '项目期')?.text ?? '')?.[1];
  return years === undefined ? null : Number(years);
}
