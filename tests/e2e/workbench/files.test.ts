/** The user's own files: open, edit, save, come back after a crash, and what is refused. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { numberFormatAt, parseA1, valueAt, formulaAt, type WorkbookSnapshot } from '../../../src/core';
import { readWorkbookBytes } from '../../../src/hosts/file';
import { disclosureOf, toDocx } from '../../kit/documents/disclosure';
import { textPages, toPages } from '../../kit/documents/paper';
import { page as printedPage, writePdf } from '../../kit/documents/pdf';
import { ACCOUNTS, ACCOUNTS_TEXT } from '../../kit/narrative';
import { useWorkbench, type Workbench } from '../kit/workbench';
import { budgetBook } from './books';

const open = useWorkbench();

async function saved(workbench: Workbench): Promise<{ name: string; bytes: Uint8Array }> {
  const downloading = workbench.page.waitForEvent('download');
  await workbench.button('保存').click();
  const download = await downloading;
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

async function chooseFile({ page }: Workbench, name: string, bytes: Uint8Array): Promise<void> {
  await page.locator('input[type=file]').last().setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}

function cell(workbook: WorkbookSnapshot, a1: string, sheet = 0): { value: unknown; formula: string | null } {
  const place = parseA1(a1);
  const found = workbook.sheets[sheet];
  if (!place || !found) throw new Error(`no ${a1}`);
  return { value: valueAt(found, place.row, place.column), formula: formulaAt(found, place.row, place.column) };
}

test('saves what was typed and what follows from it, and keeps every other part byte for byte', async () => {
  const workbench = await open();
  const original = await budgetBook();
  await workbench.openFile('预算执行.xlsx', original);
  await workbench.type('C5', '190');
  await workbench.type('D5', '=GJ.EXECRATE(C5,B5)');
  await workbench.goTo('C8');
  await workbench.reads(/^C8 230$/);
  await workbench.page.getByText('有未保存的改动').waitFor();
  const { name, bytes } = await saved(workbench);
  expect(name).toBe('预算执行.xlsx');
  await workbench.page.getByText('有未保存的改动').waitFor({ state: 'detached' });
  const workbook = await readWorkbookBytes(bytes, name);
  expect(cell(workbook, 'C5')).toEqual({ value: 190, formula: null });
  expect(cell(workbook, 'C8')).toEqual({ value: 230, formula: '=SUM(C5:C7)' });
  expect(cell(workbook, 'D5')).toEqual({ value: 0.95, formula: '=GJ.EXECRATE(C5,B5)' });
  expect(cell(workbook, 'B8')).toEqual({ value: 250, formula: '=SUM(B5:B7)' });
  const [before, after] = [unzipSync(original), unzipSync(bytes)];
  for (const part of Object.keys(before).filter((each) => /styles|theme|sheet2|docProps/.test(each))) expect(after[part]).toEqual(before[part]);
  const [sheet] = workbook.sheets;
  expect(sheet && numberFormatAt(sheet, 4, 2)).toBe('General');
  const output = join(__dirname, '..', '..', 'output');
  mkdirSync(output, { recursive: true });
  writeFileSync(join(output, 'workbench-saved.xlsx'), bytes);
});

/** The grid draws itself this long after the page has started, and notices changes only from then on. */
const DRAWS_AFTER_MS = 300;

/** Makes the grid start slowly, as on an old machine. */
function startSlowly({ ordinary, slow }: { ordinary: number; slow: number }): void {
  const { setTimeout: original } = window;
  window.setTimeout = ((work: TimerHandler, delay?: number, ...rest: unknown[]) =>
    original(work, delay === ordinary ? slow : delay, ...rest)) as typeof window.setTimeout;
}

test.each([
  ['when the grid is there', DRAWS_AFTER_MS],
  ['before the grid is there', 3_000],
])('offers the unsaved changes after a reload, and puts them back %s', async (_when, slow) => {
  const workbench = await open();
  const { page } = workbench;
  await page.addInitScript(startSlowly, { ordinary: DRAWS_AFTER_MS, slow });
  await workbench.openFile('预算执行.xlsx', await budgetBook());
  await workbench.type('C6', '45');
  await page.getByText('有未保存的改动，草稿已存在本机').waitFor();
  await page.reload();
  await page.getByText('上次的改动还没有保存').waitFor();
  await page.getByText(/“预算执行.xlsx”，1 格/).waitFor();
  await workbench.picture('workbench-draft');
  await workbench.button('恢复').click();
  await workbench.button('审核工作簿').waitFor();
  await workbench.goTo('C6');
  await workbench.reads(/^C6 45$/);
  await workbench.goTo('C8');
  await workbench.reads(/^C8 231$/);
  await page.getByText('有未保存的改动').waitFor();
});

test('asks before another workbook takes the place of unsaved changes', async () => {
  const workbench = await open();
  await workbench.openFile('预算执行.xlsx', await budgetBook());
  await workbench.type('C6', '45');
  await workbench.button('开始').click();
  await workbench.page.getByText('部门决算公开 01–10 表').click();
  await workbench.page.getByRole('alertdialog').getByText('“预算执行.xlsx”的改动还没有保存').waitFor();
  await workbench.button('取消').click();
  await workbench.button('回到表格').click();
  await workbench.goTo('C6');
  await workbench.reads(/^C6 45$/);
});

test('what is being typed counts as unsaved before another workbook is opened', async () => {
  const workbench = await open();
  const { page } = workbench;
  await workbench.openFile('预算执行.xlsx', await budgetBook());
  await workbench.goTo('C6');
  await page.keyboard.type('45');
  await chooseFile(workbench, '另一本.xlsx', await budgetBook());
  await page.getByRole('alertdialog').getByText('“预算执行.xlsx”的改动还没有保存').waitFor();
  await workbench.button('取消').click();
  await workbench.goTo('C6');
  await workbench.reads(/^C6 45$/);
});

test('a file that cannot be opened takes neither the workbook nor its draft away', async () => {
  const workbench = await open();
  const { page } = workbench;
  await workbench.openFile('预算执行.xlsx', await budgetBook());
  await workbench.type('C6', '45');
  await page.getByText('草稿已存在本机').waitFor();
  await chooseFile(workbench, '坏文件.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]));
  await workbench.button('不保存，直接打开').click();
  await page.getByText('“坏文件.xlsx”已损坏').waitFor();
  await page.getByText('草稿已存在本机').waitFor();
  await page.reload();
  await page.getByText(/“预算执行.xlsx”，1 格/).waitFor();
});

test('a draft belongs to the page that works on it; the next page is offered it when that one is closed', async () => {
  const workbench = await open();
  const { page, context } = workbench;
  const other = await context.newPage();
  await other.goto(page.url());
  await workbench.openFile('预算执行.xlsx', await budgetBook());
  await workbench.type('C6', '45');
  await page.getByText('草稿已存在本机').waitFor();
  await other.reload();
  await other.getByText('先看示例').waitFor();
  await page.close();
  await other.getByText(/“预算执行.xlsx”，1 格/).waitFor();
  await other.getByRole('button', { name: '恢复' }).click();
  await other.getByText('有未保存的改动').waitFor();
});

test('a sheet keeps its name and place when its tab is pressed twice or dragged', async () => {
  const workbench = await open();
  const { page } = workbench;
  await workbench.openSample();
  const names = await workbench.tabs();
  const shown = page.locator('[data-u-comp="slide-tab-item"]').first();
  await shown.dblclick();
  await page.getByText('增删或改名工作表').waitFor();
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await shown.hover();
  await page.mouse.down();
  // The grid takes a long press for a drag; nothing on the page says when it does.
  await page.waitForTimeout(600);
  expect(await page.locator('body > [data-u-comp="slide-tab-item"]').count()).toBe(0);
  await page.mouse.up();
  expect(await workbench.tabs()).toEqual(names);
});

test('shows an .xls read-only and says why', async () => {
  const workbench = await open();
  const legacy = readFileSync(join(__dirname, '..', '..', 'hosts', 'file', 'fixtures', 'libreoffice.xls'));
  await workbench.openFile('旧表.xls', legacy);
  await workbench.page.getByText('“旧表.xls”不是 .xlsx，这里只能查看和审核').waitFor();
  expect(await workbench.button('保存').count()).toBe(0);
});

test('shows a Word document as sheets, checks it, and lets nothing be changed', async () => {
  const workbench = await open();
  const disclosure = await disclosureOf(ACCOUNTS, ACCOUNTS_TEXT, '2023年度单位决算');
  await workbench.openFile('公开.docx', await toDocx({ ...disclosure, tables: disclosure.tables.slice(0, 3) }));
  await workbench.page.getByText('“公开.docx”是文档').waitFor();
  expect(await workbench.tabs()).toEqual(['第1张表 收入支出决算总表', '第2张表 收入决算表', '第3张表 支出决算表', '正文']);
  expect(await workbench.button('保存').count()).toBe(0);
});

test('a printed PDF: its tables as sheets, checked, with pages in the cards and what was not read named', async () => {
  const workbench = await open();
  const { page } = workbench;
  const disclosure = await disclosureOf(ACCOUNTS, ACCOUNTS_TEXT, '2023年度单位决算');
  const pages = toPages({ ...disclosure, tables: disclosure.tables.slice(1, 3), text: [] });
  // Behind the cover: 02 on page 2, its total of income 3,220.75 misprinted; 03 on page 3.
  const wrong = pages.map((each) => ({ ...each, texts: each.texts.map((words) => (words.text === '3,220.75' ? { ...words, text: '3,230.75' } : words)) }));
  await workbench.openFile('公开.pdf', writePdf([...wrong, printedPage({ scan: true })]));
  await page.getByText('“公开.pdf”是文档').waitFor();
  expect(await workbench.tabs()).toEqual(['第1张表 收入决算表', '第2张表 支出决算表', '正文']);
  await workbench.button('审核工作簿').click();
  await page.getByText('没有读：第 4 页是扫描的图片').waitFor();
  const card = page.getByRole('article').first();
  await card.getByText('第1张表 收入决算表 · 第 2 页').waitFor();
  await workbench.picture('workbench-pdf');
  // The same document as a text beside the open one: its tables stay out, and that is said.
  await page.getByRole('tab', { name: /^说明/ }).click();
  await page.getByLabel('打开文档').setInputFiles({ name: '说明.pdf', mimeType: 'application/pdf', buffer: Buffer.from(writePdf(textPages(['三、支出决算情况说明', '2023年度支出合计3,486.16万元。']))) });
  await workbench.button(/^必错 \d 2023年度支出合计3,486\.16万元/).click();
  await page.getByText('说明.pdf 第 1 页第 2 段').filter({ visible: true }).first().waitFor();
});

test.each([
  ['坏文件.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), '“坏文件.xlsx”已损坏'],
  ['网页.xls', new TextEncoder().encode('<html><body>1</body></html>'), '“网页.xls”实际是网页（HTML）'],
])('refuses %s in words', async (name, bytes, words) => {
  const workbench = await open();
  await chooseFile(workbench, name, bytes);
  await workbench.page.getByText(words).waitFor();
});
