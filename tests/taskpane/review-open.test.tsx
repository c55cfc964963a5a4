/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react';
import type { UncertainRegion } from '../../src/core';
import { type MemoryHost, memoryHost, sheetOf } from '../kit/memory-host';
import { BROKEN } from '../kit/pane/report';
import { furnish, once, showPane, WORKBOOK } from './pane';

beforeEach(() => {
  furnish();
  window.localStorage.clear();
});

async function checked(check: Parameters<typeof showPane>[0]['check'], host?: MemoryHost) {
  const pane = showPane({ check, ...(host && { host }) });
  await pane.user.click(screen.getByRole('button', { name: '审核工作簿' }));
  await waitFor(() => {
    expect(pane.session.store.getState().status.kind).toBe('ready');
  });
  return pane;
}

test('a finding with a note is counted apart, and again as it was once its figures move', async () => {
  const { session, user } = await checked(once(BROKEN));
  const chip = (name: RegExp): HTMLElement => screen.getByRole('button', { name });
  const before = Number(/\d+/.exec(chip(/必错$/).textContent ?? '')?.[0]);
  const [first] = session.store.getState().result?.report.findings ?? [];
  if (!first) throw new Error('no finding');
  expect(first.severity).toBe('error');
  await session.setNote(first.key, '按批复口径');
  await waitFor(() => expect(chip(/^1 已说明$/)).toBeTruthy());
  expect(chip(/必错$/).textContent).toBe(`${String(before - 1)} 必错`);
  await user.click(chip(/已说明$/));
  expect(screen.getAllByRole('article')).toHaveLength(1);
  const [note] = session.store.getState().notes;
  if (!note) throw new Error('no note');
  session.store.setState({ notes: [{ ...note, figures: note.figures.map((figure) => ({ ...figure, value: '1' })) }] });
  await waitFor(() => expect(chip(/必错$/).textContent).toBe(`${String(before)} 必错`));
});

test('tables in doubt stand open above the counts, and one press confirms those with a single form', async () => {
  const region = (sheet: string, form: string, title: string): UncertainRegion => ({ sheet, range: { top: 0, left: 0, bottom: 9, right: 5 }, candidates: [{ form, title, score: 70 }] });
  const uncertain = [region('附表', 'final-accounts/02', '收入决算表'), region('03 支出', 'final-accounts/03', '支出决算表')];
  const { session, user } = await checked(once({ ...BROKEN, uncertain }));
  const panel = screen.getByRole('region', { name: '有 2 张表待确认，还没有审核' });
  expect(panel.compareDocumentPosition(screen.getByRole('button', { name: /必错$/ })) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '按各自唯一的表样确认（2 张）' }));
  await waitFor(() =>
    expect([...session.store.getState().chosen]).toEqual([
      ['附表!A1', 'final-accounts/02'],
      ['03 支出!A1', 'final-accounts/03'],
    ]),
  );
});

test('a ledger alone is greeted as a ledger and leads to the three-public table', async () => {
  const ledger = sheetOf('明细账', [
    ['日期', '摘要', '经济分类科目', '金额'],
    ['2023-01-05', '接待', '30217 公务接待费', 120],
  ]);
  const { user } = await checked(once({ ...BROKEN, tables: [], findings: [], uncertain: [], unrecognisedSheets: ['明细账'] }), memoryHost({ ...WORKBOOK, sheets: [ledger] }));
  screen.getByRole('heading', { name: '这是一本支出明细账' });
  await user.click(screen.getByRole('button', { name: '生成三公经费表' }));
  expect(screen.getByRole('tab', { name: '填报' }).getAttribute('aria-selected')).toBe('true');
});
