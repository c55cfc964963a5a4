import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { formulaAt, isCellError, toQualified, valueAt, type CellRef, type SheetSnapshot, type WorkbookSnapshot } from '../src/core';
import { readWorkbookBytes, readWorkbookFile } from '../src/hosts/file';
import { patchWorkbook } from '../src/hosts/file/patch';
import { readFileBytes } from '../src/hosts/file/disk';
import { HostError, type NewSheet } from '../src/hosts/port';

/**
 * `npm run corpus -- FOLDER`: reads every workbook in a folder, writes one number, one new cell and one new sheet into each that can be written, and
 * reads the result again. Prints what was refused, slow or came back different; exits 1 where something failed that is no refusal.
 */

const NAMES = /\.(?:xlsx|xlsm|xltx|xltm|xls|xlt|et|ett|ods)$/i;
const WRITABLE = /\.(?:xlsx|xlsm|xltx|xltm)$/i;
const SLOW_MS = 3000;
const MARK = 12345.678;
const NEW_SHEET: NewSheet = { name: '勾稽试写', cells: [[{ value: MARK, numberFormat: '#,##0.00', bold: true }]], merges: [], columnWidths: [12], freezeRows: 0, activate: false };

interface Outcome {
  readonly file: string;
  readonly kind: 'ok' | 'refused' | 'different' | 'failed';
  readonly words: string;
  readonly ms: number;
}

async function* filesIn(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (NAMES.test(entry.name)) yield path;
  }
}

async function tryFile(path: string, file: string): Promise<Outcome> {
  const start = performance.now();
  const done = (kind: Outcome['kind'], words: string): Outcome => ({ file, kind, words, ms: Math.round(performance.now() - start) });
  try {
    const workbook = await readWorkbookFile(path);
    const difference = WRITABLE.test(path) ? await differenceAfterWriting(path, workbook) : undefined;
    return difference === undefined ? done('ok', '') : done('different', difference);
  } catch (error) {
    if (error instanceof HostError) return done('refused', error.message);
    return done('failed', error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  }
}

/** What is not as it should be after the three writes; undefined where all is well. */
async function differenceAfterWriting(path: string, before: WorkbookSnapshot): Promise<string | undefined> {
  const sheet = before.sheets[0];
  if (!sheet) return undefined;
  const cells = [numberIn(sheet), freeCell(sheet)].flatMap((cell) => cell ?? []);
  const { bytes, sheets } = await patchWorkbook(await readFileBytes(path), {
    cells: cells.map((cell) => ({ cell, next: { value: MARK, formula: null } })),
    newSheets: [NEW_SHEET],
  });
  const after = await readWorkbookBytes(bytes, before.name);
  const lost = [...before.sheets.map(({ name }) => name), ...sheets].filter((name) => !after.sheets.some((each) => each.name === name));
  if (lost.length > 0) return `少了工作表 ${lost.join('、')}`;
  const written = new Set(cells.map(toQualified));
  for (const cell of cells) if (read(after, cell) !== MARK) return `${toQualified(cell)} 写了 ${MARK}，读出 ${String(read(after, cell))}`;
  for (const each of before.sheets) {
    const again = after.sheets.find(({ name }) => name === each.name);
    const changed = again && firstChange(each, again, written);
    if (changed !== undefined) return `${changed} 没有写，却变了`;
  }
  return undefined;
}

function read({ sheets }: WorkbookSnapshot, { sheet: name, row, column }: CellRef): unknown {
  const sheet = sheets.find((each) => each.name === name);
  return sheet && valueAt(sheet, row, column);
}

/** The first plain number; what other cells are worked out from it may lose its result. */
function numberIn(sheet: SheetSnapshot): CellRef | undefined {
  for (const [r, row] of sheet.values.entries()) {
    const c = row.findIndex((value, at) => typeof value === 'number' && sheet.formulas[r]?.[at] === null);
    if (c >= 0) return { sheet: sheet.name, row: sheet.origin.row + r, column: sheet.origin.column + c };
  }
  return undefined;
}

/** Two rows below the used range. */
function freeCell({ name, origin, values }: SheetSnapshot): CellRef | undefined {
  const row = origin.row + values.length + 1;
  return row < 1_048_576 ? { sheet: name, row, column: origin.column } : undefined;
}

function firstChange(before: SheetSnapshot, after: SheetSnapshot, written: ReadonlySet<string>): string | undefined {
  for (const [r, row] of before.values.entries()) {
    for (const [c, value] of row.entries()) {
      const cell = { sheet: before.name, row: before.origin.row + r, column: before.origin.column + c };
      if (written.has(toQualified(cell))) continue;
      const formula = formulaAt(before, cell.row, cell.column);
      if (formulaAt(after, cell.row, cell.column) !== formula) return toQualified(cell);
      // A formula may have lost a result that a written number made wrong.
      if (formula === null && plain(valueAt(after, cell.row, cell.column)) !== plain(value)) return toQualified(cell);
    }
  }
  return undefined;
}

function plain(value: ReturnType<typeof valueAt>): unknown {
  return isCellError(value) ? value.error : value;
}

const SHOWN: Readonly<Record<Exclude<Outcome['kind'], 'ok'>, string>> = { refused: '没有读写', different: '不一样', failed: '出错' };

async function main(folder: string | undefined): Promise<number> {
  if (folder === undefined || !(await stat(folder).catch(() => undefined))?.isDirectory()) {
    process.stderr.write('用法：npm run corpus -- 文件夹\n');
    return 2;
  }
  const outcomes: Outcome[] = [];
  for await (const path of filesIn(folder)) {
    const outcome = await tryFile(path, relative(folder, path));
    outcomes.push(outcome);
    const slow = outcome.ms > SLOW_MS ? `（${outcome.ms} 毫秒）` : '';
    if (outcome.kind !== 'ok') process.stdout.write(`${SHOWN[outcome.kind]} ${outcome.file}：${outcome.words}${slow}\n`);
    else if (slow !== '') process.stdout.write(`慢 ${outcome.file}${slow}\n`);
  }
  const count = (kind: Outcome['kind']): number => outcomes.filter((outcome) => outcome.kind === kind).length;
  const slow = outcomes.filter(({ ms }) => ms > SLOW_MS).length;
  process.stdout.write(`共 ${outcomes.length} 个文件：读写无误 ${count('ok')}，没有读写 ${count('refused')}，不一样 ${count('different')}，出错 ${count('failed')}；超过 ${SLOW_MS / 1000} 秒 ${slow}\n`);
  return count('different') + count('failed') > 0 ? 1 : 0;
}

void main(process.argv[2]).then((code) => {
  process.exitCode = code;
});
