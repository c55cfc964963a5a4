import type { Column, Form, ListRows, Part } from '../../../src/core';
import { FORM_SETS, FORMS } from '../../../src/forms';
import { recognise } from '../../../src/recognise';
import { linesOf } from '../../../src/recognise/blocks/lines';
import type { Reach } from '../../../src/recognise/blocks/reach';
import { readBlocks } from '../../../src/recognise/blocks/read';
import { Grid } from '../../../src/recognise/grid';
import { sheetOf } from '../../kit/tables';

/**
 * Every form of blocks and every edition of it, drawn from its own file, is that form – against all others of all sets, wherever it
 * stands, one beside the other in a workbook. With every-set.test.ts the confusion matrix of all forms.
 */
type Cells = (string | number | null)[];

const forms = FORM_SETS.flatMap((set) => [...set.forms, ...(set.editions ?? [])]).filter(({ parts }) => parts.some(({ rows }) => rows.kind === 'fields' || rows.kind === 'list'));
const nameOf = ({ id, edition }: Form): string => (edition ? `${id} ${edition.id}` : id);
const named = forms.map((form) => [nameOf(form), form] as const);

const valueOf = (column: Column | undefined, index: number): string | number => (column?.role === 'amount' ? 10 + index : `内容${String(index)}`);

/** Label and value beside each other; of several columns a pair each, the label with the column’s name before it. */
function fieldLines({ rows, columns }: Part): Cells[] {
  if (rows.kind !== 'fields') return [];
  return rows.fields.map(({ label }, index): Cells =>
    columns.length === 1
      ? [label, valueOf(columns[0], index)]
      : columns.flatMap((column): Cells => [`${column.path.join('')}${label}`, valueOf(column, index)]),
  );
}

/** A row for each label of the innermost group (else two rows), the outer labels beside them, the total at the end. */
function listLines(columns: readonly Column[], list: ListRows): Cells[] {
  const [outer, inner] = list.groups;
  const sides = Object.entries(outer?.labels ?? { '': [] }).flatMap(([label, under]) => (inner && under.length > 0 ? under : ['']).map((second) => [label, second] as const));
  const body = sides.map(([first, second], index): Cells =>
    columns.map(({ key, role }) => {
      if (key === outer?.column) return first;
      if (key === inner?.column) return second === '' ? null : second;
      if (role === 'amount') return 5;
      return list.names.includes(key) ? `指标事项${String(index + 1)}` : `≥${String(80 + index)}%`;
    }),
  );
  const total = list.total ? [columns.map(({ role }, index): string | number | null => (index === 0 ? (list.total?.labels[0] ?? '') : role === 'amount' ? 5 * body.length : null))] : [];
  return [...body, ...total];
}

function partLines(part: Part): Cells[] {
  const columns = part.columns.filter(({ optional }) => !optional);
  const header = Array.from({ length: Math.max(...columns.map(({ path }) => path.length)) }, (_, depth): Cells => columns.map(({ path }) => path[depth] ?? null));
  switch (part.rows.kind) {
    case 'fields':
      return fieldLines({ ...part, columns });
    case 'list':
      return [...header, ...listLines(columns, part.rows)];
    case 'fixed':
      return [...header, ...part.rows.rows.map(({ label, code = '', line = '' }, row): Cells => columns.map(({ role }) => (role === 'label' ? label : role === 'code' ? code : role === 'line' ? line : 10 + row)))];
    default:
      throw new Error(`${part.name}: ${part.rows.kind}`);
  }
}

function drawn({ title, tableCode, unit, parts }: Form): Cells[] {
  return [[title], ...(tableCode === '' ? [] : [[tableCode]]), [`单位：${unit}`], ...parts.flatMap(partLines)];
}

const shifted = (lines: readonly Cells[], down: number, right: number): Cells[] => [
  ...Array.from({ length: down }, (): Cells => []),
  ...lines.map((line): Cells => [...Array.from({ length: right }, () => null), ...line]),
];

function found(...sheets: readonly Cells[][]) {
  const { tables, uncertain } = recognise({ name: '表.xlsx', date1904: false, sheets: sheets.map((lines, index) => sheetOf(`表${String(index + 1)}`, lines)) }, FORMS);
  return { tables: tables.map(({ sheet, form }) => [sheet, nameOf(form)]), uncertain };
}

describe('a form of blocks drawn from its file is that form and no other', () => {
  test.each(named)('%s', (_, form) => {
    const expected = { tables: [['表1', nameOf(form)]], uncertain: [] };
    expect(found(drawn(form))).toEqual(expected);
    expect(found(shifted(drawn(form), 3, 2))).toEqual(expected);
  });

  test.each(named)('%s without title is read or asked for, never another', (_, form) => {
    const { tables, uncertain } = found(drawn(form).slice(1));
    expect([...tables.map(([, name = '']) => name.split(' ')[0]), ...uncertain.map(({ candidates: [first] }) => first?.form)]).toEqual([form.id]);
  });

  test('all of them in one workbook', () => {
    expect(found(...forms.map(drawn))).toEqual({ tables: forms.map((form, index) => [`表${String(index + 1)}`, nameOf(form)]), uncertain: [] });
  });
});

test('what a form can come to, told before its rows are read, bounds what it does come to, over its own table and all others', () => {
  for (const drawnForm of forms) {
    const grid = new Grid(sheetOf('表', drawn(drawnForm)));
    const lines = linesOf(grid);
    for (const form of forms) {
      const told: Reach[] = [];
      const reading = readBlocks(grid, form, lines, (reach) => told.push(reach) > 0);
      const place = `${nameOf(form)} over ${nameOf(drawnForm)}`;
      for (const { found: most, expected, strange } of reading ? told : []) {
        const { found: own = 0, expected: wanted = 0, strange: unknown = 0 } = reading ?? {};
        const within = { most: own <= most, least: wanted >= expected[0], expected: wanted <= expected[1], strange: unknown >= strange };
        expect({ place, ...within }).toEqual({ place, most: true, least: true, expected: true, strange: true });
      }
    }
  }
});
