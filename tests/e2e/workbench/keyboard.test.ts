/** The page by keyboard alone, in a very narrow window, and with a file that cannot be written. */
import { readFileSync } from 'node:fs';
import { read, write } from '@e965/xlsx';
import { patchWorkbook } from '../../../src/hosts/file/patch';
import { readSample, SAMPLE, totalCells } from '../../kit/fill/blank';
import { goToFilling, makePlan } from '../kit/journeys';
import { checkWorkbook } from '../kit/review';
import { useWorkbench, type Workbench } from '../kit/workbench';

const open = useWorkbench();

/** The published file without its first totals. */
async function blankedFile(count: number): Promise<Uint8Array> {
  const cells = totalCells(await readSample())
    .slice(0, count)
    .map((cell) => ({ cell, next: { value: null, formula: null } }));
  return (await patchWorkbook(new Uint8Array(readFileSync(SAMPLE)), { cells })).bytes;
}

/** Where the keyboard is: the words of the control, and whether it is in the pane. */
function focused({ page }: Workbench): Promise<{ text: string; inPane: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return { text: element instanceof HTMLElement && element !== document.body ? element.innerText : '', inPane: element?.closest('aside[aria-label]') !== null };
  });
}

test('F6 goes from the sheet to the pane and back to the cell; Ctrl+S saves the workbook', async () => {
  const workbench = await open();
  const { page } = workbench;
  await workbench.openSample();
  await workbench.goTo('C7');
  await page.keyboard.press('F6');
  expect(await focused(workbench)).toEqual({ text: '审核', inPane: true });
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F6');
  expect((await focused(workbench)).inPane).toBe(false);
  await page.keyboard.type('4000');
  await page.keyboard.press('Enter');
  await page.getByText('有未保存的改动').waitFor();
  await page.keyboard.press('F6');
  expect(await focused(workbench)).toEqual({ text: '填报', inPane: true });
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  expect(download.suggestedFilename()).toBe('jincheng-2023-final-accounts.xlsx');
});

test('after 应用 and 撤销本次填报 the keyboard stays in the pane', async () => {
  const workbench = await open();
  const { page } = workbench;
  await workbench.openFile('决算.xlsx', await blankedFile(3));
  await goToFilling(workbench);
  await (await makePlan(workbench, 3)).press('Enter');
  await page.getByText('已写入 3 处').waitFor();
  expect(await focused(workbench)).toEqual({ text: '生成填报方案', inPane: true });
  await workbench.button('撤销本次填报').press('Enter');
  await page.getByText('已撤销，3 处恢复到填报之前。').waitFor();
  expect(await focused(workbench)).toEqual({ text: '生成填报方案', inPane: true });
});

test('a read-only workbook: the plan is shown, and said that it cannot be written; a note is not lost silently, nothing waits to be saved', async () => {
  const workbench = await open();
  const { page } = workbench;
  const legacy: unknown = write(read(await blankedFile(3)), { type: 'buffer', bookType: 'biff8' });
  if (!(legacy instanceof Uint8Array)) throw new Error('no file');
  await workbench.openFile('决算.xls', legacy);
  await goToFilling(workbench);
  await page.getByText('工作簿以只读方式打开，可以看方案，不能写入。').waitFor();
  const apply = await makePlan(workbench, 3);
  expect(await apply.getAttribute('aria-disabled')).toBe('true');
  await page.getByRole('tab', { name: '审核' }).click();
  await checkWorkbook(workbench);
  await workbench.button('加说明').first().click();
  await page.getByRole('textbox', { name: '说明' }).fill('车辆由机关事务部门登记');
  await page.getByRole('textbox', { name: '说明' }).press('Control+Enter');
  await page.getByText('说明不会存入文件').waitFor();
  await workbench.openFile('决算.xlsx', await blankedFile(1));
});

test('in a window 320 px wide the pane fits, and can be put away', async () => {
  const workbench = await open();
  const { page } = workbench;
  await workbench.openSample();
  await page.setViewportSize({ width: 320, height: 640 });
  const pane = page.getByRole('complementary', { name: '勾稽窗格' });
  expect(await pane.boundingBox()).toMatchObject({ x: 0, width: 320 });
  await workbench.picture('workbench-narrow');
  await workbench.button('收起窗格').click();
  await pane.waitFor({ state: 'hidden' });
  await workbench.button('展开窗格').click();
  await pane.waitFor();
});
