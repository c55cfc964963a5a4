import type { Table } from '../../src/core';
import { FORMS } from '../../src/forms';
import { recognise } from '../../src/recognise';
import { expectFigures } from './expected';
import { type Change, insertColumn, insertRows, spaceOut, write } from './layouts';
import { type Published, published } from './published';
import { type Cell, type Draft, cellAt, mapCells, snapshot, workbook } from './sheets';

function found(table: Published): Table {
  const { tables } = recognise(workbook(snapshot('表', table.draft)), FORMS);
  expect(tables.map(({ form }) => form.short)).toEqual([table.no]);
  const [only] = tables;
  if (!only) throw new Error('no table');
  return only;
}

const replace = (from: string, to: Cell['value']): Change => (table) => ({
  ...table,
  draft: mapCells(table.draft, (cell) => (cell.value === from ? { ...cell, value: to } : cell)),
});

const row = (...values: readonly (string | number | null)[]): Cell[] => values.map((value) => ({ value }));
const rowsOf = (table: Table, key: string) => table.rows.filter((entry) => entry.key === key);

describe('rows keyed by code', () => {
  it('code and name in one cell', () => {
    const plain = published('05');
    const joined = (draft: Draft): Draft => ({
      ...draft,
      rows: draft.rows.map((cells, index) => {
        const code = cells[0]?.value;
        const name = cells[1]?.value;
        const joins = index >= plain.body && typeof code === 'string' && /^\d+$/.test(code);
        return joins ? [{ value: `${code} ${String(name)}` }, { value: null }, ...cells.slice(2)] : cells;
      }),
    });
    const changed = { ...plain, draft: joined(plain.draft) };
    const table = found(changed);
    expectFigures(table, '05', changed.draft);
    expect(rowsOf(table, '2240101')[0]).toMatchObject({ code: '2240101', label: '行政运行', labelColumn: 0 });
  });

  it('codes typed as numbers, with spaces, or in full width', () => {
    for (const code of [2240101, '224 01 01', '２２４０１０１', ' 2240101 ']) {
      const changed = replace('2240101', code)(published('03'));
      expectFigures(found(changed), '03', changed.draft);
    }
  });

  it('code over three merged columns 类 款 项', () => {
    const plain = published('03');
    const wide = insertColumn(1)(insertColumn(1)(plain));
    const merges = wide.draft.rows.flatMap((_, index) =>
      index >= plain.header + 1 && index < plain.note ? [{ top: index, bottom: index, left: 0, right: 2 }] : [],
    );
    const changed = { ...wide, draft: { ...wide.draft, merges: [{ top: plain.header, bottom: plain.header, left: 0, right: 3 }, ...merges] } };
    expectFigures(found(changed), '03', changed.draft);
  });

  it('a code of no level, and figures without a name, are listed and not guessed at', () => {
    const plain = published('03');
    const table = found(insertRows(plain.body + 3, [row('2240', '不成级次', 1), row(null, null, 12.5)])(plain));
    expect(table.unmatched).toEqual([
      { row: plain.body + 3, label: '2240不成级次' },
      { row: plain.body + 4, label: '' },
    ]);
    expect(table.rows).toHaveLength(21);
  });

  it('a code that is printed twice is given twice', () => {
    const plain = published('03');
    const table = found(insertRows(plain.body + 4, [row('2080505', '重复', 1, 1)])(plain));
    expect(rowsOf(table, '2080505')).toHaveLength(2);
  });

  it('合 计 and 总计 are the total row', () => {
    for (const label of ['合 计', '合　　计', '总计']) {
      const changed = replace('合计', label)(published('02'));
      expectFigures(found(changed), '02', changed.draft);
    }
  });

  it('lines under a blank row after the table are not part of it', () => {
    const plain = published('02');
    const after = plain.draft.rows.slice(0, plain.note).concat([[], row('填表人：', '张三'), row('另附', 5)]);
    const table = found({ ...plain, draft: { rows: after, merges: [] } });
    expect(table.unmatched).toEqual([]);
    expect(table.rows).toHaveLength(21);
  });
});

describe('fixed rows', () => {
  it('without 一、二、 numbering and without 行次', () => {
    const bare: Change = (table) => ({
      ...table,
      draft: mapCells(table.draft, (cell, at, column) => {
        if (at < table.body || typeof cell.value !== 'string') return cell;
        if (column === 1 || column === 4) return { ...cell, value: null };
        return { ...cell, value: cell.value.replace(/^[一二三四五六七八九十]+、/, '') };
      }),
    });
    // Lines without a name are gone together with their line numbers; they hold no figures.
    const table = found(bare(published('04')));
    const at = (key: string) => rowsOf(table, key).map((entry) => entry.row);
    const { body } = published('04');
    expect(at('一般公共预算财政拨款')).toEqual([body + 1]);
    expect(at('年初一般公共预算财政拨款')).toEqual([body + 29]);
    expect(at('支出总计')).toEqual([body + 32]);
    expect(table.unmatched).toEqual([]);
  });

  it('an older wording of a line is known by its 行次', () => {
    const changed = replace('七、文化旅游体育与传媒支出', '七、文化体育与传媒支出')(published('01'));
    expectFigures(found(changed), '01', changed.draft);
  });

  it('a line the form does not know is listed', () => {
    const plain = published('01');
    const table = found(insertRows(plain.body + 9, [row('九、捐赠收入', '', '1.00')])(plain));
    expect(table.unmatched).toEqual([{ row: plain.body + 9, label: '九、捐赠收入' }]);
  });

  it('only the lines with figures are printed', () => {
    const plain = published('01');
    const keep = plain.draft.rows.filter(
      (cells, at) => at < plain.body + 1 || at >= plain.note || [cells[2], cells[5]].some((cell) => (cell?.value ?? '') !== ''),
    );
    const changed = { ...plain, draft: { rows: keep, merges: [] } };
    const table = found(changed);
    expect(rowsOf(table, '支出总计')).toHaveLength(1);
    const total = rowsOf(table, '支出总计')[0];
    expect(cellAt(changed.draft, total?.row ?? -1, 5).value).toBe('3,487.99');
  });

  it('06: rows in another lane than printed are found by code', () => {
    // 303 and its children moved from the first lane to under 31099 in the fourth.
    const plain = published('06');
    const from = plain.draft.rows.findIndex((cells) => cells[0]?.value === '303');
    const lines = plain.draft.rows.slice(from, plain.note - 1);
    const moves = lines.flatMap((cells, index) =>
      [0, 1, 2].flatMap((column) => [
        { row: from + index, column, cell: { value: null } },
        { row: plain.body + 28 + index, column: 9 + column, cell: cells[column] ?? { value: null } },
      ]),
    );
    const last = plain.draft.rows[plain.note - 1] ?? [];
    const rows = [...plain.draft.rows.slice(0, plain.note - 1), ...lines.map(() => row()), last, ...plain.draft.rows.slice(plain.note)];
    const changed = write(moves)({ ...plain, draft: { rows, merges: [] } });
    const table = found(changed);
    const retired = rowsOf(table, '30302')[0];
    expect(retired?.lane).toBe(2);
    expect(cellAt(changed.draft, retired?.row ?? -1, 11).value).toBe('105.09');
    expect(table.unmatched).toEqual([]);
  });

  it('10: captions and the small header of the second section are no rows', () => {
    const table = found(spaceOut(' ')(published('10')));
    expect(table.rows.map(({ line }) => line)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14', '15', '17']);
  });
});

describe('one row', () => {
  it('09 without 栏次 row', () => {
    const plain = published('09');
    const rows = plain.draft.rows.filter((_, at) => at !== plain.body);
    const changed = { ...plain, draft: { rows, merges: [] } };
    expectFigures(found(changed), '09', changed.draft);
  });

  it('09 with an empty row still has an address to fill', () => {
    const plain = published('09');
    const rows = plain.draft.rows.map((cells, at) => (at === plain.body + 1 ? cells.map(({ origin }) => ({ value: null, ...(origin ? { origin } : {}) })) : cells));
    const changed = { ...plain, draft: { rows, merges: [] } };
    expectFigures(found(changed), '09', changed.draft);
  });

  it('09 without 预算数 and 决算数 above it is told apart by order', () => {
    const plain = published('09');
    const rows = plain.draft.rows.map((cells, at) => (at === plain.header ? [] : cells));
    const changed = { ...plain, draft: { rows, merges: [] } };
    expectFigures(found(changed), '09', changed.draft);
  });
});

describe('headings', () => {
  it('organisation, year and unit in one cell', () => {
    const plain = published('03');
    const changed = write([
      { row: 2, column: 0, cell: { value: '部门名称：晋城市应急管理局（本级）   2023年度    金额单位：元' } },
      { row: 3, column: 0, cell: { value: null } },
      { row: 4, column: 0, cell: { value: null } },
    ])(plain);
    expect(found(changed)).toMatchObject({ organisation: '晋城市应急管理局（本级）', year: 2023, unit: '元', unitFrom: 'sheet' });
  });

  it('organisation in the cell after its label; the year in the title only', () => {
    const changed = write([
      { row: 0, column: 0, cell: { value: '2022年度支出决算表' } },
      { row: 2, column: 0, cell: { value: '部门名称：' } },
      { row: 2, column: 1, cell: { value: '晋城市应急管理局' } },
      { row: 3, column: 0, cell: { value: null } },
    ])(published('03'));
    expect(found(changed)).toMatchObject({ organisation: '晋城市应急管理局', year: 2022 });
  });

  it('title, code and unit in one cell', () => {
    const changed = write([
      { row: 0, column: 0, cell: { value: '支出决算表（公开03表） 单位：万元' } },
      { row: 1, column: 0, cell: { value: null } },
      { row: 4, column: 0, cell: { value: null } },
    ])(published('03'));
    expect(found(changed)).toMatchObject({ unit: '万元', unitFrom: 'sheet', confidence: { score: 100 } });
  });

  it('a date, a remark and an unknown line between title and header do not hide the title', () => {
    const plain = published('03');
    const changed = insertRows(plain.unit, [row('编报日期：', 45352), row('说明：本表按权责发生制填列'), row('审核状态', '已审')])(plain);
    expect(found(changed).confidence.score).toBe(100);
  });

  it('the heading of the whole part above the first title is no title', () => {
    const changed = insertRows(0, [row('第二部分 2023年部门决算表'), []])(published('01'));
    const table = found(changed);
    expect(table.confidence.score).toBe(100);
    expect(table.range.top).toBe(2);
  });

  it('figures of the table above end a heading, so that its title is not taken', () => {
    const plain = published('03');
    const first = published('02').draft.rows.slice(0, published('02').note);
    const second = plain.draft.rows.slice(plain.header);
    const { tables } = recognise(workbook(snapshot('表', { rows: [...first, ...second], merges: [] })), FORMS);
    expect(tables.map((table) => [table.form.short, table.confidence.reasons.some(({ kind }) => kind === 'title')])).toEqual([
      ['02', true],
      ['03', false],
    ]);
  });

  it('columns in another order are found by their labels', () => {
    const plain = published('03');
    const turned = (cells: readonly Cell[]): Cell[] => [...cells.slice(0, 2), ...Array.from({ length: 6 }, (_, i) => cells[7 - i] ?? { value: null })];
    const rows = plain.draft.rows.map((cells, at) => (at < plain.header || at >= plain.note ? cells : turned(cells)));
    const changed = { ...plain, draft: { rows, merges: [] } };
    expectFigures(found(changed), '03', changed.draft);
  });

  it('reasons say what was found and where', () => {
    expect(found(published('09')).confidence).toEqual({
      score: 100,
      reasons: [
        { kind: 'title', text: '财政拨款“三公”经费支出决算表', cell: 'A1' },
        { kind: 'code', text: '公开09表', cell: 'A2' },
        { kind: 'columns', found: 12, expected: 12 },
        { kind: 'rows', found: 1, expected: 1 },
      ],
    });
  });

  it('notes are kept as printed', () => {
    expect(found(published('07')).notes.map(({ row: at, column, text }) => [at, column, text])).toEqual([
      [9, 0, '注：本表反映部门本年度政府性基金预算财政拨款收入、支出及结转和结余情况。'],
      [10, 0, '说明：本表无数据'],
    ]);
  });

  it.each(['本表无数据', '说明：本单位没有政府性基金预算财政拨款收入，也没有使用政府性基金预算安排的支出，故本表无数据。', '备注：无此项收支'])(
    '%s declares the table empty',
    (text) => {
      expect(found(replace('说明：本表无数据', text)(published('07'))).declaredEmpty).toBe(true);
    },
  );

  it('column headers with year and unit', () => {
    const changed = replace('本年支出合计', '2023年本年支出合计（万元）')(published('03'));
    expectFigures(found(changed), '03', changed.draft);
  });
});
