import { isBlank, isForm, normalize, type SheetSnapshot, type WorkbookSnapshot } from '../../core';
import type { TableAccess } from '../../relations';
import type { Notes } from './notes';
import { printedSide } from './read-table';
import { tablesIn } from './surroundings';
import type { ThreePublicOptions, ThreePublicProgress } from './types';
import { budgetTitles } from './which-form';
import { say } from './words';

/** What the workbook says around 表十. */
export interface BudgetSurroundings {
  readonly organisation: string;
  /** Of the budget: the final accounts beside it are of another year. */
  readonly year: number | undefined;
  /** 表十 of that year, where it is there already. */
  readonly own: TableAccess | undefined;
  /** 表十 of the year before, where the workbook holds both. */
  readonly earlier: TableAccess | undefined;
  /** False where it is not certain which unit is meant. */
  readonly certain: boolean;
}

const UNIT_NAME = /(?:单位|部门)名称\s*[：:]\s*(\S.*)$/;
const HEADING_ROWS = 8;

export function* lookAroundBudget(
  workbook: WorkbookSnapshot,
  options: ThreePublicOptions,
  notes: Notes,
): Generator<ThreePublicProgress, BudgetSurroundings> {
  const tables = yield* tablesIn(workbook, options.chosen);
  const tens = tables.filter(({ form }) => isForm(form, 'budget/10'));
  const dated = budgetTitles(workbook).flatMap(({ year }) => year ?? []);
  const years = tens.flatMap(({ table }) => table.year ?? []);
  const year = options.year ?? (dated.length > 0 ? Math.max(...dated) : years.length > 0 ? Math.max(...years) : undefined);
  if (year === undefined) notes.add('yearUnknown', say.yearUnknown);
  const units = organisationsOf(workbook, tens);
  const organisation = options.organisation ?? (units.length === 1 ? units[0] : undefined) ?? firstNamed(tables);
  const certain = options.organisation !== undefined || units.length <= 1;
  if (!certain) notes.add('severalUnits', say.severalUnits(units));
  const mine = certain ? tens.filter(({ table }) => table.organisation === '' || normalize(table.organisation) === normalize(organisation)) : [];
  return {
    organisation: certain ? organisation : '',
    year,
    own: mine.find(({ table }) => table.year === year || table.year === undefined),
    earlier: onlyFilled(mine.filter(({ table }) => year !== undefined && table.year === year - 1)),
    certain,
  };
}

function onlyFilled(tables: readonly TableAccess[]): TableAccess | undefined {
  const filled = tables.filter((table) => printedSide(table, table.table.unit).size > 0);
  return filled.length === 1 ? filled[0] : undefined;
}

/** Units that the budget tables print. */
function organisationsOf(workbook: WorkbookSnapshot, tens: readonly TableAccess[]): readonly string[] {
  const sheets = new Set(budgetTitles(workbook).map(({ sheet }) => sheet));
  const printed = workbook.sheets.filter(({ name }) => sheets.has(name)).flatMap(unitIn);
  const all = [...tens.map(({ table }) => table.organisation), ...printed].filter((name) => name !== '');
  return [...new Map(all.map((name) => [normalize(name), name])).values()];
}

function unitIn(sheet: SheetSnapshot): readonly string[] {
  return sheet.values.slice(0, HEADING_ROWS).flatMap((row) =>
    row.flatMap((value, column) => {
      if (typeof value !== 'string') return [];
      const inside = UNIT_NAME.exec(value.trim())?.[1];
      if (inside !== undefined) return [inside.split(/\s{2,}|单位：|金额单位/)[0]?.trim() ?? ''];
      const beside = /(?:单位|部门)名称\s*[：:]$/.test(value.trim()) ? row.slice(column + 1).find((next) => !isBlank(next)) : undefined;
      return typeof beside === 'string' ? [beside.trim()] : [];
    }),
  );
}

function firstNamed(tables: readonly TableAccess[]): string {
  return tables.map(({ table }) => table.organisation).find((name) => name !== '') ?? '';
}
