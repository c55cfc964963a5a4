/** What the pane says when Excel refuses, and that it works again afterwards. */
import { eventually } from './kit/eventually';
import { picture } from './kit/pane';
import { checkWorkbook } from './kit/review';
import { usePane } from './kit/suite';
import { sampleWorkbook } from './kit/workbooks';

const open = usePane();

/** Office's status codes with the words the user must read: what happened, and what to do. */
const REFUSALS = [
  { status: 5004, name: 'a cell is being edited', title: '有单元格正在编辑', next: '请按回车键或 Esc 键结束编辑' },
  { status: 5102, name: 'Excel is busy', title: 'Excel 正忙', next: '请等当前操作结束' },
  { status: 5012, name: 'the session is gone', title: '没有连上 Excel', next: '请关闭并重新打开任务窗格' },
  { status: 7000, name: 'access is denied', title: '工作表受保护', next: '请先在“审阅”选项卡撤销工作表保护' },
] as const;

test.each(REFUSALS)('$status, $name: says so in Chinese and recovers on 重试', async ({ status, title, next }) => {
  const pane = await open({ workbook: await sampleWorkbook() });
  const { page, excel } = pane;
  await pane.button('审核工作簿').waitFor();
  await excel.failNext(status);
  await pane.button('审核工作簿').click();
  const alert = page.getByRole('alert');
  await alert.getByText(title, { exact: true }).waitFor();
  const words = await alert.innerText();
  expect(words).toContain(next);
  // Never Office's own text, a code or an exception.
  expect(words).not.toMatch(/[A-Za-z]{6,}|\d{4}/);
  await picture(pane, `failure-zh-${String(status)}`);
  await pane.button('重试').click();
  await pane.button('已识别 10 张表').waitFor();
  expect(await alert.count()).toBe(0);
});

test.each([5103, 5104])('%d, too much at once: the workbook is read in parts instead', async (status) => {
  const pane = await open({ workbook: await sampleWorkbook() });
  await pane.button('审核工作簿').waitFor();
  await pane.excel.failNext(status);
  await checkWorkbook(pane);
  await pane.button('已识别 10 张表').waitFor();
});

test('a workbook that does not fit in parts either is refused with a way out', async () => {
  const pane = await open({ workbook: await sampleWorkbook(), limits: { payloadBytes: 2000 } });
  await pane.button('审核工作簿').click();
  const alert = pane.page.getByRole('alert');
  await alert.getByText('工作簿太大', { exact: true }).waitFor();
  expect(await alert.innerText()).toContain('请减少选定的工作表或单元格');
});

test('a failed re-check keeps the result that was there', async () => {
  const pane = await open({ workbook: await sampleWorkbook() });
  await checkWorkbook(pane);
  await pane.excel.failNext(5102);
  await pane.button('审核工作簿').click();
  await pane.page.getByRole('alert').getByText('Excel 正忙', { exact: true }).waitFor();
  expect(await pane.page.getByRole('article').count()).toBe(5);
});

test('while a cell is being edited the read waits, and goes on by itself', async () => {
  const pane = await open({ workbook: await sampleWorkbook() });
  await pane.button('审核工作簿').waitFor();
  await pane.excel.ask(({ host }) => {
    host.startCellEdit();
  }, null);
  await pane.button('审核工作簿').click();
  await pane.page.getByRole('progressbar', { name: '审核进度' }).waitFor();
  await pane.excel.ask(({ host }) => {
    host.endCellEdit();
  }, null);
  await pane.button('已识别 10 张表').waitFor();
});

test('a formula is not written into a protected sheet, and the cell is named', async () => {
  const pane = await open({ workbook: await sampleWorkbook() });
  const { page, excel } = pane;
  await page.getByRole('tab', { name: '函数' }).click();
  await excel.ask(({ host: { book } }) => {
    book.activeSheet.protection = { allowFormatCells: false };
  }, null);
  await excel.goTo('01收入支出决算总表', 50, 8);
  const before = await excel.everything();
  await page.getByRole('button', { name: /GJ\.EXECRATE/ }).click();
  await pane.button('插入到当前单元格').click();
  const alert = page.getByRole('alert');
  await alert.getByText('工作表受保护', { exact: true }).waitFor();
  await alert.getByRole('button', { name: /!I51$/ }).waitFor();
  expect(await excel.everything()).toEqual(before);
});

test('a formula is written into an empty cell, and a filled one is asked about first', async () => {
  const pane = await open({ workbook: await sampleWorkbook() });
  const { page, excel } = pane;
  const formulaAt = (row: number, column: number): Promise<string | null> =>
    excel.ask(({ host: { book } }, cell) => book.sheet('01收入支出决算总表').cell(cell.row, cell.column).formula, { row, column });
  await page.getByRole('tab', { name: '函数' }).click();
  await page.getByRole('button', { name: /GJ\.EXECRATE/ }).click();
  await excel.goTo('01收入支出决算总表', 50, 8);
  await pane.button('插入到当前单元格').click();
  await page.getByText('公式已写入 01收入支出决算总表!I51。').waitFor();
  expect(await formulaAt(50, 8)).toMatch(/^=GJ\.EXECRATE\(/);

  await excel.goTo('01收入支出决算总表', 36, 2);
  await pane.button('插入到当前单元格').click();
  await page.getByText('01收入支出决算总表!C37 已有内容“3487.99”。要替换吗？').waitFor();
  await pane.button('不替换').click();
  expect(await formulaAt(36, 2)).toBeNull();
  await pane.button('插入到当前单元格').click();
  await pane.button(/^替换$/).click();
  await eventually(async () => (await formulaAt(36, 2))?.startsWith('=GJ.EXECRATE('), true);
});
