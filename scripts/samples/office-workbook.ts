import type { Workbook } from 'exceljs';
import { BUDGET_LAYOUTS } from './budget-layouts';
import { type Layout, LAYOUTS } from './layouts';
import { layOutSheet } from './office-sheet';
import type { SourceTable } from './source';
import { newWorkbook } from './workbook';

/** The ten tables as a finance office keeps them: one sheet a table, real numbers, merged headers, ready to print. */
export function officeWorkbook(tables: readonly SourceTable[]): Workbook {
  return laidOut('晋城市应急管理局2023年度单位决算公开表', tables, LAYOUTS, ({ no, title }) => `${no}${title}`);
}

/** The thirteen budget tables in the same way. */
export function budgetWorkbook(tables: readonly SourceTable[]): Workbook {
  return laidOut('晋城市应急管理局2026年度单位预算公开表', tables, BUDGET_LAYOUTS, ({ no, title }) => `${no}${title.replace(/^2026年/, '')}`);
}

function laidOut(title: string, tables: readonly SourceTable[], layouts: readonly Layout[], nameOf: (table: SourceTable) => string): Workbook {
  const workbook = newWorkbook(title);
  for (const layout of layouts) {
    const table = tables.find((candidate) => candidate.no === layout.no);
    if (!table) throw new Error(`原文中没有 ${layout.no}。`);
    layOutSheet(workbook.addWorksheet(nameOf(table)), table, layout);
  }
  return workbook;
}
