import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
