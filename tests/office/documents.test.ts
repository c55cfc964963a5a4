import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { disclosureOf, toDocx } from '../kit/documents/disclosure';
import { ACCOUNTS, ACCOUNTS_TEXT, BUDGET, BUDGET_TEXT } from '../kit/narrative';
import { removeConverted, toDocument, toPdf } from './libreoffice';

/** Whole disclosures as LibreOffice prints and saves them: its layout, its pages, its way of drawing rules. */
interface Checked {
  readonly tables: readonly { readonly page: number }[];
  readonly findings: readonly { readonly rule: string; readonly severity: string; readonly actual: number | null; readonly expected: number | null; readonly page?: number | null }[];
  readonly coverage: { readonly held: number };
  readonly gaps?: readonly unknown[];
}

const folder = mkdtempSync(join(tmpdir(), 'gouji-documents-'));

afterAll(() => {
  removeConverted();
  rmSync(folder, { recursive: true });
});

function checked(...args: readonly string[]): Checked {
  return JSON.parse(spawnSync(process.execPath, [join(__dirname, '../../bin/gouji.mjs'), 'check', '--json', ...args], { encoding: 'utf8' }).stdout) as Checked;
}

function said({ findings }: Checked): readonly string[] {
  return findings.map(({ rule, severity, actual, expected }) => [rule, severity, String(actual), String(expected)].join('|')).sort();
}

test.each([
  ['决算', ACCOUNTS, ACCOUNTS_TEXT],
  ['预算', BUDGET, BUDGET_TEXT],
])('%s: printed to PDF and saved again as .docx, it says what the workbook with its text says', async (name, book, text) => {
  const docx = join(folder, `${name}.docx`);
  writeFileSync(docx, await toDocx(await disclosureOf(book, text, `某年度${name}公开`)));
  const expected = checked(book, '--text', text);
  const printed = checked(join(toPdf(docx), `${name}.pdf`));
  expect(said(printed)).toEqual(said(expected));
  expect([printed.coverage.held, printed.gaps]).toEqual([expected.coverage.held, []]);
  expect(printed.findings.every(({ page }) => typeof page === 'number')).toBe(true);
  const saved = checked(join(toDocument(docx), `${name}.docx`));
  expect(said(saved)).toEqual(said(expected));
});

test('the workbook printed page by page gives its tables, each on its page', () => {
  const printed = checked(join(toPdf(ACCOUNTS), 'jincheng-2023-final-accounts.pdf'));
  expect(printed.tables.map(({ page }) => page)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(said(printed)).toEqual(said(checked(ACCOUNTS)));
});
