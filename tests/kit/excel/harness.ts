import { type CellValue, rangeToA1, type WorkbookSnapshot } from '../../../src/core';
import { ExcelHost } from '../../../src/hosts/excel';
import type { WorkbookProbe } from '../host-contract';
import { useFakeExcel } from './client';
import type { FakeExcel, FakeExcelOptions } from './host';
import type { Evaluate } from './model/workbook';
import { describeBook, loadSnapshot } from './snapshot';

export interface ExcelHarness {
  readonly host: ExcelHost;
  readonly excel: FakeExcel;
  readonly workbook: WorkbookProbe;
  readonly failAt: (step: number) => () => boolean;
}

/** The Excel host in front of a simulated Excel that holds the workbook. */
export function excelWith(workbook: WorkbookSnapshot, options: FakeExcelOptions = {}): ExcelHarness {
  const excel = useFakeExcel({ evaluate: knownResults(workbook), ...options });
  loadSnapshot(excel.book, workbook);
  // Each request fails in two ways: unread, or carried out with the answer lost.
  const failAt = (step: number): (() => boolean) => {
    excel.failNext('GeneralException', Math.floor(step / 2), step % 2 === 1);
    return () => excel.stopFailing();
  };
  return { host: new ExcelHost(), excel, workbook: probe(excel), failAt };
}

/** A stand-in for calculation: a formula the workbook already holds is worth what it was worth there, any other 0. */
function knownResults(workbook: WorkbookSnapshot): Evaluate {
  const results = new Map<string, CellValue>();
  for (const sheet of workbook.sheets) {
    sheet.formulas.forEach((row, r) =>
      row.forEach((formula, c) => {
        if (formula !== null) results.set(`${sheet.name}${formula}`, sheet.values[r]?.[c] ?? null);
      }),
    );
  }
  return (formula, sheet) => results.get(`${sheet.name}${formula}`) ?? 0;
}

function probe(excel: FakeExcel): WorkbookProbe {
  const { book } = excel;
  return {
    content: ({ sheet, row, column }) => {
      const { value, formula, numberFormat } = book.sheet(sheet).cell(row, column);
      return { value: value === '' ? null : value, formula, numberFormat };
    },
    everything: () => [...describeBook(book), `settings: ${JSON.stringify([...book.settings])}`],
    shownFill: ({ sheet, row, column }) => book.sheet(sheet).shownFill(row, column),
    charts: (sheet) =>
      book.sheet(sheet).charts.map(({ title, valueTitle, position, series }) => ({
        title,
        valueTitle,
        anchor: position ? rangeToA1(position) : '',
        series: series.map(({ name, values, categories }) => ({ name, values: values ? rangeToA1(values) : '', categories: categories ? rangeToA1(categories) : '' })),
      })),
    sheetNames: () => book.sheets.map((sheet) => sheet.name),
    selected: () => ({ sheet: book.activeSheet.name, row: book.selection.top, column: book.selection.left }),
    userTypes: (cell, value) => excel.userTypes(cell, { value: value ?? '', formula: null }),
  };
}
