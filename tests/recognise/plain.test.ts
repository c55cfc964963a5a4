import { FORMS } from '../../src/forms';
import { recognise } from '../../src/recognise';
import { PUBLISHED } from './published';
import { snapshot, workbook } from './sheets';

describe('the ten published tables, one sheet each', () => {
  const book = workbook(...PUBLISHED.map(({ no, draft }) => snapshot(`Sheet${no}`, draft)));
  const found = recognise(book, FORMS);

  it('are all recognised, in the order of the workbook, with nothing left over', () => {
    expect(found.tables.map(({ sheet, form }) => [sheet, form])).toEqual(
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
    expect(found.tables.filter(({ declaredEmpty }) => declaredEmpty).map(({ no }) => no)).toEqual(['07', '08']);
  });

  it('have as many rows as printed', () => {
    // 01: 31 + 31 行次; 04: 32 + 32; 06: 27 + 28 + 28 + 26 codes and two totals; 10: 行次 1–15 and 17.
    expect(found.tables.map(({ no, rows }) => [no, rows.length])).toEqual([
      ['01', 62], ['02', 21], ['03', 21], ['04', 64], ['05', 21], ['06', 111], ['07', 1], ['08', 1], ['09', 1], ['10', 16],
    ]);
  });
});
