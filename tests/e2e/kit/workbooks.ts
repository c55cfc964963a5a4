import { join } from 'node:path';
import type { WorkbookSnapshot } from '../../../src/core';
import { readWorkbookFile } from '../../../src/hosts/file';
import { serialize, type SerialWorkbook } from '../../kit/excel/serial';

/** The published 2023 final accounts of 晋城市应急管理局: ten tables, a sheet each. */
export const SAMPLE = 'jincheng-2023-final-accounts';

export const SAMPLE_FILE = join(__dirname, '..', '..', '..', 'samples', `${SAMPLE}.xlsx`);

export async function sampleWorkbook(): Promise<SerialWorkbook> {
  return serialize(await readSample());
}

function readSample(): Promise<WorkbookSnapshot> {
  return readWorkbookFile(SAMPLE_FILE);
}

/** The sample several times over, as a department with many units keeps its units in one workbook. */
export async function largeWorkbook(copies: number): Promise<SerialWorkbook> {
  const sample = await readSample();
  const sheets = Array.from({ length: copies }, (_, copy) =>
    sample.sheets.map((sheet) => ({ ...sheet, name: `${String(copy + 1)}-${sheet.name}`.slice(0, 31) })),
  ).flat();
  return serialize({ ...sample, sheets });
}
