/** Journey 3 to its end: compared with last year's workbook, in either layout, written and taken back. */
import type { WorkbookSnapshot } from '../../src/core';
import { serialize } from '../kit/excel/serial';
import { readSample, withLedger } from '../kit/fill/blank';
import { budgetBook, budgetTen } from '../kit/fill/budget';
import { lastYearOf, nineOf } from '../kit/fill/last-year';
import { asFile } from '../kit/fill/save';
import { tooWide, violations } from './kit/accessibility';
import { type Pane, picture } from './kit/pane';
import { usePane } from './kit/suite';

const open = usePane();

async function openCard(workbook: WorkbookSnapshot, dark = false): Promise<Pane> {
  const pane = await open({ workbook: serialize(workbook), dark });
  await pane.page.getByRole('tab', { name: '填报' }).click();
  await pane.button('三公经费表').click();
  return pane;
}

/** Chooses the file in the browser's own dialogue, opened with the keyboard. */
async function choose({ page, button }: Pane, name: string, bytes: Uint8Array): Promise<void> {
  const [dialogue] = await Promise.all([page.waitForEvent('filechooser'), button(/^(选择|换一个)上年工作簿…$/).press('Enter')]);
  await dialogue.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}

test('last year’s workbook, chosen in the pane: read there, compared with, and said in sentences', async () => {
  const accounts = await withLedger();
  const pane = await openCard(accounts);
  const { page, excel, requests } = pane;
  await page.getByText(/^按工作簿选了决算 09 表/).waitFor();
  await picture(pane, 'three-public-layout');
  const before = await excel.everything();
  const loaded = requests.length;
  await choose(pane, '2022年度决算.xlsx', await asFile(lastYearOf(await readSample())));
  await page.getByText('上年：2022年度决算.xlsx').waitFor();
  // The reader is fetched when it is first needed, from the site itself, and the file goes nowhere.
  expect(requests.slice(loaded).every((path) => /^[\w.-]+\.js$/.test(path))).toBe(true);
  expect(requests.slice(loaded).length).toBeGreaterThan(0);
  await page.getByRole('table', { name: '上年数（万元）' }).waitFor();
  const said = (text: string) => page.getByText(text, { exact: false }).first().waitFor();
  // 29.14 − 28.18 = 0.96, 0.96 ÷ 28.18 = 3.41 %; 29.00 − 28.06 = 0.94, 0.94 ÷ 28.06 = 3.35 %; 0.14 − 0.12 = 0.02, 0.02 ÷ 0.12 = 16.67 %.
  await said('2023年度“三公”经费财政拨款支出29.14万元，比上年增加0.96万元，增长3.41%。');
  await said('公务用车运行维护费支出29.00万元，比上年增加0.94万元，增长3.35%。');
  await said('公务接待费支出0.14万元，比上年增加0.02万元，增长16.67%。');
  await said('因公出国（境）费支出0万元，与上年持平。');
  await page.getByRole('table', { name: '上年数（万元）' }).scrollIntoViewIfNeeded();
  await picture(pane, 'three-public-previous');
  expect(await violations(pane)).toEqual([]);
  expect(await tooWide(pane)).toEqual([]);
  expect(await excel.everything()).toEqual(before);

  // Nothing of the reader is fetched a second time; a file that is none is answered in words.
  const again = requests.length;
  await choose(pane, '照片.xlsx', new Uint8Array([1, 2, 3, 4]));
  await page.getByRole('alert').getByText(/“照片.xlsx”.*不是可以读取的工作簿/).waitFor();
  expect(requests.length).toBe(again);
  await picture(pane, 'three-public-refused');
  expect(await violations(pane)).toEqual([]);
});

test('last year’s workbook while the site cannot be reached: said in words, and read once it is back', async () => {
  const pane = await openCard(await withLedger());
  const { page, context, problems } = pane;
  const bytes = await asFile(lastYearOf(await readSample()));
  await context.setOffline(true);
  await choose(pane, '2022年度决算.xlsx', bytes);
  await page.getByRole('alert').getByText('读取工作簿的部分没有载入，没有读文件。请确认勾稽所在的站点可以访问，再选一次。').waitFor();
  // The browser's own words about the script it could not fetch.
  expect(problems.splice(0).every((problem) => problem.includes('ERR_INTERNET_DISCONNECTED'))).toBe(true);
  await context.setOffline(false);
  await choose(pane, '2022年度决算.xlsx', bytes);
  await page.getByText('上年：2022年度决算.xlsx').waitFor();
});

test('表十 of a budget: its own fields, last year’s 表十, the sheet in its layout, and gone again', async () => {
  const pane = await openCard(budgetBook(), true);
  const { page, excel } = pane;
  await page.getByText('按工作簿选了预算表十：工作簿里有预算表 2 张，如“2026年预算收支总表”。').waitFor();
  const names = await excel.sheetNames();
  const before = await excel.everything();
  // The layout by keyboard: up and back.
  await page.getByRole('radio', { name: '预算表十' }).press('ArrowUp');
  await page.getByRole('radio', { name: '支出明细账' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('group', { name: '本年预算数' }).getByRole('textbox', { name: '公务接待费' }).fill('0.50');
  // 2025: 0.40, invented; 0.50 − 0.40 = 0.10, 0.10 ÷ 0.40 = 25 %.
  const last = budgetBook(2025, budgetTen(2025, { abroad: 0, reception: 0.4, carPurchase: 0, carRunning: 0 }));
  await picture(pane, 'three-public-budget');
  await choose(pane, '2025年单位预算.xlsx', await asFile(last));
  await page.getByText('2026年财政拨款安排的“三公”经费预算0.50万元，比上年预算增加0.10万元，增长25.00%。').waitFor();
  expect(await violations(pane)).toEqual([]);
  expect(await tooWide(pane)).toEqual([]);
  await pane.button('生成预算表十').scrollIntoViewIfNeeded();
  await picture(pane, 'three-public-budget-end');
  await pane.button('生成预算表十').click();
  await page.getByText(/^已生成工作表“表十/).waitFor();
  const made = (await excel.sheetNames()).find((name) => !names.includes(name)) ?? '';
  expect(made).toMatch(/^表十/);
  await pane.button('撤销本次填报').click();
  await page.getByText(/^已撤销/).waitFor();
  expect(await excel.sheetNames()).toEqual(names);
  expect(await excel.everything()).toEqual(before);
});

test('an 09 on a protected sheet: locked cells are listed before anything is written', async () => {
  const sample = await readSample();
  const { name } = nineOf(sample);
  const blank = {
    ...sample,
    sheets: sample.sheets.map((sheet) =>
      sheet.name === name
        ? { ...sheet, protected: true, values: sheet.values.map((row, r) => (r === 7 ? row.map((value, c) => (c >= 6 ? null : value)) : row)) }
        : sheet,
    ),
  };
  const pane = await openCard(blank);
  const { page, excel } = pane;
  const before = await excel.everything();
  await page.getByRole('radio', { name: '手工填写' }).check();
  const actual = page.getByRole('group', { name: '决算数', exact: true });
  await actual.getByRole('textbox', { name: '公务用车运行维护费' }).fill('29');
  await actual.getByRole('textbox', { name: '公务接待费' }).fill('0.14');
  await pane.button('查找并计算').click();
  await page.getByRole('alert').getByText(/^有 4 处在受保护的工作表中，不能填写/).waitFor();
  await page.getByRole('alert').scrollIntoViewIfNeeded();
  await picture(pane, 'three-public-locked');
  expect(await page.getByRole('checkbox', { name: '决算数 公务接待费' }).isDisabled()).toBe(true);
  expect(await violations(pane)).toEqual([]);
  expect(await excel.everything()).toEqual(before);
});
