import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/core';
import { withCell } from '../edit';

/** Sheet 09 of the published final accounts; its figures stand in row 8, 决算数 in G to L. */
const ROW = 7;

/** Every 2023年度 printed becomes the given year. */
export function ofYear(workbook: WorkbookSnapshot, year: number): WorkbookSnapshot {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => sheetOfYear(sheet, year)) };
}

export function sheetOfYear(sheet: SheetSnapshot, year: number): SheetSnapshot {
  const values = sheet.values.map((row) => row.map((value) => (typeof value === 'string' ? value.replace(/2023(?=年度)/, String(year)) : value)));
  return { ...sheet, values };
}

/**
 * The workbook of 2022, invented from the published text of 2023, which says 增加0.96万元，增长3.41%:
 * 29.14 − 0.96 = 28.18 = 28.06 + 0.12, and 0.96 ÷ 28.18 = 3.4067 %.
 */
export function lastYearOf(accounts: WorkbookSnapshot): WorkbookSnapshot {
  const nine = nineOf(accounts).name;
  let previous = { ...ofYear(accounts, 2022), name: '2022年度决算.xlsx' };
  for (const [column, value] of [[6, 28.18], [8, 28.06], [10, 28.06], [11, 0.12]] as const) previous = { ...withCell(previous, { sheet: nine, row: ROW, column }, value) };
  return previous;
}

export function nineOf(workbook: WorkbookSnapshot): SheetSnapshot {
  const nine = workbook.sheets.find(({ name }) => name.startsWith('09'));
  if (!nine) throw new Error('no 09');
  return nine;
}

/** The same workbook with another sheet, or without one. */
export function plus(workbook: WorkbookSnapshot, ...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { ...workbook, sheets: [...workbook.sheets, ...sheets] };
}

export function minus(workbook: WorkbookSnapshot, sheet: SheetSnapshot): WorkbookSnapshot {
  return { ...workbook, sheets: workbook.sheets.filter(({ name }) => name !== sheet.name) };
}
