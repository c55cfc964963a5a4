import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../src/check';
import { FORM_SETS, FORMS } from '../../src/forms';
import { readWorkbookBytes } from '../../src/hosts/file';
import { recognise } from '../../src/recognise';
import { causesIn, judgedOf, withMistakes } from './causes';
import { processorTime, processorTimes, print } from './print';
import { allSamples, fillingSamples, growth } from './samples';

const MISTAKES = [0, 1, 2, 5, 20, 100];

/** Reading against recognising, checking and finding causes. Built as users run it: `tsx` names every closure, which costs a check half its time again. */
async function main(samples: string): Promise<void> {
  const bytes = readFileSync(join(samples, 'jincheng-2023-final-accounts.xlsx'));
  const workbook = await readWorkbookBytes(bytes, 'sample.xlsx');
  const [read = Number.NaN, recognised = Number.NaN, checked = Number.NaN] = await processorTimes([
    () => readWorkbookBytes(bytes, 'sample.xlsx'),
    () => recognise(workbook, FORMS),
    () => check(workbook, FORM_SETS),
  ]);
  print('read the sample', `${read.toFixed(2)} ms`);
  print('recognise it', `${recognised.toFixed(2)} ms`);
  print('recognise + check it', `${checked.toFixed(2)} ms`);
  print('recognise + check ÷ read', `${((100 * checked) / read).toFixed(1)} % (target: at most 10 %)`);

  await allSamples(samples, print, processorTimes);
  await growth(samples, print, processorTimes);
  await fillingSamples(samples, print, processorTime);
  for (const count of MISTAKES) {
    const judged = judgedOf(withMistakes(workbook, count));
    const searched = await processorTime(() => causesIn(judged));
    print(`causes ÷ recognise + check, ${count} ${count === 1 ? 'mistake' : 'mistakes'}`, `${((100 * searched) / checked).toFixed(1)} % (target: at most 100 %)`);
  }
}

void main(process.argv[2] ?? '');
