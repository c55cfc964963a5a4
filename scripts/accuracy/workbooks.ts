import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellValue, WorkbookSnapshot } from '../../src/core';
import { readWorkbookFile } from '../../src/hosts/file';
import { plainSheet } from '../../tests/kit/plain-sheet';

const SAMPLES = join(__dirname, '../../samples');
const FIGURE = /^-?[\d,]+\.\d\d$/;

/** The published accounts of 2023, a sheet a table. */
export function accounts(): Promise<WorkbookSnapshot> {
  return readWorkbookFile(join(SAMPLES, 'jincheng-2023-final-accounts.xlsx'));
}

/** The published budget of 2026: all of its tables on one sheet, as they stand in the text. */
export function budget(): WorkbookSnapshot {
  const lines = readFileSync(join(SAMPLES, 'sources/jincheng-2026-budget.txt'), 'utf8').split('\n');
  return { name: '预算.xlsx', date1904: false, sheets: [plainSheet('预算', lines.map((line) => line.split('\t').map(valueOf)))] };
}

function valueOf(text: string): CellValue {
  if (text === '') return null;
  return FIGURE.test(text) ? Number(text.replaceAll(',', '')) : text;
}
