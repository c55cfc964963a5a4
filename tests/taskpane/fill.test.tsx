/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from 'node:util';
import { act, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { requestRoute } from '../../src/commands/route';
import { type CellRef, toQualified, type WorkbookSnapshot } from '../../src/core';
import { withCell } from '../kit/edit';
import { blanked, readSample, totalCells, withLedger } from '../kit/fill/blank';
import { memoryHost } from '../kit/memory-host';
import { PUBLISHED } from '../kit/pane/report';
import { furnish, once, showPane } from './pane';

let sample: WorkbookSnapshot;
let totals: readonly CellRef[];

beforeAll(async () => {
  // Reading a file needs what every browser has and jsdom lacks.
  Object.assign(globalThis, { TextDecoder, TextEncoder });
  sample = await readSample();
  // 01 and 06 only: a page of all tables takes jsdom long.
  totals = totalCells(sample, ['01', '06']);
});

beforeEach(() => {
  furnish();
  window.localStorage.clear();
});

async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document.body, { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: false } } });
  return found.flatMap((rule) => rule.nodes.map((node) => `${String(rule.impact)} ${rule.id}: ${node.html.slice(0, 160)}`));
}

async function openFill(workbook: WorkbookSnapshot) {
  const pane = showPane({ check: once(PUBLISHED), host: memoryHost(workbook) });
  act(() => {
    requestRoute({ page: 'fill', action: 'fill' });
  });
  await waitFor(() => {
    expect(pane.session.store.getState().fill.status.kind).toBe('ready');
  });
  return pane;
}

const applyButton = (): HTMLElement => screen.getByRole('button', { name: /^应用 \d+ 处$/ });

test('the plan by table: cell, old → new, reason and the alternative rounding allows; axe finds nothing', async () => {
  await openFill(blanked(sample, totals));
  const table = within(screen.getByRole('region', { name: '收入支出决算总表' }));
  const row = within(table.getByText('收入总计').closest('li') ?? document.body);
  expect(row.getByRole('button', { name: /转到 .*!C37/ })).toBeTruthy();
  expect(row.getByRole('img', { name: '空 改为 3,487.99' })).toBeTruthy();
  expect(row.getByText('本年收入合计 3,220.75 + 年初结转和结余 267.24')).toBeTruthy();
  expect(row.getAllByRole('button').slice(1).map((link) => link.textContent)).toEqual(['C33', 'C35']);
  expect(screen.getAllByText('也可为 155.05：其下 15 项之和').length).toBeGreaterThan(0);
  expect(applyButton().textContent).toBe(`应用 ${String(totals.length)} 处`);
  expect(await violations()).toEqual([]);
});

test('a long sum opens into its figures, each a link that selects its cell', async () => {
  const { user, host } = await openFill(blanked(sample, totals));
  const row = within(screen.getByRole('checkbox', { name: '301 工资福利支出' }).closest('li') ?? document.body);
  await user.click(row.getByRole('button', { name: '其下 9 项之和', expanded: false }));
  const figures = row.getAllByRole('row').map((line) => [...line.children].map((cell) => cell.textContent));
  expect(figures).toHaveLength(9);
  expect(figures[0]).toEqual(['30101 基本工资', '198.34', 'C7']);
  await user.click(row.getByRole('button', { name: /!C7$/ }));
  expect(await host.activeCell()).toMatchObject({ row: 6, column: 2 });
  expect(await violations()).toEqual([]);
});

test('ticks by keyboard, by table and by intent change what the button says', async () => {
  const { user } = await openFill(blanked(sample, totals));
  const box = screen.getByRole('checkbox', { name: '收入总计' });
  box.focus();
  await user.keyboard(' ');
  expect(applyButton().textContent).toBe(`应用 ${String(totals.length - 1)} 处`);
  const whole = screen.getByRole<HTMLInputElement>('checkbox', { name: '全选：收入支出决算总表' });
  expect(whole.indeterminate).toBe(true);
  await user.click(whole);
  expect(applyButton().textContent).toBe(`应用 ${String(totals.length)} 处`);
  await user.click(screen.getByRole('checkbox', { name: '表间带数' }));
  expect(applyButton().textContent).not.toBe(`应用 ${String(totals.length)} 处`);
});

test('applied: how many, undo, and undone', async () => {
  const start = blanked(sample, totals);
  const { user, host } = await openFill(start);
  await user.click(screen.getByRole('radio', { name: '数值' }));
  await user.click(applyButton());
  expect(await screen.findByText(`已写入 ${String(totals.length)} 处`)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^应用/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: '撤销本次填报' }));
  expect(await screen.findByText(`已撤销，${String(totals.length)} 处恢复到填报之前。`)).toBeTruthy();
  expect(host.workbook()).toEqual(start);
});

test('a fill of an earlier session can be undone as soon as the page is opened', async () => {
  const first = await openFill(blanked(sample, totals));
  await first.user.click(applyButton());
  await screen.findByText(/^已写入/);
  first.unmount();
  const { user } = showPane({ check: once(PUBLISHED), host: first.host });
  await user.click(screen.getByRole('tab', { name: '填报' }));
  expect(await screen.findByRole('button', { name: '撤销本次填报' })).toBeTruthy();
});

test('undo refused: which cells were changed since', async () => {
  const { user, host } = await openFill(blanked(sample, totals));
  await user.click(applyButton());
  await screen.findByText(/^已写入/);
  const [cell] = totals;
  if (!cell) throw new Error('no total');
  act(() => {
    host.edit(cell, 1);
  });
  await user.click(screen.getByRole('button', { name: '撤销本次填报' }));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('填报之后有 1 处又改动过');
  expect(within(alert).getByRole('button', { name: `转到 ${toQualified(cell)}` })).toBeTruthy();
});

test('wrong figures stand apart, unticked, with what they hold now', async () => {
  const [cell] = totals;
  if (!cell) throw new Error('no total');
  await openFill(withCell(sample, cell, 1));
  expect(screen.getByRole('heading', { name: /^改正（\d+ 处，默认不选）$/ })).toBeTruthy();
  expect(applyButton().getAttribute('aria-disabled')).toBe('true');
  expect(screen.getAllByRole('img', { name: /1\.00 改为/ }).length).toBeGreaterThan(0);
  expect(await violations()).toEqual([]);
});

test('a complete workbook: nothing to fill', async () => {
  await openFill(sample);
  expect(screen.getByRole('heading', { name: '没有要填的' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^应用/ })).toBeNull();
});

test('locked cells are listed before anything is written', async () => {
  const start = blanked(sample, totals);
  const guarded = { ...start, sheets: start.sheets.map((sheet, index) => (index === 0 ? { ...sheet, protected: true } : sheet)) };
  const { host } = await openFill(guarded);
  expect(screen.getByRole('alert').textContent).toMatch(/有 \d+ 处在受保护的工作表中，不能填写/);
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: '收入总计' }).disabled).toBe(true);
  expect(host.calls).not.toContain('write');
});

test('an edit after the preview has to be planned again', async () => {
  const { host, user } = await openFill(blanked(sample, totals));
  act(() => {
    host.edit({ sheet: sample.sheets[0]?.name ?? '', row: 0, column: 0 }, '收入支出决算总表');
  });
  expect(screen.getByText(/的数据已变动，方案要重新生成后才能应用/)).toBeTruthy();
  await user.click(applyButton());
  expect(host.calls).not.toContain('write');
});

test('三公经费表 from the ledger: rows behind a figure, comparison with the typed budget, and the sheet', async () => {
  const { session, user, host } = showPane({ check: once(PUBLISHED), host: memoryHost(await withLedger()) });
  act(() => {
    requestRoute({ page: 'fill', action: 'threePublic' });
  });
  expect(screen.getByRole('heading', { name: '三公经费表' })).toBeTruthy();
  await screen.findByText(/^明细账“支出明细账”（元）：244 笔/);
  await user.click(screen.getByRole('button', { name: '明细账 1 笔' }));
  await user.click(screen.getByRole('button', { name: /转到 支出明细账!.208/ }));
  expect(host.selected().row).toBe(207);
  await user.click(screen.getByRole('button', { name: '预算数、上年数和人次车辆' }));
  const budget = within(screen.getByRole('group', { name: '预算数' }));
  await user.type(budget.getByRole('textbox', { name: '公务接待费' }), '0.20');
  await user.click(screen.getByRole('button', { name: '查找并计算' }));
  await waitFor(() => {
    expect(session.store.getState().threePublic.status.kind).toBe('ready');
  });
  // 0.14 ÷ 0.20
  expect(screen.getByText('70.00%')).toBeTruthy();
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: '生成三公经费表' }));
  expect(await screen.findByText(/^已生成工作表“09/)).toBeTruthy();
  expect(host.workbook().sheets.at(-1)?.name).toMatch(/^09/);
});
