/** A workbook of sixty sheets: progress is shown, and 取消 stops the work. */
import { usePane } from './kit/suite';
import { largeWorkbook } from './kit/workbooks';

const COPIES = 6;
const open = usePane();

test('a workbook of sixty sheets is read in one request and checked to the end', async () => {
  const pane = await open({ workbook: await largeWorkbook(COPIES) });
  await pane.button('审核工作簿').waitFor();
  const before = await pane.excel.requestCount();
  await pane.button('审核工作簿').click();
  await pane.button('已识别 60 张表').waitFor();
  const reads = await pane.excel.ask(({ host }, from) => host.requests.slice(from).filter((request) => request.responseBytes > 100_000).length, before);
  expect(reads).toBe(1);
});

test('while it is checked progress is shown, and 取消 stops at once and changes nothing', async () => {
  const pane = await open({ workbook: await largeWorkbook(COPIES) });
  const { page, excel } = pane;
  const before = await excel.everything();
  await pane.button('审核工作簿').waitFor();
  // Pressed inside the page, the moment the check itself has begun: from outside it might be over already.
  const stages = page.evaluate(
    () =>
      new Promise<string[]>((done) => {
        const seen: string[] = [];
        new MutationObserver((_, observer) => {
          const stage = /正在[^…]+…/.exec(document.body.innerText)?.[0];
          if (stage === undefined || seen.includes(stage)) return;
          seen.push(stage);
          if (stage === '正在读取工作簿…') return;
          observer.disconnect();
          if (document.querySelector('[role=progressbar]') === null) seen.push('no progress bar');
          [...document.querySelectorAll('button')].find((button) => button.textContent === '取消')?.click();
          done(seen);
        }).observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
  );
  await pane.button('审核工作簿').click();
  expect(await stages).toEqual(['正在读取工作簿…', expect.stringMatching(/^正在(识别表样|核对勾稽关系)…$/)]);
  await page.getByText('已取消，工作簿没有改动。').waitFor();
  expect(await page.getByRole('progressbar').count()).toBe(0);
  expect(await page.getByRole('article').count()).toBe(0);
  expect(await excel.everything()).toEqual(before);
  await pane.button('审核工作簿').click();
  await pane.button('已识别 60 张表').waitFor();
});

test('a read that waits for Excel can be cancelled too', async () => {
  const pane = await open({ workbook: await largeWorkbook(1) });
  await pane.button('审核工作簿').waitFor();
  await pane.excel.ask(({ host }) => {
    host.startCellEdit();
  }, null);
  await pane.button('审核工作簿').click();
  await pane.button('取消').click();
  await pane.page.getByText('已取消，工作簿没有改动。').waitFor();
});
