/** Journey 2: type the details, look at what would be filled, apply it, check, take it back. */
import { toQualified } from '../../src/core';
import { serialize } from '../kit/excel/serial';
import { blanked, readSample, totalCells, withLedger } from '../kit/fill/blank';
import { tooWide, violations } from './kit/accessibility';
import { eventually } from './kit/eventually';
import { apply, goToFilling, goToReceptionRow, makePlan, makeThreePublicSheet, undoFill, undoThreePublicSheet, workOutThreePublic, writeAs } from './kit/journeys';
import { type Pane, picture } from './kit/pane';
import { checkWorkbook } from './kit/review';
import { usePane } from './kit/suite';

const open = usePane();

async function openBlank(dark = false): Promise<{ pane: Pane; count: number }> {
  const sample = await readSample();
  const cells = totalCells(sample);
  const pane = await open({ workbook: serialize(blanked(sample, cells)), dark });
  await goToFilling(pane);
  return { pane, count: cells.length };
}

test('填报: every old → new is shown, applied in one go, and taken back without a trace', async () => {
  const { pane, count } = await openBlank();
  const { page, excel } = pane;
  const before = await excel.everything();
  await picture(pane, 'fill-start');
  await makePlan(pane, count);
  await picture(pane, 'fill-plan');
  expect(await violations(pane)).toEqual([]);
  expect(await tooWide(pane)).toEqual([]);
  expect(await excel.everything()).toEqual(before);

  // A cell link goes to the cell; the plan keeps its place.
  const [first] = totalCells(await readSample());
  if (!first) throw new Error('no total');
  await pane.button(`转到 ${toQualified(first)}`).first().click();
  await eventually(() => excel.selected(), `${first.sheet}!${toQualified(first).split('!')[1] ?? ''}`);

  await writeAs(pane, '数值');
  await apply(pane, count);
  await picture(pane, 'fill-applied');
  await page.getByRole('tab', { name: '审核' }).click();
  await checkWorkbook(pane);
  await pane.button('0 必错').waitFor();

  await goToFilling(pane);
  await undoFill(pane, count);
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
  const { excel } = pane;
  await goToFilling(pane);
  const before = await excel.sheetNames();
  await workOutThreePublic(pane);
  await picture(pane, 'three-public');
  const row = await goToReceptionRow(pane);
  await eventually(async () => row.test(await excel.selected()), true);
  await picture(pane, 'three-public-rows');
  expect(await violations(pane)).toEqual([]);
  expect(await tooWide(pane)).toEqual([]);
  await pane.button('生成三公经费表').scrollIntoViewIfNeeded();
  await picture(pane, 'three-public-end');
  await makeThreePublicSheet(pane);
  expect((await excel.sheetNames()).length).toBe(before.length + 1);
  await picture(pane, 'three-public-made');
  await undoThreePublicSheet(pane);
  expect(await excel.sheetNames()).toEqual(before);
});
