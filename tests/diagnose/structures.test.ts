import { damagesOf } from '../../scripts/accuracy/damage';
import { structuralMistakes } from '../../scripts/accuracy/structural';
import { accounts, budget } from '../../scripts/accuracy/workbooks';
import { withCells, withoutRow, withRowTwice } from '../../scripts/accuracy/edit';
import { check, type Report } from '../../src/check';
import { type CellValue, parseA1, type SheetSnapshot, toA1, type WorkbookSnapshot } from '../../src/core';
import { FORM_SETS } from '../../src/forms';
import { COMMON, commonTable, ORDER, type Style } from '../kit/layouts/common';
import { snapshot, workbook as bookOf } from '../recognise/sheets';

let sample: WorkbookSnapshot;
let known: ReadonlySet<string>;
beforeAll(async () => {
  sample = await accounts();
  known = new Set(check(sample, FORM_SETS).causes.flatMap(({ key, message }) => [key, message.zh]));
});

/** The published figures as other provinces print them. */
const layout = (style: Partial<Style>): WorkbookSnapshot => bookOf(...ORDER.map((no) => snapshot(`表${no}`, commonTable(no, { ...COMMON, ...style }).draft)));

function sheet(no: string): SheetSnapshot {
  const found = sample.sheets.find(({ name }) => name.startsWith(no));
  if (!found) throw new Error(no);
  return found;
}

/** Zero-based row of the sheet whose first cell is the code. */
function rowOf(no: string, code: string): number {
  const { values, origin } = sheet(no);
  const at = values.findIndex(([first]) => String(first) === code);
  if (at < 0) throw new Error(code);
  return at + origin.row;
}

const at = (no: string, a1: string) => {
  const place = parseA1(a1);
  if (!place) throw new Error(a1);
  return { sheet: sheet(no).name, ...place };
};
const put = (no: string, a1: string, value: CellValue) => ({ cell: at(no, a1), value });

/** The causes the sample does not have, hints left out: kind, first cell, whether determined; then the sentence. */
function newCauses(changed: WorkbookSnapshot): readonly (readonly [string, string])[] {
  return check(changed, FORM_SETS)
    .causes.filter(({ key, severity, message }) => severity !== 'hint' && !known.has(key) && !known.has(message.zh))
    .map(({ kind, cells: [first], determined, message }) => [`${kind} ${first ? `${first.sheet.slice(0, 2)}!${toA1(first.row, first.column)}` : ''} ${determined ? 'determined' : 'open'}`, message.zh]);
}

const errors = ({ causes }: Report): number => causes.filter(({ severity }) => severity === 'error').length;

describe('rows', () => {
  test('one that is missing is named by the tables that have it, with the sums it is missing from', () => {
    const changed = withoutRow(sample, sheet('05').name, rowOf('05', '2101103'));
    // 05: 21011 gathers 36.48 + 16.97 in 小计 and 基本支出.
    expect(newCauses(changed)).toEqual([[`row 05!A${String(rowOf('05', '2101101') + 1)} determined`, '05 表缺少科目 2101103 公务员医疗补助的行（02、03 表列有），请补上，改正后 2 项关系都成立']]);
  });

  test('a 类 that is missing takes the finding on its orphans with it', () => {
    const changed = withoutRow(sample, sheet('03').name, rowOf('03', '221'));
    const [[head, message] = ['', '']] = newCauses(changed);
    expect(newCauses(changed)).toHaveLength(1);
    expect(head).toMatch(/^row 03!/);
    expect(message).toContain('03 表缺少科目 221 住房保障支出的行（02、05 表列有）');
    expect(check(changed, FORM_SETS).causes.find(({ kind }) => kind === 'row')?.explains.join()).toContain('F02-3');
  });

  test('one that stands twice', () => {
    const row = rowOf('02', '2210201');
    const changed = withRowTwice(sample, sheet('02').name, row);
    expect(newCauses(changed)).toEqual([[`row 02!A${String(row + 2)} determined`, '02 表科目 2210201 住房公积金列了两行，上级科目只计了一次，改正后 2 项关系都成立']]);
  });

  test('one under the code of another 款: both sums that are wrong, and the code that other tables have', () => {
    const row = rowOf('05', '2101103');
    const changed = withCells(sample, [put('05', `A${String(row + 1)}`, '2080598')]);
    expect(newCauses(changed)).toEqual([
      [`row 05!A${String(row + 1)} determined`, '05 表“公务员医疗补助”一行的科目编码写作 2080598，应为 2101103 公务员医疗补助（02、03 表列有，本表没有），改正后 6 项关系都成立'],
    ]);
  });

  test('two tables with one code each for one name: both are named, neither is accused', () => {
    const set = budget();
    const [only] = set.sheets;
    if (!only) throw new Error('no sheet');
    // 表二 and 表三 alone print 自然灾害救灾补助.
    const places = only.values.flatMap(([first], r) => (first === '2240703' ? [r] : []));
    expect(places).toHaveLength(2);
    const changed = withCells(set, [{ cell: { sheet: only.name, row: places[1] ?? 0, column: 0 }, value: '2240798' }]);
    const [first] = check(changed, FORM_SETS).causes;
    expect([first?.kind, first?.determined, first?.cells.map(({ row }) => row).sort()]).toEqual(['row', false, [...places].sort()]);
    expect(first?.message.zh).toContain('表二写作 2240703，表三写作 2240798，二者之一需要更正');
  });
});

describe('columns', () => {
  test('two that are exchanged', () => {
    const { name, values, origin } = sheet('05');
    const body = values.flatMap((row, r) => (typeof row[2] === 'number' && r > 5 ? [{ r: r + origin.row, basic: row[3] ?? null, project: row[4] ?? null }] : []));
    const changed = withCells(sample, body.flatMap(({ r, basic, project }) => [{ cell: { sheet: name, row: r, column: 3 }, value: project }, { cell: { sheet: name, row: r, column: 4 }, value: basic }]));
    const [[head, message] = ['', ''], ...others] = newCauses(changed);
    expect(others).toEqual([]);
    expect(head).toMatch(/^column 05!D\d+ determined$/);
    expect(message).toContain('05 表“基本支出”与“项目支出”两列的数互换了');
  });

  test('one that slipped down a row, its last figure lost', () => {
    const { name, values, origin } = sheet('03');
    const rows = values.flatMap((row, r) => (typeof row[2] === 'number' && r > 5 ? [r] : []));
    const changed = withCells(sample, rows.map((r, i) => ({ cell: { sheet: name, row: r + origin.row, column: 2 }, value: i === 0 ? null : (values[r - 1]?.[2] ?? null) })));
    const causes = newCauses(changed);
    expect(causes).toHaveLength(1);
    expect(causes[0]?.[1]).toContain('03 表“本年支出合计”一列的数错了位，都低了一行');
    expect(check(changed, FORM_SETS).causes.flatMap(({ corrections }) => corrections)).toEqual([]);
  });
});

describe('figures repeated and slipped', () => {
  test('a digit lost in a 款 and again in its 类 is one mistake, put right in both', () => {
    // 05: 36.48 + 16.97 = 53.45 stands as 基本支出 of 21011 and of 210; both read 5.45.
    const [parent, child] = [rowOf('05', '210') + 1, rowOf('05', '21011') + 1];
    const changed = withCells(sample, [parent, child].map((row) => put('05', `D${String(row)}`, 5.45)));
    const [cause, ...others] = check(changed, FORM_SETS).causes.filter(({ key, severity, message }) => severity === 'error' && !known.has(key) && !known.has(message.zh));
    expect(others).toEqual([]);
    expect([cause?.kind, cause?.determined, cause?.message.zh]).toEqual([
      'cell',
      true,
      '05 表 21011 行政事业单位医疗 基本支出应为 53.45，现为 5.45（少一位数字），05 表 210 卫生健康支出 基本支出同此；4 项关系都指向它',
    ]);
    expect(cause?.corrections.map(({ cell, old, next }) => [toA1(cell.row, cell.column), old, String(next)])).toEqual([
      [`D${String(child)}`, 5.45, '53.45'],
      [`D${String(parent)}`, 5.45, '53.45'],
    ]);
  });

  test('figures pasted beside the codes of other rows are one mistake, from the first row on', () => {
    const { name, values, origin } = sheet('05');
    const rows = values.flatMap((row, r) => (/^\d{3,7}$/.test(String(row[0])) ? [r] : []));
    const from = rows.findIndex((r) => String(values[r]?.[0]) === '2080505');
    // From 2080505 on each row shows what stands two rows further on; the last two are left as they were.
    const moved = rows.slice(from, -2).flatMap((r, i) => [2, 3, 4].map((column) => ({ cell: { sheet: name, row: r + origin.row, column }, value: values[rows[from + i + 2] ?? r]?.[column] ?? null })));
    const [cause, ...others] = check(withCells(sample, moved), FORM_SETS).causes.filter(({ key, severity, message }) => severity !== 'hint' && !known.has(key) && !known.has(message.zh));
    expect(others.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect([cause?.kind, cause?.determined, cause?.cells.map(({ row, column }) => toA1(row, column))]).toEqual(['table', true, [`A${String(rowOf('05', '2080505') + 1)}`]]);
    expect(cause?.message.zh).toContain('05 表的金额与科目错了行：从 2080505 机关事业单位基本养老保险缴费支出 起，这一行的数是');
    expect(cause?.message.zh).toContain('21011 行政事业单位医疗 的数');
    expect(cause?.corrections).toEqual([]);
  });
});

describe('tables and sets', () => {
  const one = (kind: string, what: string) => damagesOf(sample).find((each) => each.kind === kind && each.what === what)?.workbook ?? sample;

  test('a table of another version is named where the others agree', () => {
    const causes = newCauses(one('一张表版本不同', '01'));
    expect(causes).toHaveLength(1);
    expect(causes[0]?.[0]).toMatch(/^table 01!A1 determined/);
    expect(causes[0]?.[1]).toContain('01 表表内各项相符，与02、03、04 表的 5 项关系不符，而其他表彼此一致');
  });

  test('where only two tables meet, both are named and neither is accused', () => {
    const causes = newCauses(one('一张表版本不同', '03'));
    expect(causes.map(([head]) => head)).toEqual(['table 01!A1 open']);
    expect(causes[0]?.[1]).toContain('01 表与03 表表内各项相符，彼此有 2 项关系不符，凭现有关系不能确定是哪一张');
  });

  test('a table that no other bears out is named, though the tables it disagrees with do not meet', () => {
    const causes = newCauses(one('上年数', '05'));
    expect(causes.map(([head]) => head)).toEqual(['table 05!A1 determined']);
    expect(causes[0]?.[1]).toContain('05 表表内各项相符，与04、06 表的 6 项关系不符，这些数也没有别的表印证');
  });

  test('of two tables alone the one is named whose opposite figures a third table shows', () => {
    // 05 and 03 print the basic expenditure of 06's rows alike; what 06 usually shares with 05 speaks as well.
    const causes = newCauses(one('上年数', '06'));
    expect(causes.map(([head]) => head)).toEqual(['table 06!A1 determined']);
    expect(causes[0]?.[1]).toContain('06 表表内各项相符，与05、10 表的 2 项关系不符');
  });

  test('two tables of another version are a mistake of the set, with its two sides', () => {
    const causes = newCauses(one('两张表版本不同', '01、04'));
    expect(causes).toHaveLength(1);
    expect(causes[0]?.[0]).toMatch(/^set /);
    expect(causes[0]?.[1]).toContain('01、04 表与02、03、05 表有');
  });

  test('a copied total off by 0.01 in several tables is no other version', () => {
    const report = check(withCells(sample, [put('05', 'C7', 3469.98), put('04', 'F33', 3220.55)]), FORM_SETS);
    expect(report.causes.filter(({ kind }) => kind === 'table' || kind === 'set')).toEqual([]);
  });
});

describe('elsewhere', () => {
  const LAYOUTS: Readonly<Record<string, () => WorkbookSnapshot>> = {
    'as most provinces print them': () => layout({}),
    '合计 on the last row, 24 classes': () => layout({ total: 'last', totalIn: 'name', classes: 24, organisation: true }),
    'the budget on one sheet': budget,
  };

  test.each(Object.entries(LAYOUTS))('%s: no cause without a mistake', (_, make) => {
    const { causes } = check(make(), FORM_SETS);
    expect(causes.filter(({ kind }) => kind !== 'finding')).toEqual([]);
  });

  test.each(Object.entries(LAYOUTS).slice(1))('%s: a mistake of every kind is the first cause, and nothing is corrected wrongly', (_, make) => {
    const scores = [...structuralMistakes(make(), 43)].filter(([kind]) => kind !== '编码错（同一款内）').map(([, score]) => score);
    const total = (of: 'tried' | 'right' | 'undetermined' | 'oneCause' | 'wrong'): number => scores.reduce((sum, score) => sum + score[of], 0);
    expect(total('wrong')).toBe(0);
    expect(total('tried')).toBeGreaterThan(10);
    expect(total('right') + total('undetermined')).toBeGreaterThanOrEqual(0.9 * total('tried'));
    expect(total('oneCause')).toBeGreaterThanOrEqual(0.8 * total('tried'));
  });
});

test('all of it in one table leaves no finding without a cause', () => {
  const changed = withoutRow(withCells(sample, [put('02', 'C7', 3221.75)]), sheet('05').name, rowOf('05', '2101103'));
  const report = check(changed, FORM_SETS);
  expect(errors(report)).toBe(2);
  expect(report.causes.flatMap(({ explains }) => explains).sort()).toEqual(report.findings.map(({ key }) => key).sort());
});
