import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const INSTALL = 'apt-get install --no-install-recommends libreoffice-calc libreoffice-writer fonts-liberation fonts-noto-cjk poppler-utils';
/** Comma, UTF-8, every sheet to a file of its own. Numbers come out bare (`3` for 3.00), whatever the format. */
const CSV_EVERY_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

const folders: string[] = [];

export function run(program: string, args: readonly string[]): string {
  const result = spawnSync(program, args, { encoding: 'utf8' });
  if (result.error) throw new Error(`无法运行 ${program}：${result.error.message}。请先安装：${INSTALL}`);
  if (result.status !== 0) throw new Error(`${program} 退出码 ${String(result.status)}：${result.stderr}`);
  return result.stdout;
}

function convert(file: string, format: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-office-'));
  folders.push(folder);
  // A profile of its own, so that an office already running does not take the job.
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const out = join(folder, 'out');
  run('soffice', [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', format, '--outdir', out, file]);
  return out;
}

/** Takes away everything converted so far, with the office profiles. */
export function removeConverted(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
}

/** Folder with `NAME-SHEET.csv` for every sheet. */
export function toCsv(file: string): string {
  return convert(file, CSV_EVERY_SHEET);
}

/** Folder with `NAME.pdf`. */
export function toPdf(file: string): string {
  return convert(file, 'pdf');
}

/** Folder with `NAME.docx`, as LibreOffice saves it. */
export function toDocument(file: string): string {
  return convert(file, 'docx');
}

export function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.some((cell) => cell !== ''));
}
