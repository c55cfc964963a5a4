/** Sixty sheets: the page answers while it opens and checks, and both can be cancelled. */
import ExcelJS from 'exceljs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbookBytes } from '../../../src/hosts/file';
import { toXlsx } from '../../kit/host-contract/xlsx';
import { useWorkbench } from '../kit/workbench';

const open = useWorkbench();
const SAMPLE = join(__dirname, '..', '..', '..', 'samples', 'jincheng-2023-final-accounts.xlsx');

async function sixtySheets(): Promise<Uint8Array> {
  const sample = await readWorkbookBytes(readFileSync(SAMPLE), 'sample.xlsx');
  const sheets = Array.from({ length: 6 }, (_, copy) =>
    sample.sheets.map((sheet) => ({ ...sheet, name: `${copy + 1}-${sheet.name}`.slice(0, 31) })),
  ).flat();
  return toXlsx({ ...sample, sheets });
}

test('opens, checks and saves sixty sheets while the page goes on answering', async () => {
  const workbench = await open();
  const { page } = workbench;
  // The longest the page was deaf, as its own timer saw it.
  await page.evaluate(() => {
    const seen = { longest: 0 };
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      seen.longest = Math.max(seen.longest, now - last);
      last = now;
    }, 10);
    Object.assign(window, { seen });
  });
  await workbench.openFile('六十张表.xlsx', await sixtySheets());
  await workbench.button('审核工作簿').waitFor();
  await page.evaluate('window.seen.longest = 0');
  await workbench.button('审核工作簿').click();
  await page.getByText(/^已识别 60 张表/).waitFor();
  const whileChecking = await page.evaluate('window.seen.longest');
  // Saved without Enter: what is being typed counts.
  await workbench.goTo('C7');
  await page.keyboard.type('1');
  const downloading = page.waitForEvent('download');
  await workbench.button('保存').click();
  const bytes = new Uint8Array(readFileSync(await (await downloading).path()));
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  expect(book.worksheets).toHaveLength(60);
  expect(book.worksheets[0]?.getCell('C7').value).toBe(1);
  await workbench.picture('workbench-sixty-sheets');
  // Nobody notices a quarter of a second; a page that froze for the whole check would be far above.
  expect(whileChecking).toBeLessThan(1000);
});
