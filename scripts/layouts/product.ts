import { readFigure, type WorkbookSnapshot } from '../../src/core';
import { FORMS } from '../../src/forms';
import { accessTables } from '../../src/reading';
import { recognise } from '../../src/recognise';

/** What is read of a workbook: `form part row column` → figure or text, and what was asked about or not read. */
export interface Reading {
  readonly cells: ReadonlyMap<string, string>;
  readonly left: readonly string[];
}

export function reading(workbook: WorkbookSnapshot): Reading {
  const { tables, uncertain, plain, unrecognisedSheets } = recognise(workbook, FORMS);
  const cells = new Map<string, string>();
  for (const access of accessTables(workbook, tables)) {
    for (const row of access.rows) {
      for (const { key, role, part, lane } of access.table.columns) {
        if (part !== row.part || lane !== row.lane || (role !== 'amount' && role !== 'text')) continue;
        const column = access.column(row, key);
        if (!column) continue;
        const value = access.value(row, column);
        const { kind, value: figure } = readFigure(value);
        const text = kind === 'number' || kind === 'text' ? figure.toString() : role === 'text' ? access.text(row, key) : '';
        if (text !== '') cells.set([access.form.id, access.table.subject ?? '', part, row.key, key].join(' '), text);
      }
    }
  }
  return { cells, left: [...uncertain, ...plain].map(({ sheet, range }) => `${sheet}!${String(range.top + 1)}`).concat(unrecognisedSheets) };
}

/** What is read otherwise than before: lost, elsewhere, or new. */
export function differences(before: Reading, after: Reading): readonly string[] {
  const lost = [...before.cells].filter(([place, text]) => after.cells.get(place) !== text).map(([place, text]) => `${place}: ${String(after.cells.get(place))} for ${text}`);
  const more = [...after.cells.keys()].filter((place) => !before.cells.has(place)).map((place) => `${place}: new`);
  return [...lost, ...more, ...after.left.filter((place) => !before.left.includes(place) && before.left.length === 0).map((place) => `${place}: not read`)];
}
