/** Journeys 2 and 3 in the workbench: fill, save, open again, take back; make the three-public sheet and take it away. */
import ExcelJS from 'exceljs';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CellRef, normalize, toA1, toQualified, type WorkbookSnapshot } from '../../../src/core';
import { FileHost } from '../../../src/hosts/file';
import { patchWorkbook } from '../../../src/hosts/file/patch';
import { figuresAt, readSample, SAMPLE, totalCells, withLedger } from '../../kit/fill/blank';
import { toXlsx } from '../../kit/host-contract/xlsx';
import { violations } from '../kit/accessibility';
import { apply, goToFilling, goToReceptionRow, makePlan, makeThreePublicSheet, undoFill, undoThreePublicSheet, workOutThreePublic, writeAs } from '../kit/journeys';
import { checkWorkbook } from '../kit/review';
import { useWorkbench, type Workbench } from '../kit/workbench';

const open = useWorkbench();

const folder = mkdtempSync(join(tmpdir(), 'gouji-workbench-fill-'));
let sample: WorkbookSnapshot;
let totals: readonly CellRef[];

beforeAll(async () => {
  sample = await readSample();
  totals = totalCells(sample);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The published file with every total and every level above 项 deleted. */
async function blankedFile(): Promise<Uint8Array> {
  const cells = totals.map((cell) => ({ cell, next: { value: null, formula: null } }));
  return (await patchWorkbook(new Uint8Array(readFileSync(SAMPLE)), { cells })).bytes;
}

/** What the file host reads from the file that 保存 gave. */
async function savedWorkbook(workbench: Workbench): Promise<{ workbook: WorkbookSnapshot; bytes: Uint8Array }> {
  const { path, bytes } = await workbench.saved();
  const copy = join(folder, `${String(performance.now())}.xlsx`);
  copyFileSync(path, copy);
  return { workbook: await new FileHost(copy).read(), bytes };
}

async function readBytes(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const path = join(folder, `${String(performance.now())}.xlsx`);
  await import('node:fs/promises').then(({ writeFile }) => writeFile(path, bytes));
  return new FileHost(path).read();
}

test.each(['数值', '公式'] as const)('填报 as %s: applied, saved, opened again and taken back exactly', async (as) => {
  const blank = await blankedFile();
  const before = await readBytes(blank);
  const workbench = await open();
  const { page } = workbench;
  await workbench.openFile('决算.xlsx', blank);
  await goToFilling(workbench);
  await makePlan(workbench, totals.length);
  await workbench.picture('workbench-fill-plan');
  expect(await violations(workbench)).toEqual([]);
  const [first] = totals;
  if (!first) throw new Error('no total');
  await workbench.button(`转到 ${toQualified(first)}`).first().click();
  await workbench.reads(new RegExp(`^${toA1(first.row, first.column)}$`));
  await writeAs(workbench, as);
  await apply(workbench, totals.length);
  await page.getByText('有未保存的改动').waitFor();
  await workbench.picture('workbench-fill-applied');
  expect(await violations(workbench)).toEqual([]);
  await page.getByRole('tab', { name: '审核' }).click();
  await checkWorkbook(workbench);
  await workbench.button('0 必错').waitFor();

  const { workbook: saved, bytes } = await savedWorkbook(workbench);
  expect(figuresAt(saved, totals)).toEqual(figuresAt(sample, totals));

  const again = await open();
  await again.openFile('决算.xlsx', bytes);
  await goToFilling(again);
  await undoFill(again, totals.length);
  expect((await savedWorkbook(again)).workbook.sheets).toEqual(before.sheets);

  await goToFilling(workbench);
  await undoFill(workbench, totals.length);
  expect((await savedWorkbook(workbench)).workbook.sheets).toEqual(before.sheets);
});

test('cells deleted by keyboard are filled in again; without a trace when taken back before saving', async () => {
  const workbench = await open();
  const { page } = workbench;
  await workbench.openSample();
  const cells = totals.filter(({ sheet }) => sheet === sample.sheets[0]?.name).slice(0, 3);
  for (const { row, column } of cells) {
    await workbench.goTo(toA1(row, column));
    await page.keyboard.press('Delete');
  }
  await goToFilling(workbench);
  await makePlan(workbench, cells.length);
  await writeAs(workbench, '数值');
  await apply(workbench, cells.length);
  // What stands there now is what the file says.
  await page.getByText('有未保存的改动').waitFor();
  await undoFill(workbench, cells.length);
  for (const { row, column } of cells) {
    await workbench.goTo(toA1(row, column));
    await workbench.reads(new RegExp(`^${toA1(row, column)}$`));
  }
});

test('a cell changed after the plan stops it; one changed after the fill stops its undoing and is named', async () => {
  const workbench = await open();
  const { page } = workbench;
  const blank = await blankedFile();
  await workbench.openFile('决算.xlsx', blank);
  await goToFilling(workbench);
  await makePlan(workbench, totals.length);
  const cell = totals.find(({ sheet }) => sheet === sample.sheets[0]?.name);
  if (!cell) throw new Error('no total');
  const a1 = toA1(cell.row, cell.column);
  // Typed, not entered: 应用 takes it over first, and must notice.
  await workbench.goTo(a1);
  await page.keyboard.type('7');
  await workbench.button(`应用 ${String(totals.length)} 处`).click();
  await page.getByText('预览之后工作簿有改动，什么都没有写入。').waitFor();
  await workbench.picture('workbench-fill-changed');
  // What was typed stands, and is not about to be overwritten.
  await workbench.goTo(a1);
  await workbench.reads(new RegExp(`^${a1} 7\\.00$`));
  expect(await page.getByRole('checkbox', { name: '本年收入合计' }).isChecked()).toBe(false);
  await page.keyboard.press('Delete');
  await page.getByText(`“${cell.sheet}”的数据已变动`).waitFor();
  await workbench.button('重新生成').first().click();
  await workbench.button(`应用 ${String(totals.length)} 处`).waitFor();
  await apply(workbench, totals.length);
  await workbench.type(a1, '8');
  await workbench.button('撤销本次填报').click();
  await page.getByText('填报之后有 1 处又改动过').waitFor();
  await page.getByRole('button', { name: `转到 ${toQualified(cell)}` }).first().waitFor();
  await workbench.picture('workbench-fill-undo-refused');
  expect(await violations(workbench)).toEqual([]);
});

test('locked cells are listed before anything is written, and left alone', async () => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await blankedFile()).slice().buffer);
  const guarded = book.worksheets.find(({ name }) => name.startsWith('03'));
  if (!guarded) throw new Error('no 03');
  await guarded.protect('', {});
  const workbench = await open();
  const { page } = workbench;
  await workbench.openFile('决算.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
  const locked = totals.filter(({ sheet }) => sheet === guarded.name);
  const free = totals.filter(({ sheet }) => sheet !== guarded.name);
  await goToFilling(workbench);
  await makePlan(workbench, free.length);
  await page.getByText(`有 ${String(locked.length)} 处在受保护的工作表中，不能填写。`).waitFor();
  await workbench.picture('workbench-fill-locked');
  expect(await violations(workbench)).toEqual([]);
  await apply(workbench, free.length);
  const { workbook } = await savedWorkbook(workbench);
  expect(figuresAt(workbook, free)).toEqual(figuresAt(sample, free));
  expect(figuresAt(workbook, locked).every((figure) => figure.endsWith(' 0'))).toBe(true);
});

test('三公经费表: from the ledger to the sheet in the official layout, saved, and gone again', async () => {
  const start = await withLedger();
  const workbench = await open();
  const { page } = workbench;
  await workbench.openFile('决算.xlsx', await toXlsx(start));
  const names = start.sheets.map(({ name }) => name);
  await goToFilling(workbench);
  await workOutThreePublic(workbench);
  const card = page.getByRole('region', { name: '三公经费表' });
  // 29.14 = 0 + 29.00 (0 + 29.00) + 0.14.
  expect((await card.getByRole('table').first().innerText()).match(/\d+\.\d\d/g)).toEqual(['29.14', '0.00', '29.00', '0.00', '29.00', '0.14']);
  await workbench.reads(await goToReceptionRow(workbench));
  await workbench.picture('workbench-three-public');
  expect(await violations(workbench)).toEqual([]);
  await workbench.button('预算数、上年数和人次车辆').click();
  const budget = card.getByRole('group', { name: /^预算数/ });
  for (const [item, figure] of [['因公出国', '0'], ['公务用车购置费', '0'], ['公务用车运行维护费', '29'], ['公务接待费', '0.14']] as const) {
    await budget.getByLabel(new RegExp(`^${item}`)).fill(figure);
  }
  await workbench.button('查找并计算').click();
  await workbench.button('生成三公经费表').waitFor();
  await makeThreePublicSheet(workbench);
  await page.getByText('有未保存的改动').waitFor();
  expect(await violations(workbench)).toEqual([]);
  await workbench.goTo('A8');
  await workbench.reads(/^A8 29\.14$/);
  await workbench.picture('workbench-three-public-made');

  const { workbook } = await savedWorkbook(workbench);
  await page.getByText(/^已保存为.*新增工作表“09财政拨款“三公”经费支出决算表”、存入说明或填报记录/).waitFor();
  expect(workbook.sheets.map(({ name }) => name)).toEqual([...names, '09财政拨款“三公”经费支出决算表']);
  const made = workbook.sheets.at(-1);
  const published = sample.sheets.find(({ name }) => name.startsWith('09'));
  const texts = (sheet: typeof made) => sheet?.values.slice(3, 8).map((row) => row.map((value) => (typeof value === 'string' ? normalize(value).replace(/\s/g, '') : (value ?? 0))));
  expect(texts(made)).toEqual(texts(published));

  await undoThreePublicSheet(workbench);
  expect(await workbench.tabs()).toEqual(names);
  const after = await savedWorkbook(workbench);
  expect(after.workbook.sheets).toEqual((await readBytes(await toXlsx(start))).sheets);
});
