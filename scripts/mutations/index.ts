import { FORM_SETS } from '../../src/forms';
import { readWorkbookFile } from '../../src/hosts/file';
import { shanghaiBudget } from '../../tests/kit/layouts/shanghai';
import { STYLES, drawnIn } from '../../tests/kit/layouts/styles';
import { sentence, sweep } from './sweep';

const SAMPLES = ['jincheng-2023-final-accounts', 'jincheng-2023-final-accounts-pasted', 'jincheng-2026-budget', 'jincheng-2026-budget-pasted'];

/** The mutation table, whole: `npm run mutations [every n-th figure]`. */
async function main(): Promise<void> {
  const everyNth = Number(process.argv[2] ?? '1');
  let missed = 0;
  const books = [
    ...(await Promise.all(SAMPLES.map(async (name) => [name, await readWorkbookFile(`samples/${name}.xlsx`)] as const))),
    ...Object.entries(STYLES).map(([name, style]) => [`final accounts, ${name}`, drawnIn(style)] as const),
    ['budget, 上海', shanghaiBudget()] as const,
  ];
  for (const [name, workbook] of books) {
    const result = sweep(workbook, FORM_SETS, everyNth);
    missed += result.missed.length;
    process.stdout.write(`${sentence(name, result)}\n`);
  }
  process.exitCode = missed === 0 ? 0 : 1;
}

void main();
