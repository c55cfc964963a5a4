/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import type { Finding } from '../../src/core';
import { at, BROKEN, CARS, CLEAN, INCOME, LINE_GAP, PROJECT_496, PUBLISHED, reportWith, ROUNDING_302, SAID, TOTALS } from '../kit/pane/report';
import { furnish, heldClock, inTurn, once, showPane } from './pane';

beforeEach(() => {
  furnish();
  window.localStorage.clear();
});

const card = (name: RegExp): HTMLElement => screen.getByRole('article', { name });
const cards = (): HTMLElement[] => screen.queryAllByRole('article');

async function checked(check: Parameters<typeof showPane>[0]['check']) {
  const pane = showPane({ check });
  await pane.user.click(screen.getByRole('button', { name: '审核工作簿' }));
  await waitFor(() => {
    expect(pane.session.store.getState().status.kind).toBe('ready');
  });
  return pane;
}

describe('states', () => {
  test('first run says what it does, that nothing leaves the machine, and offers the sample', async () => {
    let opened = 0;
    const { user } = showPane({ check: once(PUBLISHED), environment: { openSample: () => Promise.resolve(void (opened += 1)) } });
    expect(screen.getByText(/全部在本机完成，不上传数据，不需要登录/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '打开示例工作簿' }));
    expect(opened).toBe(1);
  });

  test('a sample that is missing is said, not thrown', async () => {
    const { user } = showPane({ check: once(PUBLISHED), environment: { openSample: () => Promise.reject(new Error('404')) } });
    await user.click(screen.getByRole('button', { name: '打开示例工作簿' }));
    expect(await screen.findByText(/示例没有打开/)).toBeTruthy();
  });

  test('while running it shows progress and can be cancelled', async () => {
    const clock = heldClock();
    const { user, session } = showPane({ check: once(PUBLISHED), clock });
    await user.click(screen.getByRole('button', { name: '审核工作簿' }));
    await screen.findByText(/正在识别表样/);
    await act(async () => {
      clock.release();
      await Promise.resolve();
    });
    expect(await screen.findByText(/正在核对勾稽关系/)).toBeTruthy();
    expect(screen.getByRole('progressbar', { name: '审核进度' }).getAttribute('aria-valuenow')).toBe('0.5');
    expect(screen.getByText('50%')).toBeTruthy();
    expect(screen.getByRole('button', { name: '审核工作簿' }).getAttribute('aria-disabled')).toBe('true');
    await user.click(screen.getByRole('button', { name: '取消' }));
    await act(async () => {
      clock.release();
      await Promise.resolve();
    });
    expect(await screen.findByText('已取消，工作簿没有改动。')).toBeTruthy();
    expect(session.store.getState().status.kind).toBe('idle');
  });

  test('nothing found: how much agreed, and what was not checked with its reason', async () => {
    const { user } = await checked(once(CLEAN));
    expect(screen.getByRole('heading', { name: '294 项全部一致' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '未检查 3 项' }));
    expect(screen.getByText(/缺少上年数/)).toBeTruthy();
    expect(screen.queryByRole('searchbox')).toBeNull();
  });

  test('no known table: what was looked for and where', async () => {
    await checked(once(reportWith([], { tables: [], unrecognisedSheets: ['Sheet1'] })));
    expect(screen.getByRole('heading', { name: '没有认出可以审核的表' })).toBeTruthy();
    expect(screen.getByText('查找过的工作表：Sheet1')).toBeTruthy();
    expect(screen.queryByText(/全部一致/)).toBeNull();
    // Nor does a screen reader hear of a check without findings.
    expect(screen.queryByText(/^审核完成/)).toBeNull();
  });

  test('no known table on this sheet', async () => {
    const { user } = showPane({ check: once(reportWith([], { tables: [], unrecognisedSheets: ['附表'] })) });
    await user.click(screen.getByRole('button', { name: '审核本表' }));
    expect(await screen.findByRole('heading', { name: '这张表没有认出来' })).toBeTruthy();
  });

  test.each([
    ['editing', '请先按回车结束编辑，再试一次。'],
    ['busy', 'Excel 正在计算或保存，暂时不能读取。请稍等片刻再试。'],
    ['protected', '有单元格被锁定，什么都没有写入。请在“审阅”中撤销工作表保护后再试。'],
    ['tooLarge', '内容超过了 Excel 一次能读取的上限。请清除表外的空白格式，或拆分工作簿后再试。'],
  ] as const)('a host that is %s says what to do, and 重试 works', async (code, words) => {
    const { user, host } = showPane({ check: once(PUBLISHED) });
    host.failNext('read', code);
    await user.click(screen.getByRole('button', { name: '审核工作簿' }));
    expect((await screen.findByRole('alert')).textContent).toContain(words);
    await user.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByText('已识别 10 张表')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('an unforeseen fault shows no exception text', async () => {
    const { user, host } = showPane({ check: once(PUBLISHED) });
    host.failNext('read', new TypeError('x is not a function'));
    await user.click(screen.getByRole('button', { name: '审核工作簿' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('这一步没有完成');
    expect(alert.textContent).not.toContain('function');
  });

  test('an edit is reported, the old result stays, and 重新审核 clears it', async () => {
    const { user, host } = await checked(once(PUBLISHED));
    act(() => {
      host.edit(at('03', 'E14'), 0);
    });
    expect(screen.getByText('“03 支出”的数据已变动，下面是变动前的结果。')).toBeTruthy();
    expect(cards()).toHaveLength(4);
    await user.click(screen.getByRole('button', { name: '重新审核' }));
    await waitFor(() => {
      expect(screen.queryByText(/数据已变动/)).toBeNull();
    });
  });
});

describe('summary', () => {
  test('coverage adds up and 尾差 is no error', async () => {
    await checked(once(BROKEN));
    // 291 + 1 + 2 = 294
    expect(screen.getByText('已核 294 项')).toBeTruthy();
    expect(screen.getByText('一致 291')).toBeTruthy();
    expect(screen.getByText('不符 2')).toBeTruthy();
    expect(screen.getByRole('button', { name: '2 必错' })).toBeTruthy();
    expect(screen.getByRole('button', { name: '1 尾差' })).toBeTruthy();
  });

  test('the tables are listed with their place, unit and reasons', async () => {
    const { user, host } = await checked(once(BROKEN));
    await user.click(screen.getByRole('button', { name: /已识别 10 张表/ }));
    const list = screen.getByRole('list', { name: '已识别的表' });
    expect(within(list).getAllByText(/公开06表/)).toHaveLength(1);
    await user.click(within(list).getByRole('button', { name: /^转到 06 基本支出!A1:/ }));
    expect(host.selected()).toEqual(at('06', 'A1'));
    expect(screen.getByText(/封面、目录/)).toBeTruthy();
  });

  test('a table in doubt asks for its form and is checked again with the answer', async () => {
    const { user, host } = await checked(once(BROKEN));
    await user.selectOptions(screen.getByRole('combobox', { name: '请确认这是哪张表' }), 'final-accounts/03');
    await waitFor(() => {
      expect(host.calls.filter((call) => call === 'read')).toHaveLength(2);
    });
    expect(host.settings.get('gouji.forms')).toBe('{"附表!A1":"final-accounts/03"}');
  });

  test('the end of a check is announced politely, once, with its counts', async () => {
    await checked(once(BROKEN));
    const said = screen.getByText('审核完成：必错 2 项，需确认 2 项，提示 1 项，尾差 1 项。');
    expect(said.getAttribute('aria-live')).toBe('polite');
  });
});

describe('finding card', () => {
  test('shows every operand with value and cell, the difference, and the tolerance in words', async () => {
    const { user, host } = await checked(once(BROKEN));
    const totals = within(card(/收入总计应等于支出总计/));
    expect(totals.getByText('+1.00')).toBeTruthy();
    expect(totals.getByRole('row', { name: /收入总计 3,487\.99/ })).toBeTruthy();
    expect(totals.getByText('左边 3,487.99 · 右边 3,486.99')).toBeTruthy();
    expect(totals.getByText('应一致，不允许尾差；实际相差 +1.00')).toBeTruthy();
    await user.click(totals.getByRole('button', { name: "转到 '01 收支总表'!F36" }));
    expect(host.selected()).toEqual(at('01', 'F36'));
  });

  test('quotes the words it is about: a link to the cell that holds them, text where they stand in a document', async () => {
    const { user, host } = await checked(once(reportWith([SAID])));
    const said = within(card(/本年收入写了两个数/));
    expect(said.getAllByRole('button', { name: /^转到/ }).map(({ textContent }) => textContent)).toEqual(['03 支出!A40“3,220.57”', 'C30']);
    expect(said.getByText('情况说明.docx 第 3 页第 12 段“3,220.75”').tagName).toBe('SPAN');
    await user.click(said.getByRole('button', { name: '转到 03 支出!A40“3,220.57”' }));
    expect(host.selected()).toEqual(at('03', 'A40'));
  });

  test('does not repeat the figures where the finding has a sentence of its own', async () => {
    const wordy: Finding = {
      ...TOTALS,
      sentence: TOTALS.message,
      message: { zh: '收入总计应等于支出总计：3,487.99 与 3,486.99 不一致，相差 +1.00', en: '' },
    };
    await checked(once(reportWith([wordy])));
    expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('收入总计应等于支出总计');
  });

  test('an empty operand says 空, not 0.00', async () => {
    await checked(once(BROKEN));
    expect(within(card(/本年收入合计应等于/)).getByRole('row', { name: /二、政府性基金预算财政拨款收入 空/ })).toBeTruthy();
  });

  test('a long sum shows its beginning and opens to all sixteen figures', async () => {
    const { user } = await checked(once(PUBLISHED));
    const sum = within(card(/302 商品和服务支出/));
    expect(sum.getAllByRole('row')).toHaveLength(6);
    await user.click(sum.getByRole('button', { name: '其余 10 项' }));
    expect(sum.getAllByRole('row')).toHaveLength(16);
    expect(sum.getByRole('row', { name: /30299 其他商品和服务支出 41\.41/ })).toBeTruthy();
    expect(sum.getByText('16 项均保留两位小数，允许差额 0.08；实际相差 -0.02')).toBeTruthy();
  });

  test('the short form of a long sum leaves out empty figures', async () => {
    const { arithmetic } = ROUNDING_302;
    if (!arithmetic) throw new Error('no arithmetic');
    const sparse: Finding = {
      ...ROUNDING_302,
      arithmetic: {
        ...arithmetic,
        operands: arithmetic.operands.map((operand, index) => ({ ...operand, blank: index > 0 && index < 14 })),
      },
    };
    await checked(once(reportWith([sparse])));
    const sum = within(card(/302 商品和服务支出/));
    expect(sum.getAllByRole('row').map((row) => row.textContent)).toEqual([
      '302 商品和服务支出155.03F4',
      '30239 其他交通费用33.44F29',
      '30299 其他商品和服务支出41.41F31',
    ]);
    expect(sum.getByRole('button', { name: '其余 13 项' })).toBeTruthy();
  });

  test('a cell on another sheet says which', async () => {
    await checked(once(PUBLISHED));
    expect(within(card(/公务用车运行维护费 29\.00/)).getByText('10 统计表!C14')).toBeTruthy();
  });

  test('依据 opens the regulation, the formula and the rule', async () => {
    const { user } = await checked(once(BROKEN));
    const totals = within(card(/收入总计应等于/));
    const button = totals.getByRole('button', { name: '依据' });
    await user.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(totals.getByText('《部门决算公开》公开01表')).toBeTruthy();
    expect(totals.getByText('公式: 收入总计 = 支出总计')).toBeTruthy();
  });

  test('text from a sheet is shown as text', async () => {
    const hostile: Finding = { ...PROJECT_496, message: { zh: '<img src=x onerror=alert(1)>', en: '' } };
    const { container } = await checked(once(reportWith([hostile])));
    expect(screen.getByText('<img src=x onerror=alert(1)>')).toBeTruthy();
    expect(container.querySelector('img')).toBeNull();
  });

  test('cells are marked and unmarked', async () => {
    const { user, host } = await checked(once(PUBLISHED));
    const mark = within(card(/2240101/)).getByRole('button', { name: '标记单元格' });
    await user.click(mark);
    expect(host.marks()).toEqual([{ cell: at('03', 'E14'), severity: 'warning' }]);
    await user.click(within(card(/2240101/)).getByRole('button', { name: '取消标记' }));
    expect(host.marks()).toEqual([]);
  });
});

describe('filter and search', () => {
  test('chips show one severity, then several, then all', async () => {
    const { user } = await checked(once(BROKEN));
    const errors = screen.getByRole('button', { name: '2 必错' });
    await user.click(errors);
    expect(errors.getAttribute('aria-pressed')).toBe('true');
    expect(cards()).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: '1 提示' }));
    expect(cards()).toHaveLength(3);
    await user.click(errors);
    await user.click(screen.getByRole('button', { name: '1 提示' }));
    expect(cards()).toHaveLength(6);
  });

  test('the search narrows, says when nothing is left, and is undone by one button', async () => {
    const { user } = await checked(once(BROKEN));
    await user.type(screen.getByRole('searchbox'), '三公');
    expect(cards()).toHaveLength(1);
    await user.type(screen.getByRole('searchbox'), 'xyz');
    expect(screen.getByText('没有符合筛选条件的问题。')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '显示全部' }));
    expect(cards()).toHaveLength(6);
  });

  test('the gravest stand first, each with its table, sheet and unit', async () => {
    await checked(once(BROKEN));
    expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
      '有 1 张表待确认，还没有审核',
      '必错（2）',
      '需确认（2）',
      '提示（1）',
      '尾差（1）',
    ]);
    expect(card(/收入总计应等于支出总计/).textContent).toContain('收入支出决算总表 · 01 收支总表万元');
  });

  test('what is said of the counts is said of mistakes, with the relations beside them', async () => {
    await checked(once(BROKEN));
    // F01-1 and F01-5 are sums; two warnings and a hint are not.
    expect(screen.getByText('5 处问题：2 处勾稽不符（2 项），3 处由填报规则发现')).toBeTruthy();
  });
});

describe('keyboard', () => {
  test('arrows walk the findings across tables, Enter goes to the cell, Esc returns', async () => {
    const { user, host } = await checked(once(BROKEN));
    await host.select(at('02', 'B7'));
    act(() => {
      card(/收入总计应等于/).focus();
    });
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement).toBe(card(/2240101/));
    expect(card(/2240101/).getAttribute('aria-current')).toBe('true');
    await user.keyboard('{Enter}');
    expect(host.selected()).toEqual(at('03', 'E14'));
    expect(document.activeElement).toBe(card(/2240101/));
    await user.keyboard('{Escape}');
    expect(host.selected()).toEqual(at('02', 'B7'));
    await user.keyboard('{End}');
    expect(document.activeElement).toBe(card(/302 商品和服务支出/));
    await user.keyboard('{ArrowDown}{Home}');
    expect(document.activeElement).toBe(card(/收入总计应等于/));
  });

  test('Esc inside a card comes back to the card, and one card is in the tab order', async () => {
    const { user } = await checked(once(BROKEN));
    expect(cards().map((element) => element.tabIndex)).toEqual([0, -1, -1, -1, -1, -1]);
    act(() => {
      within(card(/2240101/))
        .getByRole('button', { name: '依据' })
        .focus();
    });
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(card(/2240101/));
  });

  test('selecting in the sheet takes no focus', async () => {
    const { host } = await checked(once(BROKEN));
    act(() => {
      card(/2240101/).focus();
    });
    await act(() => host.select(at('01', 'C36')));
    expect(document.activeElement).toBe(card(/2240101/));
  });

  test('walking past the drawn cards draws more and keeps focus', async () => {
    const many = Array.from({ length: 130 }, (_, index): Finding => ({ ...TOTALS, key: `k${String(index)}`, rule: `R${String(index)}` }));
    const { user } = await checked(once(reportWith(many)));
    expect(cards()).toHaveLength(60);
    expect(screen.getByText('共 130 条，已显示 60 条')).toBeTruthy();
    act(() => {
      cards()[59]?.focus();
    });
    await user.keyboard('{ArrowDown}');
    await waitFor(() => {
      expect(document.activeElement?.textContent).toContain('R60');
    });
    await user.keyboard('{End}');
    await waitFor(() => {
      expect(document.activeElement?.textContent).toContain('R129');
    });
    expect(cards()).toHaveLength(130);
  });
});

describe('notes', () => {
  test('a note is written, shown, changed and removed', async () => {
    const { user, host } = await checked(once(PUBLISHED));
    const cars = (): ReturnType<typeof within> => within(card(/公务用车运行维护费 29\.00/));
    await user.click(cars().getByRole('button', { name: '加说明' }));
    const box = cars().getByRole('textbox', { name: '说明' });
    expect(document.activeElement).toBe(box);
    expect(cars().getByRole('button', { name: '保存说明' }).hasAttribute('disabled')).toBe(true);
    await user.type(box, '车辆由机关事务管理局登记');
    await user.click(cars().getByRole('button', { name: '保存说明' }));
    expect(await cars().findByText('车辆由机关事务管理局登记')).toBeTruthy();
    expect(host.settings.get('gouji.notes')).toContain('车辆由机关事务管理局登记');
    await user.click(cars().getByRole('button', { name: '修改说明' }));
    await user.click(cars().getByRole('button', { name: '删除说明' }));
    await waitFor(() => {
      expect(cars().queryByText('车辆由机关事务管理局登记')).toBeNull();
    });
  });

  test('Esc leaves the editor without saving, and typing does not walk the list', async () => {
    const { user, host } = await checked(once(PUBLISHED));
    await user.click(within(card(/2240101/)).getByRole('button', { name: '加说明' }));
    await user.keyboard('甲{ArrowDown}乙{Escape}');
    expect(within(card(/2240101/)).queryByRole('textbox')).toBeNull();
    expect(document.activeElement).toBe(card(/2240101/));
    expect(host.settings.has('gouji.notes')).toBe(false);
  });

  test('a stale note says which figure moved and can be confirmed', async () => {
    const { user, host, session } = await checked(once(PUBLISHED));
    await act(() => session.setNote(PROJECT_496.key, '已批复'));
    act(() => {
      host.edit(at('03', 'E14'), 500);
    });
    await act(() => session.recheck());
    expect(screen.getByText('数据已变动，说明可能不再适用：03 支出!E14 由 空 变为 500')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '说明仍适用' }));
    await waitFor(() => {
      expect(screen.queryByText(/说明可能不再适用/)).toBeNull();
    });
  });

  test('a note without its finding is listed and can be deleted', async () => {
    const { user, session } = await checked(inTurn(PUBLISHED, reportWith([ROUNDING_302, CARS, LINE_GAP])));
    await act(() => session.setNote(PROJECT_496.key, '已批复'));
    await act(() => session.recheck());
    await user.click(screen.getByRole('button', { name: '不再对应问题的说明（1）' }));
    expect(screen.getByText('已批复')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '删除说明' }));
    await waitFor(() => {
      expect(screen.queryByText('已批复')).toBeNull();
    });
  });
});

test('a re-check takes the corrected finding away and keeps the place', async () => {
  const { user, session } = await checked(inTurn(BROKEN, reportWith([INCOME, PROJECT_496])));
  await user.click(card(/收入总计应等于/));
  await act(() => session.recheck());
  expect(screen.queryByRole('article', { name: /收入总计应等于/ })).toBeNull();
  expect(card(/本年收入合计应等于/).getAttribute('aria-current')).toBe('true');
});

test('the report is exported and the new sheet named', async () => {
  const { user } = await checked(once(PUBLISHED));
  await user.click(screen.getByRole('button', { name: '导出审核报告' }));
  expect(await screen.findByText('审核报告已写入新工作表“勾稽审核报告”。')).toBeTruthy();
});
