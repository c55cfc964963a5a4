import type { CellValue, WorkbookSnapshot } from '../../src/core';
import { FORM_SETS } from '../../src/forms';
import { type Draft, parseAnswers, writeNarrative, type WriteOptions } from '../../src/narrative';
import { open, type Unit } from '../../src/reading';
import { catalogueOf, TableAccess } from '../../src/relations';
import { withCell } from './edit';
import { published } from './narrative';

export const { schemas } = catalogueOf(FORM_SETS);

export const ACCOUNTS_ANSWERS = parseAnswers(published('tests/fixtures/narrative/jincheng-2023-reasons.txt')).answers;
export const BUDGET_ANSWERS = parseAnswers(published('tests/fixtures/narrative/jincheng-2026-reasons.txt')).answers;

const NONE = {};
const opened = new WeakMap<WorkbookSnapshot, WeakMap<object, Unit>>();

/** The only unit of a workbook, opened once. */
export function unitOf(workbook: WorkbookSnapshot, previous?: WorkbookSnapshot): Unit {
  const known = opened.get(workbook) ?? new WeakMap<object, Unit>();
  opened.set(workbook, known);
  const unit = known.get(previous ?? NONE) ?? open(workbook, FORM_SETS, previous ? { previous } : {}).units[0];
  if (!unit) throw new Error('no unit');
  known.set(previous ?? NONE, unit);
  return unit;
}

/** The text of the only unit of a workbook. */
export function written(workbook: WorkbookSnapshot, previous?: WorkbookSnapshot, options: WriteOptions = {}): Draft {
  const draft = writeNarrative(unitOf(workbook, previous), schemas, options);
  if (!draft) throw new Error('no text');
  return draft;
}

/** A figure of the only unit: `05.208.本年支出.小计`, table, row and column by their keys. */
export type Figures = Readonly<Record<string, CellValue>>;

/** The workbook with other figures. */
export function withFigures(workbook: WorkbookSnapshot, set: string, figures: Figures): WorkbookSnapshot {
  const unit = unitOf(workbook);
  return Object.entries(figures).reduce((changed, [name, value]) => {
    const [table = '', key = '', ...column] = name.split('/');
    const access = unit.find({ set, name: table, previous: false });
    const row = access instanceof TableAccess ? access.row(key) : undefined;
    const own = access instanceof TableAccess && row ? access.column(row, column.join('/')) : undefined;
    if (!(access instanceof TableAccess) || !row || !own) throw new Error(`no ${name}`);
    return withCell(changed, access.cell(row, own), value);
  }, workbook);
}

/** The workbook as printed for another year. */
export function ofYear(workbook: WorkbookSnapshot, from: number, to: number): WorkbookSnapshot {
  const value = (each: CellValue): CellValue => (typeof each === 'string' ? each.replaceAll(String(from), String(to)) : each);
  return { ...workbook, name: `${String(to)}.xlsx`, sheets: workbook.sheets.map((sheet) => ({ ...sheet, values: sheet.values.map((row) => row.map(value)) })) };
}

/**
 * 2022, worked out from the published text of 2023: 3,487.99 − 543.16 = 2,944.83; 3,220.54 − 1,069.04 = 2,151.50;
 * 63.79 − 4.73 = 59.06; 53.45 − 2.28 = 51.17; 72.01 − 7.94 = 64.07; 2,151.50 − 59.06 − 51.17 − 64.07 = 1,977.20;
 * 29.14 − 0.96 = 28.18 = 28.06 + 0.12; 155.03 + 1.19 = 156.22.
 */
export const ACCOUNTS_2022: Figures = {
  '01/收入总计/收入.金额': 2944.83,
  '01/支出总计/支出.金额': 2944.83,
  '04/收入总计/收入.金额': 2151.5,
  '04/支出总计/支出.合计': 2151.5,
  '05/合计/本年支出.小计': 2151.5,
  '05/208/本年支出.小计': 59.06,
  '05/210/本年支出.小计': 51.17,
  '05/221/本年支出.小计': 64.07,
  '05/224/本年支出.小计': 1977.2,
  '09/本表/决算数.合计': 28.18,
  '09/本表/决算数.公务用车购置及运行维护费.小计': 28.06,
  '09/本表/决算数.公务用车购置及运行维护费.公务用车运行维护费': 28.06,
  '09/本表/决算数.公务接待费': 0.12,
  '10/行政单位/统计数': 156.22,
};

/** 2025, from the published text of 2026: 3,306.81 + 2,444.08 = 5,750.89; 3,257.54 + 864.36 = 4,121.90; 142.89 − 4.31 = 138.58. */
export const BUDGET_2025: Figures = {
  '表一/收入总计/收入.预算数': 5750.89,
  '表一/支出总计/支出.合计': 5750.89,
  '表五/合计/预算数.合计': 4121.9,
  '表十一/部门合计/预算数.合计': 138.58,
};

export function lastAccounts(accounts: WorkbookSnapshot): WorkbookSnapshot {
  return ofYear(withFigures(accounts, 'final-accounts', ACCOUNTS_2022), 2023, 2022);
}

export function lastBudget(budget: WorkbookSnapshot): WorkbookSnapshot {
  return ofYear(withFigures(budget, 'budget', BUDGET_2025), 2026, 2025);
}
