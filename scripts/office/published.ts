/** Pictures of the published documents of the samples, laid out by LibreOffice, into docs/images/: part of npm run screenshots. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { actions } from '../../src/cli/actions';
import { processConsole } from '../../src/cli/console';
import { run as gouji } from '../../src/cli/program';
import { removeConverted, run, toPdf } from '../../tests/office/libreoffice';
import { officialFaces } from './faces';

const ROOT = join(__dirname, '..', '..');
const DOTS_PER_INCH = 64;
const REASONS = join(ROOT, 'tests', 'fixtures', 'narrative');

interface Picture {
  readonly name: string;
  /** Begins the page that is shown. */
  readonly begins: RegExp;
  /** Pages after that one. */
  readonly after: number;
}

const ACCOUNTS: readonly Picture[] = [
  { name: 'published-cover', begins: /^晋城市应急管理局/, after: 0 },
  { name: 'published-contents', begins: /^目录/, after: 0 },
  { name: 'published-table', begins: /^六、一般公共预算财政拨款基本支出/, after: 0 },
  { name: 'published-table-repeated', begins: /^六、一般公共预算财政拨款基本支出/, after: 1 },
  { name: 'published-text', begins: /^第三部分/, after: 0 },
];
const BUDGET: readonly Picture[] = [{ name: 'published-chart', begins: /一般公共预算当年支出结构图/, after: 0 }];

async function main(): Promise<void> {
  if (spawnSync('soffice', ['--version']).error || spawnSync('pdftoppm', ['-v']).error) {
    console.log('没有安装 LibreOffice 或 poppler-utils，docs/images/ 里公开文档的图保持原样。');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'gouji-pictures-'));
  mkdirSync(join(folder, 'fontconfig'));
  writeFileSync(join(folder, 'fontconfig', 'fonts.conf'), officialFaces());
  process.env['XDG_CONFIG_HOME'] = folder;
  await pictures(folder, 'jincheng-2023-final-accounts', 'jincheng-2023-reasons.txt', ACCOUNTS);
  await pictures(folder, 'jincheng-2026-budget', 'jincheng-2026-reasons.txt', BUDGET);
  removeConverted();
  rmSync(folder, { recursive: true });
}

async function pictures(folder: string, sample: string, reasons: string, wanted: readonly Picture[]): Promise<void> {
  const file = join(folder, `${sample}.docx`);
  await gouji(['publish', join(ROOT, 'samples', `${sample}.xlsx`), '--out', file, '--reasons', join(REASONS, reasons)], actions(), processConsole());
  const pdf = join(toPdf(file), `${sample}.pdf`);
  const count = Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', [pdf]))?.[1] ?? 0);
  const texts = Array.from({ length: count }, (_, index) => run('pdftotext', ['-f', String(index + 1), '-l', String(index + 1), pdf, '-']).replace(/\s/g, ''));
  for (const { name, begins, after } of wanted) {
    const page = texts.findIndex((text) => begins.test(text));
    if (page < 0) throw new Error(`no page of ${sample} begins with ${String(begins)}`);
    const at = String(page + 1 + after);
    run('pdftoppm', ['-r', String(DOTS_PER_INCH), '-f', at, '-l', at, '-png', '-singlefile', pdf, join(ROOT, 'docs', 'images', name)]);
  }
}

void main();
