import { withCells, withRowTwice } from '../../scripts/accuracy/edit';
import { check } from '../../src/check';
import { type CellValue, parseA1, toA1, type WorkbookSnapshot } from '../../src/core';
import { fill } from '../../src/fill';
import { FORM_SETS } from '../../src/forms';
import { relation } from '../../src/forms/build';
import { readWorkbookFile } from '../../src/hosts/file';

const books = new Map<string, WorkbookSnapshot>();
beforeAll(async () => {
  for (const name of ['jincheng-2023-self-evaluations', 'hengyang-2022-performance']) books.set(name, await readWorkbookFile(`samples/${name}.xlsx`));
});

/** The one sheet of a sample that begins with `sheet`, with some cells changed, or a row twice. */
function bookOf(name: string, sheet: string, changes: Readonly<Record<string, CellValue>>, twice?: number): WorkbookSnapshot {
  const whole = books.get(name);
  const own = whole?.sheets.find((each) => each.name.startsWith(sheet));
  if (!whole || !own) throw new Error(sheet);
  const book = withCells(
    { ...whole, sheets: [own] },
    Object.entries(changes).map(([a1, value]) => ({ cell: { sheet: own.name, ...(parseA1(a1) ?? { row: 0, column: 0 }) }, value })),
  );
  return twice === undefined ? book : withRowTwice(book, own.name, twice - 1);
}

/** What SE-30 comes to. */
function totals(name: string, sheet: string, changes: Readonly<Record<string, CellValue>>) {
  const book = bookOf(name, sheet, changes);
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

/** Causes that explain something by one of these rules. */
function causesBy(rules: readonly string[], book: WorkbookSnapshot) {
  const { causes, findings } = check(book, FORM_SETS);
  const by = new Map(findings.map(({ key, rule }) => [key, rule]));
  return causes
    .map((cause) => ({ ...cause, rules: [...new Set(cause.explains.flatMap((key) => by.get(key) ?? []))].filter((rule) => rules.includes(rule)).sort() }))
    .filter((cause) => cause.rules.length > 0)
    .map(({ kind, determined, cells, corrections, rules: explained }) => ({
      kind,
      determined,
      cells: cells.map(({ row, column }) => toA1(row, column)),
      corrections: corrections.map(({ cell, next }) => `${toA1(cell.row, cell.column)} ${next?.toString() ?? 'empty'}`),
      rules: explained,
    }));
}

const JINCHENG = 'jincheng-2023-self-evaluations';
const HENGYANG = 'hengyang-2022-performance';

describe('a row that stands twice', () => {
  test('makes the weights 90 + 10 = 100, which may be, and the points 95 + 10 = 105: the row is wrong, no figure', () => {
    expect(causesBy(['SE-01', 'SE-30'], bookOf(JINCHENG, '12', {}, 13))).toEqual([{ kind: 'row', determined: true, cells: ['B14', 'B13'], corrections: [], rules: ['SE-30'] }]);
  });

  test('with less than its weight makes the points 80 + 9.72 = 89.72, which no total is corrected to', () => {
    const causes = causesBy(['SE-30'], bookOf(JINCHENG, '22', {}, 12));
    expect(causes.map(({ kind, corrections }) => [kind, corrections])).toEqual([['row', []]]);
  });
});

describe('weights', () => {
  test('that are not what the points call for are wrong: 10 of 10 reached, 11 printed, 91 in all', () => {
    expect(causesBy(['SE-01'], bookOf(JINCHENG, '07', { H18: 11 }))).toEqual([{ kind: 'cell', determined: true, cells: ['H18'], corrections: ['H18 10'], rules: ['SE-01'] }]);
  });

  test('are told once, with what the first level should weigh: 2.01 for 2 under 产出指标(50分), 50.01 there and 90.01 in all', () => {
    const causes = causesBy(['SE-01', 'SE-02'], bookOf(HENGYANG, '自评2', { G14: 2.01 }));
    expect(causes).toEqual([{ kind: 'cell', determined: true, cells: ['G14'], corrections: ['G14 2'], rules: ['SE-01', 'SE-02'] }]);
  });

  test('are looked for where the first level has too many: 55 under 产出指标(50分), 95 in all; not in the one row (8 of 10) whose points differ from its weight', () => {
    const [cause, ...others] = causesBy(['SE-01', 'SE-02'], bookOf(HENGYANG, '自评3', {}));
    expect(others).toEqual([]);
    expect(cause).toMatchObject({ kind: 'cells', determined: false, corrections: [], rules: ['SE-01', 'SE-02'] });
    expect([...(cause?.cells ?? [])].sort()).toEqual(['G14', 'G15', 'G16', 'G17', 'G18', 'G19', 'G20', 'G21', 'G22']);
  });
});

describe('no correction where two readings explain as much', () => {
  test('points that a far surpassed target may lose (9 of 10 for 6 months of 3), or a total of 95 that should be 94', () => {
    expect(causesBy(['SE-30'], bookOf(JINCHENG, '03', { I13: 9 }))).toEqual([{ kind: 'cells', determined: false, cells: ['I13', 'I19'], corrections: [], rules: ['SE-30'] }]);
  });

  test('a total of 99 for rows of 100, of which one has no result', () => {
    const [cause] = causesBy(['SE-30'], bookOf(HENGYANG, '自评4', { H29: 99 }));
    // H27 has no result; 35 of ≥20 (H14) and 2 of 1 (H17) may lose points.
    expect(cause?.cells).toEqual(['H29', 'H27', 'H14', 'H17']);
    expect(cause?.corrections).toEqual([]);
  });

  test('a row with more than its weight where the table was 5 off before: 11 of 10 is wrong, and what it should be does not follow from 6', () => {
    expect(causesBy(['SE-10', 'SE-30'], bookOf(HENGYANG, '自评3', { H14: 11 })).flatMap(({ corrections }) => corrections)).toEqual([]);
  });
});

test('a figure that a relation reads on both sides explains nothing, and what it is compared with still does', () => {
  const both = relation('T-1', '资金总额.得分 = 资金总额.得分 + 资金总额.执行率', { zh: '两边都有', en: 'On both sides' });
  const sets = FORM_SETS.map((set) => ({ ...set, forms: set.forms.map((form) => (set.id === 'self-evaluation' ? { ...form, relations: [...form.relations, both] } : form)) }));
  const { causes, findings } = check(bookOf('jincheng-2023-self-evaluations', '01', {}), sets);
  const [found] = findings.filter(({ rule }) => rule === 'T-1');
  expect(causes.filter(({ explains }) => explains.includes(found?.key ?? '')).flatMap(({ corrections }) => corrections)).toEqual([]);
  expect(found).toBeDefined();
});
