/** Every page of the pane, light and dark: accessible, never wider than 320 px, and kept as a picture for people to look at. */
import { tooWide, violations } from './kit/accessibility';
import { picture, type Pane } from './kit/pane';
import { card, checkWorkbook } from './kit/review';
import { usePane } from './kit/suite';
import { sampleWorkbook } from './kit/workbooks';

const open = usePane();

async function viaMenu({ page }: Pane, name: string): Promise<void> {
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
  await page.getByRole('heading', { name, exact: true }).waitFor();
}

/** How a reader gets to each page; taken in this order, in one pane. */
const PAGES: readonly (readonly [string, (pane: Pane) => Promise<void>])[] = [
  ['first-run', ({ page }) => page.getByRole('heading', { name: '上报前，先核一遍' }).waitFor()],
  ['review', checkWorkbook],
  [
    'review-open',
    async (pane) => {
      await pane.button('已识别 10 张表').click();
      await pane.button(/^未检查/).click();
      await card(pane, 'F06-1').getByRole('button', { name: '依据' }).click();
      await card(pane, 'F06-1').getByRole('button', { name: '加说明' }).click();
    },
  ],
  [
    'menu',
    async ({ page }) => {
      await page.getByRole('button', { name: '更多' }).click();
      await page.getByRole('menuitem', { name: '设置' }).waitFor();
    },
  ],
  [
    'functions',
    async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.getByRole('tab', { name: '函数' }).click();
      await page.getByRole('button', { name: /GJ\.PERFSCORE/ }).click();
    },
  ],
  ['settings', (pane) => viaMenu(pane, '设置')],
  ['help', (pane) => viaMenu(pane, '帮助')],
  ['about', (pane) => viaMenu(pane, '关于')],
  ['diagnostics', (pane) => viaMenu(pane, '诊断')],
  [
    'fill',
    async (pane) => {
      await pane.page.getByRole('tab', { name: '填报' }).click();
      await pane.button('生成填报方案').waitFor();
    },
  ],
  [
    'narrative',
    async (pane) => {
      await pane.page.getByRole('tab', { name: '说明', exact: true }).click();
      await pane.button('粘贴文字').click();
      await pane.page.getByRole('textbox', { name: '情况说明的文字' }).fill('三、支出决算情况说明\n2023年度支出合计3,486.16万元。');
      await pane.page.keyboard.press('Control+Enter');
      await pane.button(/^必错 1 2023年度支出合计3,486\.16万元/).click();
      await pane.page.getByRole('article').filter({ hasText: '3,485.16' }).waitFor();
    },
  ],
  [
    'write-and-publish',
    async (pane) => {
      await pane.button('生成说明').click();
      await pane.button('写到新工作表').waitFor();
      await pane.button('生成公开文档').click();
      const card = pane.page.getByText('按公文版面排好');
      await card.waitFor();
      await pane.button(/^第一部分 概况/).click();
      await card.scrollIntoViewIfNeeded();
    },
  ],
];

test.each(['light', 'dark'] as const)('every page, %s', async (theme) => {
  const pane = await open({ workbook: await sampleWorkbook(), dark: theme === 'dark' });
  const faults: string[] = [];
  for (const [name, goTo] of PAGES) {
    await goTo(pane);
    await picture(pane, `page-zh-${theme}-${name}`);
    faults.push(...(await violations(pane)).map((fault) => `${name}: ${fault}`));
    faults.push(...(await tooWide(pane)).map((fault) => `${name} is too wide: ${fault}`));
  }
  expect(faults).toEqual([]);
});

test('the review in English', async () => {
  const pane = await open({ workbook: await sampleWorkbook(), locale: 'en-US' });
  const { page } = pane;
  await pane.button('Validate workbook').click();
  await pane.button('Tables recognised: 10').waitFor();
  await picture(pane, 'page-en-light-review');
  expect(await violations(pane)).toEqual([]);
  expect(await tooWide(pane)).toEqual([]);
  await page.getByRole('tab', { name: 'Functions' }).click();
  await picture(pane, 'page-en-light-functions');
  expect(await tooWide(pane)).toEqual([]);
});

test('the page without Excel', async () => {
  const pane = await open({ plainBrowser: true });
  await pane.page.getByRole('heading', { name: '需要在 Excel 中打开' }).waitFor();
  expect(await violations(pane)).toEqual([]);
  expect(await tooWide(pane)).toEqual([]);
});

test('the choice of theme and language is kept for the next time', async () => {
  const pane = await open();
  await viaMenu(pane, '设置');
  await pane.page.getByRole('radio', { name: 'English' }).check();
  await pane.page.getByRole('radio', { name: 'Dark' }).check();
  await pane.page.reload();
  await pane.page.getByRole('heading', { name: 'Check before you file' }).waitFor();
  await picture(pane, 'page-en-dark-first-run');
});
