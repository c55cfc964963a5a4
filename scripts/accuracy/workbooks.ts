import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../src/core';
import { readWorkbookFile } from '../../src/hosts/file';

const SAMPLES = join(__dirname, '../../samples');
const FIGURE = /^-?[\d,]+\.\d\d$/;

/** The published accounts of 2023, a sheet a table. */
export function accounts(): Promise<WorkbookSnapshot> {
  return readWorkbookFile(join(SAMPLES, 'jincheng-2023-final-accounts.xlsx'));
}

/** The published budget of 2026: all of its tables on one sheet, as they stand in the text. */
export function budget(): WorkbookSnapshot {
  const lines = readFileSync(join(SAMPLES, 'sources/jincheng-2026-budget.txt'), 'utf8').split('\n');
  return { name: '预算.xlsx', date1904: false, sheets: [sheetOf('预算', lines.map((line) => line.split('\t').map(valueOf)))] };
}

function valueOf(text: string): CellValue {
  if (text === '') return null;
  return FIGURE.test(text) ? Number(text.replaceAll(',', '')) : text;
}

function sheetOf(name: string, rows: readonly (readonly CellValue[])[]): SheetSnapshot {
  const width = Math.max(...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? null));
  return {
    name,
    visible: true,
    origin: { row: 0, column: 0 },
    values,
    formulas: values.map((row) => row.map(() => null)),
    numberFormats: values.map((row) => row.map(() => 'General')),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    protected: false,
    unlocked: [],
  };
}
