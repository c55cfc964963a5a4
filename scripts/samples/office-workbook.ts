import type { Workbook } from 'exceljs';
import { LAYOUTS } from './layouts';
import { layOutSheet } from './office-sheet';
import type { SourceTable } from './source';
import { newWorkbook } from './workbook';

/** The ten tables as a finance office keeps them: one sheet a table, real numbers, merged headers, ready to print. */
export function officeWorkbook(tables: readonly SourceTable[]): Workbook {
  const workbook = newWorkbook('晋城市应急管理局2023年度单位决算公开表');
  for (const layout of LAYOUTS) {
    const table = tables.find((candidate) => candidate.no === layout.no);
    if (!table) throw new Error(`原文中没有公开${layout.no}表。`);
    layOutSheet(workbook.addWorksheet(`${table.no}${table.title}`), table, layout);
  }
  return workbook;
}
