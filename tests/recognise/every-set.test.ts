import type { Column, Form, Part, Table } from '../../src/core';
import { headerRows } from '../../src/fill/three-public/sheet-header';
import { FORM_SETS, FORMS } from '../../src/forms';
import { recognise } from '../../src/recognise';
import { sheetOf } from '../kit/tables';

/**
 * Every form of every set whose rows stand under one header, drawn from its own file with a figure in each cell, is that form – against all
 * others, wherever it stands, with and without its code. Forms of blocks: tests/recognise/blocks.
 */
type Cells = (string | number | null)[];

const KINDS: ReadonlySet<string> = new Set(['fixed', 'codes', 'single']);
const drawn = FORM_SETS.map((set) => ({ set, forms: [...set.forms, ...(set.editions ?? [])].filter(({ parts }) => parts.every(({ rows }) => KINDS.has(rows.kind))) })).filter(({ forms }) => forms.length > 0);

/** The columns of each repetition of a part, side by side; the lanes of a part share its rows between them. */
const lanesOf = (form: Form): { part: Part; lane: number }[] => form.parts.flatMap((part) => Array.from({ length: part.lanes }, (_, lane) => ({ part, lane })));

const columnsOf = (form: Form) => lanesOf(form).flatMap(({ part }) => part.columns.filter(({ optional }) => !optional).map(({ key }) => ({ key, part: part.name })));

function linesOf({ rows, lanes }: Part, lane: number): { code: string; label: string; line: string | number }[] {
  switch (rows.kind) {
    case 'codes': {
      const codes = rows.levels.map((length) => '2240101020304'.slice(0, length));
      return [{ code: rows.total, label: '', line: '' }, ...codes.map((code) => ({ code, label: `科目${String(code.length)}`, line: '' }))];
    }
    case 'fixed': {
      const each = Math.ceil(rows.rows.length / lanes);
      return rows.rows.slice(lane * each, (lane + 1) * each).map(({ code = '', label, line = '' }) => ({ code, label, line }));
    }
    default:
      return [{ code: '', label: '', line: '' }];
  }
}

function print(form: Form, { down, right, code }: { down: number; right: number; code: boolean }) {
  const lanes = lanesOf(form);
  const columns = lanes.flatMap(({ part }) => part.columns.filter(({ optional }) => !optional));
  let figure = 100;
  const lines = lanes.map(({ part, lane }) => linesOf(part, lane));
  const height = Math.max(...lines.map((each) => each.length));
  const cell = (column: Column, line: { code: string; label: string; line: string | number } | undefined): string | number | null => {
    if (!line) return null;
    if (column.role === 'code') return line.code;
    if (column.role === 'label') return line.label === '' ? null : line.label;
    if (column.role === 'line') return line.line;
    return line.label === '' && line.code === '' && form.parts[0]?.rows.kind === 'fixed' ? null : (figure += 1.5);
  };
  const body = Array.from({ length: height }, (_, row): Cells =>
    lanes.flatMap(({ part }, index) => part.columns.filter(({ optional }) => !optional).map((column) => cell(column, lines[index]?.[row]))),
  );
  const rows: Cells[] = [[form.title], ...(code && form.tableCode !== '' ? [[form.tableCode]] : []), [`单位：${form.unit}`], ...headerRows(columns, { top: 0, lastLabelBelow: false }, (text) => text).rows.map((row) => [...row]), ...body];
  const moved = [...Array.from({ length: down }, (): Cells => []), ...rows.map((row): Cells => [...Array.from({ length: right }, () => null), ...row])];
  return { sheet: sheetOf('表', moved), lines: lines.flat() };
}

const PLACES = [
  { name: 'as it is', down: 0, right: 0, code: true },
  { name: 'shifted, without code', down: 4, right: 2, code: false },
];

describe.each(drawn.map(({ set, forms }) => [set.id, forms] as const))('%s', (_, forms) => {
  test.each(forms.flatMap((form) => PLACES.map((place) => [`${form.short}${form.edition ? ` ${form.edition.id}` : ''} ${place.name}`, form, place] as const)))('%s', (__, form, place) => {
    const { sheet, lines } = print(form, place);
    const { tables, uncertain } = recognise({ name: '表.xlsx', date1904: false, sheets: [sheet] }, FORMS);
    expect(uncertain).toEqual([]);
    expect(tables.map((table) => table.form.id)).toEqual([form.id]);
    const [table] = tables as [Table];
    const inOrder = [...table.columns].sort((a, b) => a.column - b.column);
    expect(inOrder.map(({ key, part }) => `${part} ${key}`)).toEqual(columnsOf(form).map(({ key, part }) => `${part} ${key}`));
    expect(inOrder.map(({ column }) => column)).toEqual(inOrder.map((_, index) => place.right + index));
    expect(table.unmatched).toEqual([]);
    const wanted = form.parts[0]?.rows.kind === 'fixed' ? lines.filter(({ label, code }) => label !== '' || code !== '').map(({ label }) => label) : lines.map(({ label }) => label);
    const captions = new Set(form.parts.flatMap(({ rows }) => (rows.kind === 'fixed' ? rows.rows.filter(({ caption }) => caption).map(({ label }) => label) : [])));
    expect(table.rows.filter(({ label, code }) => label !== '' || code !== undefined || form.parts[0]?.rows.kind !== 'fixed')).toHaveLength(wanted.filter((label) => !captions.has(label)).length);
  });
});
