import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CellChange } from '../../src/hosts/file/patch';
import { patchWorkbook } from '../../src/hosts/file/patch';
import { threePublic } from '../../src/fill';
import { readWorkbookFile } from '../../src/hosts/file';
import type { NewSheet } from '../../src/hosts/port';
import { LEDGER_SAMPLE } from '../kit/fill/blank';
import { removeConverted, run, toPdf } from './libreoffice';

/** The generated sheet with its chart, as another program opens and prints it. */

let folder: string;
let sheet: NewSheet;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-chart-'));
  const typed = { budget: { carRunning: '29.00', reception: '0.20' } };
  const { newSheetWithChart } = threePublic(await readWorkbookFile(LEDGER_SAMPLE), { typed, formulas: true });
  if (!newSheetWithChart) throw new Error('no chart');
  sheet = newSheetWithChart;
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  removeConverted();
});

interface Printed {
  /** Text of the sheet's page, without spaces, and of the one before it. */
  readonly page: string;
  readonly before: string;
  /** Figures printed below the form. */
  readonly numbers: readonly string[];
  /** Dots in the colour of 决算数. */
  readonly blue: number;
}

async function printed(name: string, cells: readonly CellChange[] = []): Promise<Printed> {
  const file = join(folder, `${name}.xlsx`);
  writeFileSync(file, (await patchWorkbook(new Uint8Array(readFileSync(LEDGER_SAMPLE)), { newSheets: [sheet], cells })).bytes);
  const pdf = join(toPdf(file), `${name}.pdf`);
  const last = Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', [pdf]))?.[1] ?? '0');
  const text = (page: number): string => run('pdftotext', ['-f', String(page), '-l', String(page), '-layout', pdf, '-']);
  const out = join(folder, name);
  run('pdftoppm', ['-r', '50', '-f', String(last), '-l', String(last), '-singlefile', pdf, out]);
  const [page, before] = [text(last), text(last - 1).replace(/\s/g, '')];
  const below = page.slice(page.indexOf('注：'));
  return { page: page.replace(/[ \t\f]/g, ''), numbers: below.match(/\d+\.\d\d/g) ?? [], before, blue: dots(readFileSync(`${out}.ppm`), [0x2f, 0x55, 0x97]) };
}

/** Dots of this colour in a binary portable pixmap. */
function dots(picture: Buffer, [red, green, blue]: readonly [number, number, number]): number {
  const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.toString('latin1', 0, 40));
  if (!header) throw new Error('no picture');
  let found = 0;
  for (let at = header[0].length; at < picture.length; at += 3) if (picture[at] === red && picture[at + 1] === green && picture[at + 2] === blue) found += 1;
  return found;
}

test('the chart is drawn below the form, on its page; the cells that feed it are not printed', async () => {
  const { page, before, numbers, blue } = await printed('图表');
  expect(page).toContain('财政拨款“三公”经费支出决算表');
  expect(page).toMatch(/2023年度财政拨款“三公”经费支出决算$/m);
  expect(page).toContain('单位：万元');
  // Four items, 预算数 and 决算数 of each at the columns: 0 0, 0 0, 29 29, 0.20 0.14.
  expect(['29.00', '0.20', '0.14'].map((figure) => numbers.filter((number) => number === figure).length)).toEqual([2, 1, 1]);
  expect(page).not.toContain('图表数据');
  expect(before).not.toContain('三公');
  expect(blue).toBeGreaterThan(200);
});

test('without values in the file the chart is drawn from the cells, which follow the form', async () => {
  // 决算数 of 公务用车运行维护费 corrected in the form: the cell that feeds the chart points to it.
  const { page, numbers } = await printed('改过', [{ cell: { sheet: sheet.name, row: 7, column: 10 }, next: { value: 31.5, formula: null } }]);
  expect(numbers).toContain('31.50');
  // 合计 31.50 + 0.14 follows too.
  expect(page).toContain('31.64');
});
