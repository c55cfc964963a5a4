/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from 'node:util';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { FORM_SETS } from '../../src/forms';
import type { WorkbookSnapshot } from '../../src/core';
import { stepsFor } from '../../src/session';
import { readSample } from '../kit/fill/blank';
import { ACCOUNTS_TEXT, published } from '../kit/narrative';
import { memoryHost, sheetOf } from '../kit/memory-host';
import { furnish, showPane } from './pane';

const WHOLE = published(ACCOUNTS_TEXT);
/** 五、一般公共预算财政拨款支出决算情况说明: the section with the four contradictions that reached the public. */
const TEXT = WHOLE.slice(WHOLE.indexOf('五、一般公共'), WHOLE.indexOf('六、一般公共'));
const TABLES = ['03支出决算表', '05一般公共预算财政拨款支出决算表'];
const TEXT_SHEET = '情况说明';
const { check } = stepsFor(FORM_SETS);

let accounts: WorkbookSnapshot;

beforeAll(async () => {
  // Reading a file needs what every browser has and jsdom lacks.
  Object.assign(globalThis, { TextDecoder, TextEncoder });
  const sample = await readSample();
  // Two tables only: a page of all takes jsdom long.
  accounts = { ...sample, sheets: sample.sheets.filter(({ name }) => TABLES.includes(name)) };
});

beforeEach(() => {
  furnish();
  window.localStorage.clear();
});

/** The published tables with the published text on a sheet of its own, a paragraph a cell. */
function withText(): WorkbookSnapshot {
  const rows = TEXT.split('\n').map((line) => [line === '' ? null : line]);
  return { ...accounts, sheets: [...accounts.sheets, sheetOf(TEXT_SHEET, rows)] };
}

function marks(): readonly string[] {
  return screen.getAllByLabelText(/^(?:必错|需确认|提示) \d/).map((mark) => mark.getAttribute('aria-label') ?? '');
}

function text(name = TEXT_SHEET): HTMLElement {
  return screen.getByLabelText(name, { selector: 'section' });
}

async function open(workbook: WorkbookSnapshot) {
  const pane = showPane({ check, host: memoryHost(workbook) });
  await pane.user.click(screen.getByRole('tab', { name: '说明' }));
  return pane;
}

test('the text sheet is shown by section with the published contradictions as marks; one leads to the cell it contradicts', async () => {
  const { user, host } = await open(withText());
  await user.click(screen.getByText('核对情况说明', { selector: 'button' }));
  expect(await screen.findByText(/^4 处问题，已核 \d+ 句 · /)).toBeTruthy();
  expect(screen.getByLabelText('说明，4 处问题').getAttribute('role')).toBe('tab');
  expect(marks()).toEqual([
    '必错 1 2023年度一般公共预算财政拨款支出年初预算4,727.11万元',
    '必错 2 支出决算3,220.54万元',
    '必错 3 支出决算3295.91万元',
    '必错 4 增长24.04%',
  ]);
  expect(screen.getByText('（三）一般公共预算财政拨款支出决算具体情况', { selector: 'h4' })).toBeTruthy();

  const mark = screen.getByLabelText('必错 3 支出决算3295.91万元');
  await user.click(mark);
  expect(mark.getAttribute('aria-expanded')).toBe('true');
  // 224 灾害防治及应急管理支出 小计 of 公开05表: C17.
  expect(host.selected()).toEqual({ sheet: '05一般公共预算财政拨款支出决算表', row: 17, column: 2 });
  const card = within(text()).getByRole('article');
  expect(within(card).getByRole('heading').textContent).toContain('3,031.29万元');

  // ↓ goes on to the next mark, Enter opens it, Esc closes it.
  fireEvent.keyDown(mark, { key: 'ArrowDown' });
  expect(document.activeElement?.getAttribute('aria-label')).toBe('必错 4 增长24.04%');
  await user.keyboard('{Enter}');
  expect(within(text()).getByText(/应为 31.66%/)).toBeTruthy();
  await user.keyboard('{Escape}');
  expect(document.activeElement?.getAttribute('aria-expanded')).toBe('false');

  const { violations } = await axe.run(screen.getByLabelText('说明', { selector: 'section' }), { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
});

test('a pasted text is checked, kept in the workbook, changed and removed', async () => {
  const { user, host } = await open(accounts);
  await user.click(screen.getByText('粘贴文字', { selector: 'button' }));
  fireEvent.change(screen.getByLabelText('情况说明的文字'), { target: { value: '三、支出决算情况说明\n2023年度支出合计3,486.16万元。\n全年举办培训班12期。' } });
  await user.click(screen.getByText('核对这段文字', { selector: 'button' }));
  expect(await screen.findByLabelText('说明，1 处问题')).toBeTruthy();
  // 支出合计 is 3,485.16 in 公开03表.
  expect(marks()).toEqual(['必错 1 2023年度支出合计3,486.16万元']);
  expect(JSON.parse(host.settings.get('gouji.text') ?? '{}')).toMatchObject({ name: '粘贴的说明', text: '三、支出决算情况说明\n2023年度支出合计3,486.16万元。\n全年举办培训班12期。' });

  await user.click(screen.getByText('修改文字', { selector: 'button' }));
  fireEvent.change(screen.getByLabelText('情况说明的文字'), { target: { value: '三、支出决算情况说明\n2023年度支出合计3,485.16万元。' } });
  await user.click(screen.getByText('核对这段文字', { selector: 'button' }));
  expect(await screen.findByText('已核 1 句，全部相符 · 没有未核对的句子')).toBeTruthy();
  expect(screen.queryByLabelText(/^说明，/)).toBeNull();

  await user.click(screen.getByText('移除', { selector: 'button' }));
  await waitFor(() => expect(screen.getByText(/工作簿里没有认出情况说明/)).toBeTruthy());
  expect(host.settings.has('gouji.text')).toBe(false);
});

test('what is ticked is replaced in the pasted text, is gone after that, and comes back', async () => {
  const { user, session, host } = await open(accounts);
  const wrong = '三、支出决算情况说明\r\n2023年度支出合计3,486.16万元。\r\n';
  await act(() => session.giveText({ name: '粘贴的说明', text: wrong }));
  expect(screen.queryByText(/替换所选/)).toBeNull();
  await user.click(screen.getByLabelText('必错 1 2023年度支出合计3,486.16万元'));
  expect(within(within(text('粘贴的说明')).getByRole('article')).getByLabelText('“3,486.16万元”改为“3,485.16万元”')).toBeTruthy();
  await user.click(screen.getByLabelText('若以表为准，改为'));
  await user.click(screen.getByText('替换所选 1 处'));
  expect(await screen.findByText('已核 1 句，全部相符 · 没有未核对的句子')).toBeTruthy();
  const right = '三、支出决算情况说明\r\n2023年度支出合计3,485.16万元。\r\n';
  expect(session.store.getState().text.given?.text).toBe(right);
  expect(host.calls).not.toContain('write');
  await user.click(screen.getAllByText('撤销替换', { selector: 'button' })[0] ?? document.body);
  expect(await screen.findByLabelText('必错 1 2023年度支出合计3,486.16万元')).toBeTruthy();
  expect(JSON.parse(host.settings.get('gouji.text') ?? '{}')).toMatchObject({ text: wrong });
});

test('生成说明 proposes only the figures that disagree of a text that is there, and writes those that are ticked', async () => {
  const { user, session, host } = await open(withText());
  await act(() => session.check('workbook'));
  await act(() => session.writing.work());
  expect(screen.getByText('与“情况说明”对照：2 句的数与报表不符')).toBeTruthy();
  const proposal = screen.getByLabelText('“3295.91万元”改为“3031.29万元”').closest('li') ?? document.body;
  expect(proposal.textContent).toContain('用于安全隐患排查专项整治');
  await user.click(within(proposal).getByLabelText('改这一句'));
  await user.click(screen.getByText('改所选 1 句'));
  // What was worked out from the figure is proposed once it stands there.
  expect(await screen.findByLabelText('“83.96%”改为“77.22%”')).toBeTruthy();
  const written = host.workbook().sheets.find(({ name }) => name === TEXT_SHEET)?.values.flat().filter((value) => String(value).startsWith('灾害防治及应急管理支出年初预算'));
  const before = TEXT.split('\n').filter((line) => line.startsWith('灾害防治及应急管理支出年初预算'));
  expect(written).toEqual(before.map((line) => line.replace('3295.91', '3031.29')));
  await act(() => session.undoCorrection());
  expect(host.workbook().sheets.find(({ name }) => name === TEXT_SHEET)?.values.flat()).toContain(before[0]);
});

test('a cell that holds other words by now is not written', async () => {
  const { user, session, host } = await open(withText());
  await act(() => session.check('workbook'));
  await user.click(screen.getByLabelText('必错 4 增长24.04%'));
  await user.click(screen.getByLabelText('若文中其他数无误，改为'));
  const cell = session.store.getState().result?.report.findings.find(({ rule }) => rule === 'NA-04')?.cells[0];
  if (!cell) throw new Error('no NA-04');
  act(() => {
    host.edit(cell, '灾害防治及应急管理支出略。');
  });
  await act(() => session.replaceTicked());
  expect(screen.getByText(/这个单元格的文字与核对时不同/)).toBeTruthy();
  expect(host.calls).not.toContain('write');
});

test('a text of an earlier session comes back; one without a heading says that it was not compared; a long one is not kept', async () => {
  const host = memoryHost(accounts);
  host.settings.set('gouji.text', JSON.stringify({ version: 1, name: '情况说明.txt', text: '今年天气很好。' }));
  const { user, session } = showPane({ check, host });
  await user.click(screen.getByRole('tab', { name: '说明' }));
  expect(await screen.findByLabelText('情况说明.txt')).toBeTruthy();
  await user.click(screen.getByText('核对情况说明', { selector: 'button' }));
  expect(await screen.findByText(/“情况说明.txt”没有核对：没有认出与报表对应的内容/)).toBeTruthy();
  await act(() => session.giveText({ name: '长.txt', text: '字'.repeat(100_001) }));
  expect(screen.getByText(/“长.txt”太长，没有记在工作簿里（最多 100,000 字）/)).toBeTruthy();
  expect(host.settings.has('gouji.text')).toBe(false);
  await act(() => session.giveText({ name: '更长.txt', text: '字'.repeat(300_001) }));
  expect(screen.getByText('“更长.txt”没有读入')).toBeTruthy();
  expect(session.store.getState().text.given?.name).toBe('长.txt');
});
