/** 说明: the published text with its published contradictions, on a sheet and pasted. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { SAMPLE } from '../../kit/fill/blank';
import { violations } from '../kit/accessibility';
import { useWorkbench } from '../kit/workbench';
import { accountsWithText } from './books';

const open = useWorkbench();

test('marks lead to the cells they contradict; what is replaced is gone, and comes back', async () => {
  const workbench = await open();
  const { page } = workbench;
  await workbench.openFile('决算.xlsx', await accountsWithText());
  await page.getByRole('tab', { name: '说明', exact: true }).click();
  await workbench.button('核对情况说明').click();
  await page.getByText('8 处问题，已核 53 句 · 没有未核对的句子', { exact: true }).waitFor();
  // The last three are of 三公经费 and of the vehicles.
  expect(await page.locator('[data-text-mark]').allInnerTexts()).toEqual([
    '1 2023年度一般公共预算财政拨款支出年初预算4,727.11万元',
    '2 支出决算3,220.54万元',
    '3 职业年金缴费',
    '4 支出决算3295.91万元',
    '5 增长24.04%',
    '6 完成全年预算的0%',
    '7 完成全年预算的0%',
    '8 使用财政拨款负担的公务用车保有量共10辆',
  ]);
  // From the chip to the mark, from the mark to 224 小计 of 公开05表, by keyboard.
  await workbench.button(/^转到第 4 处/).press('Enter');
  await page.keyboard.press('Enter');
  await workbench.reads(/^C18 3,031\.29$/);
  const card = page.getByRole('region', { name: '情况说明' }).getByRole('article');
  await card.waitFor();
  await workbench.picture('narrative-mark');
  expect(await violations({ page })).toEqual([]);
  await card.getByLabel('若以表为准，改为').check();
  await card.getByRole('img', { name: '“3295.91万元完成年初预算的83.96%”改为“3031.29万元完成年初预算的77.22%”' }).waitFor();
  await workbench.button('替换所选 1 处').click();
  await page.getByText('已改 情况说明!A58。').waitFor();
  await workbench.button(/^必错 \d 支出决算3295\.91万元/).waitFor({ state: 'detached' });
  await workbench.picture('narrative-replaced');
  await workbench.button('撤销改正').click();
  await workbench.button(/^必错 4 支出决算3295\.91万元/).waitFor();
}, 60_000);

test('a pasted text is kept in the file and checked again when it is opened', async () => {
  const workbench = await open();
  const { page } = workbench;
  await workbench.openSample();
  await page.getByRole('tab', { name: '说明', exact: true }).click();
  await workbench.button('粘贴文字').click();
  await page.getByRole('textbox', { name: '情况说明的文字' }).fill('三、支出决算情况说明\n2023年度支出合计3,486.16万元。');
  await page.keyboard.press('Control+Enter');
  await workbench.button(/^必错 1 2023年度支出合计3,486\.16万元/).click();
  await workbench.reads(/ 3,485\.16$/);
  const { bytes } = await workbench.saved();
  await page.getByRole('tab', { name: '审核' }).click();
  await workbench.openFile('再打开.xlsx', bytes);
  await page.getByRole('tab', { name: '说明', exact: true }).click();
  await page.getByText('2023年度支出合计3,486.16万元。').waitFor();
  await workbench.button('核对情况说明').click();
  await page.getByRole('tab', { name: '说明，1 处问题' }).waitFor();
}, 60_000);

test('a text is written from the tables, filled in, put on a sheet of its own and checked; undo takes the sheet away', async () => {
  const workbench = await open();
  const { page } = workbench;
  await workbench.openSample();
  await page.getByRole('tab', { name: '说明', exact: true }).click();
  await workbench.button('生成说明').click();
  await workbench.button(/^还要填写 \d+ 项$/).click();
  await page.getByLabel('公务用车保有量（辆）').fill('10');
  await workbench.button('按填写的再写一遍').click();
  await workbench.button(/^全文预览/).click();
  await page.getByRole('region', { name: '按报表生成情况说明' }).getByText(/保有量\D{0,4}10辆/).waitFor();
  // 收入总计 of 公开01表.
  await workbench.button('转到 3,487.99').first().click();
  await workbench.reads(/^C37 3,487\.99$/);
  await workbench.picture('narrative-written');
  expect(await violations({ page })).toEqual([]);
  await workbench.button('写到新工作表').click();
  await page.getByText('情况说明已写到新工作表“情况说明”，并已核对。').waitFor();
  expect(await workbench.tabs()).toContain('情况说明');
  await workbench.picture('narrative-sheet');
  await workbench.button('撤销写入').click();
  await page.getByText('已撤销，新建的工作表“情况说明”已删除。').waitFor();
  expect(await workbench.tabs()).not.toContain('情况说明');
}, 60_000);

test('the published document is put together, laid out beside the pane and downloaded; its charts go on a sheet', async () => {
  const workbench = await open();
  const { page } = workbench;
  await workbench.openFile('决算.xlsx', new Uint8Array(readFileSync(SAMPLE)));
  await page.getByRole('tab', { name: '说明', exact: true }).click();
  await workbench.button('生成公开文档').click();
  const card = page.getByRole('region', { name: '生成公开文档' });
  await card.getByText(/^表 10 张、图 3 张。/).waitFor();
  await card.getByText('工作簿还没有审核，或审核之后又有改动，请先审核再公开。').waitFor();
  await workbench.button('第一部分 概况').click();
  await page.getByLabel('单位职责、机构设置。一行一段，“一、……”为标题。记在工作簿里。').fill('一、单位职责\n负责应急管理工作。');
  await workbench.button('按填写的再组成一遍').click();
  await workbench.button(/^还有 \d+ 处待填写$/).click();
  await workbench.picture('publish-card');
  expect(await violations({ page })).toEqual([]);
  const downloading = page.waitForEvent('download');
  await workbench.button('生成 .docx').click();
  await card.getByText(/^正在排版/).waitFor();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('晋城市应急管理局2023年度单位决算公开.docx');
  const parts = unzipSync(new Uint8Array(readFileSync(await download.path())));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(xml).toContain('负责应急管理工作。');
  // The contents know their pages: the first part begins on page 1.
  expect(/<w:instrText[^>]*>TOC.*?第一部分 概况.*?<w:t[^>]*>1<\/w:t>/s.test(xml)).toBe(true);
  await card.getByText(/^已生成“晋城市应急管理局2023年度单位决算公开\.docx”/).waitFor();
  await workbench.button('图表放进新工作表').click();
  await page.getByText(/^图表已放进新工作表“公开图表”/).waitFor();
  expect(await workbench.tabs()).toContain('公开图表');
  await workbench.button('撤销写入').click();
  await page.getByText('已撤销，新建的工作表“公开图表”已删除。').waitFor();
}, 90_000);
