/** @jest-environment jsdom */
import { act, screen, waitFor } from '@testing-library/react';
import { FORM_SETS } from '../../src/forms';
import { schemeKept } from '../../src/scoring';
import { stepsFor } from '../../src/session';
import { publishedLines, sheetOf, tablesIn, workbookOf } from '../kit/blocks/published';
import { memoryHost } from '../kit/memory-host';
import { baseTable, evaluation } from '../rules/overall-table';
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

test('the list of tables says by which bands points were judged; bands are chosen there, kept in the workbook, and used at once', async () => {
  furnish();
  // 52 ÷ 50 = 104 %: four steps of 0.5 leave 3 of 5 points.
  const sheets = [evaluation({ name: '在职人员控制率', weight: 5, score: 5 }), baseTable()];
  const { user, session, host } = showPane({ check: stepsFor(FORM_SETS).check, host: memoryHost(workbookOf(...sheets)) });
  const judged = () => session.store.getState().result?.report.findings.filter(({ rule }) => rule === 'DE-01').map(({ severity }) => severity);
  await act(() => session.check('workbook'));
  await user.click(await screen.findByText(/^已识别 2 张表/));
  expect(screen.getByText('指标得分没有核对：不知道本地的打分档，请在下面选择或打开打分档')).toBeTruthy();
  await user.selectOptions(screen.getByRole('combobox', { name: '整体支出绩效指标的打分档' }), '以预算完成率、预算控制率计分的分档');
  await waitFor(() => expect(judged()).toEqual(['error']));
  expect(screen.getByText('指标得分按“以预算完成率、预算控制率计分的分档”审核（由您指定）')).toBeTruthy();
  expect(await host.getSetting('gouji.bands')).toBe('budget-control');
  // 填报 reads the same choice.
  await act(() => session.filling.plan());
  const { proposal } = session.store.getState().fill;
  expect(proposal?.items.filter(({ kind, intent }) => kind === 'correct' && intent === 'scores').map(({ write }) => write.next.value)).toContain(3);
});

test('bands on a sheet 评分分档 are found by themselves and named', async () => {
  furnish();
  const bands = sheetOf('评分分档', [['物资储备达标率（4分）', '≥95% 得4分', '≥90% 得3分', '其余不得分']]);
  const { user, session } = showPane({ check: stepsFor(FORM_SETS).check, host: memoryHost(workbookOf(evaluation({ name: '物资储备达标率', weight: 4, score: 4, said: '储备90/定额100*100%=90%' }), bands)) });
  await act(() => session.check('workbook'));
  await user.click(await screen.findByText(/^已识别 1 张表/));
  expect(screen.getByText('指标得分按“评分分档”审核（工作簿里的打分档）')).toBeTruthy();
});

test('bands of another place are read from a file: a line that cannot be read is quoted with its number, the rest is kept in the workbook and used at once', async () => {
  furnish();
  // 90 of 100: 3 points of 4 by the file.
  const book = workbookOf(evaluation({ name: '物资储备达标率', weight: 4, score: 4, said: '储备90/定额100*100%=90%' }));
  const texts = ['名称：某县分档\n物资储备达标率（4分）：≥95% 得四分\n', '名称：某县分档\n物资储备达标率（4分）：≥95% 得4分；≥90% 得3分；其余不得分\n'];
  const { user, session, host } = showPane({ check: stepsFor(FORM_SETS).check, host: memoryHost(book), readText: () => Promise.resolve({ text: texts.shift() ?? '' }) });
  const judged = () => session.store.getState().result?.report.findings.filter(({ rule }) => rule === 'DE-21').map(({ severity }) => severity);
  await act(() => session.check('workbook'));
  expect(judged()).not.toContain('error');
  await user.click(await screen.findByText(/^已识别 1 张表/));
  const field = screen.getByLabelText('打开本地的打分档…', { selector: 'input' });
  await user.upload(field, new File([], '本县分档.txt'));
  const refusal = await screen.findByText(/^第 2 行：读不懂“≥95% 得四分”/);
  expect(refusal.textContent).toContain('物资储备达标率（4分）：≥95% 得四分');
  expect(screen.getByText('“本县分档.txt”没有采用')).toBeTruthy();
  expect(await host.getSetting('gouji.bands')).toBeUndefined();
  await user.upload(field, new File([], '本县分档.txt'));
  await waitFor(() => expect(judged()).toEqual(['error']));
  expect(screen.getByText('指标得分按“某县分档”审核（由您指定）')).toBeTruthy();
  expect(screen.queryByText('“本县分档.txt”没有采用')).toBeNull();
  expect(screen.getByRole('option', { name: '某县分档', selected: true })).toBeTruthy();
  // What the workbook keeps is read by the command line as well.
  expect(schemeKept(await host.getSetting('gouji.bands'))?.lines.get('物资储备达标率')?.full?.toString()).toBe('4');
});
