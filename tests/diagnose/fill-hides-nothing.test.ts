import { mistakesAfterFill } from '../../scripts/accuracy/hidden';
import { withCells } from '../../scripts/accuracy/edit';
import { budget } from '../../scripts/accuracy/workbooks';
import { parseA1 } from '../../src/core';
import { fill } from '../../src/fill';
import { FORM_SETS } from '../../src/forms';
import { readWorkbookFile } from '../../src/hosts/file';

const SAMPLE = 'samples/jincheng-2023-final-accounts.xlsx';

test('a mistake, then a fill: the check still reports the mistake', async () => {
  const { tried, lost } = mistakesAfterFill(await readWorkbookFile(SAMPLE), 24);
  expect(lost).toEqual([]);
  expect(tried).toBeGreaterThan(20);
});

test.each([
  ['C33', 3202.54, [3220.54]],
  // A fund nobody has: the figure should be empty, and nothing is written for it elsewhere.
  ['C8', 5, [null]],
])('04!%s made %s: no fund is invented, the figure itself is offered for correction', async (a1, value, expected) => {
  const workbook = await readWorkbookFile(SAMPLE);
  const four = workbook.sheets.find(({ name }) => name.startsWith('04'));
  const at = parseA1(a1);
  if (!four || !at) throw new Error(a1);
  const { items } = fill(withCells(workbook, [{ cell: { sheet: four.name, ...at }, value }]), FORM_SETS);
  expect(items.filter(({ kind }) => kind === 'fill')).toEqual([]);
  expect(items.map(({ write }) => write.next.value)).toEqual(expected);
});

/** 表六 301, 人员经费: 807.64 beside it in 合计; its rows add up to 807.63, 928.56 - 120.91 is 807.65. */
test('a figure that follows three ways within rounding is the one with the fewest roundings', () => {
  const workbook = budget();
  const [sheet] = workbook.sheets;
  const { items, conflicts } = fill(withCells(workbook, [{ cell: { sheet: sheet?.name ?? '', row: 210, column: 3 }, value: null }]), FORM_SETS);
  expect(items.map(({ kind, write, alternatives }) => [kind, write.cell.row, write.next.value, alternatives.map(({ value }) => value)])).toEqual([['fill', 210, 807.64, ['807.63', '807.65']]]);
  expect(conflicts).toEqual([]);
});

test('a part that is known to be missing, its figure not to the last digit: its sum is not corrected in its place', () => {
  const workbook = budget();
  const [sheet] = workbook.sheets;
  const { items } = fill(withCells(workbook, [{ cell: { sheet: sheet?.name ?? '', row: 215, column: 3 }, value: null }]), FORM_SETS);
  expect(items).toEqual([]);
});
