import { rangeToA1 } from '../../../src/core';
import type { WorkbookProbe } from '../host-contract';
import type { WorkbookModel } from './model/workbook';

/** What a contract test sees of a simulated workbook, whichever program stands in front of it. */
export function inspected(book: WorkbookModel): Omit<WorkbookProbe, 'everything' | 'userTypes'> {
  return {
    content: ({ sheet, row, column }) => {
      const { value, formula, numberFormat } = book.sheet(sheet).cell(row, column);
      return { value: value === '' ? null : value, formula, numberFormat };
    },
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
  };
}
