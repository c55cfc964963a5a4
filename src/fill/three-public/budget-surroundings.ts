import { isBlank, isForm, normalize, type SheetSnapshot, type WorkbookSnapshot } from '../../core';
import type { TableAccess } from '../../relations';
import type { Notes } from './notes';
import type { ThreePublicLayout } from './layouts';
import { printedSide } from './read-table';
import { type Surroundings, tablesIn } from './surroundings';
import type { ThreePublicOptions, ThreePublicProgress } from './types';
import { budgetTitles } from './which-form';
import { say } from './words';

const TITLE = '"三公"经费支出预算表';
const UNIT_NAME = /(?:单位|部门)名称\s*[：:]\s*(\S.*)$/;
const HEADING_ROWS = 8;

/**
 * What the workbook says around a table of the budget. Budgets are known by their titles as well: their year is that of the budget, not of the
 * final accounts beside it.
 */
export function* lookAroundBudget(
  workbook: WorkbookSnapshot,
  layout: ThreePublicLayout,
  options: ThreePublicOptions,
  notes: Notes,
): Generator<ThreePublicProgress, Surroundings> {
  const tables = yield* tablesIn(workbook, options.chosen);
  const tens = tables.filter(({ form }) => isForm(form, layout.form.id));
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
    earlier: onlyFilled(layout, mine.filter(({ table }) => year !== undefined && table.year === year - 1)),
    basic: undefined,
    lookAlike: lookAlike(workbook, year),
    certain,
  };
}

function lookAlike(workbook: WorkbookSnapshot, year: number | undefined): string | undefined {
  return budgetTitles(workbook).find((each) => normalize(each.title).endsWith(TITLE) && (each.year === undefined || each.year === year))?.sheet;
}

function onlyFilled(layout: ThreePublicLayout, tables: readonly TableAccess[]): TableAccess | undefined {
  const filled = tables.filter((table) => printedSide(table, layout, table.table.unit).size > 0);
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
