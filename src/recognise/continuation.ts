import { normalize, type SheetSnapshot, type Table, toA1, type Unit } from '../core';
import type { Form } from '../forms/types';
import { readBody } from './body';
import type { ColumnMatch } from './columns';
import { Grid } from './grid';
import { readRows } from './rows';
import { type CompiledForm, vocabularyOf } from './vocabulary';

/** Lines a sheet may carry above such rows. */
const CONTINUED = /^\(?(?:接上[表页]|续表?|.{0,30}\(续(?:表|\d|[一二三四五六七八九十])?\))\)?$/;
const UNIT_LINE = /^(?:金额)?单位:(.+)$/;

/**
 * The rows of a sheet that prints no header of its own, read by the columns of the table that ends on the sheet before. Undefined unless
 * every line is a row of the form that comes after those of the table, and every figure stands in a column of figures.
 */
export function readContinuation(sheet: SheetSnapshot, before: Table, forms: readonly Form[]): Table | undefined {
  const vocabulary = vocabularyOf(forms);
  const compiled = vocabulary.forms.find(({ form }) => form === before.form);
  const kinds = before.form.parts.map(({ rows }) => rows.kind);
  if (!compiled || kinds.some((kind) => kind !== 'codes' && kind !== 'fixed')) return undefined;
  const grid = new Grid(sheet);
  const match = matchOf(compiled, before);
  const columns = match.matched.map(({ column }) => column);
  const left = Math.min(...columns);
  const right = Math.max(...columns);
  const { origin, values } = sheet;
  const bottom = origin.row + values.length - 1;
  const body = readBody(grid, vocabulary, { top: origin.row, bottom, left, right, outerLeft: Math.min(left, origin.column), outerRight: right });
  const { rows, unmatched } = readRows(grid, match, body);
  const last = Math.max(...rows.map(({ row }) => row), ...body.notes.map(({ row }) => row));
  const [first] = rows;
  if (!first || !follows(before, rows) || !unmatched.every(({ label }) => isHeading(label, before.unit))) return undefined;
  if (unmatched.some(({ row }) => row > first.row) || hasStrangers(grid, match, { top: origin.row, bottom, last }, sheet)) return undefined;
  const { form, title, unit, unitFrom, year, organisation, confidence } = before;
  return {
    ...{ form, title, unit, unitFrom, organisation, confidence },
    id: `${sheet.name}!${toA1(first.row, left)}`,
    sheet: sheet.name,
    range: { top: first.row, bottom: last, left, right },
    rows,
    columns: before.columns.filter(({ page }) => page === undefined),
    unmatched: [],
    notes: body.notes,
    declaredEmpty: false,
    ...(year === undefined ? {} : { year }),
  };
}

/** The columns where they stand on the first sheet. */
function matchOf(form: CompiledForm, { columns }: Table): ColumnMatch {
  const own = columns.filter(({ page }) => page === undefined);
  const matched = form.slots.flatMap((slot) => {
    const found = own.find(({ key, part, lane }) => key === slot.column.key && part === slot.part && lane === slot.lane);
    return found ? [{ slot, column: found.column, pieces: [] }] : [];
  });
  return { form, matched, expected: matched.length, fit: 1 };
}

/** Codes go on where they stopped. */
function follows(before: Table, rows: Table['rows']): boolean {
  const known = before.rows.flatMap(({ code }) => code ?? []);
  const codes = rows.flatMap(({ code }) => code ?? []);
  const [next] = codes;
  const last = known.at(-1);
  return next === undefined || last === undefined || before.form.parts.some(({ rows: { kind }, lanes }) => kind === 'fixed' || lanes > 1) || next > last;
}

function isHeading(label: string, unit: Unit): boolean {
  const text = normalize(label);
  return CONTINUED.test(text) || UNIT_LINE.exec(text)?.[1] === unit;
}

/** Figures where no column of figures is, or anything below the table: another kind of sheet. */
function hasStrangers(grid: Grid, { matched }: ColumnMatch, { top, bottom, last }: { readonly top: number; readonly bottom: number; readonly last: number }, { origin, values }: SheetSnapshot): boolean {
  const known = new Set(matched.map(({ column }) => column));
  const width = Math.max(0, ...values.map((row) => row.length));
  for (let row = top; row <= bottom; row++) {
    for (let column = origin.column; column < origin.column + width; column++) {
      if ((!known.has(column) && grid.isFigure(row, column)) || (row > last && grid.text(row, column) !== '')) return true;
    }
  }
  return false;
}
