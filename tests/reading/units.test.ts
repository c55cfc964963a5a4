import { check } from '../../src/check';
import { FORM_SETS } from '../../src/forms';
import { open } from '../../src/reading';
import { publishedSheet } from '../kit/sheet-text';
import { book, checked, NUMBERS, tablesOf } from './kit';

const SIX = ['甲', '乙', '丙', '丁', '戊', '己'];
/** What one set of the published tables gives by itself. */
const ALONE = checked(...tablesOf('某局', (no) => no));
const whole = (coverage: { held: number; rounding: number; failed: number }) => [coverage.held, coverage.rounding, coverage.failed];

const LAYOUTS: readonly [string, () => ReturnType<typeof tablesOf>][] = [
  ['six names printed', () => SIX.flatMap((name) => tablesOf(`${name}县财政局`, (no) => `${name}${no}`))],
  ['a code before some of the names', () => SIX.flatMap((name, index) => tablesOf(`${index % 2 === 0 ? `14050${index}-` : ''}${name}县财政局`, (no) => `${name}${no}`))],
  ['one name, sheets named 甲01 … 己10', () => SIX.flatMap((name) => tablesOf('某局', (no) => `${name}${no}`))],
  ['no name, sheets named 01甲 … 10己', () => SIX.flatMap((name) => tablesOf('', (no) => `${no}${name}`))],
  ['no name, sheets grouped by table: 01甲、01乙 …', () => NUMBERS.flatMap((_, index) => SIX.map((name) => tablesOf('', (each) => `${each}-${name}`)[index]).flatMap((sheet) => sheet ?? []))],
  ['one name, sheets 01、01 (2) … as copying makes them', () => SIX.flatMap((_, index) => tablesOf('某局', (no) => (index === 0 ? no : `${no} (${index + 1})`)))],
  ['no name, sheets that say nothing: the order tells', () => SIX.flatMap((_, set) => tablesOf('', (no) => `Sheet${set * 10 + Number(no)}`))],
];

describe.each(LAYOUTS)('sixty sheets, %s', (_, sheets) => {
  const report = checked(...sheets());

  test('are six units, each checked as completely as one alone', () => {
    expect(report.units.map(({ tables, undecided, coverage }) => [tables.length, undecided, ...whole(coverage)])).toEqual(
      SIX.map(() => [10, false, ...whole(ALONE.coverage)]),
    );
    expect(report.findings.map(({ rule }) => rule).filter((rule) => rule === 'FM-copy')).toEqual([]);
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

test('a figure changed in one of six units is found in that unit and no other', () => {
  // 01 总计 of the income side, 3,487.99 → 3,488.99.
  const sheets = SIX.flatMap((name) => tablesOf('', (no) => `${name}${no}`, name === '丙' ? { '01': { C39: '3488.99' } } : {}));
  const report = checked(...sheets);
  const errors = report.findings.filter(({ severity }) => severity === 'error');
  expect([...new Set(errors.map(({ table }) => table))]).toEqual(['丙01!A1']);
  expect(report.units.map(({ coverage }) => coverage.failed > 0)).toEqual([false, false, true, false, false, false]);
});

test('where neither names nor order tell sets apart, nothing is compared between tables, and it is said', () => {
  const shuffled = [...tablesOf('', (no) => `a${no}`), ...tablesOf('', (no) => `b${no}`)].map((sheet, index) => ({ ...sheet, name: `第${String.fromCharCode(65 + ((index * 7) % 20))}页` }));
  const mixed = [...shuffled.slice(10).reverse(), ...shuffled.slice(0, 10)];
  const report = checked(...mixed);
  expect(report.units.map(({ tables, undecided }) => [tables.length, undecided])).toEqual([[20, true]]);
  expect(report.coverage.notChecked.map(({ rule }) => rule)).toContain('Fx-0102');
  // The user says which sheets belong together.
  const chosenUnits = new Map(mixed.map(({ name }) => [name, shuffled.findIndex((sheet) => sheet.name === name) < 10 ? '一所' : '二所']));
  const told = check(book(...mixed), FORM_SETS, { chosenUnits });
  expect(told.units.map(({ name, undecided, coverage }) => [name, undecided, ...whole(coverage)])).toEqual([
    ['二所', false, ...whole(ALONE.coverage)],
    ['一所', false, ...whole(ALONE.coverage)],
  ]);
});

describe('one unit', () => {
  test('a table that prints no unit joins the only one', () => {
    const sheets = tablesOf('某局', (no) => no).map((sheet, index) => (index === 4 ? publishedSheet('05', { A4: '' }, { name: '05' }) : sheet));
    expect(checked(...sheets).units.map(({ tables, coverage }) => [tables.length, ...whole(coverage)])).toEqual([[10, ...whole(ALONE.coverage)]]);
  });

  test('a code before one of the names, or a stamp behind it, splits nothing', () => {
    const sheets = [...tablesOf('某局', (no) => no).slice(0, 5), ...tablesOf('140500-某局（公章）', (no) => no).slice(5)];
    expect(checked(...sheets).units.map(({ tables }) => tables.length)).toEqual([10]);
  });

  test('a hidden copy of a table costs nothing and is named', () => {
    const copy = { ...publishedSheet('05', { C9: '1' }, { name: '05旧' }), visible: false };
    const report = checked(copy, ...tablesOf('晋城市应急管理局', (no) => no));
    expect(report.units.map(({ tables, coverage }) => [tables.length, ...whole(coverage)])).toEqual([[11, ...whole(ALONE.coverage)]]);
    expect(report.findings.filter(({ rule }) => rule === 'FM-copy').map(({ cells }) => cells.map(({ sheet }) => sheet))).toEqual([['05旧', '05']]);
  });

  test('this year’s and last year’s tables are two units; 上年. finds the other one', () => {
    const last = tablesOf('某局', (no) => `上年${no}`).map((sheet) => ({ ...sheet, values: sheet.values.map((row) => row.map((value) => (typeof value === 'string' ? value.replace('2023', '2022') : value))) }));
    const { units } = open(book(...tablesOf('某局', (no) => no), ...last), FORM_SETS);
    expect(units.map(({ year, tables }) => [year, tables.length])).toEqual([[2023, 10], [2022, 10]]);
    const found = units[0]?.find({ set: 'final-accounts', name: '01', previous: true });
    expect(found && 'table' in found && found.table.sheet).toBe('上年01');
  });
});
