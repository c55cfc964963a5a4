import { type Amount, amount, type CellRef, contains, type FormSet, formatAmount, isFilled, type PlannedWrite, roundHalfUp, type TableColumn, type TableRow, toA1, type WorkbookSnapshot } from '../core';
import { executionRows, indicatorsOf, quoted } from '../performance';
import { type OpenOptions, type OpenProgress, openSteps } from '../reading';
import type { TableAccess } from '../relations';
import { type CellContent, EXECUTION_WEIGHT, executionRate, executionScore, isCannotSay, scoreIndicator } from '../scoring';

/** Functions put where their figures stand or are still to come: what would be written, and what stays because the function gives something else. */
export interface Entering {
  /** A formula for each figure, which shows the very value that stands there, and for each cell that is empty and can be worked out. */
  readonly writes: readonly PlannedWrite[];
  /** How many of the cells are empty. */
  readonly empty: number;
  /** Figures the function does not give; `gives` is undefined where it gives none (a person judges). */
  readonly left: readonly { readonly cell: CellRef; readonly name: string; readonly shows: string; readonly gives: string | undefined }[];
  /** Self-evaluations and others that print points. */
  readonly tables: number;
}

const REASON = { zh: '数值换成函数', en: 'The figure becomes a function' };
const BY_FUNCTION = { zh: '由函数算出', en: 'Worked out by a function' };
const HUNDRED = amount(100);

/** `=GJ.EXECRATE(…)`, `=GJ.EXECSCORE(…)` and `=GJ.PERFSCORE(…)` for the 执行率 and 得分 of a workbook's tables, a sheet at a time. Nothing is written. */
export function* enteringSteps(workbook: WorkbookSnapshot, sets: readonly FormSet[], options: Pick<OpenOptions, 'chosen' | 'chosenUnits'> = {}): Generator<OpenProgress, Entering> {
  const { tables } = yield* openSteps(workbook, sets, options);
  const own = tables.map((access) => [...executionOf(access), ...pointsOf(access)]);
  const all = own.flat();
  const writes = all.flatMap(({ write }) => write ?? []);
  return {
    writes,
    empty: writes.filter(({ old }) => old.value === null).length,
    left: all.flatMap(({ write, ...each }) => (write ? [] : [each])),
    tables: own.filter((each) => each.length > 0).length,
  };
}

type Entered = Entering['left'][number] & { readonly write: PlannedWrite | undefined };

function executionOf(access: TableAccess): readonly Entered[] {
  return executionRows(access).flatMap(({ row, columns }) => {
    const [budget, spent, weight] = [columns.budget, columns.spent, columns.weight].map((key) => plainAt(access, row, key));
    const [rate, points] = [columns.rate, columns.points].map((key) => plainAt(access, row, key) ?? emptyAt(access, row, key));
    if (!budget || !spent) return [];
    const cells = `${reference(spent)},${reference(budget)}`;
    const exact = executionRate(spent.value, budget.value);
    const score = executionScore(spent.value, budget.value, weight?.value ?? EXECUTION_WEIGHT);
    return [
      ...(rate ? rateIn(rate, `GJ.EXECRATE(${cells})`, exact ?? undefined) : []),
      ...(points ? entered(points, `=GJ.EXECSCORE(${cells}${weight ? `,${reference(weight)}` : ''})`, score ?? undefined) : []),
    ];
  });
}

/** A rate stands as a fraction under a percent format, or as the percentage itself. */
function rateIn(place: Plain | Empty, call: string, exact: Amount | undefined): readonly Entered[] {
  const fraction = exact && roundHalfUp(exact, 4);
  if (place.percentFormat) return entered(place, `=${call}`, fraction);
  return entered(place, `=${call}*100`, fraction?.times(HUNDRED));
}

function pointsOf(access: TableAccess): readonly Entered[] {
  return indicatorsOf(access).flatMap((indicator) => {
    const { row, targetCell, resultCell } = indicator;
    const [points, weight] = [plainAt(access, row, '得分') ?? emptyAt(access, row, '得分'), plainAt(access, row, '分值')];
    const [target, result] = [sourceOf(access, row, targetCell, indicator.target), sourceOf(access, row, resultCell, indicator.result)];
    if (!points || !weight || !target || !result) return [];
    const scored = scoreIndicator(target.content, result.content, weight.value);
    const formula = `=GJ.PERFSCORE(${target.reference},${result.reference},${reference(weight)})`;
    return entered(points, formula, isCannotSay(scored) ? undefined : scored.score);
  });
}

/** Where nothing stands, what the function gives; where it gives nothing the cell stays empty. */
function entered(place: Plain | Empty, formula: string, gives: Amount | undefined): readonly Entered[] {
  const { cell, name, shown } = place;
  const figure = 'value' in place ? place.value : gives;
  if (!figure) return [];
  const same = gives?.eq(figure) === true;
  const next = { formula, value: shown ?? figure.toNumber() };
  // Under the format of text a formula would stand there as it is typed.
  const write = same ? { cell, old: { formula: null, value: shown }, next, reason: shown === null ? BY_FUNCTION : REASON, ...(place.textFormat && { numberFormat: 'General' }) } : undefined;
  return [{ cell, name, shows: formatAmount(figure, figure.decimalPlaces()), gives: gives && formatAmount(gives, gives.decimalPlaces()), write }];
}

interface Place {
  readonly cell: CellRef;
  readonly percentFormat: boolean;
  readonly textFormat: boolean;
  readonly name: string;
}

/** A cell with a number and nothing else. */
interface Plain extends Place {
  readonly shown: number;
  readonly value: Amount;
}

/** A cell of its own with nothing in it. */
interface Empty extends Place {
  readonly shown: null;
}

/** A cell of the row that holds a number and nothing else; no formula. */
function plainAt(access: TableAccess, row: TableRow, key: string): Plain | undefined {
  const column = access.column(row, key);
  if (!column || !isOwn(access, row, column)) return undefined;
  const shown = access.value(row, column);
  if (typeof shown !== 'number' || !isFilled(access.figure(row, column))) return undefined;
  return { ...placeOf(access, row, column), shown, value: amount(shown) };
}

/** Inside the table, in the line of the row, and under no cell merged with those of other rows: points given once for several indicators are nobody's own. */
function emptyAt(access: TableAccess, row: TableRow, key: string): Empty | undefined {
  const column = access.column(row, key);
  if (!column || !isOwn(access, row, column) || access.value(row, column) !== null) return undefined;
  const place = placeOf(access, row, column);
  const { cell } = place;
  const merge = access.sheetOf(row).merges.find((range) => contains(range, cell.row, cell.column));
  const isItsOwn = cell.row === row.row && cell.column <= access.table.range.right && (!merge || (merge.top === merge.bottom && merge.left === cell.column));
  return isItsOwn ? { ...place, shown: null } : undefined;
}

function placeOf(access: TableAccess, row: TableRow, column: TableColumn): Place {
  const format = access.numberFormat(row, column);
  const label = row.label === '' ? row.key : row.label;
  return { cell: access.cell(row, column), percentFormat: format.includes('%'), textFormat: format === '@', name: `${label} ${column.key}` };
}

function isOwn(access: TableAccess, row: TableRow, column: TableColumn): boolean {
  return access.place(row, column).span === undefined && access.formula(row, column) === null;
}

/** What a function reads, and the cells it reads it from: `F9`, or `D9&F9&G9` where sign and unit stand in columns of their own. */
interface Read {
  readonly content: CellContent;
  readonly reference: string;
}

/** Undefined where label and value share the cell, or where cells put together are not what the table says. */
function sourceOf(access: TableAccess, row: TableRow, cell: CellRef, said: CellContent): Read | undefined {
  const own = contentAt(access, row, cell);
  if (own === undefined) return undefined;
  const reference = toA1(cell.row, cell.column);
  const text = quoted(own);
  if (own === null || said === null || quoted(said) === text || (access.text(row, '指标性质') === '' && access.text(row, '度量单位') === '')) return { content: own, reference };
  const sign = access.text(row, '指标性质');
  const unit = access.text(row, '度量单位');
  const parts = [
    ...(quoted(said) === `${sign}${text}` || quoted(said) === `${sign}${text}${unit}` ? [{ key: '指标性质', text: sign }] : []),
    { key: '', text },
    ...(quoted(said).endsWith(`${text}${unit}`) ? [{ key: '度量单位', text: unit }] : []),
  ].filter((part) => part.text !== '');
  if (parts.map((part) => part.text).join('') !== quoted(said)) return undefined;
  const references = parts.map(({ key }) => {
    const column = key === '' ? undefined : access.column(row, key);
    const at = column ? access.cell(row, column) : cell;
    return toA1(at.row, at.column);
  });
  return { content: quoted(said), reference: references.join('&') };
}

/** What stands in the cell; undefined where label and value share it. */
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
