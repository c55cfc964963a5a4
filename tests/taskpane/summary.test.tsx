/** @jest-environment jsdom */
import { act, screen } from '@testing-library/react';
import { check } from '../../src/check';
import type { WorkbookSnapshot } from '../../src/core';
import { FORM_SETS } from '../../src/forms';
import { requestRoute } from '../../src/commands/route';
import { withCell } from '../kit/edit';
import { memoryHost } from '../kit/memory-host';
import { evaluation } from '../rules/self-evaluation';
import { furnish, once, showPane } from './pane';

beforeEach(() => {
  furnish();
  window.localStorage.clear();
});

/** Two projects; the second gives 95 points for a target that was reached, where 90 is all there is: 90 + 10 = 100, one mistake. */
function book(): WorkbookSnapshot {
  const one = evaluation([['演练次数', '≥4次', '4次', '90', '90']], '100\t100');
  const workbook = { name: '自评.xlsx', date1904: false, sheets: [{ ...one, name: '甲' }, { ...one, name: '乙' }] };
  return withCell(withCell(workbook, { sheet: '乙', row: 2, column: 1 }, '宣传经费'), { sheet: '乙', row: 8, column: 6 }, 95);
}

test('tables are listed with what was found in each; the self-evaluations are added up, shown, written and taken back', async () => {
  const workbook = book();
  const { user, host } = showPane({ check: once(check(workbook, FORM_SETS)), host: memoryHost(workbook) });
  await user.click(screen.getByRole('button', { name: '审核工作簿' }));
  await user.click(await screen.findByText(/2 张有发现/));
  const items = Array.from(screen.getByRole('list', { name: '项目支出绩效自评表' }).children).map(({ textContent }) => textContent);
  expect(items[0]).toMatch(/^演练经费提示 1甲!/);
  expect(items[1]).toMatch(/^宣传经费必错 1 · 提示 1乙!/);
  // One table alone, with the keyboard on its first finding; 显示全部 brings the others back.
  const listed = () => screen.getAllByRole('article').length;
  const all = listed();
  await user.click(screen.getByRole('button', { name: /^必错 1 · 提示 1：只看“宣传经费”的问题$/ }));
  expect(screen.getByText('只看“宣传经费”（2 处）')).toBeTruthy();
  expect(listed()).toBe(2);
  expect(document.activeElement?.tagName).toBe('ARTICLE');
  await user.click(screen.getByRole('button', { name: '显示全部' }));
  expect(listed()).toBe(all);
  expect(all).toBeGreaterThan(2);
  expect(screen.getByLabelText('绩效自评汇总').textContent).toBe('自评项目 2 个 · 全年预算数 144.00 万元，全年执行数 144.00 万元 · 执行率 100.00% · 优 2 个');
  act(() => {
    requestRoute({ page: 'fill' });
  });
  await user.click(await screen.findByRole('button', { name: '自评汇总表' }));
  await user.click(screen.getByRole('button', { name: '汇总自评表' }));
  await user.click(await screen.findByRole('button', { name: '生成自评汇总表' }));
  await screen.findByText(/^已生成工作表“自评汇总表”/);
  expect(host.workbook().sheets.map(({ name }) => name)).toEqual(['甲', '乙', '自评汇总表']);
  await user.click(screen.getByRole('button', { name: '撤销本次填报' }));
  await screen.findByText(/已撤销/);
  expect(host.workbook().sheets.map(({ name }) => name)).toEqual(['甲', '乙']);
});
