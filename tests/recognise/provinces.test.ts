import { FORMS } from '../../src/forms';
import { recognise } from '../../src/recognise';
import { COMMON, commonTable, ORDER, type Style } from '../kit/layouts/common';
import { foundFigures } from './expected';
import type { Published } from './published';
import { snapshot, whereabouts, workbook } from './sheets';

/** Layouts of other provinces (layouts.md §1), drawn with the published figures: every figure is found at its row and column. */
const STYLES: Readonly<Record<string, Partial<Style>>> = {
  'as most provinces print them': {},
  'with table codes and 部门名称': { tableCode: true, organisation: true },
  '24 classes, 合计 before the names': { classes: 24, totalIn: 'name' },
  '合计 on the last row': { total: 'last' },
  'codes in three columns': { codes: 'parts' },
  'codes in three columns, each with all digits down to it': { codes: 'cumulated' },
  'codes in three columns, 合计 last': { codes: 'parts', total: 'last' },
  'words of the header in the total row': { codes: 'parts', wordsInTotal: true },
  'words of the header in the total row, codes in one column': { wordsInTotal: true },
  '08 without balances': { balances: false },
  '06 with its totals apart': { totals06: 'apart', codes: 'parts' },
  '会议费 and 培训费 beside 三公': { meetings: true },
  'other titles': { titles: 'other' },
};

const sorted = (figures: ReadonlyMap<string, string>) => Object.fromEntries([...figures].sort(([a], [b]) => (a < b ? -1 : 1)));
const formOf = (no: string) => `final-accounts/${no}`;

export function expectAll(tables: readonly Published[], read: ReturnType<typeof recognise>): void {
  expect(read.tables.map(({ form }) => form.id)).toEqual(tables.map(({ no }) => formOf(no)));
  expect(read.uncertain).toEqual([]);
  expect(read.unrecognisedSheets).toEqual([]);
  tables.forEach(({ draft, no }, index) => {
    const table = read.tables[index];
    if (!table) throw new Error(no);
    const places = whereabouts(draft);
    const found = new Map([...foundFigures(table)].filter(([name]) => places.has(name)));
    expect({ no, ...sorted(found) }).toEqual({ no, ...sorted(places) });
    expect(table.unmatched).toEqual([]);
  });
}

describe.each(Object.entries(STYLES))('%s', (_, style) => {
  const drawn = ORDER.map((no) => commonTable(no, { ...COMMON, ...style }));

  it('one table a sheet', () => {
    const book = workbook(...drawn.map(({ no, draft }) => snapshot(`表${no}`, draft)));
    expectAll(drawn, recognise(book, FORMS));
  });
});
