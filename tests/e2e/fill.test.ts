/** Journey 2: type the details, look at what would be filled, apply it, check, take it back. */
import { toQualified } from '../../src/core';
import { serialize } from '../kit/excel/serial';
import { blanked, readSample, totalCells } from '../kit/fill/blank';
import { tooWide, violations } from './kit/accessibility';
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
  await pane.button(`转到 ${toQualified(first)}`).click();
  expect(await excel.selected()).toBe(`${first.sheet}!${toQualified(first).split('!')[1] ?? ''}`);

  await page.getByRole('radio', { name: '数值' }).check();
  await apply.click();
  await page.getByText(`已写入 ${String(count)} 处`).waitFor();
  await picture(pane, 'fill-applied');
  await page.getByRole('tab', { name: '审核' }).click();
  await checkWorkbook(pane);
  await pane.button(/必错/).waitFor({ state: 'detached' });

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
