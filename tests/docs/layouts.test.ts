import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changed, combinations } from '../../scripts/layouts/changes';
import { DESCRIBED } from '../../scripts/layouts/layouts';
import { differences, reading } from '../../scripts/layouts/product';
import { LAYOUTS } from '../../scripts/mutations/layouts';
import { participating } from '../../scripts/mutations/sweep';
import { FORM_SETS } from '../../src/forms';

/** docs/layouts.md is written by scripts that take minutes: here only that it speaks of every layout, and of as many figures as there are. */
const page = readFileSync(join(__dirname, '..', '..', 'docs', 'layouts.md'), 'utf8');

test('every layout has its row in the mutation table, and every figure was tried and caught', () => {
  for (const { name } of LAYOUTS) expect(page).toMatch(new RegExp(`^\\| ${name} \\| (\\d+) \\| \\1 \\| \\d+ \\| \\1 \\| 100 % \\|$`, 'm'));
});

test('a layout reads as many figures as its row says', async () => {
  for (const { name, read } of LAYOUTS.filter((_, index) => index % 7 === 4)) {
    expect(page).toContain(`| ${name} | ${String(participating(await read(), FORM_SETS).length)} |`);
  }
});

test('every layout read alike with all changes at once (all combinations by `npm run layouts`), and said so on the page', async () => {
  const count = combinations().length;
  for (const { name, read } of DESCRIBED) {
    const workbook = await read();
    const before = reading(workbook);
    expect({ name, found: differences(before, reading(changed(workbook, ['移位', '文本数字', '题名缩进另起', '贴在一张工作表上']))) }).toEqual({ name, found: [] });
    expect(page).toContain(`| ${name} | ${String(before.cells.size)} | ${String(count)} | ${String(count)} |`);
  }
});
