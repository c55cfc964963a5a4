import { type CellRef, normalize, passageIn, type Passage, type TableRow, type TextSpan } from '../core';
import type { TableAccess } from '../relations';

/** A text of a table, normalised, with the way back to its place. */
export interface TextField {
  readonly key: string;
  readonly text: string;
  readonly cell: CellRef;
  passage(span: TextSpan): Passage;
}

/** Of a table read once for all rules, by row. */
const besideLabels = new WeakMap<TableAccess, ReadonlyMap<TableRow, TextField>>();

/** The texts beside the labels of a form, and those of one column of its lists where one is named. */
export function textFields(access: TableAccess, column?: { readonly part: string; readonly key: string }): readonly TextField[] {
  if (column && access.form.parts.some(({ name }) => name === column.part)) return [...textsOf(access, column).values()];
  return [...textsBeside(access).values()];
}

function textsBeside(access: TableAccess): ReadonlyMap<TableRow, TextField> {
  let known = besideLabels.get(access);
  if (!known) besideLabels.set(access, (known = textsOf(access)));
  return known;
}

function textsOf(access: TableAccess, column?: { readonly part: string; readonly key: string }): ReadonlyMap<TableRow, TextField> {
  const texts = new Map<TableRow, TextField>();
  for (const row of access.rows) {
    const found = textAt(access, row, row.part === column?.part ? column.key : '内容');
    if (found) texts.set(row, found);
  }
  return texts;
}

export function textField(access: TableAccess, key: string): TextField | undefined {
  const row = access.row(key);
  return row && textsBeside(access).get(row);
}

/** The text of one cell; undefined where it holds none. */
export function textAt(access: TableAccess, row: TableRow, columnKey: string): TextField | undefined {
  const column = access.column(row, columnKey);
  const value = column && access.value(row, column);
  if (!column || typeof value !== 'string' || value.trim() === '') return undefined;
  const cell = access.cell(row, column);
  const offset = access.place(row, column).span?.start ?? 0;
  return {
    key: row.label === '' ? row.key : row.label,
    text: normalize(value),
    cell,
    passage: (span) => {
      const passage = passageIn(cell, value, span);
      return { ...passage, start: passage.start + offset, end: passage.end + offset };
    },
  };
}
