import { FORMS } from '../../src/forms';
import { recognise } from '../../src/recognise';
import { expectFigures } from './expected';
import { beside, dropCode, dropTitle, insertColumn, mergeHeader, mergeHeading, shift, stack } from './layouts';
import { PUBLISHED, type Published, published } from './published';
import { type Draft, mapCells, snapshot, workbook } from './sheets';

const read = (draft: Draft) => recognise(workbook(snapshot('汇总', draft)), FORMS);
const pick = (...numbers: readonly string[]) => numbers.map(published);

function expectAll(draft: Draft, numbers: readonly string[]) {
  const { tables, uncertain } = read(draft);
  expect(uncertain).toEqual([]);
  expect(tables.map(({ form }) => form.short).sort()).toEqual([...numbers].sort());
  for (const no of numbers) expectFigures(tables.find((table) => table.form.short === no), no, draft);
}

describe('stacked on one sheet', () => {
  const all = PUBLISHED.map(({ no }) => no);

  it.each([0, 1, 3])('all ten with %i blank rows between them', (gap) => {
    expectAll(stack(PUBLISHED, gap), all);
  });

  it('in any order', () => {
    expectAll(stack([...PUBLISHED].reverse(), 1), all);
    expectAll(stack(pick('08', '05', '07', '03', '02'), 1), ['08', '05', '07', '03', '02']);
  });

  it('with merged headings and headers', () => {
    expectAll(stack(PUBLISHED.map((table) => mergeHeading(mergeHeader(table))), 1), all);
  });

  it('each shifted by another number of columns', () => {
    const shifted = PUBLISHED.map((table, index) => shift(0, index % 4)(table));
    expectAll(stack(shifted, 1), all);
  });

  it('without titles, by code', () => {
    expectAll(stack(PUBLISHED.map(dropTitle), 2), all);
  });

  it('says for each table its own range', () => {
    const { tables } = read(stack(pick('07', '08'), 2));
    // 07: title on row 1, last note on row 11; 08 begins on row 14 after two blank rows.
    expect(tables.map(({ id, range }) => [id, range.top, range.bottom])).toEqual([
      ['汇总!A1', 0, 10],
      ['汇总!A14', 13, 23],
    ]);
  });
});

describe('side by side on one sheet', () => {
  it.each([
    ['05', '08'],
    ['02', '03'],
    ['01', '04'],
    ['09', '10'],
    ['07', '06'],
    ['10', '05'],
  ])('%s beside %s with a blank column', (left, right) => {
    expectAll(beside(pick(left, right), 1), [left, right]);
    expectAll(beside(pick(left, right).map(mergeHeader), 2), [left, right]);
  });

  it.each([
    ['05', '08'],
    ['01', '05'],
    ['02', '03'],
  ])('%s beside %s without a gap', (left, right) => {
    expectAll(beside(pick(left, right), 0), [left, right]);
  });

  it('the right one starting lower', () => {
    expectAll(beside([published('01'), shift(6, 0)(published('08'))], 1), ['01', '08']);
    expectAll(beside([published('05'), shift(11, 0)(published('02'))], 1), ['05', '02']);
  });

  it('three in a row, one with a blank column inside', () => {
    expectAll(beside([published('05'), insertColumn(2)(published('07')), published('09')], 1), ['05', '07', '09']);
  });

  it('a tall table with two short ones stacked beside it', () => {
    const short: Published = { ...published('07'), draft: stack(pick('07', '08'), 1) };
    expectAll(beside([published('01'), short], 1), ['01', '07', '08']);
  });
});

describe('the same form twice', () => {
  const other = (table: Published): Published => ({
    ...table,
    draft: mapCells(table.draft, (cell) => (cell.value === '部门名称：晋城市应急管理局' ? { value: '部门名称：晋城市煤矿安全中心' } : cell)),
  });

  it.each(['01', '03', '05', '09'])('%s of two organisations gives two tables', (no) => {
    const { tables } = read(stack([published(no), other(published(no))], 1));
    expect(tables.map((table) => [table.form.short, table.organisation])).toEqual([
      [no, '晋城市应急管理局'],
      [no, '晋城市煤矿安全中心'],
    ]);
  });

  it.each(['02', '04', '07', '09'])('%s of one organisation is not taken for a page break', (no) => {
    const { tables } = read(stack([published(no), published(no)], 1));
    expect(tables.map((table) => table.form.short)).toEqual([no, no]);
    expect(tables[0]?.rows.length).toBe(tables[1]?.rows.length);
  });

  it('on two sheets gives two tables', () => {
    const { draft } = published('03');
    const { tables } = recognise(workbook(snapshot('本级', draft), snapshot('下属', draft)), FORMS);
    expect(tables.map(({ id, form }) => [id, form.short])).toEqual([
      ['本级!A1', '03'],
      ['下属!A1', '03'],
    ]);
  });
});

describe('without title and code', () => {
  const bare = (table: Published) => dropCode(dropTitle(table));

  it.each(['01', '02', '03', '04', '06', '07', '09', '10'])('%s is known by its labels', (no) => {
    const { tables } = read(bare(published(no)).draft);
    expect(tables.map((table) => table.form.short)).toEqual([no]);
  });

  it('05 may be 08 in the edition that prints 小计: the user is asked, and the answer is taken', () => {
    const { draft } = bare(published('05'));
    const book = workbook(snapshot('表', draft));
    const first = recognise(book, FORMS);
    expect(first.tables).toEqual([]);
    expect(first.unrecognisedSheets).toEqual([]);
    expect(first.uncertain.map(({ candidates }) => candidates.map(({ form }) => form))).toEqual([['final-accounts/05', 'final-accounts/08']]);

    // Title and code are gone, so the region begins with the organisation in A3.
    const answered = recognise(book, FORMS, { chosen: new Map([['表!A3', 'final-accounts/05']]) });
    expect(answered.uncertain).toEqual([]);
    expectFigures(answered.tables[0], '05', draft);
    expect(answered.tables[0]?.confidence.reasons).toContainEqual({ kind: 'chosen' });
  });
});
