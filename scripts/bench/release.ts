/**
 * How long a user waits: npm run bench:release. From the double click on 工作台.html to the start page and to the findings on a sample, in a
 * fresh browser from disk, against LibreOffice opening the same workbook (and writing it as .csv, which a script cannot do without).
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from '../../tests/e2e/kit/browser';
import { offlinePage } from '../release/offline-page';

const RUNS = 5;
const SAMPLE = join(__dirname, '../../samples/jincheng-2023-planted-mistakes.xlsx');

async function main(): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
  try {
    const page = join(place, '工作台.html');
    writeFileSync(page, (await offlinePage()).html);
    const opened = [];
    for (let run = 0; run < RUNS; run += 1) opened.push(await openOnce(pathToFileURL(page).href));
    const office = Array.from({ length: RUNS }, () => libreOffice(place));
    const findings = median(opened.map((each) => each.findings));
    print('first paint from disk', `${median(opened.map((each) => each.paint)).toFixed(0)} ms (aim: 2000)`);
    print('start page can be used', `${median(opened.map((each) => each.start)).toFixed(0)} ms`);
    print('findings on a sample', `${findings.toFixed(0)} ms (aim: 5000)`);
    print('LibreOffice, the same workbook', `${median(office).toFixed(0)} ms`);
    print('findings ÷ LibreOffice', (findings / median(office)).toFixed(2));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** Milliseconds from the address to each point; the browser itself already runs, as it does for the double click of most users. */
async function openOnce(address: string): Promise<{ readonly paint: number; readonly start: number; readonly findings: number }> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ locale: 'zh-CN' });
    const begun = performance.now();
    await page.goto(address, { waitUntil: 'commit' });
    await page.getByText('打开自己的工作簿').first().waitFor();
    const start = performance.now() - begun;
    const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN);
    await page.getByText('放了三处错误的决算表').click();
    await page.getByRole('button', { name: '审核工作簿' }).click();
    await page.getByText(/已核 \d+ 项/).first().waitFor();
    return { paint, start, findings: performance.now() - begun };
  } finally {
    await browser.close();
  }
}

function libreOffice(place: string): number {
  const begun = performance.now();
  const run = spawnSync('soffice', [`-env:UserInstallation=${pathToFileURL(join(place, 'profile')).href}`, '--headless', '--convert-to', 'csv', '--outdir', place, SAMPLE]);
  if (run.status !== 0) throw new Error('LibreOffice is not installed (Debian package libreoffice-calc).');
  return performance.now() - begun;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function print(name: string, value: string): void {
  process.stdout.write(`${name.padEnd(34)}${value}\n`);
}

void main();
