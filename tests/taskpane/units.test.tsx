/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { FORM_SETS } from '../../src/forms';
import { stepsFor } from '../../src/session';
import { memoryHost } from '../kit/memory-host';
import { book, tablesOf } from '../reading/kit';
import { furnish, showPane } from './pane';

const NAMES = 'ABCDEFGHIJKLMNOPQRST';

test('sheets whose units cannot be told apart are asked about; the answer is kept in the workbook and used', async () => {
  furnish();
  const sheets = [...tablesOf('', (no) => `a${no}`), ...tablesOf('', (no) => `b${no}`)].map((sheet, index) => ({ ...sheet, name: `第${NAMES[(index * 7) % 20] ?? ''}页`, own: index < 10 ? '一所' : '二所' }));
  const mixed = [...sheets.slice(10).reverse(), ...sheets.slice(0, 10)];
  const { user, host, session } = showPane({ check: stepsFor(FORM_SETS).check, host: memoryHost(book(...mixed)) });
  await user.click(screen.getByRole('button', { name: '审核工作簿' }));
  expect(await screen.findByText('有 20 张表分不清是哪个单位的，表间关系没有核对')).toBeTruthy();
  const apply = screen.getByRole('button', { name: '按所写的单位核对' });
  expect(apply).toHaveProperty('disabled', true);
  for (const { name, own } of mixed) {
    const box = within(screen.getByText(name, { selector: 'label *' }).closest('label') ?? document.body).getByRole('textbox');
    fireEvent.change(box, { target: { value: own } });
  }
  await user.click(apply);
  await waitFor(() => expect(screen.queryByRole('button', { name: '按所写的单位核对' })).toBeNull());
  expect(session.store.getState().result?.report.units.map(({ name, undecided }) => [name, undecided])).toEqual([
    ['二所', false],
    ['一所', false],
  ]);
  expect(JSON.parse((await host.getSetting('gouji.units')) ?? '{}')).toMatchObject({ 第A页: '一所' });
});
