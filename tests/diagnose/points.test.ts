import { withCells } from '../../scripts/accuracy/edit';
import { check } from '../../src/check';
import { type CellValue, parseA1, toA1, type WorkbookSnapshot } from '../../src/core';
import { fill } from '../../src/fill';
import { FORM_SETS } from '../../src/forms';
import { readWorkbookFile } from '../../src/hosts/file';

const books = new Map<string, WorkbookSnapshot>();
beforeAll(async () => {
  for (const name of ['jincheng-2023-self-evaluations', 'hengyang-2022-performance']) books.set(name, await readWorkbookFile(`samples/${name}.xlsx`));
});

/** The one sheet of a sample that begins with `sheet`, with some cells changed: what SE-30 comes to. */
function totals(name: string, sheet: string, changes: Readonly<Record<string, CellValue>>) {
  const whole = books.get(name);
  const own = whole?.sheets.find((each) => each.name.startsWith(sheet));
  if (!whole || !own) throw new Error(sheet);
  const book = withCells(
    { ...whole, sheets: [own] },
    Object.entries(changes).map(([a1, value]) => ({ cell: { sheet: own.name, ...(parseA1(a1) ?? { row: 0, column: 0 }) }, value })),
  );
  const { causes, findings } = check(book, FORM_SETS);
  const sums = new Set(findings.filter(({ rule }) => rule === 'SE-30').map(({ key }) => key));
  const proposed = fill(book, FORM_SETS).items.filter(({ kind }) => kind === 'correct').map(({ write }) => `${toA1(write.cell.row, write.cell.column)} ${String(write.next.value)}`);
  return {
    causes: causes
      .filter(({ explains }) => explains.some((key) => sums.has(key)))
      .map(({ determined, cells, corrections }) => ({
        determined,
        cells: cells.map(({ row, column }) => toA1(row, column)),
        corrections: corrections.map(({ cell, next }) => `${toA1(cell.row, cell.column)} ${next?.toString() ?? 'empty'}`),
      })),
    proposed,
  };
}

const one = (cell: string, value: string) => ({ causes: [{ determined: true, cells: [cell], corrections: [`${cell} ${value}`] }], proposed: [`${cell} ${value}`] });

describe('a total of points that does not add up', () => {
  test('points left empty: all of its 分值 is what the total has and the rows lack (100 − 90 = 10)', () => {
    expect(totals('jincheng-2023-self-evaluations', '14', {}).causes).toEqual([{ determined: true, cells: ['I15'], corrections: ['I15 10'] }]);
  });

  test('a wrong total, where every row has what its target and result call for, is the total', () => {
    // 97 as published.
    expect(totals('jincheng-2023-self-evaluations', '06', { I26: 96 })).toEqual(one('I26', '97'));
  });

  test('where rows without a figure as target (及时, 提升) may have fewer, the total comes first and these after it', () => {
    // 96.5 is no slip of one digit. I17, I18, I22, I23 are 达成预期指标: 80 % to 100 % of their points would do.
    expect(totals('jincheng-2023-self-evaluations', '06', { I26: 96.5 })).toEqual({ causes: [{ determined: false, cells: ['I26', 'I17', 'I18', 'I22', 'I23'], corrections: [] }], proposed: [] });
  });

  test('more points than target and result call for are wrong, not the total', () => {
    // 年度维护成本增长率: 53.77% against ≤20% earns 0 of 3; with 2 the sum is 99 and the total 97.
    expect(totals('jincheng-2023-self-evaluations', '06', { I21: 2 }).causes).toEqual(one('I21', '0').causes);
  });

  test('a total above 100 is no rival: 98 against rows of 103', () => {
    const [cause] = totals('hengyang-2022-performance', '自评3', {}).causes;
    expect(cause?.determined).toBe(false);
    expect(cause?.cells).not.toContain('H26');
    expect(cause?.cells).toContain('H14');
  });
});
