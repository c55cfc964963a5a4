import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toA1 } from '../../src/core';
import { check } from '../../src/check';
import { FORM_SETS } from '../../src/forms';
import { readWorkbookBytes } from '../../src/hosts/file';
import { SAMPLES_FOLDER } from './printed';

interface Reviewed {
  readonly findings: readonly { readonly severity: string; readonly rule: string; readonly sheet: string; readonly cell: string }[];
}

/** Everything said about each published performance document, against the list reviewed by hand beside it: nothing more, nothing less. */
test.each([
  'jincheng-2023-self-evaluations',
  'hengyang-2022-performance',
  'jinzhong-2020-overall-evaluation',
  'jinzhong-2022-performance-targets',
  'jincheng-2026-performance-targets',
])('%s', async (name) => {
  const { findings: reviewed } = JSON.parse(readFileSync(join(SAMPLES_FOLDER, `${name}.expected.json`), 'utf8')) as Reviewed;
  const workbook = await readWorkbookBytes(readFileSync(join(SAMPLES_FOLDER, `${name}.xlsx`)), name);
  const sheets = [...new Set(reviewed.map(({ sheet }) => sheet))];
  const said = check(workbook, FORM_SETS).findings.map(({ severity, rule, cells: [first] }) => {
    const sheet = sheets.find((start) => first?.sheet.startsWith(start)) ?? first?.sheet ?? '';
    return `${severity} ${rule} ${sheet} ${first ? toA1(first.row, first.column) : ''}`;
  });
  expect([...said].sort()).toEqual(reviewed.map(({ severity, rule, sheet, cell }) => `${severity} ${rule} ${sheet} ${cell}`).sort());
});
