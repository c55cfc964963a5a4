import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sheet } from './perturb';

/** Rows of the header of each published table, read off the document by hand. */
const HEADER_ROWS: Readonly<Record<string, number>> = {
  表一: 2, 表二: 2, 表三: 2, 表四: 3, 表五: 2, 表六: 2, 表七: 2, 表八: 1, 表九: 3, 表十: 2, 表十一: 2, 表十二: 2, 表十三: 2,
};
const TITLE = /^2026年.*表(?:（[^）]*）)?$/;

const printed = readFileSync(join(__dirname, '..', '..', '..', 'samples', 'sources', 'jincheng-2026-budget.txt'), 'utf8').split('\n');

/** The thirteen tables of the published budget of 2026, title first, blank lines left out. */
export const BUDGET_SHEETS: readonly Sheet[] = read();

function read(): readonly Sheet[] {
  const lines = printed.filter((line) => line.trim() !== '');
  const starts = lines.flatMap((line, at) => (TITLE.test(line) ? [at] : []));
  return Object.entries(HEADER_ROWS).map(([no, headerRows], index) => {
    const own = lines.slice(starts[index], starts[index + 1]).filter((line) => !/^(?:注：|预算公开表)/.test(line));
    const rows = own.map((line) => line.split('\t'));
    return { no, rows, header: rows.findIndex((row) => row.length > 1), headerRows };
  });
}
