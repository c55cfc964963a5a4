/** @jest-environment jsdom */
import { act, screen, waitFor } from '@testing-library/react';
import { FORM_SETS } from '../../src/forms';
import { stepsFor } from '../../src/session';
import { publishedLines, sheetOf, tablesIn, workbookOf } from '../kit/blocks/published';
import { memoryHost } from '../kit/memory-host';
import { furnish, showPane } from './pane';

const FIRST = tablesIn(publishedLines('jincheng-2023-self-evaluations.txt'), /项目支出绩效自评表/)[0] ?? [];
/** The first published table, 85 points graded 优: right only where 优 begins at 80. */
const LINES = FIRST.map((line) => (line[0] === '总分' ? ['总分', null, null, null, null, null, null, 85, '优'] : line));

test('how performance is scored is chosen in 设置, kept in the workbook, and used at once', async () => {
  furnish();
  const { user, session, host } = showPane({ check: stepsFor(FORM_SETS).check, host: memoryHost(workbookOf(sheetOf('自评', LINES))) });
  const graded = () => session.store.getState().result?.report.findings.filter(({ rule }) => rule === 'SE-31').map(({ severity }) => severity);
  await act(() => session.check('workbook'));
  expect(graded()).toEqual(['warning']);
  await user.click(screen.getByRole('button', { name: '更多' }));
  await user.click(await screen.findByRole('menuitem', { name: '设置' }));
  const choice = screen.getByRole('combobox', { name: '绩效得分按哪里的做法' });
  await user.selectOptions(choice, '80 分起为优的地方');
  await waitFor(() => expect(graded()).toEqual([]));
  expect(await host.getSetting('gouji.practice')).toBe('from-80');
  await user.selectOptions(choice, '通用（财预〔2020〕10号）');
  await waitFor(() => expect(graded()).toEqual(['error']));
  await user.selectOptions(choice, '看表上的单位');
  await waitFor(() => expect(graded()).toEqual(['warning']));
  expect(await host.getSetting('gouji.practice')).toBeUndefined();
});
