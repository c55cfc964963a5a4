/** @jest-environment jsdom */
import { fireEvent, render, screen } from '@testing-library/react';
import { translator } from '../../src/i18n';
import { Boundary } from '../../src/taskpane/components/Boundary';

function Broken(): never {
  throw new TypeError('officeTheme is not available');
}

it('an exception while drawing leaves a sentence and a way out, never an empty pane or its text', () => {
  // React reports the caught exception to the console; what matters here is what the user sees.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const onFault = jest.fn();
  const onRetry = jest.fn();
  render(
    <Boundary t={translator('zh')} onFault={onFault} onRetry={onRetry}>
      <Broken />
    </Boundary>,
  );
  expect(screen.getByRole('heading').textContent).toBe('任务窗格没有显示出来');
  expect(document.body.textContent).not.toContain('officeTheme');
  expect(onFault).toHaveBeenCalledWith(expect.objectContaining({ message: 'officeTheme is not available' }));
  fireEvent.click(screen.getByRole('button', { name: '重新打开' }));
  expect(onRetry).toHaveBeenCalledTimes(1);
});
