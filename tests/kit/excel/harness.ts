import type { WorkbookSnapshot } from '../../../src/core';
import { ExcelHost } from '../../../src/hosts/excel';
import type { WorkbookProbe } from '../host-contract';
import { useFakeExcel } from './client';
import type { FakeExcel, FakeExcelOptions } from './host';
import { inspected } from './inspected';
import { knownResults } from './known-results';
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

function probe(excel: FakeExcel): WorkbookProbe {
  const { book } = excel;
  return {
    ...inspected(book),
    everything: () => [...describeBook(book), `settings: ${JSON.stringify([...book.settings])}`],
    userTypes: (cell, value) => excel.userTypes(cell, { value: value ?? '', formula: null }),
  };
}
