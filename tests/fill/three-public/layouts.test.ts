import { readdirSync } from 'node:fs';
import { check } from '../../../src/check';
import { toQualified, type WorkbookSnapshot } from '../../../src/core';
import { LAYOUT_IDS, layoutById, threePublic, type TypedFigures } from '../../../src/fill';
import { FORM_SETS } from '../../../src/forms';
import { addedSheet } from '../../kit/plain-sheet';
import { notes, side } from './kit';

const EMPTY: WorkbookSnapshot = { name: '空', date1904: false, sheets: [] };
/** 公开09表 of the sample: 29.14 = 0 + 29.00 (0 + 29.00) + 0.14; more was planned for receptions. */
const TYPED: TypedFigures = { budget: { carRunning: 29, reception: 0.2 }, actual: { carRunning: 29, reception: 0.14 } };
const HEADING = { organisation: '某局', year: 2023 };

test('every file of the folder is a layout of the list', () => {
  const files = readdirSync('src/fill/three-public/layouts').filter((name) => name !== 'index.ts' && name !== 'types.ts');
  const named = LAYOUT_IDS.map((id) => `${id.replace(/[/@]/g, '-')}.ts`);
  expect(files.filter((file) => !named.includes(file)).map((file) => `layouts/${file} is not in layouts/index.ts, or its form is another: the file is named SET-FORM-EDITION`)).toEqual([]);
  expect(named.filter((file) => !files.includes(file))).toEqual([]);
  expect(new Set(LAYOUT_IDS).size).toBe(LAYOUT_IDS.length);
});

describe.each(LAYOUT_IDS)('%s', (id) => {
  const layout = layoutById(id);
  const make = (formulas: boolean) => {
    const { newSheet } = threePublic(EMPTY, { ...HEADING, form: id, typed: TYPED, formulas });
    if (!newSheet) throw new Error('no sheet');
    return addedSheet(newSheet);
  };

  test('names rows and columns that its form prints', () => {
    const keys = layout.form.parts.flatMap(({ columns }) => columns.map(({ key }) => key));
    expect(layout.columns.map(({ key }) => key).filter((key) => !keys.includes(key))).toEqual([]);
    const rows = layout.form.parts.flatMap((part) => (part.rows.kind === 'fixed' ? part.rows.rows.map(({ key }) => key) : []));
    expect(Object.values(layout.rows ?? {}).filter((key) => !rows.includes(key))).toEqual([]);
  });

  test('the sheet it makes is recognised as what it is, checked without a finding, and nothing is left to fill', () => {
    const book = { ...EMPTY, sheets: [make(false)] };
    const report = check(book, FORM_SETS);
    expect(report.tables.map(({ form }) => [form.id, form.edition?.id])).toEqual([[layout.form.id, layout.form.edition?.id]]);
    expect(report.findings).toEqual([]);
    expect(report.coverage.failed).toBe(0);
    expect(report.coverage.held).toBeGreaterThan(0);
    const again = threePublic(book, { form: id, typed: TYPED });
    expect([again.items, again.newSheet]).toEqual([[], undefined]);
    expect(side(again, layout.compared)).toEqual(layout.compared === 'actual' ? ['29.14', '0.00', '29.00', '0.00', '29.00', '0.14'] : ['29.20', '0.00', '29.00', '0.00', '29.00', '0.20']);
  });

  test('a wrong total in it is an error at that total', () => {
    const made = make(false);
    const total = { budget: 29.2, actual: 29.14 }[layout.compared];
    const wrong = { ...made, values: made.values.map((row) => row.map((value) => (value === total ? 30 : value))) };
    const report = check({ ...EMPTY, sheets: [wrong] }, FORM_SETS);
    const at = wrong.values.flatMap((row, r) => row.flatMap((value, c) => (value === 30 ? [toQualified({ sheet: wrong.name, row: r, column: c })] : [])));
    const named = report.findings.filter(({ severity }) => severity === 'error').flatMap(({ cells }) => cells.map(toQualified));
    expect(at.filter((cell) => !named.includes(cell))).toEqual([]);
  });

  test('emptied it is filled in place with the same figures', () => {
    const made = make(false);
    const figures = made.values.map((row) => row.map((value) => (typeof value === 'number' && !Number.isInteger(value) ? null : value === 29 ? null : value)));
    const { items } = threePublic({ ...EMPTY, sheets: [{ ...made, values: figures }] }, { form: id, typed: TYPED });
    const back = figures.map((row) => [...row]);
    for (const { write } of items) {
      const row = back[write.cell.row];
      if (row) row[write.cell.column] = write.next.value;
    }
    expect(back).toEqual(made.values);
  });
});

test('09 in pairs: 预算数 | 决算数 under each item, 会议费 and 培训费 beside them, left blank and said', () => {
  const result = threePublic(EMPTY, { ...HEADING, form: 'final-accounts/09@paired', typed: TYPED, formulas: true });
  const made = result.newSheet && addedSheet(result.newSheet);
  const pair = ['预算数', '决算数'];
  const blanks = (count: number): null[] => Array.from({ length: count }, () => null);
  expect(made?.values.slice(0, 7)).toEqual([
    ['财政拨款“三公”经费支出决算表', ...blanks(15)],
    ['部门：某局', ...blanks(5), '2023年度', ...blanks(3), '单位：万元', ...blanks(5)],
    ['财政拨款“三公”经费', ...blanks(11), '会议费', null, '培训费', null],
    ['合计', null, '因公出国（境）费', null, '公务用车购置及运行维护费', ...blanks(5), '公务接待费', ...blanks(5)],
    [null, null, null, null, '小计', null, '公务用车购置费', null, '公务用车运行维护费', ...blanks(7)],
    Array.from({ length: 8 }, () => pair).flat(),
    // 29.20 = 0 + 29 + 0.20 and 29.14 = 0 + 29 + 0.14; 小计 29 = 0 + 29.
    [29.2, 29.14, null, null, 29, 29, null, null, 29, 29, 0.2, 0.14, ...blanks(4)],
  ]);
  expect(made?.formulas[6]?.slice(0, 6)).toEqual(['=C7+E7+K7', '=D7+F7+L7', null, null, '=G7+I7', '=H7+J7']);
  expect(notes(result)).toContain('besideBlank');
  expect(result.notes.find(({ code }) => code === 'besideBlank')?.message.zh).toBe('会议费、培训费不是“三公”经费，没有来源，各栏留空；请手工填写');
});
