/** @jest-environment jsdom */
import { act, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { at, BROKEN, CLEAN, PROJECT_496, reportWith } from '../kit/pane/report';
import { furnish, once, showPane } from './pane';

beforeEach(() => {
  furnish();
  window.localStorage.clear();
});

/** Colour contrast needs real layout and is measured in the browser tests. */
async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document.body, {
    resultTypes: ['violations'],
    rules: { 'color-contrast': { enabled: false } },
  });
  return found.flatMap((rule) => rule.nodes.map((node) => `${String(rule.impact)} ${rule.id}: ${node.html.slice(0, 160)}`));
}

test('review page: first run', async () => {
  showPane({ check: once(BROKEN) });
  expect(await violations()).toEqual([]);
});

test('review page: findings, note editor, open lists, stale and failed', async () => {
  const { session, user, host } = showPane({ check: once(BROKEN) });
  await act(() => session.check('workbook'));
  await act(() => session.setNote(PROJECT_496.key, '已批复'));
  await user.click(screen.getByRole('button', { name: /已识别 10 张表/ }));
  await user.click(screen.getByRole('button', { name: '未检查 3 项' }));
  const card = within(screen.getByRole('article', { name: /收入总计应等于/ }));
  await user.click(card.getByRole('button', { name: '依据' }));
  await user.click(card.getByRole('button', { name: '加说明' }));
  act(() => {
    host.edit(at('03', 'E14'), 0);
  });
  expect(await violations()).toEqual([]);
  host.failNext('read', 'editing');
  await act(() => session.recheck());
  expect(await violations()).toEqual([]);
});

test.each([
  ['nothing found', CLEAN],
  ['no known table', reportWith([], { tables: [], unrecognisedSheets: ['Sheet1'] })],
])('review page: %s', async (_, report) => {
  const { session } = showPane({ check: once(report) });
  await act(() => session.check('workbook'));
  expect(await violations()).toEqual([]);
});

test.each(['设置', '帮助', '关于', '诊断'])('%s', async (name) => {
  const { user } = showPane({ check: once(BROKEN) });
  await user.click(screen.getByRole('button', { name: '更多' }));
  await user.click(await screen.findByRole('menuitem', { name }));
  expect(await violations()).toEqual([]);
});

test('functions page with one open', async () => {
  const { user } = showPane({ check: once(BROKEN) });
  await user.click(screen.getByRole('tab', { name: '函数' }));
  await user.click(screen.getByRole('button', { name: /GJ\.EXECRATE/ }));
  expect(await violations()).toEqual([]);
});
