import { type Amount, amount, type CellRef, type FormSet, formatAmount, isFilled, type PlannedWrite, roundHalfUp, type TableColumn, type TableRow, toA1, type WorkbookSnapshot } from '../core';
import { executionRows, indicatorsOf } from '../performance';
import { type OpenOptions, type OpenProgress, openSteps } from '../reading';
import type { TableAccess } from '../relations';
import { type CellContent, EXECUTION_WEIGHT, executionRate, executionScore, isCannotSay, scoreIndicator } from '../scoring';

/** Functions put where their figures stand: what would be written, and what stays because the function gives something else. */
export interface Entering {
  /** A formula for each figure, which shows the very value that stands there. */
  readonly writes: readonly PlannedWrite[];
  /** Figures the function does not give; `gives` is undefined where it gives none (a person judges). */
  readonly left: readonly { readonly cell: CellRef; readonly name: string; readonly shows: string; readonly gives: string | undefined }[];
  /** Self-evaluations and others that print points. */
  readonly tables: number;
}

const REASON = { zh: '数值换成函数', en: 'The figure becomes a function' };
const HUNDRED = amount(100);

/** `=GJ.EXECRATE(…)`, `=GJ.EXECSCORE(…)` and `=GJ.PERFSCORE(…)` for the 执行率 and 得分 of a workbook's tables, a sheet at a time. Nothing is written. */
export function* enteringSteps(workbook: WorkbookSnapshot, sets: readonly FormSet[], options: Pick<OpenOptions, 'chosen' | 'chosenUnits'> = {}): Generator<OpenProgress, Entering> {
  const { tables } = yield* openSteps(workbook, sets, options);
  const own = tables.map((access) => [...executionOf(access), ...pointsOf(access)]);
  const all = own.flat();
  return {
    writes: all.flatMap(({ write }) => write ?? []),
    left: all.flatMap(({ write, ...each }) => (write ? [] : [each])),
    tables: own.filter((each) => each.length > 0).length,
  };
}

type Entered = Entering['left'][number] & { readonly write: PlannedWrite | undefined };

function executionOf(access: TableAccess): readonly Entered[] {
  return executionRows(access).flatMap(({ row, columns }) => {
    const [budget, spent, rate, points, weight] = [columns.budget, columns.spent, columns.rate, columns.points, columns.weight].map((key) => plainAt(access, row, key));
    if (!budget || !spent) return [];
    const cells = `${reference(spent)},${reference(budget)}`;
    const exact = executionRate(spent.value, budget.value);
    const score = executionScore(spent.value, budget.value, weight?.value ?? EXECUTION_WEIGHT);
    return [
      ...(rate ? [rateIn(rate, `GJ.EXECRATE(${cells})`, exact ?? undefined)] : []),
      ...(points ? [entered(points, `=GJ.EXECSCORE(${cells}${weight ? `,${reference(weight)}` : ''})`, score ?? undefined)] : []),
    ];
  });
}

/** A rate stands as a fraction under a percent format, or as the percentage itself. */
function rateIn(place: Plain, call: string, exact: Amount | undefined): Entered {
  const fraction = exact && roundHalfUp(exact, 4);
  if (place.percentFormat) return entered(place, `=${call}`, fraction);
  return entered(place, `=${call}*100`, fraction?.times(HUNDRED));
}

function pointsOf(access: TableAccess): readonly Entered[] {
  return indicatorsOf(access).flatMap(({ row, targetCell, resultCell }) => {
    const [points, weight] = [plainAt(access, row, '得分'), plainAt(access, row, '分值')];
    const [target, result] = [contentAt(access, row, targetCell), contentAt(access, row, resultCell)];
    // Sign or unit in a column of their own are not in the cell a function would read.
    if (!points || !weight || target === undefined || result === undefined || access.text(row, '指标性质') !== '' || access.text(row, '度量单位') !== '') return [];
    const scored = scoreIndicator(target, result, weight.value);
    const formula = `=GJ.PERFSCORE(${toA1(targetCell.row, targetCell.column)},${toA1(resultCell.row, resultCell.column)},${reference(weight)})`;
    return [entered(points, formula, isCannotSay(scored) ? undefined : scored.score)];
  });
}

function entered({ cell, shown, value, name }: Plain, formula: string, gives: Amount | undefined): Entered {
  const same = gives?.eq(value) === true;
  const write = same ? { cell, old: { formula: null, value: shown }, next: { formula, value: shown }, reason: REASON } : undefined;
  return { cell, name, shows: formatAmount(value, value.decimalPlaces()), gives: gives && formatAmount(gives, gives.decimalPlaces()), write };
}

interface Plain {
  readonly cell: CellRef;
  readonly shown: number;
  readonly value: Amount;
  readonly percentFormat: boolean;
  readonly name: string;
}

/** A cell of the row that holds a number and nothing else; no formula. */
function plainAt(access: TableAccess, row: TableRow, key: string): Plain | undefined {
  const column = access.column(row, key);
  if (!column || !isOwn(access, row, column)) return undefined;
  const shown = access.value(row, column);
  if (typeof shown !== 'number' || !isFilled(access.figure(row, column))) return undefined;
  const label = row.label === '' ? row.key : row.label;
  return { cell: access.cell(row, column), shown, value: amount(shown), percentFormat: access.numberFormat(row, column).includes('%'), name: `${label} ${key}` };
}

function isOwn(access: TableAccess, row: TableRow, column: TableColumn): boolean {
  return access.place(row, column).span === undefined && access.formula(row, column) === null;
}

/** What a function reads from a cell; undefined where label and value share it. */
function contentAt(access: TableAccess, row: TableRow, cell: CellRef): CellContent | undefined {
  const column = access.table.columns.find((each) => each.part === row.part && access.column(row, each.key) === each && access.cell(row, each).column === cell.column && access.cell(row, each).row === cell.row);
  if (!column || access.place(row, column).span !== undefined) return undefined;
  const value = access.value(row, column);
  if (typeof value === 'number') return amount(value);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function reference({ cell }: Plain): string {
  return toA1(cell.row, cell.column);
}
