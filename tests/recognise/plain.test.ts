import { FORMS } from '../../src/forms';
import { recognise } from '../../src/recognise';
import { expectedFigures } from './expected';
import { PUBLISHED, published } from './published';
import { cellAt, snapshot, workbook } from './sheets';

describe('the ten published tables, one sheet each', () => {
  const book = workbook(...PUBLISHED.map(({ no, draft }) => snapshot(`Sheet${no}`, draft)));
  const found = recognise(book, FORMS);

  it('are all recognised, in the order of the workbook, with nothing left over', () => {
    expect(found.tables.map(({ sheet, form }) => [sheet, form.id])).toEqual(
      ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'].map((no) => [`Sheet${no}`, `final-accounts/${no}`]),
    );
    expect(found.uncertain).toEqual([]);
    expect(found.unrecognisedSheets).toEqual([]);
    expect(found.tables.flatMap(({ unmatched }) => unmatched)).toEqual([]);
  });

  it('say unit, year, organisation and which of them are declared empty', () => {
    for (const table of found.tables) {
      expect([table.unit, table.unitFrom, table.year, table.organisation]).toEqual(['万元', 'sheet', 2023, '晋城市应急管理局']);
    }
    expect(found.tables.filter(({ declaredEmpty }) => declaredEmpty).map(({ form }) => form.short)).toEqual(['07', '08']);
  });

  it('have as many rows as printed', () => {
    // 01: 31 + 31 行次; 04: 32 + 32; 06: 27 + 28 + 28 + 26 codes and two totals; 10: 行次 1–15 and 17.
    expect(found.tables.map(({ form, rows }) => [form.short, rows.length])).toEqual([
      ['01', 62], ['02', 21], ['03', 21], ['04', 64], ['05', 21], ['06', 111], ['07', 1], ['08', 1], ['09', 1], ['10', 16],
    ]);
  });

  it('are compared with every figure of the document', () => {
    // Rows times amount columns; 01 has one a side, 04 one and four: 32 × 1 + 32 × 4.
    expect(PUBLISHED.map(({ no }) => [no, expectedFigures(no).size])).toEqual([
      ['01', 62], ['02', 21 * 7], ['03', 21 * 6], ['04', 160], ['05', 21 * 3], ['06', 111], ['07', 6], ['08', 3], ['09', 12], ['10', 16],
    ]);
    const [, row = -1, column = -1] = (expectedFigures('01').get('支出/支出总计/支出.金额') ?? '').split(':').map(Number);
    expect(cellAt(published('01').draft, row, column).value).toBe('3,487.99');
  });
});
