import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../src/check';
import type { WorkbookSnapshot } from '../../src/core';
import { fill } from '../../src/fill';
import { FORM_SETS, FORMS } from '../../src/forms';
import { readWorkbookBytes } from '../../src/hosts/file';
import { open } from '../../src/reading';
import { recognise } from '../../src/recognise';
import { withCells } from '../accuracy/edit';

const PERFORMANCE = ['jincheng-2023-self-evaluations', 'hengyang-2022-performance', 'jinzhong-2020-overall-evaluation', 'jinzhong-2022-performance-targets', 'jincheng-2026-performance-targets'];
const LARGEST = 'jinzhong-2022-performance-targets';
const EVALUATIONS = 'jincheng-2023-self-evaluations';
const TIMES = 10;

type Print = (what: string, said: string) => void;
type Time = (run: () => unknown) => Promise<number>;

/** Every performance document read, recognised and checked; ten times the 43 target tables in one workbook against once. */
export async function performanceSamples(folder: string, print: Print, time: Time): Promise<void> {
  let [read, recognised, checked] = [0, 0, 0];
  for (const name of PERFORMANCE) {
    const bytes = readFileSync(join(folder, `${name}.xlsx`));
    const workbook = await readWorkbookBytes(bytes, name);
    read += await time(() => readWorkbookBytes(bytes, name));
    recognised += await time(() => recognise(workbook, FORMS));
    checked += await time(() => check(workbook, FORM_SETS));
  }
  print('five performance documents, read', `${read.toFixed(0)} ms`);
  print('recognise them', `${recognised.toFixed(0)} ms`);
  print('recognise + check ÷ read', `${((100 * checked) / read).toFixed(0)} % (target: at most 200 %)`);
  const once = await readWorkbookBytes(readFileSync(join(folder, `${LARGEST}.xlsx`)), LARGEST);
  const many = repeated(once);
  const one = await time(() => check(once, FORM_SETS));
  const ten = await time(() => check(many, FORM_SETS));
  print(`${once.sheets.length} target tables`, `${one.toFixed(0)} ms`);
  print(`${many.sheets.length} of them ÷ ${TIMES} × that`, `${(ten / one / TIMES).toFixed(2)} (1.00 or less is linear)`);
}

/** 23 self-evaluations without their points, rates and totals filled, against the published ones checked. */
export async function fillingSamples(folder: string, print: Print, time: Time): Promise<void> {
  const workbook = await readWorkbookBytes(readFileSync(join(folder, `${EVALUATIONS}.xlsx`)), EVALUATIONS);
  const blank = withoutPoints(workbook);
  const checked = await time(() => check(workbook, FORM_SETS));
  const filled = await time(() => fill(blank, FORM_SETS));
  print(`fill ${fill(blank, FORM_SETS).items.length} points, rates and totals`, `${filled.toFixed(0)} ms`);
  print('fill ÷ recognise + check', (filled / checked).toFixed(2));
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
