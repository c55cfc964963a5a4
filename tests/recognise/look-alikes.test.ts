import { FORM_SETS, FORMS } from '../../src/forms';
import { recognise } from '../../src/recognise';
import { matchColumns } from '../../src/recognise/columns';
import { Grid } from '../../src/recognise/grid';
import { weigh } from '../../src/recognise/judge';
import { findRegions } from '../../src/recognise/regions';
import { ACCEPTED, ASKED, MARGIN } from '../../src/recognise/score';
import { vocabularyOf } from '../../src/recognise/vocabulary';
import { COMMON, commonTable, ORDER } from '../kit/layouts/common';
import { type Change, dropCode, dropTitle, stack, write } from './layouts';
import { PUBLISHED, type Published, published } from './published';
import { snapshot, workbook } from './sheets';

const NUMBERS = PUBLISHED.map(({ no }) => no);
const vocabulary = vocabularyOf(FORMS);

/** Score of every form, in its best edition, laid over the one region of a table by force. */
function scores(table: Published): number[] {
  const grid = new Grid(snapshot('表', table.draft));
  const regions = findRegions(grid, vocabulary);
  expect(regions).toHaveLength(1);
  const best = new Map(FORM_SETS.flatMap(({ forms }) => forms).map(({ id }) => [id, 0]));
  for (const region of regions) {
    for (const form of vocabulary.forms) {
      const { score } = weigh(grid, region, matchColumns(form, region.header.columns));
      best.set(form.form.id, Math.max(score, best.get(form.form.id) ?? 0));
    }
  }
  return [...best.values()];
}

function matrix(...changes: readonly Change[]): number[][] {
  return PUBLISHED.map((table) => scores(changes.reduce((done, change) => change(done), table)));
}

function draw(title: string, rows: readonly (readonly number[])[]): string {
  const line = (cells: readonly (string | number)[]) => cells.map((cell) => String(cell).padStart(5)).join('');
  return [title, line(['表\\样', ...NUMBERS]), ...rows.map((row, index) => line([NUMBERS[index] ?? '', ...row]))].join('\n');
}

const rightOf = (row: readonly number[], index: number) => row[index] ?? 0;
const nextOf = (row: readonly number[], index: number) => Math.max(...row.filter((_, other) => other !== index));

describe('every form laid over every table', () => {
  it('with title and code: the right form wins far ahead', () => {
    const rows = matrix();
    process.stdout.write(`${draw('题名和表号齐全', rows)}\n`);
    rows.forEach((row, index) => {
      expect(rightOf(row, index)).toBe(100);
      expect(nextOf(row, index)).toBeLessThan(ASKED);
    });
  });

  it.each([
    ['title', dropTitle],
    ['code', dropCode],
  ])('without %s: still the only one accepted', (_, drop) => {
    matrix(drop).forEach((row, index) => {
      expect(rightOf(row, index)).toBeGreaterThanOrEqual(ACCEPTED + MARGIN);
      expect(rightOf(row, index) - nextOf(row, index)).toBeGreaterThanOrEqual(2 * MARGIN);
    });
  });

  it('by columns and rows alone: only 05 and 08 come near each other, since they differ in their titles alone', () => {
    const rows = matrix(dropTitle, dropCode);
    process.stdout.write(`${draw('无题名、无表号', rows)}\n`);
    rows.forEach((row, index) => {
      const no = NUMBERS[index] ?? '';
      expect(rightOf(row, index)).toBe(Math.max(...row));
      if (no !== '05' && no !== '08') expect(rightOf(row, index) - nextOf(row, index)).toBeGreaterThanOrEqual(MARGIN);
    });
  });
});

describe('a title of another form', () => {
  const titled = (title: string): Change => (table) => write([{ row: table.title, column: 0, cell: { value: title } }])(table);
  const read = (table: Published) => recognise(workbook(snapshot('表', table.draft)), FORMS);

  it.each([
    ['02', '支出决算表'],
    ['03', '收入决算表'],
    ['01', '财政拨款收入支出决算总表'],
    ['04', '收入支出决算总表'],
  ])('over table %s (%s) is never believed against the columns', (no, title) => {
    const wrong = FORMS.find((form) => form.title === title)?.id;
    const { tables } = read(titled(title)(published(no)));
    expect(tables.map(({ form }) => form)).not.toContain(wrong);
  });

  it('and its code too, over columns that do not fit: the user is asked', () => {
    const copied = write([
      { row: 0, column: 0, cell: { value: '支出决算表' } },
      { row: 1, column: 0, cell: { value: '公开03表' } },
    ])(published('02'));
    const { tables, uncertain } = read(copied);
    expect(tables).toEqual([]);
    expect(uncertain).toHaveLength(1);
  });

  it('over any of the nine tables as other provinces print them is asked about or named as unread; two pairs only their titles tell apart', () => {
    const believed = ORDER.flatMap((no) =>
      ORDER.filter((other) => other !== no).flatMap((other) => {
        const table = titled(FORMS.find(({ id }) => id === `final-accounts/${other}`)?.title ?? '')(commonTable(no, { ...COMMON, funds: true }));
        const { tables, uncertain, plain } = read(table);
        expect({ no, other, said: tables.length + uncertain.length + plain.length }).toEqual({ no, other, said: 1 });
        return tables.map(({ form }) => `${no} under the title of ${other} is read as ${form.short}`);
      }),
    );
    // 05 prints what 08 prints without balances, and 08 with balances what 07 prints.
    expect(believed).toEqual(['05 under the title of 08 is read as 08', '07 under the title of 08 is read as 08', '08 under the title of 07 is read as 07']);
  });

  it('is asked about together with the form that its columns and rows fit', () => {
    const { uncertain } = read(titled('财政拨款收入支出决算总表')(commonTable('01', COMMON)));
    expect(uncertain.map(({ candidates }) => candidates.map(({ form }) => form))).toEqual([['final-accounts/04', 'final-accounts/01']]);
  });

  it('and a code of a third form, over one row of figures below another table: named as unread, with its range', () => {
    const wrong = titled('支出决算表')(commonTable('09', { ...COMMON, tableCode: true }));
    const { tables, plain } = recognise(workbook(snapshot('表', stack([commonTable('01', COMMON), wrong], 2))), FORMS);
    expect(tables.map(({ form }) => form.short)).toEqual(['01']);
    expect(plain.map(({ title, lanes }) => ({ title, lanes }))).toEqual([{ title: '支出决算表', lanes: [] }]);
  });

  it('a code left over from copying a sheet does not outweigh the title', () => {
    const copied = write([{ row: 1, column: 0, cell: { value: '公开05表' } }])(published('08'));
    expect(read(copied).tables.map(({ form }) => form.short)).toEqual(['08']);
  });

  it.each(['政府性基金预算支出决算表', '财政专户管理资金收入支出决算总表', '项目支出决算表', '收入支出决算总表情况说明'])(
    '%s is no title of ours, though one stands inside it',
    (title) => {
      expect(vocabulary.findTitle(title)).toBeUndefined();
    },
  );

  it.each([
    ['财政拨款收入支出决算总表', '04', true],
    ['2023年度收入支出决算总表', '01', true],
    ['一、收入支出决算总表', '01', true],
    ['表二 收入决算表', '02', true],
    ['支出决算表（续）', '03', true],
    ['晋城市应急管理局2023年度收入支出决算总表', '01', false],
    ['财政拨款“三公”经费支出决算表', '09', true],
    ['财政拨款「三公」经费支出决算表', '09', true],
    ['一般公共预算财政拨款基本支出决算表', '06', true],
  ])('%s is the title of %s', (title, no, exact) => {
    const found = vocabulary.findTitle(normalised(title));
    expect([...new Set(found?.forms.map(({ form }) => form.short))]).toEqual([no]);
    expect(found?.exact).toBe(exact);
  });

  it.each([
    ['公开01表', '01'],
    ['公开1表', '01'],
    ['公开表10', '10'],
    ['（公开05表）', '05'],
    ['表号：公开06表', '06'],
  ])('%s is the code of %s', (code, no) => {
    expect([...new Set(vocabulary.findCode(normalised(code))?.forms.map(({ form }) => form.short))]).toEqual([no]);
  });
});

function normalised(text: string): string {
  return new Grid(snapshot('表', { rows: [[{ value: text }]], merges: [] })).words(0, 0);
}
