import { type CellRef, readFigure, toQualified, type WorkbookSnapshot } from '../../src/core';
import { fill } from '../../src/fill';
import { FORM_SETS, FORMS } from '../../src/forms';
import { readWorkbookFile } from '../../src/hosts/file';
import { recognise } from '../../src/recognise';
import { withCell } from '../kit/edit';
import { at, everyNth, outcome } from '../kit/fill/refill';

/**
 * Blank and refill: every figure of the published tables that follows from others is deleted, one at a time and all at
 * once. Filling must give back exactly what was published, or name the published figure as the alternative rounding allows.
 */
const SAMPLES: readonly (readonly [name: string, everyNth: number])[] = [
  ['jincheng-2023-final-accounts', everyNth(2)],
  ['jincheng-2023-final-accounts-pasted', everyNth(6)],
];

/** What follows from other figures, by the paper forms: totals, levels above 项, row totals, copies between tables, 年末结转. */
function computedCells(workbook: WorkbookSnapshot): CellRef[] {
  const { tables } = recognise(workbook, FORMS);
  const cells: CellRef[] = [];
  const add = (no: string, wanted: (key: string, column: string) => boolean) => {
    const table = tables.find((each) => each.form.short === no);
    for (const row of table?.rows ?? []) {
      for (const column of table?.columns ?? []) {
        if (column.role !== 'amount' || column.part !== row.part || column.lane !== row.lane || !wanted(row.key, column.key)) continue;
        cells.push({ sheet: table?.sheet ?? '', row: row.row, column: column.column });
      }
    }
  };
  const level = (key: string) => key === '合计' || key.length < 7;
  const income01 = ['一般公共预算财政拨款收入', '其他收入', '本年收入合计', '收入总计'];
  const classes = ['社会保障和就业支出', '卫生健康支出', '住房保障支出', '灾害防治及应急管理支出'];
  add('01', (key) => [...income01, ...classes, '本年支出合计', '年末结转和结余', '支出总计'].includes(key));
  add('02', (key, column) => level(key) || column === '本年收入合计');
  add('03', (key, column) => level(key) || column === '本年支出合计');
  add('04', (key, column) => ['一般公共预算财政拨款', '本年收入合计', '收入总计', '支出总计', '本年支出合计', ...classes].includes(key) || column === '支出.合计');
  add('05', (key, column) => level(key) || column === '本年支出.小计');
  add('06', (key) => key.length === 3 || key.endsWith('合计'));
  add('09', (_, column) => /合计|小计/.test(column));
  add('10', (key) => key === '政府采购合计');
  return cells.filter((cell) => !readFigure(at(workbook, cell)).value.isZero());
}

function sourceCell(workbook: WorkbookSnapshot): CellRef {
  const table = recognise(workbook, FORMS).tables.find((each) => each.form.short === '04');
  const row = table?.rows.find((each) => each.key === '一般公共预算财政拨款');
  const column = table?.columns.find((each) => each.key === '收入.金额');
  if (!table || !row || !column) throw new Error('04');
  return { sheet: table.sheet, row: row.row, column: column.column };
}

describe.each(SAMPLES)('%s', (name, nth) => {
  let workbook: WorkbookSnapshot;
  let computed: readonly CellRef[];

  beforeAll(async () => {
    workbook = await readWorkbookFile(`samples/${name}.xlsx`);
    computed = computedCells(workbook);
  });

  it('a complete workbook gives an empty plan', () => {
    expect(fill(workbook, FORM_SETS)).toEqual({ items: [], conflicts: [] });
  });

  it(`each computed figure deleted alone comes back (one in ${String(nth)})`, () => {
    const counts = { exact: 0, alternative: 0, missing: 0, wrong: 0 };
    const bad: string[] = [];
    const tried = computed.filter((_, index) => index % nth === 0);
    for (const cell of tried) {
      const plan = fill(withCell(workbook, cell, null), FORM_SETS);
      const own = plan.items.filter((item) => toQualified(item.write.cell) === toQualified(cell));
      const result = outcome(workbook, cell, own[0]);
      counts[result] += 1;
      if (result !== 'exact' && result !== 'alternative') bad.push(`${toQualified(cell)} ${result}`);
      if (plan.items.length !== own.length || plan.conflicts.length > 0) bad.push(`${toQualified(cell)} proposes more`);
    }
    console.log(`${name}: ${tried.length} figures deleted one at a time: ${JSON.stringify(counts)}`);
    expect(bad).toEqual([]);
    expect(computed.length).toBeGreaterThanOrEqual(110);
  });

  it('all computed figures deleted together come back, and nothing else is written', () => {
    // 一般公共预算财政拨款收入 stands in 01 and in 04 and is the sum of nothing: with both gone it could not be known.
    const source = sourceCell(workbook);
    const deleted = computed.filter((cell) => toQualified(cell) !== toQualified(source));
    expect(deleted.length).toBe(computed.length - 1);
    const blank = deleted.reduce((changed, cell) => withCell(changed, cell, null), workbook);
    const plan = fill(blank, FORM_SETS);
    const byCell = new Map(plan.items.map((item) => [toQualified(item.write.cell), item]));
    const results = deleted.map((cell) => ({ cell: toQualified(cell), result: outcome(workbook, cell, byCell.get(toQualified(cell))) }));
    const counts = { exact: 0, alternative: 0, missing: 0, wrong: 0 };
    for (const { result } of results) counts[result] += 1;
    console.log(`${name}: ${deleted.length} figures deleted together: ${JSON.stringify(counts)}`);
    expect(plan.conflicts).toEqual([]);
    expect(results.filter(({ result }) => result === 'missing' || result === 'wrong')).toEqual([]);
    expect(new Set(byCell.keys())).toEqual(new Set(deleted.map(toQualified)));
  });
});
