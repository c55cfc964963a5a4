/** 三公经费表 with 附图表 in the workbench: not on the screen, and said so; in the saved file. */
import { readFileSync } from 'node:fs';
import { chartsIn } from '../../hosts/file/charts-in';
import { LEDGER_SAMPLE } from '../../kit/fill/blank';
import { useWorkbench, type Workbench } from '../kit/workbench';

const open = useWorkbench();

async function saved(workbench: Workbench): Promise<Uint8Array> {
  const downloading = workbench.page.waitForEvent('download');
  await workbench.button('保存').click();
  return new Uint8Array(readFileSync(await (await downloading).path()));
}

test('the chart is in the saved file; after 撤销本次填报 the file saved next has neither sheet nor chart', async () => {
  const workbench = await open();
  const { page } = workbench;
  await workbench.openFile('支出明细账.xlsx', new Uint8Array(readFileSync(LEDGER_SAMPLE)));
  await page.getByRole('tab', { name: '填报' }).click();
  await workbench.button('三公经费表').click();
  await workbench.button('查找并计算').click();
  await page.getByText('这里不显示图表；保存的文件里有，用 Excel 或 WPS 打开就能看到。').waitFor();
  await page.getByRole('checkbox', { name: '附图表：表下画出各项金额的柱形图' }).check();
  await workbench.button('生成三公经费表').click();
  await page.getByText(/^已生成工作表“09/).waitFor();
  const name = '09财政拨款“三公”经费支出决算表';
  expect(chartsIn(await saved(workbench), name)).toMatchObject([{ title: '2023年度财政拨款“三公”经费支出决算', series: [{ name: '决算数' }] }]);
  await workbench.button('撤销本次填报').click();
  await page.getByText(/^已撤销/).waitFor();
  const after = await saved(workbench);
  expect(() => chartsIn(after, name)).toThrow('no sheet');
  expect(Buffer.from(after).toString('latin1')).not.toContain('xl/charts/');
});
