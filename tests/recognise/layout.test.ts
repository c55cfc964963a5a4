import { FORMS } from '../../src/forms';
import { type RecogniseOptions, recognise } from '../../src/recognise';
import { expectFigures } from './expected';
import {
  type Change,
  dropCode,
  dropTitle,
  fullWidth,
  halfWidth,
  inYuan,
  insertBlankRow,
  insertColumn,
  mergeHeader,
  mergeHeading,
  moveHeading,
  moveRow,
  pageBreak,
  repeatHeaderCells,
  shift,
  spaceOut,
  typedNumbers,
  watermark,
} from './layouts';
import { PUBLISHED, type Published, published } from './published';
import { snapshot, widthOf, workbook } from './sheets';

const ALL = PUBLISHED.map(({ no }) => no);

function find(table: Published, options?: RecogniseOptions) {
  return recognise(workbook(snapshot('数据', table.draft)), FORMS, options);
}

function expectFound(no: string, ...changes: readonly Change[]) {
  const changed = changes.reduce((table, change) => change(table), published(no));
  const { tables, uncertain } = find(changed);
  expect(uncertain).toEqual([]);
  expect(tables).toHaveLength(1);
  expectFigures(tables[0], no, changed.draft);
  return tables[0];
}

const last = (table: Published) => widthOf(table.draft) - 1;

const CHANGES: Readonly<Record<string, readonly Change[]>> = {
  'as published': [],
  'shifted by three rows': [shift(3, 0)],
  'shifted by two columns': [shift(0, 2)],
  'shifted by rows and columns': [shift(7, 4)],
  'title in the middle': [(table) => moveHeading('title', 'title', 2)(table)],
  'code on the title line, far right': [(table) => moveHeading('code', 'title', last(table) + 1)(table)],
  'code above the title': [(table) => moveHeading('code', 0, 1)(shift(1, 0)(table))],
  'unit at the right, on the line of the organisation': [(table) => moveHeading('unit', table.unit - 2, last(table))(table)],
  'heading merged across the table': [mergeHeading],
  'header merged': [mergeHeader],
  'header and heading merged': [mergeHeader, mergeHeading],
  'header unmerged and repeated': [repeatHeaderCells],
  'spaces inside every label': [spaceOut(' ')],
  'line breaks inside every label': [spaceOut('\n')],
  'full-width spaces inside every label': [spaceOut('\u3000')],
  'full-width characters': [fullWidth],
  'half-width brackets and colons': [halfWidth],
  'typed numbers, codes and line numbers': [typedNumbers],
  'a blank row between heading and header': [insertBlankRow((table) => table.header)],
  'a blank row inside the header': [insertBlankRow((table) => table.header + 1)],
  'a blank row between header and body': [insertBlankRow((table) => table.body)],
  'a blank row before the notes': [insertBlankRow((table) => table.note)],
  'two blank rows inside the body': [insertBlankRow((table) => table.body + 1), insertBlankRow((table) => table.body + 1)],
  'a blank column after the first': [insertColumn(1)],
  'a blank column after the second': [insertColumn(2)],
  'a blank column in a merged header': [mergeHeader, insertColumn(2)],
  'in 元': [inYuan],
  'watermark above the header': [(table) => watermark('仅供内部审核', table.header, 1)(table)],
  'watermark inside the header': [(table) => watermark('仅供内部审核', table.header + 1, 0)(table)],
  'watermark below the header': [(table) => watermark('仅供内部审核', table.body, 0)(table)],
  'watermark and page number in the body': [
    (table) => watermark('仅供内部审核', table.note - 1, 0)(table),
    (table) => watermark('— 12 —', table.note, 0)(table),
  ],
  'title missing': [dropTitle],
  'code missing': [dropCode],
};

describe.each(ALL)('table %s', (no) => {
  it.each(Object.keys(CHANGES))('%s', (name) => {
    expectFound(no, ...(CHANGES[name] ?? []));
  });

  it('under any sheet name', () => {
    for (const name of ['Sheet1', '收入决算表', '公开05表', "a'b!", '🙂']) {
      const { tables } = recognise(workbook(snapshot(name, published(no).draft)), FORMS);
      expect(tables.map(({ sheet, form }) => [sheet, form.id])).toEqual([[name, `final-accounts/${no}`]]);
    }
  });
});

describe('cells of well-known figures', () => {
  const place = (no: string, key: string, column: string, ...changes: readonly Change[]) => {
    const table = expectFound(no, ...changes);
    const row = table?.rows.find((entry) => entry.key === key);
    const found = table?.columns.find((entry) => entry.key === column && entry.part === row?.part && entry.lane === row.lane);
    return [row?.row, found?.column];
  };

  it('01 支出总计 3,487.99 is F39 of the plain table and moves with it', () => {
    // Five heading lines, two header lines, 栏次, 行次 1–31 on rows 9–39: zero-based row 38, column F.
    expect(place('01', '支出总计', '支出.金额')).toEqual([38, 5]);
    expect(place('01', '支出总计', '支出.金额', shift(2, 3))).toEqual([40, 8]);
    expect(place('01', '支出总计', '支出.金额', insertColumn(3))).toEqual([38, 6]);
    expect(place('01', '支出总计', '支出.金额', mergeHeader, insertBlankRow(() => 20))).toEqual([39, 5]);
  });

  it('06 公用经费合计 155.03 stands in the last lane, its label in the second', () => {
    // Five heading lines, two header lines, 28 lines of codes: row index 35, column L.
    expect(place('06', '公用经费合计', '公用经费.决算数')).toEqual([35, 11]);
    expect(place('06', '人员经费合计', '人员经费.决算数')).toEqual([35, 2]);
  });

  it('06 310 资本性支出 runs from the third lane into the fourth', () => {
    expect(place('06', '31010', '公用经费.决算数')).toEqual([34, 8]);
    expect(place('06', '31011', '公用经费.决算数')).toEqual([7, 11]);
  });

  it('04 tells line 1 from line 29, which carries the same name', () => {
    expect(place('04', '一般公共预算财政拨款', '收入.金额')).toEqual([8, 2]);
    expect(place('04', '年初一般公共预算财政拨款', '收入.金额')).toEqual([36, 2]);
  });
});

describe('order of rows', () => {
  const toEnd = (table: Published) => table.note;
  const toStart = (table: Published) => table.body + 1;

  it.each(['02', '03', '05'])('total row of %s last', (no) => {
    expectFound(no, moveRow('合计', toEnd));
  });

  it.each(['01', '04'])('总计 of %s first', (no) => {
    expectFound(no, moveRow('总计', toStart));
  });

  it('06 totals first', () => {
    expectFound('06', moveRow('人员经费合计', (table) => table.body));
  });
});

describe('unit', () => {
  it.each(ALL)('单位：元 on table %s', (no) => {
    const table = expectFound(no, inYuan);
    expect([table?.unit, table?.unitFrom]).toEqual(['元', 'sheet']);
  });

  it('is the form’s own where the sheet prints none', () => {
    const plain = published('03');
    const table = expectFound('03', moveHeading('unit', 'unit', 0), (t) => ({
      ...t,
      draft: { ...t.draft, rows: t.draft.rows.map((row, index) => (index === plain.unit ? [] : row)) },
    }));
    expect([table?.unit, table?.unitFrom]).toEqual(['万元', 'form']);
  });
});

describe('page breaks', () => {
  it.each(['01', '02', '03', '04', '05', '06'])('repeated header in %s is no second table', (no) => {
    const at = published(no).body + 9;
    expectFound(no, pageBreak(at, 'header'));
    expectFound(no, pageBreak(at, 'title'));
    expectFound(no, mergeHeader, pageBreak(at, 'header'), typedNumbers);
  });
});
