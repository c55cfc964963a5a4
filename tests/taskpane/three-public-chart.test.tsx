/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from 'node:util';
import { act, screen } from '@testing-library/react';
import { requestRoute } from '../../src/commands/route';
import type { HostAbilities } from '../../src/hosts/port';
import { withLedger } from '../kit/fill/blank';
import { memoryHost } from '../kit/memory-host';
import { PUBLISHED } from '../kit/pane/report';
import { furnish, once, showPane } from './pane';

beforeAll(() => {
  // Reading a file needs what every browser has and jsdom lacks.
  Object.assign(globalThis, { TextDecoder, TextEncoder });
});

beforeEach(() => {
  furnish();
  window.localStorage.clear();
});

async function openCard(chart: HostAbilities['chart']) {
  const pane = showPane({ check: once(PUBLISHED), host: memoryHost(await withLedger(), { chart }) });
  act(() => {
    requestRoute({ page: 'fill', action: 'threePublic' });
  });
  await screen.findByText(/^明细账“支出明细账”/);
  return { ...pane, tick: screen.getByRole<HTMLInputElement>('checkbox', { name: '附图表：表下画出各项金额的柱形图' }) };
}

test('附图表 is off at first; ticked, the sheet gets its chart', async () => {
  const { host, user, tick } = await openCard('drawn');
  expect([tick.checked, tick.disabled]).toEqual([false, false]);
  await user.click(tick);
  expect(tick.checked).toBe(true);
  expect(screen.queryByText(/不显示图表|不能画图表/)).toBeNull();
  await user.click(screen.getByRole('button', { name: '生成三公经费表' }));
  await screen.findByText(/^已生成工作表“09/);
  expect(host.charts(host.workbook().sheets.at(-1)?.name ?? '').map(({ title }) => title)).toEqual(['2023年度财政拨款“三公”经费支出决算']);
});

test.each([
  ['saved', false, '这里不显示图表；保存的文件里有，用 Excel 或 WPS 打开就能看到。'],
  [false, true, '这里不能画图表。请保存后在 Excel 或 WPS 中插入，或用命令行加 --chart。'],
] as const)('where charts are %s, the card says it in words', async (chart, disabled, words) => {
  const { tick } = await openCard(chart);
  expect(tick.disabled).toBe(disabled);
  expect(screen.getByText(words)).toBeTruthy();
});
