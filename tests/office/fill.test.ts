import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { actions } from '../../src/cli/actions';
import { run as gouji } from '../../src/cli/program';
import { readFigure, valueAt, type WorkbookSnapshot } from '../../src/core';
import { FileHost, readWorkbookFile } from '../../src/hosts/file';
import { budgetBook } from '../kit/fill/budget';
import { asFile } from '../kit/fill/save';
import { LEDGER_SAMPLE, readSample, SAMPLE, totalCells, valueIn } from '../kit/fill/blank';
import { parseCsv, removeConverted, run, toCsv, toPdf } from './libreoffice';

/** What gouji fill wrote, recalculated by another program. */

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-fill-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  removeConverted();
});

const silent = { out: () => undefined, err: (text: string) => process.stderr.write(text), colour: false, interactive: false };

async function blankFile(sample: WorkbookSnapshot, cells: ReturnType<typeof totalCells>): Promise<string> {
  const host = new FileHost(SAMPLE);
  const reason = { zh: '清空', en: 'blank' };
  await host.write(cells.map((cell) => ({ cell, old: { value: valueIn(sample, cell), formula: null }, next: { value: null, formula: null }, reason })));
  const path = join(folder, 'blank.xlsx');
  await host.save(path);
  return path;
}

function csvSheets(file: string, name: string): ReadonlyMap<string, readonly (readonly string[])[]> {
  const converted = toCsv(file);
  return new Map(readdirSync(converted).map((each) => [each.slice(name.length + 1, -'.csv'.length), rawRows(readFileSync(join(converted, each), 'utf8'))]));
}

/** With blank rows kept, so that rows stay where they are on the sheet. */
function rawRows(text: string): readonly (readonly string[])[] {
  return text.split(/\r?\n/).map((line) => parseCsv(line)[0] ?? []);
}

test('the native formulas, recalculated, give the published figures', async () => {
  const sample = await readSample();
  const totals = totalCells(sample, ['01', '02', '03', '05', '06']);
  const out = join(folder, 'formulas.xlsx');
  expect(await gouji(['fill', await blankFile(sample, totals), '--out', out, '--as', 'formulas'], actions(), silent)).toBe(0);
  const written = await readWorkbookFile(out);
  const formulas = written.sheets.flatMap((sheet) => sheet.formulas.flat()).filter((formula) => formula !== null);
  console.log(`${String(totals.length)} figures filled, ${String(formulas.length)} of them as formulas`);
  expect(formulas.length).toBeGreaterThan(60);
  const sheets = csvSheets(recalculated(out), 'formulas');
  const shown = totals.map((cell) => ({ cell, text: sheets.get(cell.sheet)?.[cell.row]?.[cell.column] ?? '' }));
  expect(shown.filter(({ text }) => /^(?:#|Err)/.test(text))).toEqual([]);
  expect(shown.map(({ text }) => readFigure(text).value.toString())).toEqual(totals.map((cell) => readFigure(valueIn(sample, cell)).value.toString()));
});

/** Saved again by LibreOffice, which recalculates every formula that has no result; the results kept in the file are taken out first. */
function recalculated(file: string): string {
  const stripped = join(dirname(file), 'stripped', basename(file));
  run('node', ['-e', STRIP, file, stripped]);
  return stripped;
}

const STRIP = `
const { unzipSync, zipSync, strFromU8, strToU8 } = require('fflate');
const { readFileSync, writeFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');
const [from, to] = process.argv.slice(1);
const parts = unzipSync(readFileSync(from));
for (const name of Object.keys(parts)) {
  if (!/worksheets\\/[^/]+\\.xml$/.test(name)) continue;
  parts[name] = strToU8(strFromU8(parts[name]).replace(/(<f[^>]*>[^<]*<\\/f>)<v>[^<]*<\\/v>/g, '$1'));
}
mkdirSync(dirname(to), { recursive: true });
writeFileSync(to, zipSync(parts));
`;

test('the three-public sheet made from the ledger opens, shows the published figures, and prints on one page', async () => {
  const out = join(folder, 'three-public.xlsx');
  await gouji(['fill', LEDGER_SAMPLE, '--out', out, '--only', 'three-public', '--as', 'formulas'], actions(), silent);
  const made = (await readWorkbookFile(out)).sheets.at(-1);
  if (!made) throw new Error('no sheet');
  expect(made.name.startsWith('09')).toBe(true);
  expect(valueAt(made, 0, 0)).toBe('财政拨款“三公”经费支出决算表');
  const rows = [...csvSheets(out, 'three-public').entries()].find(([sheet]) => sheet.startsWith('09'))?.[1] ?? [];
  // 29.14 = 0 + 29.00 (0 + 29.00) + 0.14
  expect(rows.some((row) => row.slice(6, 12).map((text) => readFigure(text).value.toString()).join(' ') === '29.14 0 29 0 29 0.14')).toBe(true);
  const pdf = join(toPdf(out), 'three-public.pdf');
  const pages = /Pages:\s+(\d+)/.exec(run('pdfinfo', [pdf]))?.[1] ?? '';
  const printed = (page: string): string => run('pdftotext', ['-f', page, '-l', page, '-layout', pdf, '-']).replace(/\s/g, '');
  expect(printed(pages)).toContain('财政拨款“三公”经费支出决算表');
  expect(printed(String(Number(pages) - 1))).not.toContain('三公');
});

test('表十 opens, its formulas give what they were made from, and it prints on one page in its layout', async () => {
  const file = join(folder, '2026.xlsx');
  writeFileSync(file, await asFile(budgetBook()));
  const out = join(folder, 'ten.xlsx');
  expect(await gouji(['fill', file, '--out', out, '--form', 'budget/10', '--budget', '接待=0.50,购置=20,运行=9', '--as', 'formulas'], actions(), silent)).toBe(0);
  const rows = [...csvSheets(recalculated(out), 'ten').entries()].find(([sheet]) => sheet.startsWith('表十“三公”'))?.[1] ?? [];
  const figures = rows.slice(4, 10).map((row) => row.slice(0, 3).map((text, column) => (column === 0 ? text : readFigure(text).value.toString())));
  // 29.50 = 0 + 0.50 + 29.00 (20.00 + 9.00), all of it from the general public budget.
  expect(figures).toEqual([
    ['因公出国（境）费', '0', '0'],
    ['公务接待费', '0.5', '0.5'],
    ['公务用车购置及运行费', '29', '29'],
    ['①公务用车购置费', '20', '20'],
    ['②公务用车运行维护费', '9', '9'],
    ['合计', '29.5', '29.5'],
  ]);
  const pdf = join(toPdf(out), 'ten.pdf');
  const pages = /Pages:\s+(\d+)/.exec(run('pdfinfo', [pdf]))?.[1] ?? '';
  const printed = (page: string): string => run('pdftotext', ['-f', page, '-l', page, '-layout', pdf, '-']).replace(/\s/g, '');
  expect(printed(pages)).toContain('2026年财政拨款安排“三公”经费支出预算表');
  expect(printed(pages)).toContain('国有资本经营预算');
  expect(printed(String(Number(pages) - 1))).not.toContain('三公');
});
