/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import { FORM_SETS } from '../../src/forms';
import { stepsFor } from '../../src/session';
import { memoryHost } from '../kit/memory-host';
import { publishedSheet, sheet } from '../kit/sheet-text';
import { workbook } from '../recognise/sheets';
import { furnish, showPane } from './pane';

/** 05 of the published accounts under a title and headers of its own. */
const STRANGE = publishedSheet('05', { A1: '市直单位资金使用明细表', C6: '资金使用', C7: '全部', D7: '日常', E7: '专项' }, { name: '附表' });

async function checked() {
  const pane = showPane({ check: stepsFor(FORM_SETS).check, host: memoryHost(workbook(publishedSheet('03'), STRANGE)) });
  await pane.user.click(screen.getByRole('button', { name: '审核工作簿' }));
  await waitFor(() => expect(pane.session.store.getState().status.kind).toBe('ready'));
  return pane;
}

beforeEach(() => {
  furnish();
});

test('an unread table says why, is given a form by hand, and the workbook remembers it; the choice can be taken back', async () => {
  const { user, session, host } = await checked();
  const panel = await screen.findByRole('region', { name: '有 1 张表没有认出来，只按一般表格核对' });
  await user.click(within(panel).getByRole('button', { name: '为什么没认出' }));
  expect(within(panel).getByText('没有认出是哪张表，只按一般表格核对')).toBeTruthy();
  const choices = within(panel).getByRole('combobox', { name: '市直单位资金使用明细表' });
  expect(within(choices).getAllByRole('option').length).toBeGreaterThan(FORM_SETS.flatMap(({ forms }) => forms).length);
  await user.selectOptions(choices, 'final-accounts/05');
  await waitFor(() => expect(session.store.getState().result?.report.tables.map(({ form }) => form.short)).toEqual(['03', '05']));
  expect(JSON.parse((await host.getSetting('gouji.forms')) ?? '{}')).toEqual({ '附表!A1': 'final-accounts/05' });
  expect(screen.queryByRole('region', { name: /没有认出来/ })).toBeNull();

  await user.click(screen.getByRole('button', { name: /^已识别 2 张表/ }));
  await user.click(screen.getByRole('button', { name: '取消指定' }));
  await screen.findByRole('region', { name: '有 1 张表没有认出来，只按一般表格核对' });
  expect(await host.getSetting('gouji.forms')).toBeUndefined();
});

test('no green light while a table is unread', async () => {
  const clean = sheet('收入决算表\n科目代码\t科目名称\t本年收入合计\t财政拨款收入\t上级补助收入\t事业收入\t经营收入\t附属单位上缴收入\t其他收入\n合计\t\t10\t10\t0\t0\t0\t0\t0\n201\t一般公共服务支出\t10\t10\t0\t0\t0\t0\t0', { name: '02' });
  const pane = showPane({ check: stepsFor(FORM_SETS).check, host: memoryHost(workbook(clean, STRANGE)) });
  await pane.user.click(screen.getByRole('button', { name: '审核工作簿' }));
  await screen.findByRole('region', { name: /没有认出来/ });
  expect(screen.queryByText(/全部一致/)).toBeNull();
});
