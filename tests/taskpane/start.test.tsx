/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { watchOffice } from '../../src/taskpane/office';
import { OfficeMissing } from '../../src/taskpane/OfficeMissing';
import { settingsStore } from '../../src/taskpane/settings';
import { isDark } from '../../src/taskpane/theme';
import { furnish } from './pane';

type Ready = NonNullable<Parameters<typeof watchOffice>[0]>;

/** Office.js that answers when the test says so, and a time limit likewise. */
function office() {
  let answer: (host: string | null) => void = () => undefined;
  let late: () => void = () => undefined;
  const told: string[] = [];
  const onReady = ((callback: (info: { host: unknown; platform: unknown }) => void) => {
    answer = (host) => {
      callback({ host, platform: null });
    };
    return Promise.resolve({ host: null, platform: null });
  }) as unknown as Ready['onReady'];
  watchOffice(
    { onReady },
    (callback) => (late = callback),
    (standing) => told.push(standing),
  );
  return { told, answer: (host: string | null) => answer(host), late: () => late() };
}

test('Excel that answers in time is all the user sees', () => {
  const { told, answer, late } = office();
  answer('Excel');
  late();
  expect(told).toEqual(['excel']);
});

test('after the time limit the page explains itself, and still opens when Excel answers late', () => {
  const { told, answer, late } = office();
  late();
  expect(told).toEqual(['missing']);
  answer('Excel');
  expect(told).toEqual(['missing', 'excel']);
});

test('a plain browser and a missing Office.js are explained at once', () => {
  const { told, answer } = office();
  answer(null);
  expect(told).toEqual(['missing']);
  const none: string[] = [];
  watchOffice(
    undefined,
    () => undefined,
    (standing) => none.push(standing),
  );
  expect(none).toEqual(['missing']);
});

test('the explanation says what to do and offers another try', async () => {
  furnish();
  let tries = 0;
  render(<OfficeMissing language="zh" onRetry={() => (tries += 1)} />);
  expect(screen.getByRole('heading', { name: '需要在 Excel 中打开' })).toBeTruthy();
  expect(screen.getByText(/npm run check/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '重试' }));
  expect(tries).toBe(1);
});

test.each([
  ['auto', '#ffffff', true, false],
  ['auto', '#212121', false, true],
  ['auto', undefined, true, true],
  ['auto', 'transparent', false, false],
  ['light', '#000000', true, false],
  ['dark', '#ffffff', false, true],
] as const)('choice %s on host ground %s (system dark: %s) is dark: %s', (choice, ground, system, dark) => {
  expect(isDark(choice, ground, system)).toBe(dark);
});

describe('settings', () => {
  const refusing = (): Storage => {
    throw new DOMException('denied', 'SecurityError');
  };
  test('a browser that keeps nothing gives the defaults and says so', () => {
    const store = settingsStore(refusing, '');
    expect(store.load()).toEqual({ theme: 'auto', language: 'auto' });
    expect(store.save({ theme: 'dark', language: 'zh' })).toBe(false);
  });
  test.each(['{', '7', '{"theme":"pink","language":3}'])('a damaged text %s gives the defaults', (text) => {
    window.localStorage.setItem('p|gouji.settings', text);
    expect(settingsStore(() => window.localStorage, 'p|').load()).toEqual({ theme: 'auto', language: 'auto' });
  });
});
