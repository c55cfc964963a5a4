/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from 'node:util';
import { act, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { requestRoute } from '../../src/commands/route';
import type { WorkbookSnapshot } from '../../src/core';
import { HostError } from '../../src/hosts/port';
import type { ReadFile } from '../../src/session';
import { withCell } from '../kit/edit';
import { blanked, readSample, withLedger } from '../kit/fill/blank';
import { budgetBook, budgetTen } from '../kit/fill/budget';
import { lastYearOf, nineOf, plus } from '../kit/fill/last-year';
import { memoryHost } from '../kit/memory-host';
import { PUBLISHED } from '../kit/pane/report';
import { furnish, once, showPane } from './pane';

let sample: WorkbookSnapshot;

beforeAll(async () => {
  // Reading a file needs what every browser has and jsdom lacks.
  Object.assign(globalThis, { TextDecoder, TextEncoder });
  sample = await readSample();
});

beforeEach(() => {
  furnish();
  window.localStorage.clear();
});

async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document.body, { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: false } } });
  return found.flatMap((rule) => rule.nodes.map((node) => `${String(rule.impact)} ${rule.id}: ${node.html.slice(0, 160)}`));
}

async function openCard(workbook: WorkbookSnapshot, readFile: ReadFile = () => Promise.reject(new Error('not asked for'))) {
  const pane = showPane({ check: once(PUBLISHED), host: memoryHost(workbook), readFile });
  act(() => {
    requestRoute({ page: 'fill', action: 'threePublic' });
  });
  await waitFor(() => {
    expect(pane.session.store.getState().threePublic.status.kind).toBe('ready');
  });
  return pane;
}

const chooser = (): HTMLInputElement => screen.getByLabelText<HTMLInputElement>('选择上年工作簿…', { selector: 'input' });
const aFile = (name: string): File => new File(['x'], name);
const radio = (name: string): HTMLInputElement => screen.getByRole<HTMLInputElement>('radio', { name });

describe('选择上年工作簿', () => {
  test('which table of which year was taken, its figures, and the sentences; given up again', async () => {
    const previous = lastYearOf(sample);
    const { user } = await openCard(await withLedger(), () => Promise.resolve(previous));
    await user.upload(chooser(), aFile('2022年度决算.xlsx'));
    expect(await screen.findByText('上年：2022年度决算.xlsx')).toBeTruthy();
    const title = await screen.findByRole('button', { name: /^上年数取自“2022年度决算.xlsx”的《财政拨款“三公”经费支出决算表》（工作表“09财政拨款“三公”经费支出决算表”，2022 年度）/ });
    expect(title.getAttribute('aria-expanded')).toBe('true');
    const table = within(screen.getByRole('table', { name: '上年数（万元）' }));
    expect(table.getAllByRole('row').map((row) => row.textContent)).toEqual([
      '“三公”经费28.18',
      '因公出国（境）费0.00',
      '公务用车购置及运行维护费28.06',
      '公务用车购置费0.00',
      '公务用车运行维护费28.06',
      '公务接待费0.12',
    ]);
    // 0.14 − 0.12 = 0.02, and 0.02 ÷ 0.12 = 16.67 %.
    expect(screen.getByText(/公务接待费支出0.14万元，比上年增加0.02万元，增长16.67%/)).toBeTruthy();
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: '不再使用 2022年度决算.xlsx' }));
    expect(screen.queryByText('上年：2022年度决算.xlsx')).toBeNull();
    expect(document.activeElement?.textContent).toBe('选择上年工作簿…');
  });

  test('a file that cannot be read, and one of another year, are answered in words', async () => {
    let next: () => Promise<WorkbookSnapshot> = () => Promise.reject(new HostError('encrypted', '“a.xlsx”已加密，无法读取。请取消打开密码。'));
    const { user } = await openCard(await withLedger(), () => next());
    await user.upload(chooser(), aFile('a.xlsx'));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toBe('没有采用“a.xlsx”“a.xlsx”已加密，无法读取。请取消打开密码。');
    expect(await violations()).toEqual([]);
    next = () => Promise.resolve({ ...sample, name: 'b.xlsx' });
    await user.upload(chooser(), aFile('b.xlsx'));
    expect(await screen.findByText(/“b.xlsx”里的 09 表是 2023 年度的，不是上年（2022 年度）的，没有采用/)).toBeTruthy();
    next = () => Promise.reject(new Error('broken'));
    await user.upload(chooser(), aFile('c.xlsx'));
    expect(await screen.findByText('文件没有读成，工作簿没有改动。请用 Excel 或 WPS 另存为 .xlsx 后再选。')).toBeTruthy();
  });

  test('last year’s table in the open workbook is used by itself, and each figure is a link', async () => {
    const both = plus(sample, { ...nineOf(lastYearOf(sample)), name: '09上年' });
    const { user, host } = await openCard(both);
    await user.click(screen.getByRole('button', { name: /^上年数取自本工作簿的《财政拨款“三公”经费支出决算表》（工作表“09上年”，2022 年度）/ }));
    await user.click(within(screen.getByRole('table', { name: '上年数（万元）' })).getByRole('button', { name: /转到 .*L8/ }));
    expect(host.selected()).toEqual({ sheet: '09上年', row: 7, column: 11 });
  });
});

describe('表样', () => {
  test('a budget gets 表十 and says why; its own fields, no ledger, and the sheet', async () => {
    const last = budgetBook(2025, budgetTen(2025, { abroad: 0, reception: 0.4, carPurchase: 0, carRunning: 0 }));
    const { user, host } = await openCard(budgetBook(), () => Promise.resolve({ ...last, name: '2025.xlsx' }));
    expect(radio('预算表十').checked).toBe(true);
    expect(screen.getByText('按工作簿选了预算表十：工作簿里有预算表 2 张，如“2026年预算收支总表”。')).toBeTruthy();
    expect(screen.queryByRole('radio', { name: '支出明细账' })).toBeNull();
    await user.type(within(screen.getByRole('group', { name: '本年预算数' })).getByRole('textbox', { name: '公务接待费' }), '0.50');
    await user.upload(chooser(), aFile('2025.xlsx'));
    // 0.50 − 0.40 = 0.10, and 0.10 ÷ 0.40 = 25 %.
    expect(await screen.findByText(/^2026年财政拨款安排的“三公”经费预算0.50万元，比上年预算增加0.10万元，增长25.00%/)).toBeTruthy();
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: '生成预算表十' }));
    expect(await screen.findByText(/^已生成工作表“表十/)).toBeTruthy();
    expect(host.workbook().sheets.at(-1)?.values[0]?.[0]).toBe('2026年财政拨款安排“三公”经费支出预算表');
  });

  test('final accounts get 09; the user may make it 表十, whose year is asked for', async () => {
    const { user } = await openCard(sample);
    expect(radio('决算 09 表').checked).toBe(true);
    expect(screen.getByText(/^按工作簿选了决算 09 表：工作簿里有决算表/)).toBeTruthy();
    await user.click(radio('预算表十'));
    expect(radio('预算表十').checked).toBe(true);
    await user.type(screen.getByRole('textbox', { name: '预算年度（表里没有写年度时填）' }), '2024');
    await user.type(within(screen.getByRole('group', { name: '本年预算数' })).getByRole('textbox', { name: '公务接待费' }), '0.50');
    await user.click(screen.getByRole('button', { name: '上年预算数和另两项预算' }));
    await user.type(within(screen.getByRole('group', { name: '其中：政府性基金预算' })).getByRole('textbox', { name: '公务接待费' }), '0.20');
    await user.click(screen.getByRole('button', { name: '计算' }));
    expect(await screen.findByText(/^2024年财政拨款安排的“三公”经费预算0.50万元/)).toBeTruthy();
    // 0.50 − 0.20 is left to the general public budget.
    expect(screen.getAllByText('其中：政府性基金预算 0.20')).toHaveLength(2);
    expect(await violations()).toEqual([]);
  });
});

describe('an 09 that is there', () => {
  const cell = (column: number) => ({ sheet: nineOf(sample).name, row: 7, column });

  test('locked cells are listed before anything is written, and cannot be ticked', async () => {
    const blank = blanked(sample, [6, 8, 10, 11].map(cell));
    const guarded = { ...blank, sheets: blank.sheets.map((sheet) => (sheet.name === nineOf(sample).name ? { ...sheet, protected: true } : sheet)) };
    const { user, session, host } = await openCard(guarded);
    act(() => {
      session.threePublic.choose({ source: 'typed', typed: { actual: { carRunning: '29', reception: '0.14' } } });
    });
    await user.click(screen.getByRole('button', { name: '查找并计算' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/^有 4 处在受保护的工作表中，不能填写/);
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: '决算数 公务接待费' }).disabled).toBe(true);
    expect(screen.getByRole('button', { name: '应用 0 处' }).getAttribute('aria-disabled')).toBe('true');
    expect(host.calls).not.toContain('write');
    expect(await violations()).toEqual([]);
  });

  test('beside the plan: a total that waits for its correction, and a cell both want', async () => {
    const { user, session } = await openCard(withCell(blanked(sample, [cell(6)]), cell(11), 0.05));
    act(() => {
      session.threePublic.choose({ source: 'typed', typed: { actual: { carRunning: '29', reception: '0.14' } } });
    });
    await user.click(screen.getByRole('button', { name: '查找并计算' }));
    expect(await screen.findByText('要加的数里有没选的，这个合计暂不写入。')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '生成填报方案' }));
    const plan = within(await screen.findByRole('region', { name: '财政拨款“三公”经费支出决算表' }));
    // 29.00 + 0.05 follows from what stands there; 29.00 + 0.14 is what the card would write.
    expect(plan.getByRole('img', { name: '空 改为 29.05' })).toBeTruthy();
    const total = plan.getByRole<HTMLInputElement>('checkbox', { name: /合计/ });
    expect([total.checked, total.disabled]).toEqual([true, false]);
    await user.click(screen.getByRole('checkbox', { name: '决算数 公务接待费' }));
    expect(plan.getByText('三公经费表要在这一格填 29.14，与这里不同。请先应用三公经费表，或在那边取消勾选。')).toBeTruthy();
    expect([total.checked, total.disabled]).toEqual([false, true]);
    expect(await violations()).toEqual([]);
  });
});
