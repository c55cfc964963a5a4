/** From the start page to a corrected, saved workbook without a pointer; and the same page for those who enlarge or darken it. */
import { readWorkbookFile } from '../../../src/hosts/file';
import { valueAt } from '../../../src/core';
import { violations } from '../kit/accessibility';
import { useWorkbench, type Workbench } from '../kit/workbench';

const open = useWorkbench();

/** Presses Tab until the control with these words has the keyboard. */
async function tabTo({ page }: Workbench, words: RegExp, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press(key);
    const text = await page.evaluate(() => {
      const element = document.activeElement;
      return element instanceof HTMLElement ? (element.getAttribute('aria-label') ?? element.innerText) : '';
    });
    if (words.test(text)) return;
  }
  throw new Error(`the keyboard does not reach ${String(words)}`);
}

test('keyboard only: the planted sample is opened, checked, corrected from its cards, and saved', async () => {
  const workbench = await open();
  const { page } = workbench;
  await page.getByText('打开自己的工作簿').first().waitFor();
  await tabTo(workbench, /^放了三处错误的决算表/);
  await page.keyboard.press('Enter');
  await workbench.button('审核工作簿').waitFor();
  await workbench.reads(/^[A-Z]+\d+/);
  await page.keyboard.press('F6');
  await tabTo(workbench, /^审核工作簿$/);
  await page.keyboard.press('Enter');
  await workbench.button('2 必错').waitFor();
  for (const left of ['1 必错', '0 必错']) {
    await tabTo(workbench, /^改为 /);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '写入' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent === '写入');
    await page.keyboard.press('Enter');
    await workbench.button(left).waitFor();
    // The keyboard is not lost with the card: it stands on the next one.
    await page.waitForFunction(() => document.activeElement?.matches('[data-finding]') === true);
  }
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  const saved = await readWorkbookFile(await download.path());
  const figure = (no: string, row: number, column: number) => {
    const sheet = saved.sheets.find(({ name }) => name.startsWith(no));
    return sheet && valueAt(sheet, row, column);
  };
  // 01!C37 and 06!F6 as published.
  expect([figure('01', 36, 2), figure('06', 5, 5)]).toEqual([3487.99, 155.03]);
});

test('what the grid takes of the keyboard while it starts goes back to where it was', async () => {
  const workbench = await open();
  const { page } = workbench;
  await page.getByText('打开自己的工作簿').first().waitFor();
  await tabTo(workbench, /^放了三处错误的决算表/);
  const has = await page.evaluate(() => {
    // As the editor of the grid does, at a moment of its own.
    const editor = document.createElement('div');
    editor.contentEditable = 'true';
    document.body.append(editor);
    editor.focus();
    const text = document.activeElement?.textContent ?? '';
    editor.remove();
    return text;
  });
  expect(has).toContain('放了三处错误的决算表');
});

test.each([
  ['enlarged to 200 %', { width: 683, height: 384 }, false],
  ['320 px wide', { width: 320, height: 560 }, false],
  ['dark', { width: 1366, height: 768 }, true],
] as const)('%s: a card with its correction and its relations open has no serious violation', async (name, size, dark) => {
  const workbench = await open();
  const { page } = workbench;
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
  await page.setViewportSize(size);
  await page.getByText('放了三处错误的决算表').first().click();
  const pane = workbench.button('展开窗格');
  if (await pane.isVisible()) await pane.click();
  await workbench.button('审核工作簿').click();
  const first = page.getByRole('article').first();
  await first.getByRole('button', { name: /^改为/ }).click();
  await first.getByRole('button', { name: '写入' }).waitFor();
  await first.getByRole('button', { name: /项关系都指向它$/ }).click();
  await first.scrollIntoViewIfNeeded();
  await workbench.picture(`cause-${name.replace(/\W+/g, '-')}`);
  expect(await violations(workbench)).toEqual([]);
});
