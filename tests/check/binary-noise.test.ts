import { check } from '../../src/check';
import { FORM_SETS } from '../../src/forms';
import type { WorkbookSnapshot } from '../../src/core';
import { withCell } from '../kit/edit';
import { readSample } from '../kit/fill/blank';

/** A formula's result carries binary noise: 36.48 + 16.97 is 53.449999999999996 to the spreadsheet, 53.45 to everybody else. */
test('a total that a formula gives is as good as one that was typed', async () => {
  const sample = await readSample();
  const noisy = 36.48 + 16.97;
  expect(noisy).not.toBe(53.45);
  let changed = 0;
  const workbook = sample.sheets.reduce<WorkbookSnapshot>(
    (before, sheet) =>
      sheet.values.reduce(
        (rows, row, r) =>
          row.reduce<WorkbookSnapshot>((cells, value, c) => {
            if (value !== 53.45) return cells;
            changed += 1;
            return withCell(cells, { sheet: sheet.name, row: sheet.origin.row + r, column: sheet.origin.column + c }, noisy);
          }, rows),
        before,
      ),
    sample,
  );
  // 210 and 21011, in tables 01 to 05.
  expect(changed).toBeGreaterThan(8);
  // Only some of them, so that copies and sums meet figures without noise.
  const some = withCell(sample, firstOf(sample), noisy);
  for (const each of [workbook, some]) expect(check(each, FORM_SETS).findings.map(({ key }) => key)).toEqual(check(sample, FORM_SETS).findings.map(({ key }) => key));
});

function firstOf(workbook: WorkbookSnapshot) {
  for (const sheet of workbook.sheets) {
    for (const [r, row] of sheet.values.entries()) {
      const c = row.indexOf(53.45);
      if (c >= 0) return { sheet: sheet.name, row: sheet.origin.row + r, column: sheet.origin.column + c };
    }
  }
  throw new Error('no 53.45');
}
