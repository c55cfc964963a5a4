/** Prints the generated three-public sheet with LibreOffice, with a chart and without, into docs/images/: part of npm run screenshots. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { threePublic } from '../../src/fill';
import { readWorkbookFile } from '../../src/hosts/file';
import { patchWorkbook } from '../../src/hosts/file/patch';
import type { NewSheet } from '../../src/hosts/port';
import { removeConverted, run, toPdf } from '../../tests/office/libreoffice';
import { officialFaces } from './faces';

const ROOT = join(__dirname, '..', '..');
const LEDGER = join(ROOT, 'samples', 'jincheng-2023-three-public-ledger.xlsx');
/** As published: 预算数 29.14 = 0 + 29.00 (0 + 29.00) + 0.14. */
const BUDGET = { abroad: 0, carPurchase: 0, carRunning: '29.00', reception: '0.14' };
const DOTS_PER_INCH = 110;
/** The printed part of an A4 page across, in dots; how far down it reaches is said for each picture. */
const CROP = ['-x', '20', '-y', '30', '-W', '1246'];

async function main(): Promise<void> {
  if (spawnSync('soffice', ['--version']).error || spawnSync('pdftoppm', ['-v']).error) {
    console.log('没有安装 LibreOffice 或 poppler-utils，docs/images/ 里“三公”经费表的图保持原样。');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'gouji-pictures-'));
  mkdirSync(join(folder, 'fontconfig'));
  writeFileSync(join(folder, 'fontconfig', 'fonts.conf'), officialFaces());
  process.env['XDG_CONFIG_HOME'] = folder;
  const { newSheet, newSheetWithChart } = threePublic(await readWorkbookFile(LEDGER), { typed: { budget: BUDGET }, formulas: true });
  if (!newSheet || !newSheetWithChart) throw new Error('the ledger sample gives no sheet');
  await picture('three-public-sheet', newSheet, 330, folder);
  await picture('three-public-chart', newSheetWithChart, 620, folder);
  removeConverted();
  rmSync(folder, { recursive: true });
}

async function picture(name: string, sheet: NewSheet, height: number, folder: string): Promise<void> {
  const file = join(folder, `${name}.xlsx`);
  writeFileSync(file, (await patchWorkbook(new Uint8Array(readFileSync(LEDGER)), { newSheets: [sheet] })).bytes);
  const pdf = join(toPdf(file), `${name}.pdf`);
  // The sheet is the last one, and one page.
  const page = /Pages:\s+(\d+)/.exec(run('pdfinfo', [pdf]))?.[1] ?? '1';
  const out = join(ROOT, 'docs', 'images', name);
  run('pdftoppm', ['-r', String(DOTS_PER_INCH), '-f', page, '-l', page, ...CROP, '-H', String(height), '-png', '-singlefile', pdf, out]);
}

void main();
