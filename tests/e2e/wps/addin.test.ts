/** The built WPS add-in: what its own ribbon and pane do beside the scenario every host shares, and the offline folder. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../kit/eventually';
import { checkWorkbook } from '../kit/review';
import { useWps } from '../kit/wps';
import { sampleWorkbook } from '../kit/workbooks';

const open = useWps();
const PICTURES = join(__dirname, '..', '..', 'output', 'screenshots');

test('审核本表 on the ribbon checks the active sheet; a change is checked by itself; × puts the pane away and a button brings it back as it was', async () => {
  const wps = await open({ workbook: await sampleWorkbook() });
  await wps.ask(({ scene: { book } }) => {
    book.activate(book.sheet('03支出决算表'));
  }, null);
  expect(await wps.press('checkSheet')).toBe(true);
  const pane = await wps.pane();
  await pane.button('已识别 1 张表').waitFor();
  mkdirSync(PICTURES, { recursive: true });
  await wps.entry.screenshot({ path: join(PICTURES, 'wps-review.png'), animations: 'disabled' });
  await wps.ask((et) => {
    et.type('03支出决算表', 19, 4, 1);
  }, null);
  await pane.page.getByText(/列有项目支出 1\.00/).waitFor();
  await pane.button('收起窗格').click();
  await eventually(() => wps.ask(({ scene }) => scene.panes.map(({ visible }) => visible), null), [false]);
  await wps.press('help');
  await eventually(() => wps.ask(({ scene }) => scene.panes.map(({ visible }) => visible), null), [true]);
  await pane.page.getByRole('heading', { name: '使用说明' }).or(pane.page.getByRole('heading', { name: '帮助' })).first().waitFor();
  await pane.page.getByRole('tab', { name: '审核' }).click();
  await pane.button('已识别 1 张表').waitFor();
});

test('marks, a note kept in the workbook, and the report as a sheet of its own', async () => {
  const wps = await open({ workbook: await sampleWorkbook(), build: 'mac' });
  await wps.press('checkWorkbook');
  const pane = await wps.pane();
  await pane.page.getByText(/^审核完成/).waitFor({ state: 'attached' });
  const before = await wps.ask((et) => et.describe(), null);
  await pane.button('更多').click();
  await pane.page.getByRole('menuitem', { name: '标记全部问题单元格' }).click();
  await pane.page.getByText(/^已标记 \d+ 个单元格/).waitFor();
  expect(await wps.ask((et) => et.describe(), null)).not.toEqual(before);
  await pane.button('更多').click();
  await pane.page.getByRole('menuitem', { name: '清除全部标记' }).click();
  await eventually(() => wps.ask((et) => et.describe(), null), before);
  await pane.button('加说明').first().click();
  await pane.page.getByRole('textbox', { name: '说明' }).fill('由机关事务部门登记');
  await pane.button('保存说明').click();
  await eventually(() => wps.ask(({ scene }) => scene.book.xmlParts.filter(({ xml }) => xml.includes('由机关事务部门登记')).length, null), 1);
  await pane.button('更多').click();
  await pane.page.getByRole('menuitem', { name: '导出审核报告' }).click();
  await eventually(() => wps.ask(({ scene }) => scene.book.sheets.at(-1)?.name ?? '', null), '勾稽审核报告');
});

describe('from a folder on the disk, as the offline package is opened', () => {
  test('the entry page registers every function and asks for the pane beside it', async () => {
    const wps = await open({ workbook: await sampleWorkbook(), offline: 'index.html' });
    expect(await wps.ask(({ scene }) => scene.functions.length, null)).toBe(17);
    expect(await wps.press('fill')).toBe(true);
    expect(await wps.ask(({ scene }) => scene.panes.map(({ url }) => /^file:.*%20.*\/jsaddons\/gouji_0\.1\.0\/taskpane\.html$/.test(url)), null)).toEqual([true]);
  });

  test('the pane checks the workbook', async () => {
    const wps = await open({ workbook: await sampleWorkbook(), offline: 'taskpane.html' });
    const pane = { page: wps.entry, button: (name: string | RegExp) => wps.entry.getByRole('button', { name }) };
    await checkWorkbook(pane);
    await pane.button('已识别 10 张表').waitFor();
  });
});
