/** The hidden diagnostics page: it runs its scenario in the host, says what passed, and saves a record without cell contents. */
import { readFileSync } from 'node:fs';
import { violations } from './kit/accessibility';
import { picture } from './kit/pane';
import { usePane } from './kit/suite';
import { sampleWorkbook } from './kit/workbooks';

const open = usePane();

test('runs every step in Excel, leaves the workbook as it was, and saves the record', async () => {
  const pane = await open({ page: 'diagnostics.html', workbook: await sampleWorkbook() });
  const { page, excel } = pane;
  await pane.button('开始').waitFor();
  // The simulated Excel does not calculate; it is told what the scenario's formulas are worth.
  await excel.ask(({ host }) => {
    host.book.evaluate = (formula) => (formula === '=A2*2' ? 2469 : formula.includes('(50,0)') ? { error: '#DIV/0!' } : 0.25);
  }, null);
  const before = await excel.everything();
  await pane.button('开始').click();
  await page.getByRole('status').filter({ hasNotText: '正在运行' }).waitFor();
  const steps = await page.getByRole('listitem').allInnerTexts();
  expect(steps.filter((step) => !step.endsWith('通过') || step.endsWith('未通过'))).toEqual([]);
  expect(await page.getByRole('status').innerText()).toBe(`${String(steps.length)} 项通过，0 项未通过。`);
  expect(await excel.everything()).toEqual(before);
  expect(await violations(pane)).toEqual([]);
  await picture(pane, 'diagnostics-run-zh');

  const saving = page.waitForEvent('download');
  await pane.button('保存记录').click();
  const record = readFileSync(await (await saving).path(), 'utf8');
  const { results, exchanges } = JSON.parse(record) as { results: unknown[]; exchanges: unknown[] };
  expect(results.length).toBe(steps.length);
  expect(exchanges.length).toBeGreaterThan(0);
  // A figure of the workbook: contents are left out unless asked for.
  expect(record).not.toContain('3487.99');
});

test('says that there is no Excel in a plain browser', async () => {
  const { page } = await open({ page: 'diagnostics.html', plainBrowser: true });
  await page.getByText('这里没有连接到 Excel，无法诊断。请在 Excel 的“勾稽”窗格中打开本页。').waitFor();
  expect(await page.getByRole('button', { name: '开始' }).count()).toBe(0);
});
