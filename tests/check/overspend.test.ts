import { check } from '../../src/check';
import { parseA1, toA1, type CellValue } from '../../src/core';
import { FORM_SETS } from '../../src/forms';
import { withCell } from '../kit/edit';
import { readSample } from '../kit/fill/blank';

// 公开09表 prints 预算数 A8:F8 29.14 – 29.00 – 29.00 0.14 and the same as 决算数 in G8:L8.
test.each<readonly [string, Readonly<Record<string, CellValue>>, readonly string[]]>([
  ['one item, and with it its subtotal and the total', { K8: 39, I8: 39, G8: 39.14 }, ['K8']],
  ['two items', { K8: 39, I8: 39, L8: 0.24, G8: 39.24 }, ['K8', 'L8']],
  ['the total alone', { G8: 30 }, ['G8']],
  ['nothing', {}, []],
])('spending above the budget is said once, where it arises: %s', async (_, figures, expected) => {
  let workbook = await readSample();
  const sheet = workbook.sheets.find(({ name }) => name.startsWith('09'))?.name ?? '';
  for (const [a1, value] of Object.entries(figures)) {
    const at = parseA1(a1);
    if (at) workbook = withCell(workbook, { sheet, ...at }, value);
  }
  const found = check(workbook, FORM_SETS).findings.filter(({ rule }) => rule === 'F09-2');
  expect(found.flatMap(({ cells }) => cells.slice(0, 1)).map(({ row, column }) => toA1(row, column))).toEqual(expected);
});
