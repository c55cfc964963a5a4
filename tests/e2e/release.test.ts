/** The release as a user gets it: unzipped into a folder with a Chinese name and a space, no server, no network, nothing installed. */
import { createHash } from 'node:crypto';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { version } from '../../package.json';
import { membersNewerThan } from '../../scripts/gates/newer-features';
import { tooNewInPage } from '../../scripts/gates/oldest-browser';
import { readWorkbookBytes } from '../../src/hosts/file';
import { valueAt } from '../../src/core';
import { launchBrowser } from './kit/browser';
import { eventually } from './kit/eventually';
import { disclosureOf } from '../kit/documents/disclosure';
import { toPages } from '../kit/documents/paper';
import { writePdf } from '../kit/documents/pdf';
import { ACCOUNTS, ACCOUNTS_TEXT } from '../kit/narrative';
import { Workbench } from './kit/workbench';

const ROOT = join(__dirname, '../..');
const RELEASE_NAME = `gouji-${version}`;
const CHECKSUM_FILE = '文件清单-SHA256.txt';
const SAMPLE = 'jincheng-2023-final-accounts.xlsx';

const OLDEST = 86;

/** Takes away what came after the oldest browser, and lets selectors it does not know throw as they do there. */
const YOUNGER = `
for (const [name, member] of ${JSON.stringify(membersNewerThan(OLDEST))}) {
  const found = window[name];
  if (found === undefined) continue;
  for (const holder of member === null ? [window] : [found, found.prototype]) if (holder) delete holder[member ?? name];
}
for (const type of [Document, DocumentFragment, Element]) {
  for (const method of ['querySelector', 'querySelectorAll', 'matches', 'closest']) {
    const original = type.prototype[method];
    if (original === undefined) continue;
    type.prototype[method] = function (selector) {
      if (/:(?:is|where|has)\\(/.test(selector)) throw new DOMException('not a valid selector: ' + selector, 'SyntaxError');
      return original.call(this, selector);
    };
  }
}
`;

/** Styles that may be missing: what they do is nicer, not needed. */
const MAY_BE_MISSING = [
  // High contrast: the system's colours are kept either way; the rules around it came with the same version.
  'forced-color-adjust',
  // Written with -webkit- before it.
  'mask-image',
  // Thickness of scroll bars and of underlines, breaking of lines.
  'scrollbar-color',
  'scrollbar-gutter',
  'scrollbar-width',
  'text-decoration-thickness',
  'text-underline-offset',
  'text-wrap',
];

let place: string;
let folder: string;
let browser: Browser;

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'gouji-release-'));
  const made = join(place, 'made');
  const run = spawnSync(process.execPath, ['--import', 'tsx', join(ROOT, 'scripts/release/index.ts'), '--out', made], { cwd: ROOT, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`The release was not made.\n${run.stdout}${run.stderr}`);
  const zip = join(made, `${RELEASE_NAME}.zip`);
  const unzipped = join(place, '勾稽 试用');
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
    mkdirSync(dirname(join(unzipped, name)), { recursive: true });
    writeFileSync(join(unzipped, name), bytes);
  }
  folder = join(unzipped, RELEASE_NAME);
  browser = await launchBrowser();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  rmSync(place, { recursive: true, force: true });
});

async function openPage(init?: string): Promise<Workbench> {
  const workbench = await Workbench.openFromDisk(browser, pathToFileURL(join(folder, '工作台.html')).href, init);
  await workbench.page.getByText('打开自己的工作簿').first().waitFor();
  return workbench;
}

test('nothing in the page is newer than the oldest browser but styles it can be without', () => {
  const html = readFileSync(join(folder, '工作台.html'), 'utf8');
  expect(tooNewInPage(html, OLDEST).filter(({ kind, name }) => kind !== 'property' || !MAY_BE_MISSING.includes(name))).toEqual([]);
});

test('the page opens from disk with the network cut: a workbook is opened, checked, corrected, saved and opened again', async () => {
  const workbench = await openPage(YOUNGER);
  const { page } = workbench;
  // The keyboard begins at the button, and reaches the first sample next.
  await eventually(() => page.evaluate(() => document.activeElement?.textContent?.slice(0, 20)), '打开自己的工作簿');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent?.slice(0, 10))).toBe('放了三处错误的决算表');
  await workbench.picture('release-start');
  const wrong = readFileSync(join(folder, '示例', SAMPLE));
  await workbench.openFile('本单位决算.xlsx', wrong);
  // 总计 of the income side in 公开01表, printed 3,487.99.
  await workbench.type('C37', '3478.99');
  await workbench.button('审核工作簿').click();
  await page.getByText('已核 397 项').waitFor();
  const finding = page.getByRole('article').filter({ hasText: '收入总计应为 3,487.99' }).first();
  await finding.getByRole('button', { name: 'C37' }).first().click();
  await workbench.reads(/^C37 3,478\.99$/);
  await workbench.picture('release-finding');
  await workbench.type('C37', '3487.99');
  await workbench.button(/^重新审核|^审核工作簿/).first().click();
  await finding.waitFor({ state: 'detached' });
  await workbench.type('C37', '3487.98');
  const { name, bytes } = await workbench.saved();
  expect(name).toBe('本单位决算.xlsx');
  const [sheet] = (await readWorkbookBytes(bytes, name)).sheets;
  expect(sheet && valueAt(sheet, 36, 2)).toBe(3487.98);
  await page.reload();
  await page.getByText('打开自己的工作簿').first().waitFor();
  await workbench.openFile(name, bytes);
  await workbench.goTo('C37');
  await workbench.reads(/^C37 3,487\.98$/);
  // The library that reads PDF is in the page as well, and asks for nothing the oldest browser lacks.
  const disclosure = await disclosureOf(ACCOUNTS, ACCOUNTS_TEXT, '2023年度单位决算');
  await workbench.openFile('公开.pdf', writePdf(toPages({ ...disclosure, tables: disclosure.tables.slice(1, 2), text: [] })));
  expect(await workbench.tabs()).toEqual(['第1张表 收入决算表', '正文']);
  await workbench.context.close();
  expect(workbench.problems).toEqual([]);
});

test('a browser that keeps nothing on this computer says so, and works', async () => {
  const workbench = await openPage("Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError'); } }); Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });");
  await workbench.page.getByText('这个浏览器不允许在本机保存草稿').waitFor();
  await workbench.openSample();
  await workbench.button('审核工作簿').click();
  await workbench.page.getByText('已核 397 项').waitFor();
  await workbench.context.close();
  expect(workbench.problems).toEqual([]);
});

test('gouji.cjs checks the sample with Node alone, from the folder it was unzipped to', () => {
  const command = join(folder, '命令行', 'gouji.cjs');
  const run = spawnSync(process.execPath, [command, 'check', join('示例', SAMPLE), '--report', join(place, '报告.html')], { cwd: folder, encoding: 'utf8', env: {} });
  expect({ status: run.status, err: run.stderr }).toEqual({ status: 0, err: '' });
  expect(run.stdout).toContain('已核 397 项');
  expect(readFileSync(join(place, '报告.html'), 'utf8')).toContain('F06-1');
  expect(execFileSync(process.execPath, [command, '--version'], { encoding: 'utf8' }).trim()).toBe(version);
});

test('every file is listed with its checksum, and no other', () => {
  const lines = readFileSync(join(folder, CHECKSUM_FILE), 'utf8').trimEnd().split('\n');
  const listed = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
  const there = files(folder).filter((name) => name !== CHECKSUM_FILE);
  expect([...listed.keys()].sort()).toEqual([...there].sort());
  for (const name of there) expect([name, createHash('sha256').update(readFileSync(join(folder, name))).digest('hex')]).toEqual([name, listed.get(name)]);
});

test('every link and picture of 使用说明 leads somewhere', () => {
  const manual = join(folder, '使用说明');
  const pages = files(manual).filter((name) => name.endsWith('.html'));
  const broken = pages.flatMap((name) => {
    const html = readFileSync(join(manual, name), 'utf8');
    // Apart from the page's own data of the search.
    const body = html.replace(/<script>[\s\S]*<\/script>/, '');
    return [...body.matchAll(/ (?:href|src)="([^"]+)"/g)].flatMap(([, link = '']) => {
      if (/^(?:https?|mailto|data):/.test(link)) return [];
      const [path = '', anchor] = decodeURIComponent(link).split('#');
      const target = path === '' ? join(manual, name) : join(manual, dirname(name), path);
      const found = existsSync(target) && (anchor === undefined || readFileSync(target, 'utf8').includes(` id="${anchor}"`));
      return found ? [] : [`${name}: ${link}`];
    });
  });
  expect(broken).toEqual([]);
  expect(pages).toEqual(expect.arrayContaining(['index.html', 'first-minutes.html', 'functions/EXECRATE.html', 'rules/FM-text.html']));
});

test('使用说明 finds words from disk', async () => {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(folder, '使用说明', 'index.html')).href);
  await page.getByRole('searchbox').fill('GJ.RMBUPPER');
  await page.getByText(/^找到 \d+ 页$/).waitFor();
  await page.getByRole('link', { name: /RMBUPPER/ }).first().click();
  await page.getByRole('heading', { level: 1 }).filter({ hasText: 'RMBUPPER' }).waitFor();
  await page.close();
});

function files(below: string, prefix = ''): readonly string[] {
  return readdirSync(join(below, prefix), { withFileTypes: true }).flatMap((entry) => {
    const name = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    return entry.isDirectory() ? files(below, name) : [name];
  });
}
