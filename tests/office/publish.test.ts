import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import { actions } from '../../src/cli/actions';
import { run as gouji } from '../../src/cli/program';
import { removeConverted, run, toPdf } from './libreoffice';

/** What gouji publish wrote, laid out by another program. */

const ROOT = join(__dirname, '../..');
const REASONS = join(ROOT, 'tests/fixtures/narrative');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-publish-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  removeConverted();
});

interface Published {
  /** Entries of the contents, each with the page it gives. */
  readonly contents: readonly (readonly [title: string, page: string])[];
  /** Text of every page as printed, without spaces; the first one is the cover. */
  readonly pages: readonly string[];
  readonly pictures: number;
}

const known = new Map<string, Promise<Published>>();

function published(sample: string, reasons: string): Promise<Published> {
  const found = known.get(sample) ?? publish(sample, reasons);
  known.set(sample, found);
  return found;
}

async function publish(sample: string, reasons: string): Promise<Published> {
  const out = join(folder, `${sample}.docx`);
  const silent = { out: () => undefined, err: (text: string) => process.stderr.write(text), colour: false, interactive: false };
  expect(await gouji(['publish', join(ROOT, 'samples', `${sample}.xlsx`), '--out', out, '--reasons', join(REASONS, reasons)], actions(), silent)).toBe(1);
  const pdf = join(toPdf(out), `${basename(out, '.docx')}.pdf`);
  const count = Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', [pdf]))?.[1] ?? 0);
  const pages = Array.from({ length: count }, (_, index) => run('pdftotext', ['-f', String(index + 1), '-l', String(index + 1), '-layout', pdf, '-']).replace(/\s/g, ''));
  const body = new TextDecoder().decode(unzipSync(readFileSync(out))['word/document.xml'] ?? new Uint8Array());
  const entries = body.slice(body.indexOf('<w:sdt>'), body.indexOf('</w:sdt>')).split('</w:p>');
  const contents = entries.map((entry) => [...entry.matchAll(/<w:t xml:space="preserve">([^<]+)<\/w:t>/g)].map(([, text = '']) => text)).filter(({ length }) => length > 1);
  return { contents: contents.map((texts) => [texts.slice(0, -1).join('').replace(/\s/g, ''), texts.at(-1) ?? '']), pages, pictures: body.match(/<c:chart /g)?.length ?? 0 };
}

test.each([
  ['jincheng-2023-final-accounts', 'jincheng-2023-reasons.txt', 26, '收入支出决算总表'],
  ['jincheng-2026-budget', 'jincheng-2026-reasons.txt', 31, '预算收支总表'],
])('%s: every entry of the contents stands on the page it names, no page is blank', async (sample, reasons, entries, first) => {
  const { contents, pages, pictures } = await published(sample, reasons);
  expect(contents).toHaveLength(entries);
  expect(pictures).toBe(3);
  const front = pages.findIndex((text) => text.startsWith('第一部分'));
  const found = contents.map(([title]) => [title, String(pages.findIndex((text, index) => index >= front && text.includes(title)) - front + 1)] as const);
  expect(found).toEqual(contents);
  expect(pages.filter((text) => text.replace(/—\d+—/, '') === '')).toEqual([]);
  expect(pages[front + 1]).toContain(first);
});

test('a table that goes on on the next page repeats its header there', async () => {
  const { pages } = await published('jincheng-2023-final-accounts', 'jincheng-2023-reasons.txt');
  const at = pages.findIndex((text) => text.startsWith('六、一般公共预算财政拨款基本支出决算明细表'));
  expect(pages[at + 1]).toMatch(/^人员经费公用经费科目代码科目名称决算数/);
});
