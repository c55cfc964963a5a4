/** Where Office.js or Excel is missing the page explains itself. */
import { picture } from './kit/pane';
import { usePane } from './kit/suite';

const open = usePane();
const TITLE = '需要在 Excel 中打开';

test('Office.js cannot be loaded: says why and what to do, and comes up on 重试 when it is back', async () => {
  const pane = await open({ blocked: /^office-js\/office\.js$/ });
  const { page, problems } = pane;
  await page.getByRole('heading', { name: TITLE }).waitFor();
  await page.getByText(/可能是 Office\.js 没有加载成功/).waitFor();
  await picture(pane, 'office-missing-zh');
  // The browser itself reports the file that did not come; nothing else may go wrong.
  expect(problems.splice(0)).toEqual([expect.stringContaining('Failed to load resource')]);
  pane.unblock();
  await pane.button('重试').click();
  await page.getByRole('heading', { name: '上报前，先核一遍' }).waitFor();
});

test('a plain browser without Excel: the same explanation, in the language of the browser', async () => {
  const zh = await open({ plainBrowser: true });
  await zh.page.getByRole('heading', { name: TITLE }).waitFor();
  const en = await open({ plainBrowser: true, locale: 'en-US' });
  await en.page.getByRole('heading', { name: 'Open this in Excel' }).waitFor();
});

test('Office.js never answers: the page explains itself after eight seconds', async () => {
  const pane = await open({ blocked: /^office-js\/excel-win32-16\.01\.js$/, clock: true });
  const { page, problems } = pane;
  await page.getByText('正在打开…').waitFor();
  await page.clock.fastForward(8000);
  await page.getByRole('heading', { name: TITLE }).waitFor();
  problems.splice(0);
});

test('the scripts of the pane do not come: the page says so without them', async () => {
  const pane = await open({ blocked: /^taskpane\..*js$/ });
  const { page, problems } = pane;
  await page.getByText('正在打开…').waitFor();
  const late = page.getByText(/打开的时间比平时长/);
  expect(await late.isVisible()).toBe(false);
  // Its ten seconds are an animation; ending it spares the wait.
  await page.evaluate('document.getAnimations().forEach((animation) => animation.finish())');
  await late.waitFor();
  expect(problems.splice(0)).toEqual([expect.stringContaining('Failed to load resource')]);
});
