import { type Localized, normalize, type WorkbookSnapshot } from '../../core';
import { type Basis, defaultLayout, layoutId } from './layouts';
import type { FormChoice } from './types';

/** A budget table's title with the year it prints. */
export interface BudgetTitle {
  readonly sheet: string;
  readonly title: string;
  readonly year: number | undefined;
}

const LONGEST_TITLE = 60;
const BUDGET = /预算(?:收支|收入|支出)?(?:预算)?(?:总|明细|情况)?表(?:\(.*\))?$|预算.*分经济科目表(?:\(.*\))?$/;
const FINAL = /决算(?:总|明细|情况)?表(?:\(.*\))?$/;
const YEAR = /(20\d{2})年/;

/** Titles of budget tables on the visible sheets, in order. */
export function budgetTitles(workbook: WorkbookSnapshot): readonly BudgetTitle[] {
  return titles(workbook, BUDGET);
}

/** The layout of a budget where the workbook holds more budget tables than final accounts, otherwise that of final accounts. What the file is called says nothing: 预算会计明细账 is spending. */
export function formFor(workbook: WorkbookSnapshot): FormChoice {
  const budget = budgetTitles(workbook);
  const final = titles(workbook, FINAL);
  if (budget.length > final.length) return { form: formOf('budget'), why: because('预算表', 'budget tables', budget) };
  if (final.length > 0) return { form: formOf('accounts'), why: because('决算表', 'final accounts', final) };
  return { form: formOf('accounts'), why: { zh: '工作簿里没有预算表', en: 'the workbook holds no budget table' } };
}

function formOf(basis: Basis): string {
  return layoutId(defaultLayout(basis));
}

function because(zh: string, en: string, found: readonly BudgetTitle[]): Localized {
  const first = found[0]?.title ?? '';
  return found.length > 1
    ? { zh: `工作簿里有${zh} ${found.length} 张，如“${first}”`, en: `the workbook holds ${found.length} ${en} such as “${first}”` }
    : { zh: `工作簿里有${zh}“${first}”`, en: `the workbook holds “${first}” (${en})` };
}

/** A contents page lists titles too: a sheet counts each title once. */
function titles(workbook: WorkbookSnapshot, pattern: RegExp): readonly BudgetTitle[] {
  return workbook.sheets.flatMap(({ name, visible, values }) => {
    if (!visible) return [];
    const found = new Map<string, BudgetTitle>();
    for (const row of values) {
      for (const value of row) {
        // Cheap first: a ledger holds hundreds of thousands of texts, and hardly one names a table.
        if (typeof value !== 'string' || value.length > LONGEST_TITLE || !value.includes('表') || !value.includes('算')) continue;
        const text = normalize(value);
        if (pattern.test(text) && !found.has(text)) found.set(text, { sheet: name, title: value.trim(), year: yearIn(text) });
      }
    }
    return [...found.values()];
  });
}

function yearIn(text: string): number | undefined {
  const year = YEAR.exec(text)?.[1];
  return year === undefined ? undefined : Number(year);
}
