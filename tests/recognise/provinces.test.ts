import { FORMS } from '../../src/forms';
import { recognise } from '../../src/recognise';
import { COMMON, commonTable, ORDER } from '../kit/layouts/common';
import { STYLES } from '../kit/layouts/styles';
import { foundFigures } from './expected';
import type { Published } from './published';
import { snapshot, whereabouts, workbook } from './sheets';

/** Layouts of other provinces, drawn with the published figures: every figure is found at its row and column. */
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
