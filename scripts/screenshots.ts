/** Draws the pictures of the README into docs/images/, from the production build with the published sample: npm run screenshots. */
import { join } from 'node:path';
import { launchBrowser } from '../tests/e2e/kit/browser';
import { openPane, type Pane, type PaneOptions, picture } from '../tests/e2e/kit/pane';
import { checkWorkbook } from '../tests/e2e/kit/review';
import { sampleWorkbook } from '../tests/e2e/kit/workbooks';
import { readWorkbookFile } from '../src/hosts/file';
import { serialize } from '../tests/kit/excel/serial';
import { blanked, readSample, totalCells } from '../tests/kit/fill/blank';
import { buildSite } from '../tests/kit/build';
import { serve } from './serve';

interface Shot {
  readonly name: string;
  /** The published sample unless it says otherwise. */
  readonly workbook?: () => Promise<PaneOptions['workbook']>;
  readonly options?: PaneOptions;
  readonly steps: (pane: Pane) => Promise<void>;
}

/** 总计 of the income side in 公开01表, printed 3,487.99: one figure made wrong gives the pictures something to find. */
async function findMistake(pane: Pane): Promise<void> {
  await checkWorkbook(pane);
  await pane.excel.type('01收入支出决算总表', 36, 2, 3488.99);
  // It is checked again by itself.
  await pane.button('1 必错').waitFor();
}

/** The sample as it stands when only the detail rows are typed. */
async function withoutTotals(): Promise<PaneOptions['workbook']> {
  const sample = await readSample();
  return serialize(blanked(sample, totalCells(sample)));
}

const SHOTS: readonly Shot[] = [
  { name: 'pane-check', steps: findMistake },
  { name: 'pane-check-dark', options: { dark: true }, steps: findMistake },
  {
    name: 'pane-functions',
    steps: async ({ page }) => {
      await page.getByRole('tab', { name: '函数' }).click();
      await page.getByRole('button', { name: /GJ\.EXECRATE/ }).click();
    },
  },
  {
    name: 'pane-fill',
    workbook: withoutTotals,
    steps: async (pane) => {
      await pane.page.getByRole('tab', { name: '填报' }).click();
      await pane.button('生成填报方案').click();
      await pane.button(/^应用 \d+ 处$/).waitFor();
    },
  },
  {
    name: 'pane-tables',
    workbook: async () => serialize(await readWorkbookFile(join(__dirname, '..', 'samples', 'jincheng-2023-self-evaluations.xlsx'))),
    steps: async (pane) => {
      await checkWorkbook(pane);
      await pane.page.getByText(/^已识别 23 张表/).click();
      await pane.page.getByRole('list', { name: '项目支出绩效自评表' }).waitFor();
    },
  },
  {
    name: 'pane-en',
    options: { locale: 'en-US' },
    steps: async ({ page }) => {
      await page.getByRole('button', { name: 'Validate workbook' }).click();
      await page.getByRole('article').first().waitFor();
    },
  },
];

async function main(): Promise<void> {
  const site = await serve({ folder: buildSite(), port: 0 });
  const browser = await launchBrowser();
  const workbook = await sampleWorkbook();
  for (const { name, workbook: other, options, steps } of SHOTS) {
    const pane = await openPane(browser, site.url, { workbook: (await other?.()) ?? workbook, sharp: true, ...options });
    await pane.button(/^(审核工作簿|Validate workbook)$/).waitFor();
    await steps(pane);
    await picture(pane, name, join(__dirname, '..', 'docs', 'images'));
    await pane.context.close();
  }
  await browser.close();
  await site.close();
}

void main();
