/** 三公经费表 with 附图表 in the simulated Excel: the chart comes with the sheet and goes with it. */
import { serialize } from '../kit/excel/serial';
import { withLedger } from '../kit/fill/blank';
import { tooWide, violations } from './kit/accessibility';
import { picture } from './kit/pane';
import { usePane } from './kit/suite';

const open = usePane();

test('附图表: ticked with the keyboard, drawn in Excel, taken away by 撤销本次填报', async () => {
  const pane = await open({ workbook: serialize(await withLedger()) });
  const { page, excel } = pane;
  const before = await excel.everything();
  await page.getByRole('tab', { name: '填报' }).click();
  await pane.button('三公经费表').click();
  await pane.button('查找并计算').click();
  const tick = page.getByRole('checkbox', { name: '附图表：表下画出各项金额的柱形图' });
  await tick.waitFor();
  expect(await tick.isChecked()).toBe(false);
  await tick.press(' ');
  expect(await tick.isChecked()).toBe(true);
  await tick.scrollIntoViewIfNeeded();
  await picture(pane, 'three-public-chart');
  expect(await violations(pane)).toEqual([]);
  expect(await tooWide(pane)).toEqual([]);
  await pane.button('生成三公经费表').click();
  await page.getByText(/^已生成工作表“09/).waitFor();
  const charts = await excel.ask(({ host: { book } }) => book.sheets.flatMap((sheet) => sheet.charts.map((chart) => [sheet.name, chart.title, chart.series.map(({ name }) => name)])), null);
  // The ledger workbook knows no budget, so only 决算数 is drawn.
  expect(charts).toEqual([['09财政拨款“三公”经费支出决算表', '2023年度财政拨款“三公”经费支出决算', ['决算数']]]);
  await pane.button('撤销本次填报').click();
  await page.getByText(/^已撤销/).waitFor();
  expect(await excel.everything()).toEqual(before);
});
