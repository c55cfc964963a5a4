import { Workbook } from 'exceljs';

/** Fixed, so that a rebuild differs only where the figures or the layout do. */
const MADE = new Date(Date.UTC(2024, 8, 1));

export function newWorkbook(title: string): Workbook {
  const workbook = new Workbook();
  workbook.creator = '勾稽示例';
  workbook.lastModifiedBy = '勾稽示例';
  workbook.created = MADE;
  workbook.modified = MADE;
  workbook.title = title;
  return workbook;
}
