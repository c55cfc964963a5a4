/** A ledger of 50,000 rows: opened, added up with progress shown, cancelled, written and taken back, and the page answers all the while. */
import { readSample } from '../../kit/fill/blank';
import { watchDeafness } from '../kit/deafness';
import { useWorkbench } from '../kit/workbench';
import { LEDGER_ROWS, ledgerBook, ledgerSum } from './ledger-book';

const open = useWorkbench();

/** What stops the page shows in every run; other work on the machine does not. */
const RUNS = 3;
/** A tenth was measured; work in one piece would be nearly the whole. The times themselves are printed, not judged. */
const LONGEST_PART = 0.5;
const SLOWER = 6;

test('50,000 rows: progress, cancelling, figures, the sheet and its undoing, and never deaf for long', async () => {
  const tables = await readSample();
  const bytes = await ledgerBook({ ...tables, sheets: tables.sheets.filter(({ name }) => !name.startsWith('09')) });
  const workbench = await open();
  const { page } = workbench;
  const deafness = await watchDeafness(page);
  const measured: string[] = [];
  /** The longest time the page was deaf, as a part of the whole. */
  const time = async (name: string, work: () => Promise<void>): Promise<number> => {
    await deafness.start();
    const start = performance.now();
    await work();
    const whole = performance.now() - start;
    const longest = await deafness.longest();
    measured.push(`${name} ${whole.toFixed(0)} ms, at most ${longest.toFixed(0)} ms at a time`);
    return longest / whole;
  };

  await time(`open ${String(LEDGER_ROWS)} rows (${(bytes.length / 1e6).toFixed(1)} MB)`, async () => {
    await workbench.openFile('五万行.xlsx', bytes);
    await workbench.button('审核工作簿').waitFor();
  });
  await page.getByRole('tab', { name: '填报' }).click();
  await workbench.button('三公经费表').click();
  const card = page.getByRole('region', { name: '三公经费表' });
  const found = card.getByText(`明细账“支出明细账”（元）：${String(LEDGER_ROWS)} 笔`);
  const progress = card.getByRole('progressbar');

  // Six times slower there is time to press a button, whatever the machine.
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await workbench.button('查找并计算').click();
  await progress.waitFor();
  await card.getByText(/正在.* \d+%/).waitFor();
  await card.getByRole('button', { name: '取消' }).click();
  await page.getByText('已取消').first().waitFor();
  await progress.waitFor({ state: 'detached' });
  expect(await found.count()).toBe(0);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });

  const longest: number[] = [];
  for (let run = 1; run <= RUNS; run += 1) {
    const calculate = async (): Promise<void> => {
      await workbench.button(run === 1 ? '查找并计算' : '重新计算').click();
      await progress.waitFor();
      await progress.waitFor({ state: 'detached' });
      await found.waitFor();
    };
    longest.push(await time(`three-public, run ${String(run)}`, calculate));
  }
  // The cents of the fiscal postings of each subject, added up by the test itself.
  await card.getByText(ledgerSum('30217'), { exact: true }).first().waitFor();
  await card.getByText(ledgerSum('30231'), { exact: true }).first().waitFor();
  expect(Math.min(...longest)).toBeLessThan(LONGEST_PART);

  await time('make the sheet', async () => {
    await workbench.button('生成三公经费表').click();
    await page.getByText(/^已生成工作表“09/).waitFor();
  });
  await time('take it back', async () => {
    await workbench.button('撤销本次填报').click();
    await page.getByText(/^已撤销/).waitFor();
  });
  process.stdout.write(`${measured.join('\n')}\n`);
});
