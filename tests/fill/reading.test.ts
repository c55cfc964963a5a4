import fc from 'fast-check';
import { type CellRef, toA1 } from '../../src/core';
import { RangeIndex } from '../../src/fill/range-index';
import { covers, rangesIn, type StandingFormula } from '../../src/core';
import { reading } from '../../src/fill/reading';

const at = (row: number, column: number, sheet = '表'): CellRef => ({ sheet, row, column });
const names = (formulas: readonly StandingFormula[]): string[] => formulas.map(({ cell }) => `${cell.sheet}!${toA1(cell.row, cell.column)}`);

/** Written the plain way: round after round over all formulas. */
function plainly(formulas: readonly StandingFormula[], cells: readonly CellRef[]): readonly StandingFormula[] {
  const found: StandingFormula[] = [];
  for (let changed = cells; changed.length > 0; ) {
    const now = formulas.filter((each) => !found.includes(each) && rangesIn(each.formula, each.cell.sheet).some((range) => changed.some((cell) => covers(range, cell))));
    found.push(...now);
    changed = now.map(({ cell }) => cell);
  }
  return found;
}

test('direct readers come first, then those that read them; whole rows and other sheets too', () => {
  const formulas = [
    { cell: at(0, 3), formula: '=C1+1' },
    { cell: at(0, 2), formula: '=SUM(A1:B1)' },
    { cell: at(5, 0), formula: '=SUM(A1:XFD1)' },
    { cell: at(6, 0), formula: '=A9' },
    { cell: at(0, 0, '另'), formula: "='表'!D1" },
  ];
  expect(names(reading(formulas, [at(0, 1)]))).toEqual(['表!C1', '表!A6', '表!D1', '另!A1']);
  expect(reading(formulas, [at(50, 50)])).toEqual([]);
});

test('any formulas: the same, in the same order, as round after round', () => {
  const corner = fc.tuple(fc.nat(12), fc.nat(4));
  const formula = fc.tuple(corner, corner, corner).map(([cell, a, b]): StandingFormula => ({
    cell: at(...cell),
    formula: `=SUM(${toA1(Math.min(a[0], b[0]), Math.min(a[1], b[1]))}:${toA1(Math.max(a[0], b[0]), Math.max(a[1], b[1]))})`,
  }));
  fc.assert(
    fc.property(fc.array(formula, { maxLength: 25 }), corner, (formulas, changed) => {
      expect(reading(formulas, [at(...changed)])).toEqual(plainly(formulas, [at(...changed)]));
    }),
  );
});

test.each([
  ['each reads the one above', (row: number) => `=A${row}+1`],
  ['each adds up all above', (row: number) => `=SUM(A$1:A${row})`],
])('8,000 formulas in a chain, %s, cost a few steps each', (_, formula) => {
  const length = 8000;
  const formulas = Array.from({ length }, (_each, index) => ({ cell: at(index + 1, 0), formula: formula(index + 1) }));
  const index = new RangeIndex<number>();
  expect(reading(formulas, [at(0, 0)], index)).toHaveLength(length);
  // A range of n rows lies in at most 2·log2(n) nodes: 26 for 8,000.
  expect(index.visited).toBeLessThanOrEqual(26 * length);
});
