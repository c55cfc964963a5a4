/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import { requestRoute } from '../../src/commands/route';
import { FUNCTIONS } from '../../src/functions';
import { memoryHost, sheetOf } from '../kit/memory-host';
import { at, PUBLISHED } from '../kit/pane/report';
import { furnish, once, showPane, WORKBOOK } from './pane';

beforeEach(() => {
  furnish();
  window.localStorage.clear();
});

async function openFromMenu(user: ReturnType<typeof showPane>['user'], name: string): Promise<void> {
  await user.click(screen.getByRole('button', { name: '更多' }));
  await user.click(await screen.findByRole('menuitem', { name }));
}

describe('ribbon', () => {
  test('审核工作簿 opens the review page and starts', async () => {
    const { host } = showPane({ check: once(PUBLISHED) });
    act(() => {
      requestRoute({ page: 'check', action: 'checkWorkbook' });
    });
    expect(await screen.findByText('已识别 10 张表')).toBeTruthy();
    expect(host.calls).not.toContain('activeSheet');
  });

  test('审核本表 checks the active sheet', async () => {
    const { host } = showPane({ check: once(PUBLISHED) });
    act(() => {
      requestRoute({ page: 'check', action: 'checkSheet' });
    });
    await screen.findByText('已识别 10 张表');
    expect(host.calls).toContain('activeSheet');
  });

  test('填报 opens its tab and works out the plan at once', async () => {
    showPane({ check: once(PUBLISHED) });
    act(() => {
      requestRoute({ page: 'fill', action: 'fill' });
    });
    expect(screen.getByRole('tab', { name: '填报' }).getAttribute('aria-selected')).toBe('true');
    expect(await screen.findByText(/没有认出可以填报的表/)).toBeTruthy();
  });

  test('a request made before the pane was there is not lost', () => {
    requestRoute({ page: 'help' });
    showPane({ check: once(PUBLISHED) });
    expect(screen.getByRole('heading', { name: '帮助' })).toBeTruthy();
  });
});

describe('functions', () => {
  const open = async (options: Partial<Parameters<typeof showPane>[0]> = {}) => {
    const pane = showPane({ check: once(PUBLISHED), ...options });
    await pane.user.click(screen.getByRole('tab', { name: '函数' }));
    return pane;
  };

  test('every registered function is listed, and the search finds one by name or Chinese words', async () => {
    const { user } = await open();
    expect(screen.getByText(`共 ${String(FUNCTIONS.length)} 个函数`)).toBeTruthy();
    await user.type(screen.getByRole('searchbox', { name: '查找函数' }), '执行率得分');
    expect(screen.getByRole('button', { name: /GJ\.EXECSCORE/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /GJ\.RMBUPPER/ })).toBeNull();
  });

  test('one opens to its arguments and a real example, which is inserted into an empty cell', async () => {
    const { user, host } = await open();
    await host.select(at('01', 'D4'));
    await user.click(screen.getByRole('button', { name: /GJ\.EXECRATE/ }));
    const formula = screen.getByText(/^=GJ\.EXECRATE\(/).textContent;
    await user.click(screen.getByRole('button', { name: '插入到当前单元格' }));
    expect(await screen.findByText('公式已写入 01 收支总表!D4。')).toBeTruthy();
    expect(host.workbook().sheets[0]?.formulas[3]?.[3]).toBe(formula);
  });

  test('a cell that holds something is replaced only after a yes', async () => {
    const { user, host } = await open();
    await host.select(at('01', 'A1'));
    await user.click(screen.getByRole('button', { name: /GJ\.EXECRATE/ }));
    await user.click(screen.getByRole('button', { name: '插入到当前单元格' }));
    expect(await screen.findByText('01 收支总表!A1 已有内容“01 收支总表”。要替换吗？')).toBeTruthy();
    expect(host.calls).not.toContain('write');
    await user.click(screen.getByRole('button', { name: '不替换' }));
    expect(host.workbook().sheets[0]?.values[0]?.[0]).toBe('01 收支总表');
    await user.click(screen.getByRole('button', { name: '插入到当前单元格' }));
    await user.click(await screen.findByRole('button', { name: '替换' }));
    expect(await screen.findByText('公式已写入 01 收支总表!A1。')).toBeTruthy();
  });

  test('a protected sheet is named and nothing is written', async () => {
    const locked = { ...WORKBOOK, sheets: WORKBOOK.sheets.map((sheet) => ({ ...sheet, protected: true })) };
    const { user } = await open({ host: memoryHost(locked) });
    await user.click(screen.getByRole('button', { name: /GJ\.EXECRATE/ }));
    await user.click(screen.getByRole('button', { name: '插入到当前单元格' }));
    await user.click(await screen.findByRole('button', { name: '替换' }));
    expect((await screen.findByRole('alert')).textContent).toContain('工作表受保护');
  });

  test('formulas showing #NAME? are counted and repaired', async () => {
    const broken = { ...sheetOf('表', [[{ error: '#NAME?' }]]), formulas: [['=GJ.EXECRATE(29,29)']] };
    const { user, host } = await open({ host: memoryHost({ ...WORKBOOK, sheets: [broken] }) });
    await user.click(screen.getByRole('button', { name: '修复函数' }));
    expect(await screen.findByText(/^有 1 个勾稽函数要写入：1 个没有算出来/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '写入 1 处' }));
    expect(await screen.findByText(/^已写入 1 处。/)).toBeTruthy();
    expect(host.workbook().sheets[0]?.values[0]?.[0]).toBeNull();
  });
});

describe('menu pages', () => {
  test('settings change the language and the look at once, and are kept', async () => {
    const { user, unmount } = showPane({ check: once(PUBLISHED) });
    await openFromMenu(user, '设置');
    await user.click(screen.getByRole('radio', { name: 'English' }));
    expect(screen.getByRole('tab', { name: 'Review' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('en-US');
    await user.click(screen.getByRole('radio', { name: 'Dark' }));
    unmount();
    showPane({ check: once(PUBLISHED) });
    expect(screen.getByRole('button', { name: 'Validate workbook' })).toBeTruthy();
    expect(window.localStorage.getItem('test|gouji.settings')).toBe('{"theme":"dark","language":"en"}');
  });

  test('diagnostics list facts and failures, never the content of a cell', async () => {
    const { user, session, host } = showPane({ check: once(PUBLISHED) });
    host.failNext('read', new TypeError('cannot read 工资 8,000'));
    await act(() => session.check('workbook'));
    await openFromMenu(user, '诊断');
    const text = screen.getByText(/host: Excel/).textContent;
    expect(text).toContain('check: TypeError');
    expect(text).not.toContain('8,000');
  });

  test('关于 says that nothing is collected, and 返回 leads back', async () => {
    const { user } = showPane({ check: once(PUBLISHED) });
    await openFromMenu(user, '关于');
    expect(screen.getByText('全部计算在本机完成。不联网、不登录、不收集任何数据。')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '返回' }));
    expect(screen.queryByText('关于')).toBeNull();
  });

  test('marks of an earlier session can be cleared without checking first', async () => {
    const { user, host } = showPane({ check: once(PUBLISHED) });
    await host.mark([{ cell: at('01', 'C36'), severity: 'error' }]);
    await openFromMenu(user, '清除全部标记');
    await waitFor(() => {
      expect(host.marks()).toEqual([]);
    });
    expect(screen.getByText('标记已清除，原来的底色已恢复。')).toBeTruthy();
  });
});

test('English shows Validate sheet and mirrors the card', async () => {
  const { user } = showPane({ check: once(PUBLISHED), environment: { displayLanguage: 'en-US' } });
  await user.click(screen.getByRole('button', { name: 'Validate sheet' }));
  const card = await screen.findByRole('article', { name: /302 must equal the sum of its items/ });
  expect(within(card).getByText('16 figures with 2 decimals may differ by 0.08; they differ by -0.02')).toBeTruthy();
  expect(screen.getByRole('button', { name: '2 Please confirm' })).toBeTruthy();
});
