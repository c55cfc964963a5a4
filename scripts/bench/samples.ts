import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../src/check';
import type { WorkbookSnapshot } from '../../src/core';
import { FORM_SETS, FORMS } from '../../src/forms';
import { readWorkbookBytes } from '../../src/hosts/file';
import { recognise } from '../../src/recognise';

const PERFORMANCE = ['jincheng-2023-self-evaluations', 'hengyang-2022-performance', 'jinzhong-2020-overall-evaluation', 'jinzhong-2022-performance-targets', 'jincheng-2026-performance-targets'];
const LARGEST = 'jinzhong-2022-performance-targets';
const TIMES = 10;

type Print = (what: string, said: string) => void;
type Median = (run: () => unknown) => Promise<number>;

/** Every performance document read, recognised and checked; ten times the 43 target tables in one workbook against once. */
export async function performanceSamples(folder: string, print: Print, median: Median): Promise<void> {
  let [read, recognised, checked] = [0, 0, 0];
  for (const name of PERFORMANCE) {
    const bytes = readFileSync(join(folder, `${name}.xlsx`));
    const workbook = await readWorkbookBytes(bytes, name);
    read += await median(() => readWorkbookBytes(bytes, name));
    recognised += await median(() => recognise(workbook, FORMS));
    checked += await median(() => check(workbook, FORM_SETS));
  }
  print('five performance documents, read', `${read.toFixed(0)} ms`);
  print('recognise them', `${recognised.toFixed(0)} ms`);
  print('recognise + check ÷ read', `${((100 * checked) / read).toFixed(0)} % (target: at most 200 %)`);
  const once = await readWorkbookBytes(readFileSync(join(folder, `${LARGEST}.xlsx`)), LARGEST);
  const many = repeated(once);
  const one = await median(() => check(once, FORM_SETS));
  const ten = await median(() => check(many, FORM_SETS));
  print(`${once.sheets.length} target tables`, `${one.toFixed(0)} ms`);
  print(`${many.sheets.length} of them ÷ ${TIMES} × that`, `${(ten / one / TIMES).toFixed(2)} (1.00 or less is linear)`);
}

function repeated(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const sheets = Array.from({ length: TIMES }, (_, time) => workbook.sheets.map((sheet) => ({ ...sheet, name: `${sheet.name}${time}` }))).flat();
  return { ...workbook, sheets };
}
