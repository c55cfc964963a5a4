/** Draws the pictures of the workbench for the README into docs/images/: part of npm run screenshots. */
import { join } from 'node:path';
import { launchBrowser } from '../../tests/e2e/kit/browser';
import { Workbench } from '../../tests/e2e/kit/workbench';
import { workbenchSite } from '../../tests/kit/workbench/site';
import { serveFolder } from './start';

const IMAGES = join(__dirname, '..', '..', 'docs', 'images');

async function main(): Promise<void> {
  const site = await serveFolder(workbenchSite(), 0);
  const browser = await launchBrowser();
  const start = await Workbench.open(browser, site.url);
  await start.page.getByText('先看示例').waitFor();
  await start.picture('workbench-start', IMAGES);
  await start.context.close();

  const workbench = await Workbench.open(browser, site.url);
  await workbench.openSample();
  // 总计 of the income side in 公开01表, printed 3,487.99: one figure made wrong gives the picture something to find.
  await workbench.type('C37', '3488.99');
  await workbench.button('审核工作簿').click();
  await workbench.page.getByText('已核 397 项').waitFor();
  const finding = workbench.page.getByRole('article').first();
  await finding.getByRole('button', { name: '标记单元格' }).click();
  await finding.getByRole('button', { name: 'C37' }).click();
  await workbench.reads(/^C37 3,488\.99$/);
  await workbench.picture('workbench', IMAGES);

  // The text written from the tables, in a sheet of its own and marked in the pane.
  await workbench.page.getByRole('tab', { name: '说明' }).click();
  await workbench.button('生成说明').click();
  await workbench.button('写到新工作表').click();
  await workbench.page.getByText('并已核对').waitFor();
  await workbench.page.locator('aside').last().getByText('年度收入总计').last().scrollIntoViewIfNeeded();
  await workbench.picture('workbench-narrative', IMAGES);
  await workbench.context.close();
  await browser.close();
  await site.close();
}

void main();
