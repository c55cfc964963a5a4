import { type CellRef, type CellValue, isFilled, readFigure, toQualified, valueAt, type WorkbookSnapshot } from '../../../src/core';
import { FORMS } from '../../../src/forms';
import { readWorkbookFile } from '../../../src/hosts/file';
import { recognise } from '../../../src/recognise';
import { withCell } from '../edit';

export const SAMPLE = 'samples/jincheng-2023-final-accounts.xlsx';

export function readSample(): Promise<WorkbookSnapshot> {
  return readWorkbookFile(SAMPLE);
}

/** Cells of the published workbook that hold a total or a level above 项, by table number. */
export function totalCells(workbook: WorkbookSnapshot, tables: readonly string[] = ['01', '03', '05', '06']): readonly CellRef[] {
  return recognise(workbook, FORMS).tables.flatMap((table) =>
    tables.includes(table.form.short)
      ? table.rows.flatMap((row) =>
          isTotal(table.form.short, row.key)
            ? table.columns
                .filter((column) => column.role === 'amount' && column.part === row.part && column.lane === row.lane)
                .map((column) => ({ sheet: table.sheet, row: row.row, column: column.column }))
                .filter((cell) => isFilled(readFigure(valueIn(workbook, cell))))
            : [],
        )
      : [],
  );
}

function isTotal(no: string, key: string): boolean {
  if (no === '01') return /合计|总计/.test(key);
  if (no === '06') return key.length === 3 || key.endsWith('合计');
  return key === '合计' || key.length < 7;
}

export function valueIn(workbook: WorkbookSnapshot, cell: CellRef): CellValue {
  const sheet = workbook.sheets.find((each) => each.name === cell.sheet);
  if (!sheet) throw new Error(`no sheet ${toQualified(cell)}`);
  return valueAt(sheet, cell.row, cell.column);
}

export function blanked(workbook: WorkbookSnapshot, cells: readonly CellRef[]): WorkbookSnapshot {
  return cells.reduce((changed, cell) => withCell(changed, cell, null), workbook);
}

/** The figures of the cells, in order, as the document prints them. */
export function figuresAt(workbook: WorkbookSnapshot, cells: readonly CellRef[]): readonly string[] {
  return cells.map((cell) => `${toQualified(cell)} ${readFigure(valueIn(workbook, cell)).value.toString()}`);
}

export const LEDGER_SAMPLE = 'samples/jincheng-2023-three-public-ledger.xlsx';

/** The published tables without 09, and the ledger beside them: what a unit has before the table is made. */
export async function withLedger(): Promise<WorkbookSnapshot> {
  const [sample, ledger] = await Promise.all([readSample(), readWorkbookFile(LEDGER_SAMPLE)]);
  return { ...sample, sheets: [...sample.sheets.filter(({ name }) => !name.startsWith('09')), ...ledger.sheets] };
}
