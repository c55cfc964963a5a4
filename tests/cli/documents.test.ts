import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { disclosureOf } from '../kit/documents/disclosure';
import { toPages } from '../kit/documents/paper';
import { page, type PdfPage, writePdf } from '../kit/documents/pdf';
import { ACCOUNTS, ACCOUNTS_TEXT } from '../kit/narrative';
import { folder } from './kit';

/** The library that reads PDF is a module of a kind these tests cannot load: the program itself is run, once for all. */
interface Checked {
  readonly error?: { readonly code: string; readonly message: string };
  readonly tables?: readonly { readonly form: string; readonly page: number }[];
  readonly findings?: readonly { readonly rule: string; readonly page: number | null }[];
  readonly causes?: readonly { readonly kind: string; readonly sheet: string; readonly page: number; readonly correction: { readonly old: number; readonly new: number } | null }[];
  readonly gaps?: readonly { readonly kind: string; readonly page: number }[];
}

const ROWS_A_PAGE = 24;
let temp: Awaited<ReturnType<typeof folder>>;
let printed: readonly PdfPage[];
let checked: ReadonlyMap<string, Checked>;

beforeAll(async () => {
  temp = await folder();
  const disclosure = await disclosureOf(ACCOUNTS, ACCOUNTS_TEXT, '2023年度单位决算');
  const pages = toPages(disclosure, ROWS_A_PAGE);
  printed = pages;
  // 02 stands behind the cover and the two pages of 01; its total of income is 3,220.75.
  const wrong = pages.map((each, index) => (index === 3 ? { ...each, texts: each.texts.map((words, at) => (words.text === '3,220.75' && each.texts.findIndex(({ text }) => text === words.text) === at ? { ...words, text: '3,230.75' } : words)) } : each));
  // Landscape printed sideways: the reader turns the page.
  const [, , , second] = pages;
  if (!second) throw new Error('the disclosure has a page of table 02');
  const turned = { ...second, width: second.height, height: second.width, rotate: 90 as const, texts: [], rules: [] };
  const whole = writePdf([...wrong, page({ scan: true })]);
  const files: Record<string, Uint8Array> = {
    'whole.pdf': whole,
    'scanned.pdf': writePdf([page({ scan: true }), page({ scan: true })]),
    'blank.pdf': writePdf([turned]),
    'cut.pdf': whole.subarray(0, 300),
    'locked.pdf': writePdf([second], { locked: true }),
  };
  const paths = await Promise.all(Object.entries(files).map(([name, bytes]) => temp.put(name, bytes)));
  const { stdout } = spawnSync(process.execPath, [join(__dirname, '../../bin/gouji.mjs'), 'check', '--json', ...paths], { encoding: 'utf8' });
  const lines = stdout.trim().split('\n').map((line) => JSON.parse(line) as Checked & { readonly file: string });
  checked = new Map(lines.map((line) => [line.file.slice(line.file.lastIndexOf('/') + 1), line]));
});

afterAll(() => temp.remove());

/** The first page from `from` on (counted from 0) that prints the words, as a reader counts. */
function printedOn(words: string, from: number): number {
  return printed.findIndex(({ texts }, index) => index >= from && texts.some(({ text }) => text.includes(words))) + 1;
}

test('a PDF of the whole disclosure: its ten tables, the mistakes of its text, and the planted figure on its page', () => {
  const { tables, findings, causes, gaps } = checked.get('whole.pdf') ?? {};
  expect(tables?.map(({ form, page: on }) => [form.slice(-2), on])).toEqual([['01', 2], ['02', 4], ['03', 5], ['04', 6], ['05', 8], ['06', 9], ['07', 11], ['08', 12], ['09', 13], ['10', 14]]);
  expect(causes?.filter(({ kind }) => kind === 'cell')).toMatchObject([{ sheet: '第2张表 收入决算表', page: 4, correction: { old: 3230.75, new: 3220.75 } }]);
  const found = (rule: string): readonly (number | null)[] => (findings ?? []).flatMap((finding) => (finding.rule === rule ? [finding.page] : []));
  expect(found('NA-05')).toEqual(['4,727.11万元', '4,727.11万元', '3295.91万元'].map((words) => printedOn(words, 14)));
  expect(found('NA-04')).toEqual([printedOn('24.04%', 14)]);
  expect(found('NA-12')).toEqual([printedOn('10辆', 14)]);
  // The text states the total of 02 as it was before it was planted: 3,220.75, of which 3,220.54 is 99.99 %.
  expect([found('NA-01'), found('NA-02')]).toEqual([[15], [15]]);
  expect(gaps).toEqual([{ kind: 'scanned', page: 18, table: null }]);
});

test.each([
  ['scanned.pdf', 'unsupported', '2 页都是扫描的图片'],
  ['blank.pdf', 'unsupported', '1 页都没有文字'],
  ['cut.pdf', 'damaged', '不是完整的 PDF'],
  ['locked.pdf', 'encrypted', '已加密'],
])('%s is refused in a sentence', (name, code, words) => {
  const { error } = checked.get(name) ?? {};
  expect(error?.code).toBe(code);
  expect(error?.message).toContain(words);
});
