import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { check, type Report } from '../../src/check';
import type { WorkbookSnapshot } from '../../src/core';
import { fill, findLedger } from '../../src/fill';
import { FORM_SETS, FORMS } from '../../src/forms';
import { readWorkbookBytes } from '../../src/hosts/file';
import { open } from '../../src/reading';
import { recognise } from '../../src/recognise';
import { withCells } from '../accuracy/edit';

const PERFORMANCE = ['jincheng-2023-self-evaluations', 'hengyang-2022-performance', 'jinzhong-2020-overall-evaluation', 'jinzhong-2022-performance-targets', 'jincheng-2026-performance-targets'];
const LARGEST = 'jinzhong-2022-performance-targets';
const EVALUATIONS = 'jincheng-2023-self-evaluations';
const TIMES = 10;

/** Runs before the first that counts. */
const WARMING_ROUNDS = 40;

type Print = (what: string, said: string) => void;
type Time = (run: () => unknown) => Promise<number>;
type Times = (runs: readonly (() => unknown)[], rounds?: number) => Promise<readonly number[]>;

/** As pane and command line check: a ledger is no table that nobody could read. */
const checked = (workbook: WorkbookSnapshot): Report => check(workbook, FORM_SETS, { isLedger: (sheet) => findLedger(sheet) !== undefined });

/** Every sample of the folder, then the performance documents among them: read, recognised and checked in one run. A check recognises as well; what it takes beyond that is the checking. */
export async function allSamples(folder: string, print: Print, times: Times): Promise<void> {
  const names = readdirSync(folder).flatMap((file) => (file.endsWith('.xlsx') ? [basename(file, '.xlsx')] : []));
  for (const [what, chosen] of [[`all ${String(names.length)} samples`, names], ['five performance documents', PERFORMANCE]] as const) {
    const files = chosen.map((name) => ({ name, bytes: readFileSync(join(folder, `${name}.xlsx`)) }));
    const readAll = (): Promise<readonly WorkbookSnapshot[]> => Promise.all(files.map(({ name, bytes }) => readWorkbookBytes(bytes, name)));
    const workbooks = await readAll();
    const works = [readAll, () => workbooks.map((workbook) => recognise(workbook, FORMS)), () => workbooks.map(checked)];
    const [read = Number.NaN, recognised = Number.NaN, both = Number.NaN] = await times(works, WARMING_ROUNDS);
    const tables = workbooks.reduce((count, workbook) => count + checked(workbook).tables.length, 0);
    print(`${what}, read`, `${read.toFixed(0)} ms`);
    print(`recognise their ${String(tables)} tables`, `${recognised.toFixed(0)} ms`);
    print('check them', `${(both - recognised).toFixed(0)} ms`);
    print('check ÷ read', `${((100 * (both - recognised)) / read).toFixed(0)} % (target: at most 200 %)`);
    print('recognise + check ÷ read', `${((100 * both) / read).toFixed(0)} %`);
  }
}

/** Ten times the 43 target tables in one workbook, against the workbook of 43 ten times. */
export async function growth(folder: string, print: Print, times: Times): Promise<void> {
  const once = await readWorkbookBytes(readFileSync(join(folder, `${LARGEST}.xlsx`)), LARGEST);
  const many = repeated(once);
  const [apart = Number.NaN, together = Number.NaN] = await times([
    () => Array.from({ length: TIMES }, () => check(once, FORM_SETS)),
    () => check(many, FORM_SETS),
  ]);
  print(`${TIMES} × ${once.sheets.length} target tables`, `${apart.toFixed(0)} ms`);
  print(`${many.sheets.length} in one workbook ÷ that`, `${(together / apart).toFixed(2)} (1.00 or less is linear)`);
}

/** 23 self-evaluations without their points, rates and totals filled, against the published ones checked. */
export async function fillingSamples(folder: string, print: Print, time: Time): Promise<void> {
  const workbook = await readWorkbookBytes(readFileSync(join(folder, `${EVALUATIONS}.xlsx`)), EVALUATIONS);
  const blank = withoutPoints(workbook);
  const whole = await time(() => checked(workbook));
  const filled = await time(() => fill(blank, FORM_SETS));
  print(`fill ${fill(blank, FORM_SETS).items.length} points, rates and totals`, `${filled.toFixed(0)} ms`);
  print('fill ÷ recognise + check', (filled / whole).toFixed(2));
}

function withoutPoints(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const cells = open(workbook, FORM_SETS).tables.flatMap((access) =>
    access.rows.flatMap((row) =>
      ['得分', '执行率'].flatMap((key) => {
        const column = access.column(row, key);
        return column && access.figure(row, column).kind === 'number' ? [{ cell: access.cell(row, column), value: null }] : [];
      }),
    ),
  );
  return withCells(workbook, cells);
}

function repeated(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const sheets = Array.from({ length: TIMES }, (_, time) => workbook.sheets.map((sheet) => ({ ...sheet, name: `${sheet.name}${time}` }))).flat();
  return { ...workbook, sheets };
}
