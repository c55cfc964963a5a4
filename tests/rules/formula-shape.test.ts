import { shapeOf } from '../../src/rules/support/formula-shape';

/** Formula in C9 (row 8, column 2 from zero) → shape. */
test.each<[string, string]>([
  ['=D9+E9', '=R[0]C[1]+R[0]C[2]'],
  ['=SUM(C10, C13)', '=SUM(R[1]C[0],R[4]C[0])'],
  ['=$D$9+D$1+$A9', '=R9C4+R1C[1]+R[0]C1'],
  ['=SUM(A:B)+SUM($1:1)', '=SUM(C[-2]:C[-1])+SUM(R1:R[-8])'],
  ["=Sheet2!C9+'03 表'!c9", "=SHEET2!R[0]C[0]+'03表'!R[0]C[0]"],
  ['=决算!B2', '=决算!R[-7]C[-1]'],
  ['=IF(D9="C9","见C9",0)', '=IF(R[0]C[1]="C9","见C9",0)'],
  ['=LOG10(D9)+rate2023_1', '=LOG10(R[0]C[1])+RATE2023_1'],
  ['=1000', '=1000'],
])('%s', (formula, shape) => {
  expect(shapeOf(formula, 8, 2).text).toBe(shape);
});

test.each<[string, boolean, boolean]>([
  ['=D9+E9', true, false],
  ['=C10', false, true],
  ['=SUM(C10:C12)', false, true],
  ['=SUM(D10:D12)', false, false],
  ['=Sheet2!C9', false, false],
  ['=SUM(B:D)', false, true],
  ['=SUM(5:9)', true, false],
])('%s uses its own row: %s, its own column: %s', (formula, row, column) => {
  const { usesOwnRow, usesOwnColumn } = shapeOf(formula, 8, 2);
  expect([usesOwnRow, usesOwnColumn]).toEqual([row, column]);
});

test('copies of one formula have one shape', () => {
  expect(shapeOf('=D9+E9', 8, 2).text).toBe(shapeOf('=D27+E27', 26, 2).text);
  expect(shapeOf('=$D9*2', 8, 2).text).toBe(shapeOf('=$D9*2', 8, 7).text);
  expect(shapeOf('=D9*2', 8, 2).text).not.toBe(shapeOf('=D9*3', 8, 2).text);
});
