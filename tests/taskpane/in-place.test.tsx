/** @jest-environment jsdom */
import { act, screen, within } from '@testing-library/react';
import { requestRoute } from '../../src/commands/route';
import { formulaAt, type WorkbookSnapshot } from '../../src/core';
import { memoryHost } from '../kit/memory-host';
import { PUBLISHED } from '../kit/pane/report';
import { evaluation, type IndicatorRow } from '../rules/self-evaluation';
import { furnish, once, showPane } from './pane';

beforeEach(() => {
  furnish();
  window.localStorage.clear();
});

test('函数 page: functions are shown, written, and taken out again before the workbook is handed in', async () => {
  const workbook: WorkbookSnapshot = { name: '自评.xlsx', date1904: false, sheets: [{ ...evaluation([['演练次数', '≥10次', '4次', '40', '16'], ['参训人数', '≥4人', '4人', '50', '45']], '100\t71'), name: '甲' }] };
  const { user, host } = showPane({ check: once(PUBLISHED), host: memoryHost(workbook) });
  act(() => {
    requestRoute({ page: 'functions' });
  });
  await user.click(await screen.findByRole('button', { name: '得分、执行率换成函数' }));
  // 50 × 4 ÷ 4 is 50, not 45.
  expect(await screen.findByText('参训人数 得分 表上 45，函数得 50', { exact: false })).toBeTruthy();
  const standing = () => host.workbook().sheets.map((sheet) => [formulaAt(sheet, 8, 6), formulaAt(sheet, 9, 6)])[0];
  await user.click(screen.getByRole('button', { name: /^写入 \d+ 处$/ }));
  await screen.findByText(/^已写入 \d+ 处。/);
  expect(standing()).toEqual(['=GJ.PERFSCORE(D9,E9,F9)', null]);
  await user.click(screen.getByRole('button', { name: '上报前清理' }));
  await user.click(await screen.findByRole('button', { name: /^写入 \d+ 处$/ }));
  await screen.findByText(/^已写入 \d+ 处/);
  expect(standing()).toEqual([null, null]);
  await user.click(screen.getByRole('button', { name: '修复函数' }));
  await screen.findByText(/^有 \d+ 个勾稽函数要写入：0 个没有算出来.*，\d+ 个是上报前清理换成数值的。/);
  await user.click(screen.getByRole('button', { name: /^写入 \d+ 处$/ }));
  await screen.findByText(/^已写入 \d+ 处。若仍显示 #NAME\?/);
  expect(standing()).toEqual(['=GJ.PERFSCORE(D9,E9,F9)', null]);
  await user.click(screen.getByRole('button', { name: '撤销本次填报' }));
  await screen.findByText(/^已撤销/);
  expect(standing()).toEqual([null, null]);
  expect(host.workbook().sheets[0]?.values[8]?.[6]).toBe(16);
});

test('every cell that would be written can be seen, the first at once and the rest on request', async () => {
  const rows = Array.from({ length: 60 }, (_, at): IndicatorRow => [`演练次数${String(at + 1)}`, '≥10次', '10次', '1', '1']);
  const workbook: WorkbookSnapshot = { name: '自评.xlsx', date1904: false, sheets: [{ ...evaluation(rows, '60\t60'), name: '甲' }] };
  const { user } = showPane({ check: once(PUBLISHED), host: memoryHost(workbook) });
  act(() => {
    requestRoute({ page: 'functions' });
  });
  await user.click(await screen.findByRole('button', { name: '得分、执行率换成函数' }));
  const count = Number(/^写入 (\d+) 处$/.exec((await screen.findByRole('button', { name: /^写入 \d+ 处$/ })).textContent ?? '')?.[1]);
  expect(count).toBeGreaterThanOrEqual(60);
  const listed = () => within(screen.getByRole('list', { name: '要写入的单元格' })).getAllByRole('listitem').length;
  expect(listed()).toBe(50);
  await user.click(screen.getByRole('button', { name: `再显示 ${String(count - 50)} 条` }));
  expect(listed()).toBe(count);
});
