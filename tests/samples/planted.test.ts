import { join } from 'node:path';
import { PLANTED } from '../../scripts/samples/planted';
import { check } from '../../src/check';
import { toA1 } from '../../src/core';
import { FORM_SETS } from '../../src/forms';
import { readWorkbookFile } from '../../src/hosts/file';
import { SAMPLES_FOLDER, committed, filledCells } from './printed';

const FILE = 'jincheng-2023-planted-mistakes.xlsx';

test('differs from the published tables in the planted cells only', async () => {
  const values = async (file: string): Promise<ReadonlyMap<string, unknown>> =>
    new Map(filledCells(await committed(file)).map((cell) => [`${cell.worksheet.name}!${cell.address}`, cell.value]));
  const [published, planted] = await Promise.all([values('jincheng-2023-final-accounts.xlsx'), values(FILE)]);
  const different = [...planted].filter(([place, value]) => published.get(place) !== value);
  expect(planted.size).toBe(published.size);
  expect(different).toEqual(PLANTED.map(({ sheet, cell, planted: value }) => [`${sheet}!${cell}`, value]));
});

test('every planted mistake is found at its cell', async () => {
  const { findings } = check(await readWorkbookFile(join(SAMPLES_FOLDER, FILE)), FORM_SETS);
  const at = (sheet: string, a1: string): readonly (readonly [string, string])[] =>
    findings.flatMap(({ rule, severity, cells }) => (cells.some((cell) => cell.sheet.startsWith(sheet) && toA1(cell.row, cell.column) === a1) ? [[rule, severity] as const] : []));
  expect(at('01', 'C37')).toContainEqual(['F01-5', 'error']);
  expect(at('06', 'F6')).toContainEqual(['F06-1', 'error']);
  expect(at('09', 'K8').map(([rule]) => rule)).toContain('FM-text');
});
