import { readFileSync } from 'node:fs';
import { violations } from '../kit/accessibility';
import { until } from '../kit/eventually';
import { useWorkbench } from '../kit/workbench';

const open = useWorkbench();

test('what is typed on a cell link after a jump goes to the cell, digit by digit', async () => {
  const workbench = await open();
  const { page } = workbench;
  await workbench.openSample();
  await workbench.type('C14', '1');
  await workbench.button('审核工作簿').click();
  const link = page.locator('[data-finding] [data-cell-link]').filter({ hasText: 'C14' }).first();
  await link.click();
  await workbench.reads(/^C14 /);
  await page.keyboard.type('2345.5');
  await page.keyboard.press('Enter');
  await workbench.goTo('C14');
  await workbench.reads(/^C14 .*2,?345\.5/);
  await workbench.picture('workbench-typed-after-jump');
});

test('Ctrl+PageDown and Ctrl+PageUp turn the sheets, as in Excel', async () => {
  const workbench = await open();
  const { page } = workbench;
  await workbench.openSample();
  const [first = '', second = ''] = await workbench.tabs();
  const title = async (): Promise<string> => {
    await workbench.goTo('B2');
    await workbench.goTo('A1');
    return workbench.currentCell().innerText();
  };
  await workbench.showSheet(second);
  const ofSecond = await title();
  await workbench.showSheet(first);
  const ofFirst = await title();
  expect(ofSecond).not.toBe(ofFirst);
  await page.keyboard.press('Control+PageDown');
  expect(await title()).toBe(ofSecond);
  await page.keyboard.press('Control+PageUp');
  expect(await title()).toBe(ofFirst);
  // Before the first sheet there is none.
  await page.keyboard.press('Control+PageUp');
  expect(await title()).toBe(ofFirst);
});

test('Ctrl+F looks for cells through the sheets that are shown, forwards and back; Esc gives the keyboard back to the sheet', async () => {
  const workbench = await open();
  const { page } = workbench;
  await workbench.openSample();
  await workbench.goTo('A1');
  await page.keyboard.press('Control+f');
  const field = page.getByRole('textbox', { name: '查找单元格' });
  await field.fill('公务用车运行维护费');
  const said = page.getByRole('search').getByRole('status');
  await field.press('Enter');
  // The sheet with the items; the heading of 09 breaks its words.
  await said.filter({ hasText: /^第 1 处，共 \d+ 处：06\S+ E30$/ }).waitFor();
  await workbench.reads(/^E30 公务用车运行维护费/);
  // A figure is found as it is shown and as it is kept.
  await field.fill('3,220.54');
  await field.press('Enter');
  await said.filter({ hasText: /^第 \d+ 处，共 \d+ 处：/ }).waitFor();
  const there = await said.innerText();
  await field.press('Enter');
  await said.filter({ hasNotText: there }).waitFor();
  await field.press('Shift+Enter');
  await said.filter({ hasText: there }).waitFor();
  await field.fill('没有这样的字');
  await field.press('Enter');
  await said.filter({ hasText: '没有单元格含有“没有这样的字”。' }).waitFor();
  // At 200 % the tabs stay in reach; at 400 % the pane makes room for the sheet that is looked through. Light and dark, nothing for axe to say.
  await page.setViewportSize({ width: 683, height: 384 });
  const tab = page.locator('[data-u-comp="slide-tab-item"]').filter({ hasText: '06' });
  await until(async () => (((await page.locator('footer .univer-overflow-hidden').first().boundingBox())?.width ?? 0) > 100 ? true : null));
  expect(await tab.count()).toBe(1);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.keyboard.press('Control+f');
  await workbench.button('审核工作簿').waitFor({ state: 'hidden' });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations({ page })).toEqual([]);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await workbench.picture('workbench-find-narrow-dark');
  await field.press('Escape');
  await page.getByRole('search').waitFor({ state: 'detached' });
  await workbench.picture('workbench-after-find');
});

test('saving says cells, sheets and records; the report is a file of its own and the workbook stays as it is', async () => {
  const workbench = await open();
  const { page } = workbench;
  await workbench.openSample();
  await workbench.type('C14', '1');
  await workbench.button('审核工作簿').click();
  await workbench.button('加说明').first().click();
  await page.getByRole('textbox', { name: '说明' }).fill('按批复口径');
  await page.getByRole('textbox', { name: '说明' }).press('Control+Enter');
  await page.getByRole('button', { name: /^1 已说明/ }).waitFor();
  const downloading = page.waitForEvent('download');
  await workbench.button('报告存为网页').click();
  const report = await downloading;
  expect(report.suggestedFilename()).toMatch(/-审核报告\.html$/);
  expect(readFileSync(await report.path(), 'utf8')).toContain('收入支出决算总表');
  await workbench.saved();
  await page.getByText('改动 1 格、存入说明或填报记录').waitFor();
});

test('深色 darkens the whole page; a dark system does so by itself', async () => {
  const workbench = await open();
  const { page } = workbench;
  await page.emulateMedia({ colorScheme: 'dark' });
  await workbench.openSample();
  const ground = (selector: string): Promise<number> =>
    page.locator(selector).first().evaluate((element) => Number(/\d+/.exec(getComputedStyle(element).backgroundColor)?.[0]));
  expect(await ground('header')).toBeLessThan(80);
  await workbench.button('审核工作簿').click();
  await page.locator('[data-finding]').first().waitFor();
  await workbench.picture('workbench-dark');
  expect(await ground('[data-finding]')).toBeLessThan(80);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.waitForTimeout(100);
  expect(await ground('header')).toBeGreaterThan(200);
});

test.each([
  ['200 %', 683, 384],
  ['a narrow window', 350, 640],
])('%s: the sheet and its tabs are there when a workbook opens, the pane one press away', async (_, width, height) => {
  const workbench = await open();
  const { page } = workbench;
  await page.setViewportSize({ width, height });
  await page.reload();
  await page.getByText('部门决算公开 01–10 表').click();
  await workbench.button('展开窗格').waitFor();
  await workbench.picture(`workbench-${String(width)}`);
  const tab = await page.locator('[data-u-comp="slide-tab-item"]').first().boundingBox();
  expect(tab && tab.y + tab.height <= height && tab.x < width).toBe(true);
  await workbench.button('展开窗格').click();
  await workbench.button('审核工作簿').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});

test('the start page says that drafts are kept and clears them', async () => {
  const workbench = await open();
  const { page } = workbench;
  await workbench.openSample();
  await workbench.type('C14', '1');
  await page.getByText('草稿已存在本机').waitFor();
  await page.reload();
  await page.getByText('上次的改动还没有保存').waitFor();
  await page.getByText('30 天后自动清除').waitFor();
  await workbench.button('清除草稿').click();
  await page.getByText('草稿已清除').first().waitFor();
  await page.reload();
  await page.getByText('30 天后自动清除').waitFor();
  expect(await page.getByText('上次的改动还没有保存').count()).toBe(0);
});
