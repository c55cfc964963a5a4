/** 审核 on the published sample: what is recognised, found and counted, and how the list is read. */
import { loadExpected } from '../samples/expected';
import { eventually } from './kit/eventually';
import { picture, type Pane } from './kit/pane';
import { card, checkWorkbook, inListOrder, listedFindings, listedRules } from './kit/review';
import { usePane } from './kit/suite';
import { SAMPLE, sampleWorkbook } from './kit/workbooks';

const SEVERITY = { error: '必错', warning: '需确认', hint: '提示' } as const;
const SHEET_03 = '03支出决算表';
const expected = loadExpected(SAMPLE);
const open = usePane();

async function openChecked(options: Parameters<typeof open>[0] = {}): Promise<Pane> {
  const pane = await open({ workbook: await sampleWorkbook(), ...options });
  await checkWorkbook(pane);
  return pane;
}

describe('审核工作簿', () => {
  test('recognises the ten tables, says where they are, and reads the workbook without changing it', async () => {
    const pane = await open({ workbook: await sampleWorkbook() });
    const { page, excel } = pane;
    const before = await excel.everything();
    await checkWorkbook(pane);
    await pane.button('已识别 10 张表').click();
    const items = await page.getByRole('list', { name: '已识别的表' }).getByRole('listitem').allInnerTexts();
    expect(items.map((item) => item.split('\n')[0])).toEqual(expected.tables.map(({ title }) => title));
    items.forEach((item, i) => {
      expect(item).toContain(`${expected.tables[i]?.sheet ?? '?'}!A1:`);
      expect(item).toMatch(/万元.*把握 \d+%/);
      expect(item).toMatch(/标题“.+”在 A1/);
    });
    expect(await excel.everything()).toEqual(before);
  });

  test('lists exactly the findings the sidecar states, with the cells of each', async () => {
    const pane = await openChecked();
    await picture(pane, 'review-zh-light');
    const found = await listedFindings(pane);
    const wanted = inListOrder(expected.findings).map(({ rule, severity, rounding, cells }) => ({
      rule,
      severity: rounding ? '尾差' : SEVERITY[severity],
      cells,
    }));
    expect(found).toEqual(wanted);
    await card(pane, 'F06-1').scrollIntoViewIfNeeded();
    await picture(pane, 'review-zh-light-rounding');
  });

  test('counts what was checked, what held, and what could not be checked and why', async () => {
    const { page } = await openChecked();
    const total = Number(/已核 (\d+) 项/.exec(await page.getByText(/^已核/).innerText())?.[1]);
    expect(total).toBeGreaterThanOrEqual(expected.coverage.evaluatedAtLeast);
    await page.getByText(`一致 ${String(total - expected.coverage.rounding - expected.coverage.failed)}`, { exact: true }).waitFor();
    await page.getByRole('button', { name: `${String(expected.coverage.rounding)} 尾差` }).waitFor();
    await page.getByText(`不符 ${String(expected.coverage.failed)}`, { exact: true }).waitFor();
    const left = page.getByRole('button', { name: /^未检查 \d+ 项/ });
    const count = Number(/\d+/.exec(await left.innerText())?.[0]);
    await left.click();
    const reasons = page.getByRole('listitem').filter({ hasText: ' · F' });
    expect(await reasons.count()).toBe(count);
  });

  test('审核本表 checks the active sheet only', async () => {
    const pane = await open({ workbook: await sampleWorkbook() });
    await pane.button('审核本表').waitFor();
    await pane.excel.goTo(SHEET_03, 4, 0);
    await pane.button('审核本表').click();
    await pane.button('已识别 1 张表').waitFor();
    expect(await listedRules(pane)).toEqual(['F03-2']);
  });

  test('says what was looked for where no table is known', async () => {
    const pane = await open();
    await pane.button('审核工作簿').waitFor();
    await pane.excel.type('Sheet1', 0, 0, '通讯录');
    await pane.excel.type('Sheet1', 1, 0, '姓名');
    await pane.button('审核工作簿').click();
    await pane.page.getByRole('heading', { name: '没有认出可以审核的表' }).waitFor();
    await pane.page.getByText('查找过的工作表：Sheet1').waitFor();
    await picture(pane, 'review-zh-unknown');
  });
});

describe('the list of findings', () => {
  test('a cell on a card is selected in its own sheet', async () => {
    const pane = await openChecked();
    const { excel } = pane;
    expect(await excel.selected()).toBe('01收入支出决算总表!A1');
    await card(pane, 'F03-2').getByRole('button', { name: /!E20$/ }).first().click();
    await eventually(() => excel.selected(), `${SHEET_03}!E20`);
    await card(pane, 'Fx-09car').getByRole('button', { name: /!C15$/ }).click();
    await eventually(() => excel.selected(), '10部门决算公开相关信息统计表!C15');
  });

  test('is narrowed by severity and by search, and comes back', async () => {
    const pane = await openChecked();
    const { page } = pane;
    const all = inListOrder(expected.findings).map(({ rule }) => rule);
    await pane.button('1 需确认').click();
    expect(await listedRules(pane)).toEqual(['Fx-09car']);
    await pane.button('1 尾差').click();
    expect(await listedRules(pane)).toEqual(['Fx-09car', 'F06-1']);
    await pane.button('1 需确认').click();
    await pane.button('1 尾差').click();
    expect(await listedRules(pane)).toEqual(all);
    const search = page.getByRole('searchbox', { name: '按表名、单元格、规则号或文字查找' });
    await search.fill('车辆数');
    expect(await listedRules(pane)).toEqual(['Fx-09car']);
    await search.fill('没有这样的词');
    await page.getByText('没有符合筛选条件的问题。').waitFor();
    await pane.button('显示全部').click();
    expect(await listedRules(pane)).toEqual(all);
  });

  test('is walked with the keyboard: arrows, Enter to the cell, Esc back', async () => {
    const pane = await openChecked();
    const { page, excel } = pane;
    await excel.goTo('01收入支出决算总表', 9, 2);
    await card(pane, 'F03-2').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    const focused = page.locator('article:focus');
    expect(await focused.locator('[data-rule]').textContent()).toBe('Fx-09car');
    await page.keyboard.press('Enter');
    await eventually(() => excel.selected(), '09财政拨款“三公”经费支出决算表!K8');
    // The pane keeps the focus, so that the walk goes on.
    expect(await focused.locator('[data-rule]').textContent()).toBe('Fx-09car');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    expect(await focused.getAttribute('aria-current')).toBe('true');
    await page.keyboard.press('Enter');
    await eventually(() => excel.selected(), '03支出决算表!E20');
    await page.keyboard.press('Escape');
    await eventually(() => excel.selected(), '01收入支出决算总表!C10');
  });
});
