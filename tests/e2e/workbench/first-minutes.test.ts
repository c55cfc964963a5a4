/** What a newcomer does in the first minutes: see a sample, type a formula, check, go to a finding. */
import { violations } from '../kit/accessibility';
import { useWorkbench } from '../kit/workbench';
import { budgetBook } from './books';

const open = useWorkbench();

test('says that nothing is uploaded, and forbids it', async () => {
  const { page } = await open();
  await page.getByText('文件只在这台电脑的浏览器里处理，不上传，不联网。').waitFor();
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).not.toMatch(/https?:|unsafe-eval/);
});

test('opens the published sample, checks a sheet and the workbook, and goes to the cell of a finding', async () => {
  const workbench = await open();
  const { page } = workbench;
  await workbench.picture('workbench-start');
  await workbench.openSample();
  await workbench.picture('workbench-sample');
  await workbench.button('审核本表').click();
  await page.getByText('23 项全部一致').waitFor();
  await workbench.button('审核工作簿').click();
  await page.getByText('已核 397 项').waitFor();
  await page.getByRole('article').filter({ hasText: '302 商品和服务支出应等于其下各项之和' }).getByRole('button', { name: 'F6' }).first().click();
  await workbench.reads(/^F6 155\.03$/);
  await workbench.button('标记单元格').first().click();
  await workbench.picture('workbench-finding');
});

test('has no serious accessibility problem on the start screen and beside the sheet', async () => {
  const workbench = await open();
  await workbench.page.getByText('先看示例').waitFor();
  expect(await violations(workbench)).toEqual([]);
  await workbench.openSample();
  await workbench.button('审核工作簿').click();
  await workbench.page.getByText('已核 397 项').waitFor();
  expect(await violations(workbench)).toEqual([]);
});

test('computes functions typed by keyboard', async () => {
  const workbench = await open();
  await workbench.openFile('预算执行.xlsx', await budgetBook());
  await workbench.type('D5', '=GJ.EXECRATE(C5,B5)');
  await workbench.goTo('D5');
  await workbench.reads(/^D5 0\.93$/);
  await workbench.type('D6', '=GJ.PERFSCORE("≥95%","88.4%",2)');
  await workbench.goTo('D6');
  await workbench.reads(/^D6 1\.86$/);
  await workbench.type('C5', '100');
  await workbench.goTo('D5');
  await workbench.reads(/^D5 0\.5$/);
  // One failing function must not take the others with it.
  await workbench.type('D7', '=GJ.EXECRATE(C5,0)');
  await workbench.goTo('D7');
  // Why it fails is said beside the sheet.
  await workbench.reads(/^D7 #DIV\/0!：.*0/);
  await workbench.goTo('D6');
  await workbench.reads(/^D6 1\.86$/);
  await workbench.picture('workbench-functions');
});
