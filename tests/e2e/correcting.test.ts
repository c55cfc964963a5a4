/** What happens to a result while the user works on: a figure changes, a note is written, cells are marked, the report is kept. */
import { eventually } from './kit/eventually';
import { picture, type Pane } from './kit/pane';
import { card, checkWorkbook, listedRules } from './kit/review';
import { usePane } from './kit/suite';
import { sampleWorkbook } from './kit/workbooks';

const SHEET_01 = '01收入支出决算总表';
const SHEET_06 = '06一般公共预算财政拨款基本支出决算明细表';
/** C37 of 公开01表: 总计 of the income side, printed 3,487.99 as on the expenditure side in F37. */
const TOTAL = { row: 36, column: 2 } as const;
const RETIREMENT = { row: 21, column: 2 } as const;
const open = usePane();

async function openChecked(): Promise<Pane> {
  const pane = await open({ workbook: await sampleWorkbook() });
  await checkWorkbook(pane);
  return pane;
}

test('a figure made wrong is found a moment later, unasked, and is gone when it is put right; the list keeps its place', async () => {
  const pane = await openChecked();
  const { page, excel } = pane;
  await card(pane, 'Fx-09car').focus();
  await excel.type(SHEET_01, TOTAL.row, TOTAL.column, 3488.99);
  const wrong = page.getByRole('article').first();
  await wrong.getByRole('img', { name: '必错' }).waitFor();
  await page.getByText('比上次：新增 1').waitFor();
  expect(await wrong.getByRole('heading').textContent()).toBe('01 表 收入总计应为 3,487.99，现为 3,488.99（有一位数字不同）；2 项关系都指向它');
  expect(await card(pane, 'Fx-09car').getAttribute('aria-current')).toBe('true');
  await wrong.getByRole('button', { name: '2 项关系都指向它' }).click();
  expect(await wrong.locator('strong').allTextContents()).toEqual(['+1.00', '+1.00']);
  const totals = wrong.getByRole('listitem').filter({ hasText: '规则 F01-5' });
  expect(await totals.locator('tr').evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)))).toEqual([
    ['收入总计', '3,488.99', 'C37'],
    ['支出总计', '3,487.99', 'F37'],
  ]);
  await wrong.scrollIntoViewIfNeeded();
  await picture(pane, 'error-zh-light');

  await wrong.getByRole('button', { name: /!C37$/ }).first().click();
  await eventually(() => excel.selected(), `${SHEET_01}!C37`);
  await excel.type(SHEET_01, TOTAL.row, TOTAL.column, 3487.99);
  await page.getByText('比上次：减少 1').waitFor();
  expect(await listedRules(pane)).toEqual(['Fx-09car', 'F03-2', 'Fx-ret', 'F10-2', 'F06-1']);
});

test('a 说明 is kept in the workbook, returns with the next check, and asks again when its figure has changed', async () => {
  const pane = await openChecked();
  const { excel } = pane;
  const finding = card(pane, 'Fx-ret');
  await finding.getByRole('button', { name: '加说明' }).click();
  await finding.getByRole('textbox', { name: '说明' }).fill('退休费在行政运行中列支');
  await finding.getByRole('button', { name: '保存说明' }).click();
  await finding.getByText('退休费在行政运行中列支').waitFor();
  expect(JSON.stringify(await excel.setting('gouji.notes'))).toContain('退休费在行政运行中列支');

  await checkWorkbook(pane);
  await finding.getByText('退休费在行政运行中列支').waitFor();
  expect(await finding.getByText('数据已变动，说明可能不再适用').count()).toBe(0);

  await excel.type(SHEET_06, RETIREMENT.row, RETIREMENT.column, 106.09);
  await finding.getByText(/数据已变动，说明可能不再适用：.*C22 由 105\.09 变为 106\.09/).waitFor();
  await finding.scrollIntoViewIfNeeded();
  await picture(pane, 'note-stale-zh-light');
  await finding.getByRole('button', { name: '说明仍适用' }).click();
  await finding.getByText(/说明可能不再适用/).waitFor({ state: 'detached' });
});

test('marking cells changes their colour only, and clearing the marks leaves no trace', async () => {
  const pane = await openChecked();
  const { excel } = pane;
  const before = await excel.everything();
  const finding = card(pane, 'F03-2');
  await finding.getByRole('button', { name: '标记单元格' }).click();
  await finding.getByRole('button', { name: '取消标记' }).waitFor();
  expect(await excel.everything()).not.toEqual(before);
  // Our own marking is no edit by the user.
  expect(await pane.button('重新审核').count()).toBe(0);
  await finding.getByRole('button', { name: '取消标记' }).click();
  await eventually(() => excel.everything(), before);

  await pane.button('标记全部问题单元格').click();
  await pane.page.getByText(/^已标记 \d+ 个单元格/).waitFor();
  await pane.button('清除全部标记').click();
  await pane.page.getByText('标记已清除，原来的底色已恢复。').waitFor();
  expect(await excel.everything()).toEqual(before);
});

test('the report becomes a sheet of its own, which the next check leaves out', async () => {
  const pane = await openChecked();
  const { page, excel } = pane;
  await pane.button('导出审核报告').click();
  await page.getByText('审核报告已写入新工作表“勾稽审核报告”。').waitFor();
  expect((await excel.sheetNames()).at(-1)).toBe('勾稽审核报告');
  const [title, rules] = await excel.ask(({ host: { book } }, wanted) => {
    const sheet = book.sheet('勾稽审核报告');
    const cells = Array.from({ length: 40 }, (_, row) => Array.from({ length: 14 }, (_unused, column) => sheet.cell(row, column).value)).flat();
    return [cells[0], wanted.map((rule) => cells.filter((cell) => cell === rule).length)] as const;
  }, ['F03-2', 'F06-1', 'Fx-ret', 'Fx-09car', 'F10-2']);
  expect(title).toBe('勾稽审核报告');
  expect(rules).toEqual([1, 1, 1, 1, 1]);
  await checkWorkbook(pane);
  await pane.button('已识别 10 张表').waitFor();
  expect(await page.getByText(/个工作表未认出/).count()).toBe(0);
});
