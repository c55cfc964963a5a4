/** Journey 2: type the details, look at what would be filled, apply it, check, take it back. */
import { toQualified } from '../../src/core';
import { serialize } from '../kit/excel/serial';
import { blanked, readSample, totalCells, withLedger } from '../kit/fill/blank';
import { tooWide, violations } from './kit/accessibility';
import { eventually } from './kit/eventually';
import { type Pane, picture } from './kit/pane';
import { checkWorkbook } from './kit/review';
import { usePane } from './kit/suite';

const open = usePane();

async function openBlank(dark = false): Promise<{ pane: Pane; count: number }> {
  const sample = await readSample();
  const cells = totalCells(sample);
  const pane = await open({ workbook: serialize(blanked(sample, cells)), dark });
  await pane.page.getByRole('tab', { name: '填报' }).click();
  return { pane, count: cells.length };
}

test('填报: every old → new is shown, applied in one go, and taken back without a trace', async () => {
  const { pane, count } = await openBlank();
  const { page, excel } = pane;
  const before = await excel.everything();
  await picture(pane, 'fill-start');
  await pane.button('生成填报方案').click();
  const apply = pane.button(`应用 ${String(count)} 处`);
  await apply.waitFor();
  await picture(pane, 'fill-plan');
  expect(await violations(pane)).toEqual([]);
  expect(await tooWide(pane)).toEqual([]);
  expect(await excel.everything()).toEqual(before);

  // A cell link goes to the cell; the plan keeps its place.
  const [first] = totalCells(await readSample());
  if (!first) throw new Error('no total');
  await pane.button(`转到 ${toQualified(first)}`).first().click();
  await eventually(() => excel.selected(), `${first.sheet}!${toQualified(first).split('!')[1] ?? ''}`);

  await page.getByRole('radio', { name: '数值' }).check();
  await apply.click();
  await page.getByText(`已写入 ${String(count)} 处`).waitFor();
  await picture(pane, 'fill-applied');
  await page.getByRole('tab', { name: '审核' }).click();
  await checkWorkbook(pane);
  await pane.button('0 必错').waitFor();

  await page.getByRole('tab', { name: '填报' }).click();
  await pane.button('撤销本次填报').click();
  await page.getByText(`已撤销，${String(count)} 处恢复到填报之前。`).waitFor();
  expect(await excel.everything()).toEqual(before);
});

test('填报 in the dark, in English, with the keyboard', async () => {
  const { pane } = await openBlank(true);
  const { page } = pane;
  await pane.button('生成填报方案').press('Enter');
  const box = page.getByRole('checkbox', { name: '合计与层级' });
  await box.waitFor();
  await picture(pane, 'fill-plan-dark');
  await box.press('Space');
  expect(await box.isChecked()).toBe(false);
  expect(await violations(pane)).toEqual([]);
});

test('三公经费表: from the ledger to the sheet in the official layout, and gone again', async () => {
  const pane = await open({ workbook: serialize(await withLedger()) });
  const { page, excel } = pane;
  await page.getByRole('tab', { name: '填报' }).click();
  const before = await excel.sheetNames();
  await pane.button('三公经费表').click();
  await pane.button('查找并计算').click();
  await page.getByText(/^明细账“支出明细账”（元）：244 笔/).waitFor();
  await picture(pane, 'three-public');
  await pane.button('明细账 1 笔').scrollIntoViewIfNeeded();
  await pane.button('明细账 1 笔').click();
  await pane.button(/转到 支出明细账!.208/).click();
  await eventually(async () => /^支出明细账!.208$/.test(await excel.selected()), true);
  await picture(pane, 'three-public-rows');
  expect(await violations(pane)).toEqual([]);
  expect(await tooWide(pane)).toEqual([]);
  await pane.button('生成三公经费表').scrollIntoViewIfNeeded();
  await picture(pane, 'three-public-end');
  await pane.button('生成三公经费表').click();
  await page.getByText(/^已生成工作表“09/).waitFor();
  expect((await excel.sheetNames()).length).toBe(before.length + 1);
  await picture(pane, 'three-public-made');
  await pane.button('撤销本次填报').click();
  await page.getByText(/^已撤销/).waitFor();
  expect(await excel.sheetNames()).toEqual(before);
});
